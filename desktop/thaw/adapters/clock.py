"""Time as the computer has it."""

from __future__ import annotations

import time


class SystemClock:
    """The clock port over the system's own two clocks."""

    def monotonic(self) -> float:
        """Seconds that never go back; on Linux and macOS they stand while it sleeps."""
        return time.monotonic()

    def wall(self) -> float:
        """Seconds since 1970 in UTC, which jump when the clock is set."""
        return time.time()
