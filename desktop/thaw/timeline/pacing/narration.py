"""How fast a voice speaks: over a whole line, with the pauses inside it."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Final

from thaw.base.problem import Severity
from thaw.base.units import RATE


@dataclass(frozen=True)
class Pace:
    """Words a minute: outside ``kind`` a warning, outside ``possible`` an error."""

    kind: tuple[float, float]
    possible: tuple[float, float]


IN_SESSIONS: Final = Pace((100, 135), (80, 160))
IN_THE_QUIET_ROOM: Final = Pace((115, 145), (100, inf))
"""Guidance speaks at an ordinary pace: whoever is far away comes back by it."""
ONE_WORD: Final = 1
"""A line is counted in whole words, and words differ in length: in a line of twelve one more is
eight in a hundred. So a rate is told only where one word more or less would not put it right
(judgement; the shipped voice speaks lines of short words at up to 142 a minute)."""


def words_per_minute(text: str, frames: int) -> float:
    """The rate of a line that sounds for so many frames."""
    return _rate(len(text.split()), frames)


def judge_rate(text: str, frames: int, pace: Pace) -> Severity | None:
    """How much it weighs that a line is spoken too fast or too slowly, or None."""
    words = len(text.split())
    at_most, at_least = _rate(words + ONE_WORD, frames), _rate(words - ONE_WORD, frames)
    for limits, severity in ((pace.possible, Severity.ERROR), (pace.kind, Severity.WARNING)):
        if at_most < limits[0] or at_least > limits[1]:
            return severity
    return None


def _rate(words: int, frames: int) -> float:
    return words * 60 * RATE / frames
