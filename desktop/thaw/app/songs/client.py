"""The window's side of a listener's own music: a worker for each look and each part."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.app.job import Job, Language
from thaw.app.songs.shown import Decoding, Ready, Refused, Teller, Told, decode
from thaw.base.language import mark, say

if TYPE_CHECKING:
    from thaw.app.pipe import Pipe, Repeater

ARGUMENT: Final = "--song"
"""The first argument of the program when it is to decode a song."""
_LANGUAGE: Final = Language[Told](
    read=decode, is_answer=lambda told: not isinstance(told, Decoding), refusal=Refused
)
_ENDING: Final = ".samples"
_NO_PLACE: Final = mark("There is no place where the song can be made ready: {reason}.")

_LOG = logging.getLogger(__name__)


def song_arguments(profile: Path | None, words: Sequence[str]) -> list[str]:
    """The command line of a worker, without the program."""
    place = [] if profile is None else ["--profile", str(profile)]
    return [ARGUMENT, *place, *words]


class SongWorkers:
    """Looks at songs and makes parts of them ready, one at a time.

    What is made ready lies in a folder of this user's alone, and is gone with the window.

    Args:
        make_pipe: makes the pipe to a new worker, for the words of its command line.
        make_repeater: makes what watches how long a worker says nothing.
        folder: gives that folder; raises OSError where there can be none.
    """

    def __init__(
        self,
        make_pipe: Callable[[Sequence[str]], Pipe],
        make_repeater: Callable[[], Repeater],
        folder: Callable[[], Path],
    ) -> None:
        self._make_pipe = make_pipe
        self._make_repeater = make_repeater
        self._folder = folder
        self._now: Job[Told] | None = None
        self._made: list[Path] = []

    def look(self, path: str, told: Teller) -> None:
        """Look at a song's file."""
        self._begin(("look", path), told)

    def cut(self, path: str, start: int, frames: int, told: Teller) -> None:
        """Make ``frames`` of a song ready, from ``start`` on."""
        try:
            target = self._folder() / f"{secrets.token_hex(8)}{_ENDING}"
        except OSError as error:
            told(Refused(say(_NO_PLACE, reason=error.strerror or error)))
            return
        words = ("cut", path, "--start", str(start), "--frames", str(frames))
        self._made.append(target)
        self._begin((*words, "--target", str(target)), lambda said: self._take(said, told))

    def leave(self) -> None:
        """End what is being done."""
        if self._now is not None:
            self._now.drop()
            self._now = None

    def close(self) -> None:
        """End it, and let nothing stay that was made ready."""
        self.leave()
        with suppress(OSError):
            # Those of an earlier window, too, which was killed.
            self._made = list(self._folder().glob(f"*{_ENDING}"))
        self._sweep(keep=None)

    def _begin(self, words: Sequence[str], told: Teller) -> None:
        self.leave()
        self._now = Job(self._make_pipe(words), self._make_repeater(), _LANGUAGE, told)
        self._now.start()

    def _take(self, said: Told, told: Teller) -> None:
        if isinstance(said, Ready):
            self._sweep(keep=Path(said.song.file))
        told(said)

    def _sweep(self, keep: Path | None) -> None:
        """Only the newest is ever played; the sound's process has mapped what it plays."""
        for path in self._made:
            if path != keep:
                try:
                    path.unlink(missing_ok=True)
                except OSError as error:  # Windows: while it is mapped
                    _LOG.info("a song stays until later: %s", error)
        self._made = [path for path in self._made if path == keep or path.exists()]
