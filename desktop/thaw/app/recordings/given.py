"""Which recordings were given, and which lines each is said to hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.replaced_file import reason
from thaw.base.errors import MissingError, StorageError
from thaw.base.problem import Problem, Severity

if TYPE_CHECKING:
    from thaw.packs.script import Script
    from thaw.spec.lines import SpokenLine

_NO_SOUND: Final = frozenset({".txt", ".md", ".pdf", ".docx", ".yaml", ".jpg", ".png"})
"""Endings of what may lie beside recordings and is told by its name to be none."""


@dataclass(frozen=True)
class Given:
    """One recording.

    Attributes:
        path: the original; it is only ever read.
        lines: what it should hold, in order; one where it is named after a line.
    """

    path: Path
    lines: tuple[SpokenLine, ...]

    @property
    def is_take(self) -> bool:
        """Whether lines have to be found in it."""
        return len(self.lines) > 1


@dataclass(frozen=True)
class AllGiven:
    """All recordings.

    Attributes:
        recordings: those of single lines first, then sections, then sessions: what was recorded
            for itself counts before what is part of more.
        problems: files whose lines are not known.
    """

    recordings: tuple[Given, ...]
    problems: tuple[Problem, ...]


def find_recordings(path: Path, script: Script) -> AllGiven:
    """Find the recordings in a folder; or the one, where a file is named.

    A single file that is named after nothing in the pack is a take of all its lines.

    Raises:
        MissingError: there is no such file or folder, or no recording in it.
        StorageError: it cannot be read.
    """
    if path.is_file():
        lines = script.named(path.stem) or script.lines
        return AllGiven((Given(path, lines),), ())
    files = _files_in(path)
    stems = Counter(file.stem.strip().casefold() for file in files)
    twice = [file for file in files if stems[file.stem.strip().casefold()] > 1]
    found = [Given(file, script.named(file.stem)) for file in files if file not in twice]
    problems = [
        *map(_given_twice, twice),
        *(_unknown(given.path, script) for given in found if not given.lines),
    ]
    known = (given for given in found if given.lines)
    return AllGiven(tuple(sorted(known, key=lambda one: len(one.lines))), tuple(problems))


def _files_in(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise MissingError(f"There is no file or folder {folder}.")
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        raise StorageError(f"{folder} cannot be read: {reason(error)}.") from error
    recordings = [
        file
        for file in files
        if not file.name.startswith(".") and file.suffix.lower() not in _NO_SOUND
    ]
    if not recordings:
        raise MissingError(f"There are no recordings in {folder}.")
    return recordings


def _given_twice(file: Path) -> Problem:
    text = "There is another recording of the same name here, so neither is taken."
    hint = "Move one of them away."
    return Problem(str(file), 0, 0, "recording-twice", text, Severity.ERROR, hint)


def _unknown(file: Path, script: Script) -> Problem:
    likely = script.likely(file.stem)
    text = f"No line, section or session of this pack is called “{file.stem}”; it is left out."
    hint = f"Did you mean {likely}?" if likely else "“--script” shows the names of all lines."
    return Problem(str(file), 0, 0, "unknown-recording", text, Severity.ERROR, hint)
