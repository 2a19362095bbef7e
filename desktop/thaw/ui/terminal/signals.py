"""What the system asks of a terminal program: to end, to be interrupted, to be put aside."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Final, Self, TypeAlias

_ENDING: Final = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""By name, since no system has all of them."""


_Handler: TypeAlias = "Callable[[int, FrameType | None], object] | int | signal.Handlers | None"


class Signals:
    """Remembers what was asked for, so that it happens between two looks and not within one.

    Attributes:
        ending: the number of the signal that asks to end, or 0.
        suspending: whether Ctrl-Z was pressed.
    """

    def __init__(self) -> None:
        self.ending = 0
        self.suspending = False
        self._before: dict[int, _Handler] = {}

    def __enter__(self) -> Self:
        """Listen, on the main thread."""
        for name in _ENDING:
            if hasattr(signal, name):
                self._listen(getattr(signal, name))
        if sys.platform != "win32":
            self._listen(signal.SIGTSTP)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """All as it was before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def suspend(self) -> None:
        """Be put aside; returns when the listener brings Thaw back."""
        self.suspending = False
        if sys.platform != "win32":
            os.kill(os.getpid(), signal.SIGSTOP)

    def _listen(self, number: int) -> None:
        self._before[number] = signal.signal(number, self._remember)

    def _remember(self, number: int, _frame: FrameType | None) -> None:
        if sys.platform != "win32" and number == signal.SIGTSTP:
            self.suspending = True
        else:
            self.ending = number
