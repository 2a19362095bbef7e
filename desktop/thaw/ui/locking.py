"""Nobody is at the window: the notes are locked, and nothing of them stays in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.player.ports import Clock

_MINUTE: Final = 60.0
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)
"""What shows that somebody is there. A session that plays does not."""


class Locking(QObject):
    """Watches over the whole program, as a filter of its events.

    While a computer sleeps, the clock that never goes back stands on some systems, and the
    other one can be set: whichever went on further counts.

    Args:
        clock: how long nobody touched anything.
        minutes: after how many the notes are locked.

    Signals:
        locked: nobody is there; comes again whenever that has another reason.
        returned: somebody is there again.
    """

    locked = Signal()
    returned = Signal()

    def __init__(self, clock: Clock, minutes: Callable[[], int]) -> None:
        super().__init__()
        self._clock, self._minutes = clock, minutes
        self._is_locked = self._is_hidden = False
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self._look)
        self._touched = self._now()

    def start(self) -> None:
        """Begin to watch."""
        self._touched = self._now()
        self._look()

    def stop(self) -> None:
        """End."""
        self.timer.stop()

    def lock(self) -> None:
        """Nobody looks any more: the screen was locked, the computer goes to sleep."""
        self._is_locked = True
        self.locked.emit()

    def follow_hiding(self, *, hidden: bool) -> None:
        """The window was hidden in haste, or brought back; keys in between are no sign."""
        self._is_hidden = hidden
        if hidden:
            self.lock()
        else:
            self._return()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in _TOUCHES and not self._is_hidden:
            if self._left() <= 0 and not self._is_locked:
                self.lock()
            self._return()
        return False

    def _return(self) -> None:
        self._touched = self._now()
        if self._is_locked:
            self._is_locked = False
            self._look()
            self.returned.emit()

    def _look(self) -> None:
        """Lock after so many minutes, or look again; soon, as the setting may change."""
        left = self._left()
        if left > 0:
            self.timer.start(round(min(left, _MINUTE) * 1000))
        elif not self._is_locked:
            self.lock()

    def _left(self) -> float:
        """Seconds until the notes are locked."""
        before, now = self._touched, self._now()
        idle = max(now[0] - before[0], now[1] - before[1])
        return self._minutes() * _MINUTE - idle

    def _now(self) -> tuple[float, float]:
        return self._clock.monotonic(), self._clock.wall()
