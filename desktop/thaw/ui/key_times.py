"""When keys were pressed and let go, also where Qt hands on copies of their events."""

from __future__ import annotations

from collections import deque
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

_MOST: Final = 64
"""Copies come within a tenth of a second: nobody types as much in that time."""
_COPIED: Final = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
"""Another kind is asked before them, whether the key is a shortcut: nothing comes between."""


class _Event(NamedTuple):
    """What a copy has of its event."""

    type: QEvent.Type
    key: int
    scan_code: int


def _is_own(event: QKeyEvent) -> bool:
    """Whether it comes from the keyboard itself."""
    return event.type() in _COPIED and event.spontaneous()


def _event(event: QKeyEvent) -> _Event:
    return _Event(event.type(), event.key(), event.nativeScanCode())


class KeyTimes(QObject):
    """Gives copies of key events the time of the event that they were made from.

    WORKAROUND for Qt's bridge to screen readers on Linux (QSpiApplicationAdaptor): its filter
    takes each key event, asks whether a screen reader wants it, and posts a copy if not. The
    copy has the time 0. This filter only looks, and has to stand before the bridge's: Qt asks
    the filter first that was put in last, and the bridge puts in its own whenever somebody
    starts to listen. So it is put in, again, when a copy comes that it has not seen the event
    of; that copy stays without a time.
    """

    def __init__(self) -> None:
        super().__init__()
        self._seen: deque[tuple[_Event, int]] = deque(maxlen=_MOST)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        # A window has it first, then a widget in it: it counts once.
        if isinstance(event, QKeyEvent) and watched.isWindowType() and _is_own(event):
            self._seen.append((_event(event), event.timestamp()))
        return False

    def restore(self, event: QKeyEvent) -> None:
        """Give an event its time where it is a copy; for filters that come after the bridge."""
        if _is_own(event):
            self._seen.clear()  # nothing is between: no copies will come
        elif event.type() in _COPIED and not event.timestamp():
            event.setTimestamp(self._time_of(_event(event)))

    def _time_of(self, copy: _Event) -> int:
        """The time of its event, in milliseconds; 0 where it was not seen."""
        while self._seen:  # what comes before it was kept by a screen reader
            event, time = self._seen.popleft()
            if event == copy:
                return time
        # Not at once: the filters are being asked, and one would be asked twice.
        QTimer.singleShot(0, self, self._stand_first)
        return 0

    def _stand_first(self) -> None:
        if (program := QCoreApplication.instance()) is not None:
            program.installEventFilter(self)
