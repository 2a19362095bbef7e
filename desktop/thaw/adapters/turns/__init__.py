"""Early turns on the processor for the threads that sound needs, as a sound server has them.

Windows (WASAPI’s own threads, through MMCSS) and macOS (CoreAudio) give them to the thread that
fills a device without being asked; Linux has to be.
"""

from __future__ import annotations

import sys
from typing import Protocol


class Turns(Protocol):
    """Who is asked for early turns. No call waits for anything, and none fails."""

    @property
    def granted(self) -> bool | None:
        """Whether the thread that fills the device goes first; None where nothing was asked."""
        ...

    def real_time(self, thread: int) -> None:
        """Let a thread go before all that are not real-time.

        Args:
            thread: its native number.
        """
        ...

    def high_priority(self, thread: int) -> None:
        """Let a thread go before its equals.

        Args:
            thread: its native number.
        """
        ...


class PlainTurns:
    """Where nobody has to be asked."""

    granted: bool | None = None

    def real_time(self, thread: int) -> None:
        """The system sees to it."""

    def high_priority(self, thread: int) -> None:
        """Nothing to ask for."""


def system_turns() -> Turns:
    """The way of the system that this runs on; called on the main thread, once a process."""
    if sys.platform != "linux":
        return PlainTurns()
    from thaw.adapters.turns.linux import LinuxTurns

    return LinuxTurns()
