"""For how long a device has asked for nothing, however long this process itself stood still."""

from __future__ import annotations


class Unasked:
    """Counts only time that could be watched.

    A computer that was suspended, or a process that was stopped, wakes to a device that has not
    asked for long and will at the next moment: that is no device that was lost.

    Args:
        now: seconds of a monotonic clock.
        longest_look: so much of the time between two looks counts, in seconds.
    """

    def __init__(self, now: float, longest_look: float) -> None:
        self._longest_look = longest_look
        self._looked_at = now
        self._calls = 0
        self._seconds = 0.0

    def seconds(self, calls: int, now: float) -> float:
        """How long it has asked for nothing.

        Args:
            calls: how often it has asked until now.
            now: seconds of the same clock.
        """
        step = min(now - self._looked_at, self._longest_look)
        self._seconds = self._seconds + step if calls == self._calls else 0.0
        self._looked_at, self._calls = now, calls
        return self._seconds
