"""A process that never was: what was sent to it is kept, what it says is said by the test."""

from __future__ import annotations

from collections.abc import Callable

from thaw.app.messages import Message, decode, encode


class FakePipe:
    """Remembers its starts and what was sent; ``say`` and ``die`` are the process's."""

    def __init__(self) -> None:
        self.starts = 0
        self.sent: list[Message | None] = []
        self.closed = False
        self.killed = False
        self.trouble: OSError | None = None
        self._running = False
        self._lines: Callable[[list[bytes]], None] = lambda lines: None
        self._ended: Callable[[], None] = lambda: None

    def start(self, lines: Callable[[list[bytes]], None], ended: Callable[[], None]) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.starts += 1
        self._running = True
        self._lines, self._ended = lines, ended

    def send(self, line: bytes) -> bool:
        if self._running:
            self.sent.append(decode(line))
        return self._running

    def close(self) -> None:
        self.closed = True

    def wait(self, seconds: float) -> None:
        """What never was is gone already."""

    def kill(self) -> None:
        self.killed = True

    def say(self, *messages: Message) -> None:
        """The process says so much at once."""
        self._lines([encode(message).rstrip(b"\n") for message in messages])

    def die(self) -> None:
        """The process ends, and has forgotten what it was told."""
        self._running = False
        self.sent.clear()
        self._ended()


class FakeRepeater:
    """Calls when the test says so."""

    def __init__(self) -> None:
        self.running = False
        self._call: Callable[[], None] = lambda: None

    def start(self, seconds: float, call: Callable[[], None]) -> None:
        self.running, self._call = True, call

    def stop(self) -> None:
        self.running = False

    def beat(self) -> None:
        """It is time."""
        if self.running:
            self._call()
