"""Years of notes as somebody writes them: a few words to several pages, common words often.

The words are made, and as unlike as those of a language: a word's frequency falls with its
rank as Zipf and Mandelbrot found it, common words are short, and few letters begin most of
them. Each call makes the same notes.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import Final

from thaw.notes.forms import FORMS
from thaw.notes.jotting import Jotting, Part
from thaw.notes.note import Note
from thaw.timeline.palettes import PALETTES

VOCABULARY: Final = 30_000
"""Words that somebody uses who writes for years."""
_STEEPNESS: Final = 1.07
_FLATTENED: Final = 2.7
_BEGINS: Final = dict(
    zip(
        "tashwiobmfcldpnegryuvjkqzx",
        (
            16,
            12,
            8,
            6,
            6,
            7,
            8,
            4,
            4,
            4,
            5,
            2,
            3,
            4,
            2,
            3,
            2,
            3,
            1,
            1,
            1,
            0.5,
            0.5,
            0.2,
            0.1,
            0.1,
        ),
        strict=True,
    )
)
"""The letters with which words begin, and how many in a hundred do."""
_VOWELS: Final = "aeiou"
_CONSONANTS: Final = "bcdfghklmnprstvwy"
_LENGTH: Final = (4.5, 0.7)
"""Of a note in words, as a logarithm: 90 in the middle, 20 to 450 of most."""
_WHERE: Final = ("hands", "feet", "belly", "chest", "back", "jaw", "shoulders", "throat")
_SESSIONS: Final = tuple(f"Session {number} of a library" for number in range(60))
_KIND: Final = ("a drink", "fresh air", "a blanket", "nothing")
_FIRST: Final = datetime(2016, 1, 1, 20, 0, tzinfo=UTC)
_APART: Final = timedelta(hours=7)


class NoteMaker:
    """Makes notes, and knows the words they are made of.

    Attributes:
        words: the words, the most frequent first.
    """

    def __init__(self) -> None:
        self._chance = random.Random(3)
        self.words = self._vocabulary()
        weights = (1 / (rank + _FLATTENED) ** _STEEPNESS for rank in range(VOCABULARY))
        self._weights = list(accumulate(weights))

    def notes(self, count: int) -> Iterator[Note]:
        """So many notes, the oldest first."""
        for number in range(1, count + 1):
            yield self.note(number)

    def note(self, number: int) -> Note:
        """One note."""
        written = _FIRST + number * _APART
        note = self._chance.getrandbits(62) + 1
        return Note(note, number, 0, written, written, self.jotting())

    def jotting(self) -> Jotting:
        """What somebody wrote: three of four after a session, some of the rest in a form."""
        chance = self._chance
        picked = tuple(chance.sample(PALETTES["feelings"], chance.randrange(4)))
        if chance.random() < 0.75:
            return Jotting(
                title=chance.choice(_SESSIONS),
                text=self._text(),
                words=picked,
                where=tuple(chance.sample(_WHERE, chance.randrange(3))),
                kind=chance.choice(_KIND),
            )
        form = chance.choice(tuple(FORMS.values()))
        if not form.questions:
            return Jotting(page=self._text(), words=picked)
        parts = tuple(Part(one.key, self._text()[:300]) for one in form.questions)
        return Jotting(form=form.key, parts=parts)

    def _text(self) -> str:
        count = max(5, min(900, int(self._chance.lognormvariate(*_LENGTH))))
        words = self._chance.choices(self.words, cum_weights=self._weights, k=count)
        ends = range(0, count, 12)
        return " ".join(" ".join(words[end : end + 12]).capitalize() + "." for end in ends)

    def _vocabulary(self) -> tuple[str, ...]:
        words: dict[str, None] = {}
        while len(words) < VOCABULARY:
            words.setdefault(self._word(len(words)))
        return tuple(words)

    def _word(self, rank: int) -> str:
        length = max(1, round(self._chance.gauss(2.2 + 1.1 * len(str(rank)), 1.3)))
        (word,) = self._chance.choices(tuple(_BEGINS), tuple(_BEGINS.values()))
        while len(word) < length:
            word += self._chance.choice(_CONSONANTS if word[-1] in _VOWELS else _VOWELS)
        return word
