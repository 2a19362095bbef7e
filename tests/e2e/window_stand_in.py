"""The window's side of the sound without a window: a loop, the real link, the real process.

Run as a program it plays a session until it is killed: `window_stand_in.py PROFILE SESSION`.
"""

from __future__ import annotations

import queue
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from thaw.adapters.clock import SystemClock
from thaw.adapters.process_pipe import ProcessPipe
from thaw.app.sound_client import SoundClient
from thaw.app.sound_order import Order
from thaw.timeline.choices import Choices

if TYPE_CHECKING:
    from thaw.player.snapshot import Snapshot


class Loop:
    """Runs what other threads want done, and one thing again and again, while it is pumped."""

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._seconds = 0.0
        self._due = float("inf")
        self._call: Callable[[], None] = lambda: None

    def call_soon(self, call: Callable[[], None]) -> None:
        self._calls.put(call)

    def start(self, seconds: float, call: Callable[[], None]) -> None:
        self._seconds, self._call = seconds, call
        self._due = time.monotonic() + seconds

    def stop(self) -> None:
        self._due = float("inf")

    def pump_until(self, reached: Callable[[], bool], patience: float = 40.0) -> float:
        """Go round until something is so; gives the time."""
        deadline = time.monotonic() + patience
        while not reached():
            assert time.monotonic() < deadline, f"not within {patience} s"
            if time.monotonic() >= self._due:
                self._due = time.monotonic() + self._seconds
                self._call()
            try:
                self._calls.get(timeout=0.02)()
            except queue.Empty:
                continue
        return time.monotonic()


class WindowStandIn:
    """Watches the link as the window does."""

    def __init__(self, profile: Path, environment: dict[str, str] | None = None) -> None:
        order = Order(profile=profile)
        self.loop = Loop()
        self.pipe = ProcessPipe(
            order.command(), self.loop.call_soon, {**order.environment(), **(environment or {})}
        )
        self.link = SoundClient(self.pipe, self.loop, SystemClock())
        self.now: Snapshot | None = None
        self.losses: list[str] = []
        self.failures: list[str] = []
        self.restored = 0
        self.link.watch(
            snapshot_arrived=self._on_snapshot,
            lost=self.losses.append,
            restored=self._on_restored,
            failed=self.failures.append,
        )
        self.link.start()

    @property
    def caption(self) -> str:
        return "" if self.now is None else self.now.caption

    def play(self, session: Path) -> None:
        """Begin a session, and wait for its first line."""
        self.link.open(str(session), Choices())
        self.loop.pump_until(lambda: self.caption != "")

    def _on_snapshot(self, snapshot: Snapshot) -> None:
        self.now = snapshot

    def _on_restored(self) -> None:
        self.restored += 1


if __name__ == "__main__":
    window = WindowStandIn(Path(sys.argv[1]))
    window.play(Path(sys.argv[2]))
    window.loop.pump_until(lambda: False, patience=3600)
