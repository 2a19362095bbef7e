"""Somebody who reads lines aloud, as phrases and pauses without sound."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Self

from thaw.base.units import RATE
from thaw.packs.take_costs import Phrase, Words

LINES = (
    "You might stay as you are for a moment.",
    "If you like, notice where your feet meet something. Warm, cool, or nothing much.",
    "And back to the sounds around you.",
    "Edges may come through more than middles. A heel, a seam, a toe against another toe.",
    "Nothing is a complete answer.",
    "For about twenty seconds there will be no words. You could look at one thing.",
    "Would you like to go on, or stay?",
)


class Reader:
    """Phrases, and which line each belongs to; None for what is no line."""

    def __init__(self, rate: float = 0.045, between: float = 2.5) -> None:
        self.random = random.Random(1)
        self.rate, self.between = rate, between
        self.phrases: list[Phrase] = []
        self.lines: list[int | None] = []
        self.said: list[object] = []
        self.now = RATE

    def read(self, line: int | None, text: str) -> Self:
        """Read a line, with a pause where a sentence ends and a longer one behind it."""
        words = Words.of(text)
        for begin, end in pairwise((0.0, *words.stops, 1.0)):
            off = self.random.gauss(1.0, 0.06)
            self.say(line, (end - begin) * words.size * self.rate * off, (text, begin))
            self.wait(0.7)
        self.wait(self.between - 0.7)
        return self

    def say(self, line: int | None, seconds: float, words: object = None) -> None:
        """One phrase."""
        self.said.append(words or object())
        stop = self.now + round(seconds * RATE)
        self.phrases.append(Phrase(self.now, stop))
        self.lines.append(line)
        self.now = stop

    def wait(self, seconds: float) -> None:
        """A pause of about so many seconds."""
        self.now += round(seconds * self.random.uniform(0.8, 1.2) * RATE)

    def spans(self, count: int = len(LINES)) -> list[tuple[int, int] | None]:
        """First phrase of each line and the one behind its last, as they were read."""
        return [
            (self.lines.index(n), len(self.lines) - self.lines[::-1].index(n))
            if n in self.lines
            else None
            for n in range(count)
        ]
