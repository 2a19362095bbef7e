"""The library as the window sees it: the last index, and a worker that builds the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from thaw.app.library.index import (
    Entry,
    Index,
    PackIndex,
    decode_index,
    read_index,
    sorted_descriptions,
)

if TYPE_CHECKING:
    from thaw.timeline.description import Description

Answered: TypeAlias = "Callable[[bytes], None]"
"""Takes a line that a worker printed, on the window's thread."""
Work: TypeAlias = "Callable[[str, Answered], None]"
"""Starts a worker: for the index, or for the one session at a path."""

GROUNDING: Final = "first-thaw/looking-around"
"""The session of “Ground me now”."""
UNCHANGED: Final = b"unchanged"
"""What the worker prints where the index is as it should be."""
WRITTEN: Final = b"written"
"""What it prints once the file holds a new one; where none can be written: the index itself."""


class IndexedLibrary:
    """The index of all sessions, as it was built last."""

    def __init__(self, file: Path, work: Work) -> None:
        """Read the index; an absent or damaged one is empty until ``refresh`` has built it.

        Args:
            file: the index.
            work: lets a worker build it, and hands on what it printed.
        """
        self._outside: dict[str, Index] = {}
        self._file = file
        self._work = work
        self._rebuilt: Callable[[], None] = _ignore
        self._index = read_index(file)

    @property
    def grounding(self) -> str:
        """The session that “Ground me now” begins; known before any index was built."""
        return GROUNDING

    def watch(self, rebuilt: Callable[[], None]) -> None:
        """Tell the window when the index was built anew."""
        self._rebuilt = rebuilt

    def refresh(self) -> None:
        """Let a worker build the index anew where files changed."""
        self._work("", self._take)

    def descriptions(self) -> tuple[Description, ...]:
        """All sessions without errors, the gentlest level and the shortest first."""
        return sorted_descriptions(self._index)

    def describe(self, ref: str) -> Description | None:
        """One session; None where the index does not know it (yet).

        A path outside the packs is looked at by a worker, once; then the window is told.
        """
        entry = self._entries().get(ref)
        if entry is None and ref not in self._outside and Path(ref).is_file():
            self._outside[ref] = Index({})
            self._work(ref, lambda printed: self._take_outside(ref, printed))
        return entry.description if entry else None

    def problems(self) -> tuple[str, ...]:
        """What is wrong with packs and sessions, a sentence each."""
        return tuple(text for pack in self._packs() for text in pack.problems)

    def transcript(self, ref: str) -> str:
        """A session as text by sections, with its choices; empty where it is not known."""
        entry = self._entries().get(ref)
        return entry.transcript if entry else ""

    def waveform(self, source: str) -> tuple[float, ...]:
        """The peaks of a sound at equal distances, each 0 to 1; empty where not known."""
        found = (p.waveforms[source] for p in self._packs() if source in p.waveforms)
        return next(found, ())

    def _entries(self) -> dict[str, Entry]:
        return {
            entry.description.ref: entry for pack in self._packs() for entry in pack.entries
        }

    def _packs(self) -> list[PackIndex]:
        indexes = (self._index, *self._outside.values())
        return [pack for index in indexes for pack in index.packs.values()]

    def _take(self, printed: bytes) -> None:
        """What the worker says: nothing to do, a new file, or the index itself."""
        if printed == UNCHANGED:
            return
        index = read_index(self._file) if printed == WRITTEN else _decode(printed)
        if index.packs:
            self._index = index
            self._rebuilt()

    def _take_outside(self, path: str, printed: bytes) -> None:
        """What the worker says of a session that lies in no pack of ours."""
        self._outside[path] = _decode(printed)
        self._rebuilt()


def _decode(data: bytes) -> Index:
    try:
        return decode_index(data)
    except ValueError:
        return Index({})


def _ignore() -> None:
    """Nobody watches yet."""
