"""What each key means, from one snapshot: an event, or something for the terminal to do."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark
from thaw.player.events import (
    Change,
    Event,
    FinishGently,
    HearAgain,
    MarkMoment,
    Pause,
    PullBack,
    Resume,
    Skip,
    StepGentler,
    TakeBackMark,
)
from thaw.player.phase import Phase
from thaw.player.transitions import TRANSITIONS
from thaw.ui.terminal.keys import DOWN, END_OF_INPUT, ESC, INTERRUPT, UP
from thaw.ui.terminal.menu import present_menu

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thaw.player.snapshot import Snapshot

KEYS_HELP: Final = mark(
    "Esc pulls back, at any moment. Space or K pauses. F finishes gently. 1 to 9 pick. "
    "Up and down set the volume. N skips a part, R says the last line again, G goes one step "
    "gentler, A changes the anchor, comma and full stop the silences, T sets a stop timer. "
    "C captions, S support, Q leave, H these keys."
)


class Command(Enum):
    """What the terminal does by itself."""

    LEAVE = auto()
    SUPPORT = auto()
    CAPTIONS = auto()
    LOUDER = auto()
    SOFTER = auto()
    HELP = auto()
    NEXT_ANCHOR = auto()
    SHORTER_SILENCES = auto()
    LONGER_SILENCES = auto()
    NEXT_STOP = auto()


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
_STEERING: Final = {
    "a": Command.NEXT_ANCHOR,
    ",": Command.SHORTER_SILENCES,
    ".": Command.LONGER_SILENCES,
    "t": Command.NEXT_STOP,
}
"""What means something between Begin and the end, outside the quiet room."""
_EVENTS: Final[Mapping[str, Event]] = {
    "f": FinishGently(),
    "n": Skip(),
    "r": HearAgain(),
    "g": StepGentler(),
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
    if letters and key in _STEERING:
        steered = (snapshot.phase, Change) in TRANSITIONS
        return _STEERING[key] if steered else None
    event = _event(key, snapshot, letters=letters)
    return event if event and (snapshot.phase, type(event)) in TRANSITIONS else None


def _event(key: str, snapshot: Snapshot, *, letters: bool) -> Event | None:
    if key == ESC:
        return PullBack()
    if key == " " or (key == "k" and letters):
        return Resume() if snapshot.phase is Phase.PAUSED else Pause()
    if key in _EVENTS and letters:
        return _EVENTS[key]
    return _mark(key, snapshot) if letters else None


def _mark(key: str, snapshot: Snapshot) -> Event | None:
    music = snapshot.music
    if music is None or not music.marking:
        return None
    if key == "u" and music.marks:
        return TakeBackMark()
    return MarkMoment() if key == "m" else None
