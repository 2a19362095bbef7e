"""A pacer: where it is in its cycle, and what it says where nothing moves."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi
from typing import TYPE_CHECKING, Final

from thaw.base.units import frames_from_seconds, seconds_from_frames

if TYPE_CHECKING:
    from thaw.base.units import Frames
    from thaw.player.snapshot import PaceView

SHORTEST_CYCLE: Final = frames_from_seconds(4.0)
"""A quicker rhythm is shown in numbers: nothing on the page gets lighter and darker faster."""
_WORDS: Final = {
    "hand": ("opening", "closing"),
    "sway": ("one way", "the other way"),
    "light": ("growing", "fading"),
    "sound": ("rising", "falling"),
}


@dataclass(frozen=True)
class RhythmView:
    """A pacer that does not move.

    Attributes:
        first: what the first half of a cycle is called.
        first_s: how many seconds it takes.
        second: what the second half is called.
        second_s: how many seconds it takes.
    """

    first: str
    first_s: str
    second: str
    second_s: str

    @property
    def sentence(self) -> str:
        """All of it, for a screen reader."""
        return f"{self.first} for {self.first_s}, {self.second} for {self.second_s}"


def present_pace(pace: PaceView, at: Frames | int) -> tuple[str, float]:
    """A pacer at a moment of its cycle: its word, and how far it is open (0 to 1).

    It turns round slowly at both ends, as a hand does.
    """
    cycle = pace.inward + pace.outward
    at = at % cycle if cycle else 0
    inward, outward = _WORDS.get(pace.by, ("in", "out"))
    if at < pace.inward:
        return inward, _eased(at / pace.inward)
    return outward, 1 - _eased((at - pace.inward) / pace.outward)


def present_rhythm(pace: PaceView) -> RhythmView:
    """A pacer for a page on which nothing moves."""
    first, second = _WORDS.get(pace.by, ("in", "out"))
    inward, outward = seconds_from_frames(pace.inward), seconds_from_frames(pace.outward)
    return RhythmView(first, f"{inward:g} s", second, f"{outward:g} s")


def moves_slowly(pace: PaceView) -> bool:
    """Whether its cycle is long enough to be shown as something that moves."""
    return pace.inward + pace.outward >= SHORTEST_CYCLE


def _eased(share: float) -> float:
    return 0.5 - 0.5 * cos(pi * share)
