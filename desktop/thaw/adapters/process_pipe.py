"""A process of ours, and the lines that go to it and come from it.

Not Qt's: a QProcess kills its process when it goes, and the sound would end in a cut.
"""

from __future__ import annotations

import subprocess
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import IO, Final

_PIECE: Final = 65536
_NO_CONSOLE: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class ProcessPipe:
    """Starts a command, again where it is asked to; a thread reads what it writes.

    Args:
        command: the program and its arguments.
        call_soon: lets something run on the owner's thread.
        environment: of the process; ours where there is none.
    """

    def __init__(
        self,
        command: Sequence[str],
        call_soon: Callable[[Callable[[], None]], None],
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._command = list(command)
        self._environment = environment
        self._call_soon = call_soon
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, lines: Callable[[list[bytes]], None], ended: Callable[[], None]) -> None:
        """Start the process.

        Args:
            lines: given all lines that have come, on the owner's thread; what came while it
                was busy comes at once.
            ended: called once on the owner's thread when the process is gone.

        Raises:
            OSError: the system cannot start it.
        """
        process = subprocess.Popen(  # noqa: S603 - our own program, found by its own path
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            env=self._environment,
            creationflags=_NO_CONSOLE,
        )
        self._process = process

        def end() -> None:
            if process.stdin is not None:
                process.stdin.close()
            ended()

        reader = _Reader(process, self._call_soon, lines, end)
        threading.Thread(target=reader.run, name="thaw-pipe", daemon=True).start()

    @property
    def running(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int:
        """The number of the process; 0 where none was started."""
        return 0 if self._process is None else self._process.pid

    def send(self, line: bytes) -> bool:
        """Write a line; False where nobody takes it."""
        stdin = None if self._process is None else self._process.stdin
        if stdin is None:
            return False
        rest = memoryview(line)
        try:
            while rest:  # a signal may come in the middle of a long line
                rest = rest[stdin.write(rest) :]
        except (OSError, ValueError):  # it has ended, or was closed
            return False
        return True

    def close(self) -> None:
        """Write nothing more: the process sees the end of its input."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()

    def wait(self, seconds: float) -> None:
        """Wait until the process is gone, at most so long."""
        if self._process is not None:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(seconds)

    def kill(self) -> None:
        """End a process that does not answer."""
        if self._process is not None:
            self._process.kill()


class _Reader:
    """Reads one process to its end, on a thread of its own."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        call_soon: Callable[[Callable[[], None]], None],
        lines: Callable[[list[bytes]], None],
        ended: Callable[[], None],
    ) -> None:
        self._process = process
        self._call_soon = call_soon
        self._lines = lines
        self._ended = ended
        self._come: deque[bytes] = deque()

    def run(self) -> None:
        if self._process.stdout is not None:
            with self._process.stdout as stream:
                self._read(stream)
        self._process.wait()
        self._call_soon(self._ended)

    def _read(self, stream: IO[bytes]) -> None:
        begun: list[bytes] = []  # of a long line, which is put together once it is there
        while piece := stream.read(_PIECE):
            *lines, rest = piece.split(b"\n")
            if lines:
                lines[0] = b"".join((*begun, lines[0]))
                begun.clear()
            begun.append(rest)
            waits = bool(self._come)
            self._come.extend(lines)
            if lines and not waits:
                self._call_soon(self._deliver)

    def _deliver(self) -> None:
        """On the owner's thread: everything that has come."""
        lines = [self._come.popleft() for _ in range(len(self._come))]
        self._lines(lines)
