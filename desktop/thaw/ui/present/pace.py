"""A pacer: where it is in its cycle, and what it says where nothing moves."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi
from typing import TYPE_CHECKING, Final

from thaw.base.language import brief_number, mark_all, say
from thaw.base.units import frames_from_seconds, seconds_from_frames

if TYPE_CHECKING:
    from thaw.base.units import Frames
    from thaw.player.snapshot import PaceView

SHORTEST_CYCLE: Final = frames_from_seconds(4.0)
"""A quicker rhythm is shown in numbers: nothing on the page gets lighter and darker faster."""
_WORDS: Final = {
    "hand": mark_all("opening", "closing"),
    "sway": mark_all("one way", "the other way"),
    "light": mark_all("growing", "fading"),
    "sound": mark_all("rising", "falling"),
}
_AIR: Final = mark_all("in", "out")


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
        return say(
            "{first} for {first_length}, {second} for {second_length}",
            first=self.first,
            first_length=self.first_s,
            second=self.second,
            second_length=self.second_s,
        )


def present_pace(pace: PaceView, at: Frames | int) -> tuple[str, float]:
    """A pacer at a moment of its cycle: its word, and how far it is open (0 to 1).

    It turns round slowly at both ends, as a hand does.
    """
    cycle = pace.inward + pace.outward
    at = at % cycle if cycle else 0
    inward, outward = _WORDS.get(pace.by, _AIR)
    if at < pace.inward:
        return say(inward), _eased(at / pace.inward)
    return say(outward), 1 - _eased((at - pace.inward) / pace.outward)


def present_rhythm(pace: PaceView) -> RhythmView:
    """A pacer for a page on which nothing moves."""
    first, second = _WORDS.get(pace.by, _AIR)
    return RhythmView(say(first), _seconds(pace.inward), say(second), _seconds(pace.outward))


def moves_slowly(pace: PaceView) -> bool:
    """Whether its cycle is long enough to be shown as something that moves."""
    return pace.inward + pace.outward >= SHORTEST_CYCLE


def _seconds(frames: Frames) -> str:
    return say("{seconds} s", seconds=brief_number(seconds_from_frames(frames)))


def _eased(share: float) -> float:
    return 0.5 - 0.5 * cos(pi * share)
