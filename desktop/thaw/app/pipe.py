"""What the window needs of another process and of time: a pipe of lines, and a repeater.

All calls come back on the window's thread.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Pipe(Protocol):
    """A process to talk to, by lines."""

    def start(self, lines: Callable[[list[bytes]], None], ended: Callable[[], None]) -> None:
        """Start it; raises OSError where that cannot be."""
        ...

    def send(self, line: bytes) -> bool:
        """Write a line; False where nobody takes it."""
        ...

    def close(self) -> None:
        """Let it see the end of its input."""
        ...

    def wait(self, seconds: float) -> None:
        """Wait until it is gone, at most so long; nothing of it is heard meanwhile."""
        ...

    def kill(self) -> None:
        """End it at once."""
        ...


class Repeater(Protocol):
    """Calls something every so many seconds."""

    def start(self, seconds: float, call: Callable[[], None]) -> None:
        """Begin, anew where it was begun."""
        ...

    def stop(self) -> None:
        """End."""
        ...
