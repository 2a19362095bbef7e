"""Lets a worker build the index, and hands on what it prints."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaw.app.library.indexed import Answered
    from thaw.app.pipe import Pipe

_LOG = logging.getLogger(__name__)


class IndexWorker:
    """Starts workers; what each prints, line by line, is an answer.

    Args:
        make_pipe: makes the pipe to a new worker, for a path or for the index.
    """

    def __init__(self, make_pipe: Callable[[str], Pipe]) -> None:
        self._make_pipe = make_pipe

    def __call__(self, path: str, answered: Answered) -> None:
        """Start one; where that cannot be, or it ends without a word, the answer is empty."""
        said = False

        def take(lines: list[bytes]) -> None:
            nonlocal said
            for line in lines:
                said = True
                answered(line)

        def end() -> None:
            if not said:
                answered(b"")

        pipe = self._make_pipe(path)
        try:
            pipe.start(take, end)
        except OSError:
            _LOG.exception("the worker cannot be started")
            end()
            return
        pipe.close()
