"""Qt's loop for what knows nothing of Qt: calls from other threads, and repeated ones."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot


class QtCalls(QObject):
    """Runs calls of other threads on the thread that made this."""

    _called = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._called.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def call_soon(self, call: Callable[[], None]) -> None:
        """Let something run as soon as the loop comes round; from any thread.

        Once the program has ended, and Qt's half of this with it, nothing runs any more.
        """
        with contextlib.suppress(RuntimeError):
            self._called.emit(call)

    @Slot(object)
    def _run(self, call: Callable[[], None]) -> None:
        call()


class QtRepeater:
    """Calls something every so many seconds."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._call: Callable[[], None] | None = None
        self._timer.timeout.connect(self._on_timeout)

    def start(self, seconds: float, call: Callable[[], None]) -> None:
        """Begin; what was called before is called no more."""
        self._call = call
        self._timer.start(round(seconds * 1000))

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    def _on_timeout(self) -> None:
        if self._call is not None:
            self._call()
