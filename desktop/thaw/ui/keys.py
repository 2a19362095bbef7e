"""Which key means what, and the filter that takes keys before any widget does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTableView,
    QWidget,
)
from typing_extensions import override

from thaw.ui.key_times import KeyTimes


class Command(Enum):
    """What a key asks for."""

    PULL_BACK = "pull back"
    LEAVE = "leave the page"
    PAUSE = "pause or go on"
    FINISH = "finish gently"
    MARK = "something stirred"
    CAPTIONS = "captions"
    DARKEN = "darken"
    SUPPORT = "support"
    CHANGE = "open the sheet named Change, or put it away"
    SKIP = "skip"
    HEAR_AGAIN = "once more"
    STEP_GENTLER = "one step gentler"
    NEXT_ANCHOR = "another anchor"
    SHORTER_SILENCES = "shorter silences"
    LONGER_SILENCES = "longer silences"
    LOUDER = "louder"
    SOFTER = "softer"
    PICK = "pick an option"
    HIDE = "hide the window in haste, or bring it back"
    MEDIA_PLAY = "the media key for playing"
    MEDIA_PAUSE = "the media key for a pause"
    MEDIA_PLAY_PAUSE = "the media key for either"
    MEDIA_STOP = "the media key that pulls back"


@dataclass(frozen=True)
class Situation:
    """What decides what a key means.

    Attributes:
        live: whether a session, or the quiet room, is on.
        typing: whether the focus is in a text.
        on_page: whether the focus is on the page itself rather than on a control.
        sliding: whether the control in focus has a use for arrows and digits.
        letters: whether single letters act.
    """

    live: bool
    typing: bool = False
    on_page: bool = True
    sliding: bool = False
    letters: bool = True


_LETTERS: Final = {
    Qt.Key.Key_K: Command.PAUSE,
    Qt.Key.Key_F: Command.FINISH,
    Qt.Key.Key_M: Command.MARK,
    Qt.Key.Key_C: Command.CAPTIONS,
    Qt.Key.Key_D: Command.DARKEN,
    Qt.Key.Key_S: Command.SUPPORT,
    Qt.Key.Key_E: Command.CHANGE,
    Qt.Key.Key_N: Command.SKIP,
    Qt.Key.Key_R: Command.HEAR_AGAIN,
    Qt.Key.Key_G: Command.STEP_GENTLER,
    Qt.Key.Key_A: Command.NEXT_ANCHOR,
    Qt.Key.Key_Comma: Command.SHORTER_SILENCES,
    Qt.Key.Key_Period: Command.LONGER_SILENCES,
}
_MEDIA: Final = {
    Qt.Key.Key_MediaPlay: Command.MEDIA_PLAY,
    Qt.Key.Key_MediaPause: Command.MEDIA_PAUSE,
    Qt.Key.Key_MediaTogglePlayPause: Command.MEDIA_PLAY_PAUSE,
    Qt.Key.Key_MediaStop: Command.MEDIA_STOP,
}
"""There is nothing to skip or to wind: other media keys are not taken."""
_ARROWS: Final = {Qt.Key.Key_Up: Command.LOUDER, Qt.Key.Key_Down: Command.SOFTER}
_DIGITS: Final = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)


def command_for(key: int, now: Situation, *, bare: bool) -> tuple[Command, int] | None:
    """What a key asks for, with the number of the option where it picks one.

    Args:
        key: Qt's number of the key.
        now: what else decides.
        bare: whether no modifier but Shift is held.
    """
    if key == Qt.Key.Key_Escape:
        return (Command.PULL_BACK if now.live else Command.LEAVE), 0
    if not now.live:
        return None
    if key in _MEDIA:
        return _MEDIA[Qt.Key(key)], 0
    if not bare or now.typing:
        return None
    return _bare_command(key, now)


def _bare_command(key: int, now: Situation) -> tuple[Command, int] | None:
    if key == Qt.Key.Key_Space and now.on_page:
        return Command.PAUSE, 0
    if key in _ARROWS and not now.sliding:
        return _ARROWS[Qt.Key(key)], 0
    if now.letters and key in _LETTERS:
        return _LETTERS[Qt.Key(key)], 0
    if now.letters and key in _DIGITS and not now.sliding:
        return Command.PICK, key - Qt.Key.Key_1 + 1
    return None


class KeyHost(Protocol):
    """What the filter asks the window."""

    @property
    def live(self) -> bool:
        """Whether a session, or the quiet room, is on."""
        ...

    @property
    def letters(self) -> bool:
        """Whether single letters act."""
        ...

    @property
    def key_page(self) -> QWidget:
        """The widget that counts as the page itself."""
        ...

    def wake(self) -> bool:
        """Bring a dark page back; whether it was dark."""
        ...


class Hidden(Protocol):
    """What the filter asks about quick hide."""

    @property
    def on(self) -> bool:
        """Whether the window is hidden."""
        ...

    @property
    def has_key(self) -> bool:
        """Whether the key acts."""
        ...


class Keys(QObject):
    """Watches every key. Esc and F8 are taken in every state, with an open dialog too.

    Attributes:
        times: a filter of its own, which puts itself in where it is needed.
    """

    pressed = Signal(object, int)

    def __init__(self, host: KeyHost, hidden: Hidden) -> None:
        super().__init__()
        self._host, self._hidden = host, hidden
        self.times = KeyTimes()
        self._let_go = (0, 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.ContextMenu:
            # No menu may stand in the way of Esc.
            return self._host.live and not self._hidden.on
        if not isinstance(event, QKeyEvent):
            return False
        self.times.restore(event)
        if event.type() == QEvent.Type.KeyRelease and event.timestamp():
            self._let_go = event.key(), event.timestamp()
        return event.type() == QEvent.Type.KeyPress and self._press(event)

    def _press(self, event: QKeyEvent) -> bool:
        """A key was pressed; whether it is taken."""
        if event.key() == Qt.Key.Key_F8 and self._hidden.has_key and not _held(event):
            return self._tell(event, Command.HIDE, 0)
        if self._hidden.on:
            return self._take_hidden(event)
        if self._host.wake() and event.key() not in (Qt.Key.Key_Escape, *_MEDIA):
            return True
        return self._take(event)

    def _take_hidden(self, event: QKeyEvent) -> bool:
        """All keys belong to the plain page, but for those that lead away from a session."""
        leads_away = event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_MediaStop)
        return leads_away and self._host.live and self._tell(event, Command.PULL_BACK, 0)

    def _take(self, event: QKeyEvent) -> bool:
        live = self._host.live
        in_the_way = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if not live and in_the_way is not None:
            return False
        focus = QApplication.focusWidget()
        now = Situation(
            live=live,
            typing=isinstance(focus, QLineEdit | QPlainTextEdit),
            on_page=focus is None or focus is self._host.key_page,
            sliding=isinstance(focus, QSlider | QTableView),
            letters=self._host.letters,
        )
        asked = command_for(event.key(), now, bare=not _held(event))
        return asked is not None and self._tell(event, *asked)

    def _tell(self, event: QKeyEvent, command: Command, number: int) -> bool:
        """Say it, unless the key is only held down; it is taken in either case."""
        if not self._repeats(event) or command in (Command.LOUDER, Command.SOFTER):
            self.pressed.emit(command, number)
        return True

    def _repeats(self, event: QKeyEvent) -> bool:
        """Whether the key is only held down.

        WORKAROUND for a race that https://github.com/juce-framework/JUCE/pull/409 describes:
        for X11 a repetition is a release and a press at the same millisecond, and Qt takes it
        for a new press where the second has not come yet when it looks at the first. That was
        one in nine when it was measured.
        """
        return event.isAutoRepeat() or (event.key(), event.timestamp()) == self._let_go


def _held(event: QKeyEvent) -> bool:
    """Whether a modifier but Shift is held."""
    no_matter = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~no_matter)
