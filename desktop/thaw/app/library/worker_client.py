"""Lets a worker build the index, and hands on what it printed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from thaw.app.library.indexed import Answered

_LOG = logging.getLogger(__name__)


class Pipe(Protocol):
    """A process whose lines come on the window's thread."""

    def start(self, lines: Callable[[list[bytes]], None], ended: Callable[[], None]) -> None:
        """Start it; raises OSError where that cannot be."""
        ...

    def close(self) -> None:
        """Let it see the end of its input."""
        ...


class IndexWorker:
    """One worker at a time; it prints one line.

    Args:
        make_pipe: makes the pipe to a new worker.
    """

    def __init__(self, make_pipe: Callable[[], Pipe]) -> None:
        self._make_pipe = make_pipe
        self._pipe: Pipe | None = None
        self._printed = b""

    def __call__(self, answered: Answered) -> None:
        """Start a worker, unless one works already."""
        if self._pipe is not None:
            return
        self._printed = b""
        pipe = self._make_pipe()
        try:
            pipe.start(self._take, lambda: self._end(answered))
        except OSError:
            _LOG.exception("the worker cannot be started")
            return
        self._pipe = pipe
        pipe.close()

    def _take(self, lines: list[bytes]) -> None:
        self._printed += b"".join(line + b"\n" for line in lines)

    def _end(self, answered: Answered) -> None:
        self._pipe = None
        answered(self._printed)
