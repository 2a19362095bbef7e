"""How far a long check is: a line now and then, for somebody who sits before it and waits."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from thaw.packs.check import files_in
from thaw.packs.file_names import SOUNDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from thaw.app.console import Console

_EVERY_S: Final = 4.0
"""Seconds; a check that is over sooner says nothing. Whole lines, each once, so that a screen
reader reads each once."""


class CheckProgress:
    """Counts the files that were looked at.

    Args:
        paths: what is checked.
        console: where it is said, beside the findings.
        now: seconds that never go back.
    """

    def __init__(
        self, paths: Sequence[Path], console: Console, now: Callable[[], float]
    ) -> None:
        self._paths = paths
        self._console = console
        self._now = now
        self._told = now()
        self._seen: set[Path] = set()

    def __call__(self, path: Path) -> None:
        """Take a file that is looked at now."""
        self._seen.add(path)
        now = self._now()
        if now - self._told >= _EVERY_S:
            self._told = now
            seen, most = len(self._seen), self._most
            of_all = f" of {most:,}" if seen <= most else ""
            self._console.note(f"{seen:,}{of_all} files looked at.")

    @cached_property
    def _most(self) -> int:
        """The texts, and the sounds of the folders; a single session does not need them all."""
        folders = [path for path in self._paths if path.is_dir()]
        sounds = {
            file
            for folder in folders
            for ending in SOUNDS
            for file in folder.rglob(f"*.{ending}")
        }
        return len(files_in(self._paths)) + len(sounds)
