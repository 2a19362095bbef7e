"""What it costs to take a stretch of a take for a line, for no line, or a line for missing.

Costs are negative logarithms of likelihoods, up to a constant: of how long a line takes, given
its letters and words; of pauses where sentences end, and elsewhere; and of whether a pause is
one between lines or one inside a line. All constants are judgement, tried on the shipped voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import exp, log
from statistics import median
from typing import Final, Self, TypeAlias

from thaw.base.units import RATE

_MISSING, _MISSING_EASILY = 6.0, 0.5
"""The price of a line that is not there; the second where that is nothing unusual."""
_SKIPPED_EASILY: Final = 0.3
"""The share of the price of a phrase of no line that it has where that is nothing unusual."""
_BEYOND_LINE: Final = 0.05
"""The price of each further line where somebody read only from some line on, or up to one."""
_WORD_IN_LETTERS: Final = 4.7
"""What each word takes beside its letters; fits the shipped voice within 7 in a hundred."""
_SPREAD, _SPREAD_LEAST, _SPREAD_MOST = 0.15, 0.08, 0.2
_EDGE_SPREAD: Final = 0.2
"""How much a line's length differs from what its words predict: as a share, which is learnt
within these bounds, and in seconds."""
_MOST_OFF: Final = log(1.9)
"""Beyond this a stretch is not that line."""
_SKIPPED, _SKIPPED_SECOND, _SKIPPED_SECONDS = 2.0, 1.0, 3.0
"""The price of a phrase of no line, and of each of its first seconds."""
_INSIDE, _INSIDE_SPREAD = 0.55, 0.6
_BETWEEN, _BETWEEN_SPREAD = 2.5, 0.5
"""The usual pause inside a line and between lines, in seconds, and how much its logarithm
spreads; the second is learnt."""
_MOST_FOR_PAUSE: Final = 10.0
_BREAK_SPREAD: Final = 0.06
_NO_BREAK: Final = 3.0
_STRAY_PAUSE: Final = 1.0
"""How far from where a sentence ends its pause may lie, as a share of the line; the price of
none there; and of one at no stop or comma."""
_MAD: Final = 1.4826
"""From the median of deviations to a standard deviation."""

_SENTENCE = re.compile(r"[.?!…]+[”\"’')]*(?=\s)")
_STOP = re.compile(r"[.?!…:;]+[”\"’')]*(?=\s)")
_COMMA = re.compile(r"[,–—-]+(?=\s)")

_BAND, _BAND_SECONDS = 0.15, 20.0
"""How far the place in the take may be from the place in the lines, as a share of the lines and
in seconds, beside what the take as a whole is too long or too short."""

Spans: TypeAlias = list[tuple[int, int] | None]
"""First phrase of each line, and the one behind its last; None where it is missing."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Speech without a pause in it, in frames of the take."""

    begin: int
    stop: int


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of a line before it is heard.

    Attributes:
        size: how long it is to speak, in letters.
        sentences: where its sentences end but the last, as shares of it.
        stops: where somebody pauses: there, and at colons.
        commas: where somebody may pause too.
    """

    size: float
    sentences: tuple[float, ...]
    stops: tuple[float, ...]
    commas: tuple[float, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Look at a text."""
        size = _size(text)

        def shares(mark: re.Pattern[str]) -> tuple[float, ...]:
            return tuple(_size(text[: found.end()]) / size for found in mark.finditer(text))

        return cls(size, shares(_SENTENCE), shares(_STOP), shares(_COMMA))


def _size(text: str) -> float:
    letters = sum(character.isalnum() for character in text)
    return max(1.0, letters + _WORD_IN_LETTERS * len(text.split()))


@dataclass(frozen=True, slots=True)
class Habit:
    """How somebody reads.

    Attributes:
        rate: seconds a letter.
        spread: how much the length of lines differs from what the rate predicts, as a share.
        between: the usual pause between lines, in seconds.
    """

    rate: float
    spread: float = _SPREAD
    between: float = _BETWEEN


class Costs:
    """The price of each step.

    Args:
        phrases: of the take, in order.
        words: the lines, in order.
        habit: of the reader.
        easily: whether it is nothing unusual that lines are missing and phrases belong to none.
            That shows which lines stand by themselves, and not only beside their neighbours.
    """

    def __init__(
        self,
        phrases: Sequence[Phrase],
        words: Sequence[Words],
        habit: Habit,
        *,
        easily: bool = False,
    ) -> None:
        self.missing = _MISSING_EASILY if easily else _MISSING
        self._skipped = _SKIPPED_EASILY if easily else 1.0
        self.lines, self.phrases = len(words), len(phrases)
        self.habit = habit
        self._words = words
        self._known: dict[tuple[int, int], list[tuple[int, float]]] = {}
        self._seconds = [(phrase.stop - phrase.begin) / RATE for phrase in phrases]
        self._until = [0.0, *accumulate(self._seconds)]
        gaps = ((after.begin - before.stop) / RATE for before, after in pairwise(phrases))
        self._pauses = [0.0, *gaps]
        """The pause before each phrase."""
        self._inside = [0.0, *accumulate(map(self._inside_line, self._pauses[1:]))]
        self._due = [0.0, *accumulate(line.size * habit.rate for line in words)]
        whole = self._due[-1]
        self._band = abs(self._until[-1] - whole) + _BAND * whole + _BAND_SECONDS

    def skip(self, phrase: int) -> float:
        """The price of a phrase that belongs to no line."""
        seconds = min(self._seconds[phrase], _SKIPPED_SECONDS)
        return self._skipped * (_SKIPPED + _SKIPPED_SECOND * seconds)

    def beyond(self, lines: int) -> float:
        """The price of so many lines before the take's first or behind its last one."""
        return self.missing + _BEYOND_LINE * (lines - 1) if lines else 0.0

    def stretches(self, line: int, first: int) -> list[tuple[int, float]]:
        """Every phrase behind which a line that begins at ``first`` may end, and the price."""
        known = self._known.get((line, first))
        if known is None:
            known = self._known[line, first] = list(self._stretches(line, first))
        return known

    def _stretches(self, line: int, first: int) -> Iterator[tuple[int, float]]:
        if abs(self._until[first] - self._due[line]) > self._band:
            return
        words, habit = self._words[line], self.habit
        expected = words.size * habit.rate
        spread = (habit.spread**2 + (_EDGE_SPREAD / expected) ** 2) ** 0.5
        for stop in range(first + 1, self.phrases + 1):
            off = log((self._until[stop] - self._until[first]) / expected)
            if off > _MOST_OFF:
                return
            if off >= -_MOST_OFF:
                pauses = self._inside[stop - 1] - self._inside[first]
                length = (off / spread) ** 2 / 2 + log(spread / _SPREAD)
                yield stop, length + pauses + self._breaks(words, first, stop)

    def length(self, line: int, first: int, stop: int) -> float:
        """How long a stretch is, as a share of what the line's words predict."""
        spoken = self._until[stop] - self._until[first]
        return spoken / (self._words[line].size * self.habit.rate)

    def learnt(self, found: Spans) -> Habit:
        """How somebody reads, by where the lines were found."""
        spans = [(line, *span) for line, span in enumerate(found) if span]
        if not spans:
            return self.habit
        lengths = [log(self.length(*span)) for span in spans]
        middle = median(lengths)
        spread = _MAD * median(abs(length - middle) for length in lengths)
        before = [self._pauses[first] for _, first, _ in spans if first]
        return Habit(
            self.habit.rate * exp(middle),
            min(max(spread, _SPREAD_LEAST), _SPREAD_MOST),
            max(2 * _INSIDE, median(before)) if before else self.habit.between,
        )

    def _inside_line(self, pause: float) -> float:
        """How much likelier a pause is one between lines than one inside a line."""
        usual = self.habit.between
        between = _log_normal(min(pause, usual), usual, _BETWEEN_SPREAD)
        inside = _log_normal(max(pause, _INSIDE), _INSIDE, _INSIDE_SPREAD)
        return max(-_MOST_FOR_PAUSE, min(_MOST_FOR_PAUSE, between - inside))

    def _breaks(self, words: Words, first: int, stop: int) -> float:
        """Whether there are pauses where sentences end, and few elsewhere."""
        begin, whole = self._until[first], self._until[stop] - self._until[first]
        pauses = [(self._until[at] - begin) / whole for at in range(first + 1, stop)]
        price = sum(
            min([_NO_BREAK, *(((at - end) / _BREAK_SPREAD) ** 2 / 2 for at in pauses)])
            for end in words.stops
        )
        marks = words.stops + words.commas
        near = 2 * _BREAK_SPREAD
        strays = sum(all(abs(at - mark) > near for mark in marks) for at in pauses)
        return price + _STRAY_PAUSE * strays


def _log_normal(value: float, middle: float, spread: float) -> float:
    return -((log(max(value, 0.01) / middle) / spread) ** 2) / 2 - log(spread)
