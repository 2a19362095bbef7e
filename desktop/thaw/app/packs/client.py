"""The window's side of packs: a worker for each thing that is asked, ended when it is left."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.app.job import Job, Language
from thaw.app.packs.shown import Doing, Refused, Teller, Told, decode

if TYPE_CHECKING:
    from thaw.app.pipe import Pipe, Repeater
    from thaw.packs.known import Answer

ARGUMENT: Final = "--packs"
"""The first argument of the program when it is to do something with packs."""
_UNDO: Final = b"undo\n"
_LANGUAGE: Final = Language[Told](
    read=decode, is_answer=lambda told: not isinstance(told, Doing), refusal=Refused
)


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
        self._now: Job[Told] | None = None
        self._listing: Job[Told] | None = None

    def look(self, path: str, told: Teller) -> None:
        """Look at a pack's file; installs nothing."""
        self._begin(("look", path), told)

    def show(self, pack: str, told: Teller) -> None:
        """Look at an installed pack."""
        self._begin(("show", pack), told)

    def install(self, path: str, mark: str, answers: Collection[Answer], told: Teller) -> None:
        """Install a pack's file that was looked at, with the yes to its questions."""
        self._begin(("install", path, "--mark", mark, *sorted(answers)), told)

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

    def _start(self, words: Sequence[str], told: Teller) -> Job[Told]:
        job = Job(self._make_pipe(words), self._make_repeater(), _LANGUAGE, told)
        job.start()
        return job
