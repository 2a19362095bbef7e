"""What each key means, from one snapshot: an event, or something for the terminal to do."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from thaw.player.events import FinishGently, MarkMoment, Pause, PullBack, Resume
from thaw.player.phase import Phase
from thaw.player.transitions import TRANSITIONS
from thaw.ui.terminal.keys import DOWN, END_OF_INPUT, ESC, INTERRUPT, UP
from thaw.ui.terminal.menu import present_menu

if TYPE_CHECKING:
    from thaw.player.events import Event
    from thaw.player.snapshot import Snapshot

KEYS_HELP: Final = (
    "Esc pulls back, at any moment. Space or K pauses. F finishes gently. 1 to 9 pick. "
    "Up and down set the volume. C captions, S support, Q leave, H these keys."
)


class Command(Enum):
    """What the terminal does by itself."""

    LEAVE = auto()
    SUPPORT = auto()
    CAPTIONS = auto()
    LOUDER = auto()
    SOFTER = auto()
    HELP = auto()


_ALWAYS: Final = {
    UP: Command.LOUDER,
    DOWN: Command.SOFTER,
    INTERRUPT: Command.LEAVE,
    END_OF_INPUT: Command.LEAVE,
}
_LETTERS: Final = {
    "q": Command.LEAVE,
    "s": Command.SUPPORT,
    "c": Command.CAPTIONS,
    "h": Command.HELP,
    "?": Command.HELP,
}


def meaning(key: str, snapshot: Snapshot, *, letters: bool) -> Event | Command | None:
    """What a key means now; None where it means nothing. ``letters``: single letters act."""
    if key in _ALWAYS:
        return _ALWAYS[key]
    if key.isdecimal():
        items = present_menu(snapshot)
        number = int(key)
        return items[number - 1].event if 1 <= number <= len(items) else None
    if letters and key in _LETTERS:
        return _LETTERS[key]
    event = _event(key, snapshot, letters=letters)
    return event if event and (snapshot.phase, type(event)) in TRANSITIONS else None


def _event(key: str, snapshot: Snapshot, *, letters: bool) -> Event | None:
    if key == ESC:
        return PullBack()
    if key == " " or (key == "k" and letters):
        return Resume() if snapshot.phase is Phase.PAUSED else Pause()
    if key == "f" and letters:
        return FinishGently()
    marking = snapshot.music is not None and snapshot.music.marking
    return MarkMoment() if key == "m" and letters and marking else None
