"""Which of the window's states the player is in; the rest of the stage follows from it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from thaw.player.phase import Phase

if TYPE_CHECKING:
    from thaw.player.snapshot import Snapshot


class Stage(Enum):
    """What the window shows of the player."""

    NONE = "none"
    OPENING = "opening"
    SESSION = "session"
    ROOM = "room"
    ENDED = "ended"


_STAGES: Final = {
    Phase.READY: Stage.NONE,
    Phase.PLAYING: Stage.SESSION,
    Phase.ASKING: Stage.SESSION,
    Phase.PAUSED: Stage.SESSION,
    Phase.RETURNING: Stage.SESSION,
    Phase.LANDING: Stage.SESSION,
    Phase.LOST_DEVICE: Stage.SESSION,
    Phase.PULLED_BACK: Stage.ROOM,
    Phase.ENDED: Stage.ENDED,
}

LIVE: Final = frozenset({Stage.OPENING, Stage.SESSION, Stage.ROOM})
"""The states in which Esc pulls back."""


def stage_of(snapshot: Snapshot | None, opening: str) -> Stage:
    """The state of the window.

    Args:
        snapshot: the newest, or None before the first.
        opening: the session that was asked for and has not begun yet; empty for none.
    """
    stage = Stage.NONE if snapshot is None else _STAGES[snapshot.phase]
    if opening and stage in (Stage.NONE, Stage.ENDED):
        return Stage.OPENING
    return stage


def ended_early(before: Snapshot | None, now: Snapshot) -> bool:
    """Whether the session was just closed at once, so that a short landing is to be offered.

    A session that ends by itself ends from its closing; these states are left by closing only.
    """
    closed_from = (Phase.PULLED_BACK, Phase.PAUSED, Phase.LOST_DEVICE)
    return before is not None and now.phase is Phase.ENDED and before.phase in closed_from
