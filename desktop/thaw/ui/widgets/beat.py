"""What moves things by themselves: a timer that says how much time went by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Beat(QObject):
    """Lets a widget move while it runs.

    Signals:
        passed: carries the seconds since the one before, or since the start.
    """

    passed = Signal(float)

    def __init__(self, interval_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=interval_ms)
        self._timer.timeout.connect(lambda: self.passed.emit(self._clock.restart() / 1000))

    @property
    def runs(self) -> bool:
        """Whether it moves anything."""
        return self._timer.isActive()

    def run(self, *, wanted: bool) -> None:
        """Run or rest; nothing happens where it does so already."""
        if wanted and not self.runs:
            self._clock.start()
            self._timer.start()
        elif not wanted:
            self._timer.stop()


def is_seen(widget: QWidget) -> bool:
    """Whether any of it is on the screen: not in a hidden window, nor under a dark page."""
    if not widget.isVisible():
        return False  # and there may be no window at all
    return widget.window().windowHandle().isExposed() and not widget.visibleRegion().isEmpty()
