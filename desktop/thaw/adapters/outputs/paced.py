"""Outputs without a clock of their own take frames as the computer's clock goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from thaw.base.units import QUANTUM, RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from thaw.player.ports import Clock, Fill

Wait: TypeAlias = Callable[[float], bool]
"""Waits so many seconds, or until the pace is to stop; True when it is."""
Take: TypeAlias = "Callable[[NDArray[np.float32]], None]"
"""What becomes of a block; the array is used again afterwards."""

STEP_S: Final = 0.04
"""How often frames are taken: within the 50 ms in which silence takes over from a device."""
_LATE_S: Final = 1.0
"""A computer that slept or stood still does not get the missed frames all at once."""


class Pace:
    """A thread that fills quanta and hands them on, never ahead of the clock.

    Args:
        clock: whose monotonic seconds are counted.
        wait: stands in for waiting in tests, so that they take no time.
    """

    def __init__(self, clock: Clock, wait: Wait | None = None) -> None:
        self._clock = clock
        self._stopped = threading.Event()
        self._wait = wait or self._stopped.wait
        self._thread: threading.Thread | None = None

    def start(self, name: str, fill: Fill, take: Take) -> None:
        """Begin; ``take`` ends the pace by raising StopIteration."""
        self._thread = threading.Thread(
            target=self._run, args=(fill, take), name=f"thaw-{name}", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """End; returns when nothing is filled any more."""
        self._stopped.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self, fill: Fill, take: Take) -> None:
        block = np.zeros((QUANTUM, 2), np.float32)
        begin, filled = self._clock.monotonic(), 0
        while not self._stopped.is_set():
            due = self._clock.monotonic() - begin
            if due - filled / RATE > _LATE_S:
                begin, filled, due = self._clock.monotonic(), 0, 0.0
            while filled / RATE <= due and not self._stopped.is_set():
                fill(block)
                filled += QUANTUM
                try:
                    take(block)
                except StopIteration:
                    return
            if self._wait(STEP_S):
                return
