"""The sheet named Change, in words: where each step leads, and when the timer's time comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say
from thaw.base.units import seconds_from_frames
from thaw.player.phase import Phase
from thaw.player.transitions import MOVING

if TYPE_CHECKING:
    from thaw.base.units import Frames
    from thaw.player.snapshot import Snapshot

STOP_MINUTES: Final = (5, 10, 15, 20)
"""What the stop timer can be set to on the sheet."""
_PAUSED: Final = mark("While it is paused these wait.")
_ONCE_MORE: Final = mark("Once more says the last line again.")
_COUNTS: Final = mark(
    "Only the session’s own time counts: a pause and the quiet room stop the timer."
)


@dataclass(frozen=True)
class StepsView:
    """The three steps.

    Attributes:
        can_skip: whether there is something to skip to.
        can_repeat: whether a line can be heard again.
        can_ease: whether there is something gentler.
        leads: where each of them leads.
    """

    can_skip: bool
    can_repeat: bool
    can_ease: bool
    leads: str


def present_steps(snapshot: Snapshot) -> StepsView:
    """The steps that can be taken now."""
    moves = snapshot.phase in MOVING
    sentences = [
        _skip(snapshot.skip_to) if moves else "",
        say(_ONCE_MORE) if moves else "",
        _gentler(snapshot.gentler_to) if moves else "",
        say(_PAUSED) if snapshot.phase is Phase.PAUSED else "",
    ]
    return StepsView(
        moves and snapshot.skip_to is not None,
        moves,
        moves and snapshot.gentler_to is not None,
        " ".join(sentence for sentence in sentences if sentence),
    )


def present_stop(stop_in: Frames | None) -> str:
    """When the timer's time comes; what it would do, where there is none."""
    return f"{_fades(stop_in)} {say(_COUNTS)}"


def _fades(stop_in: Frames | None) -> str:
    if stop_in is None:
        return say("When its time has come, the sound fades and the closing follows.")
    minutes = round(seconds_from_frames(stop_in) / 60)
    if not minutes:
        return say("In less than a minute the sound fades and the closing follows.")
    return say(
        "In {minutes} min the sound fades and the closing follows.",
        minutes=minutes,
    )


def _skip(to: str | None) -> str:
    return "" if to is None else say("Skip leads to {part}.", part=_quoted(to))


def _gentler(to: str | None) -> str:
    if to is None:
        return ""
    return say("One step gentler: your anchor for 20 s, then {part}.", part=_quoted(to))


def _quoted(title: str) -> str:
    return say("“{title}”", title=title) if title else say("the next part")
