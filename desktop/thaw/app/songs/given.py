"""A song that is named on the command line: a part of it, made ready by another process."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.app.job import ENDED, HUNG, NOT_STARTED
from thaw.app.own_program import own_program
from thaw.app.songs.client import song_arguments
from thaw.app.songs.shown import Ready, Refused, Told, decode
from thaw.base.errors import DecodeError
from thaw.base.language import say

if TYPE_CHECKING:
    from thaw.timeline.song import Song

_LONGEST_S: Final = 300.0
"""A worker may take 120 s of the processor; on a busy computer that takes longer."""


@contextmanager
def given_song(profile: Path | None, file: Path, start: int, frames: int) -> Iterator[Song]:
    """A part of a song, as long as it is needed; its samples are gone afterwards.

    Args:
        profile: whose log takes a fault of the process; None: the usual one.
        file: the song's; it is only read.
        start: the first frame of the part.
        frames: how many of it are to be heard.

    Raises:
        DecodeError: with a sentence, where it cannot be played.
    """
    with tempfile.TemporaryDirectory(prefix="thaw-", ignore_cleanup_errors=True) as folder:
        target = Path(folder) / "song.samples"
        words = ("cut", str(file.absolute()), "--start", str(start), "--frames", str(frames))
        said = _told(song_arguments(profile, (*words, "--target", str(target))))
        if not isinstance(said, Ready):
            raise DecodeError(said.text if isinstance(said, Refused) else say(ENDED))
        yield said.song


def _told(words: Sequence[str]) -> Told | None:
    """The last thing that the worker said."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program, found by its own path
            [*own_program(), *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            timeout=_LONGEST_S,
            check=False,
        )
    except OSError as error:
        raise DecodeError(say(NOT_STARTED)) from error
    except subprocess.TimeoutExpired as error:
        raise DecodeError(say(HUNG)) from error
    return decode(next(reversed(done.stdout.splitlines()), b""))
