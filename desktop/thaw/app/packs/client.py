"""The window's side of packs: a worker for each thing that is asked, ended when it is left."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from thaw.app.packs.shown import Doing, Refused, Teller, Told, decode

if TYPE_CHECKING:
    from thaw.packs.known import Answer

ARGUMENT: Final = "--packs"
"""The first argument of the program when it is to do something with packs."""
PATIENCE_S: Final = 120.0
"""A worker that says nothing for so long is ended; each sound is told, and takes seconds."""
_UNDO: Final = b"undo\n"
_HUNG: Final = (
    "This took far longer than it should, so it was ended. Nothing is left half done."
)
_ENDED: Final = "This ended by itself before it was done. Nothing is left half done."
_NOT_STARTED: Final = "Thaw could not be started a second time to do this."

_LOG = logging.getLogger(__name__)


class Pipe(Protocol):
    """A process whose lines come on the window's thread."""

    def start(self, lines: Callable[[list[bytes]], None], ended: Callable[[], None]) -> None:
        """Start it; raises OSError where that cannot be."""
        ...

    def send(self, line: bytes) -> bool:
        """Write a line; False where nobody takes it."""
        ...

    def close(self) -> None:
        """Let it see the end of its input."""
        ...

    def kill(self) -> None:
        """End it."""
        ...


class Repeater(Protocol):
    """Calls something every so many seconds."""

    def start(self, seconds: float, call: Callable[[], None]) -> None:
        """Begin, anew where it was begun."""
        ...

    def stop(self) -> None:
        """End."""
        ...


def packs_arguments(profile: Path | None, words: Sequence[str]) -> list[str]:
    """The command line of a worker, without the program."""
    place = [] if profile is None else ["--profile", str(profile)]
    return [ARGUMENT, *place, *words]


class PackWorkers:
    """What can be done with packs; at most one thing at a time, and the list beside it.

    Args:
        make_pipe: makes the pipe to a new worker, for the words of its command line.
        make_repeater: makes what watches how long a worker says nothing.
    """

    def __init__(
        self,
        make_pipe: Callable[[Sequence[str]], Pipe],
        make_repeater: Callable[[], Repeater],
    ) -> None:
        self._make_pipe = make_pipe
        self._make_repeater = make_repeater
        self._now: _Job | None = None
        self._listing: _Job | None = None

    def look(self, path: str, told: Teller) -> None:
        """Look at a pack's file; installs nothing."""
        self._begin(("look", path), told)

    def show(self, pack: str, told: Teller) -> None:
        """Look at an installed pack."""
        self._begin(("show", pack), told)

    def install(self, path: str, mark: str, answers: Collection[Answer], told: Teller) -> None:
        """Install a pack's file that was looked at, with the yes to its questions."""
        self._begin(("install", "--mark", mark, *sorted(answers), path), told)

    def remove(self, pack: str, told: Teller) -> None:
        """Remove a pack; until something else is begun or left, that can be undone."""
        self._begin(("remove", pack), told)

    def undo(self) -> None:
        """Put back what was removed."""
        if self._now is not None:
            self._now.send(_UNDO)

    def list(self, told: Teller) -> None:
        """Say which packs are installed."""
        if self._listing is not None:
            self._listing.drop()
        self._listing = self._start(("list",), told)

    def leave(self) -> None:
        """End what is being done, whatever it is; nothing is left half done."""
        if self._now is not None:
            self._now.drop()
            self._now = None

    def close(self) -> None:
        """End everything."""
        self.leave()
        if self._listing is not None:
            self._listing.drop()

    def _begin(self, words: Sequence[str], told: Teller) -> None:
        self.leave()
        self._now = self._start(words, told)

    def _start(self, words: Sequence[str], told: Teller) -> _Job:
        job = _Job(self._make_pipe(words), self._make_repeater(), told)
        job.start()
        return job


class _Job:
    """One worker, until it has answered, ends, says nothing for too long, or is dropped."""

    def __init__(self, pipe: Pipe, silence: Repeater, told: Teller) -> None:
        self._pipe = pipe
        self._silence = silence
        self._told: Teller | None = told
        self._answered = False

    def start(self) -> None:
        try:
            self._pipe.start(self._take, self._end)
        except OSError:
            _LOG.exception("a worker for packs cannot be started")
            self._answer(Refused(_NOT_STARTED))
            return
        self._silence.start(PATIENCE_S, self._hang)

    def send(self, line: bytes) -> None:
        self._pipe.send(line)

    def drop(self) -> None:
        """Hear no more of it. One that has answered ends by itself, any other one is ended."""
        self._told = None
        self._silence.stop()
        if self._answered:
            self._pipe.close()
        else:
            self._pipe.kill()

    def _take(self, lines: list[bytes]) -> None:
        for line in lines:
            told = decode(line)
            if isinstance(told, Doing):
                self._silence.start(PATIENCE_S, self._hang)
                self._tell(told)
            elif told is not None:
                self._answer(told)

    def _answer(self, told: Told) -> None:
        self._answered = True
        self._silence.stop()
        self._tell(told)

    def _hang(self) -> None:
        self._pipe.kill()
        self._answer(Refused(_HUNG))

    def _end(self) -> None:
        if not self._answered:
            self._answer(Refused(_ENDED))

    def _tell(self, told: Told) -> None:
        if self._told is not None:
            self._told(told)
