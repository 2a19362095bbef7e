"""A clock that goes on only when told to."""

from __future__ import annotations


class FakeClock:
    """Both clocks, moved together or apart."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.offset = 1.7e9

    def monotonic(self) -> float:
        return self.now

    def wall(self) -> float:
        return self.now + self.offset

    def pass_time(self, seconds: float) -> None:
        """Both go on."""
        self.now += seconds

    def sleep_through(self, seconds: float) -> None:
        """The computer sleeps: only the wall clock goes on."""
        self.offset += seconds

    def wait(self, seconds: float) -> bool:
        """In place of waiting: the time is over at once, and nothing stops it."""
        self.now += seconds
        return False
