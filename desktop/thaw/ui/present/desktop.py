"""What the desktop is told: that something plays, and what it must not switch off meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say
from thaw.player.phase import Phase
from thaw.player.transitions import MOVING
from thaw.ui.present.stage import Stage, stage_of

if TYPE_CHECKING:
    from thaw.player.snapshot import Snapshot

PRIVATE: Final = mark("Audio")
"""Stands for program and session, unless the listener lets others read which they are."""
_PROGRAM: Final = "Thaw"
_ROOM: Final = mark("Quiet room")


@dataclass(frozen=True)
class PlayingView:
    """A player among the desktop's media controls.

    Attributes:
        name: of the program.
        title: of what is played.
        plays: whether it does; else it is paused.
        can_pause: whether it can be paused and played on: the quiet room cannot.
    """

    name: str
    title: str
    plays: bool
    can_pause: bool


@dataclass(frozen=True)
class Waking:
    """What may not go dark or to sleep by itself.

    Attributes:
        awake: the computer.
        lit: the screen.
    """

    awake: bool = False
    lit: bool = False


def is_heard(snapshot: Snapshot) -> bool:
    """Whether the player sounds, or will by itself."""
    in_room = snapshot.phase is Phase.PULLED_BACK and not snapshot.hushed
    return snapshot.phase in MOVING or in_room or snapshot.speaks


def present_playing(
    snapshot: Snapshot | None, opening: str, *, titled: bool
) -> PlayingView | None:
    """What the desktop shows; None where nothing is on.

    Args:
        snapshot: the newest.
        opening: the session that was asked for and has not begun yet; empty for none.
        titled: whether others may read what is played.
    """
    stage = stage_of(snapshot, opening)
    if snapshot is None or stage not in (Stage.SESSION, Stage.ROOM):
        return None
    in_session = stage is Stage.SESSION
    title = snapshot.title if in_session else say(_ROOM)
    return PlayingView(
        name=_PROGRAM if titled else say(PRIVATE),
        title=title if titled else say(PRIVATE),
        plays=is_heard(snapshot),
        can_pause=in_session and snapshot.phase is not Phase.LOST_DEVICE,
    )


def present_waking(snapshot: Snapshot | None, *, read: bool, lock_pauses: bool) -> Waking:
    """What is kept awake: nothing but for what is heard.

    The screen stays lit where its going dark would matter: to somebody who reads the captions,
    or before an open question; and where a locked screen pauses, since desktops lock what they
    let go dark, so that a listener with closed eyes would be left in the middle of a session.

    Args:
        snapshot: the newest.
        read: whether captions are shown.
        lock_pauses: whether a locked screen pauses.
    """
    if snapshot is None or not is_heard(snapshot):
        return Waking()
    return Waking(awake=True, lit=read or lock_pauses or snapshot.question is not None)
