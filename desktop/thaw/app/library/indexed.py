"""The library as the window sees it: the last index, and a worker that builds the next."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from thaw.adapters.library.session_index import IndexFile, IndexInMemory
from thaw.base.errors import StorageError
from thaw.packs.library import Found

if TYPE_CHECKING:
    from thaw.adapters.library.session_index import SessionIndex
    from thaw.packs.library import Wish
    from thaw.timeline.description import Description

T = TypeVar("T")

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


def printed_index(printed: bytes) -> SessionIndex | None:
    """The index that a worker printed; None where the line is none."""
    try:
        index = IndexInMemory(base64.b64decode(printed, validate=True))
        index.keys()
    except (binascii.Error, StorageError):
        return None
    return index


class IndexedLibrary:
    """The index of all sessions, as it was built last; a damaged one is as good as none."""

    def __init__(self, file: Path, work: Work) -> None:
        """Read nothing yet; an absent or damaged index is empty until ``refresh`` has built it.

        Args:
            file: the index.
            work: lets a worker build it, and hands on what it printed.
        """
        self._file = IndexFile(file)
        self._index: SessionIndex = self._file
        self._outside: dict[str, SessionIndex | None] = {}
        self._looked_at: set[str] = set()
        self._work = work
        self._rebuilt: Callable[[], None] = _ignore
        self._is_built = self._is_mended = False

    @property
    def grounding(self) -> str:
        """The session that “Ground me now” begins; known before any index was built."""
        return GROUNDING

    def watch(self, rebuilt: Callable[[], None]) -> None:
        """Tell the window when the index was built anew."""
        self._rebuilt = rebuilt

    def refresh(self) -> None:
        """Let a worker look which packs changed, and build those anew; returns at once."""
        self._work("", self._take)

    def find(self, wish: Wish, most: int) -> Found:
        """The first sessions that fit, at most so many."""
        return self._ask(self._index, lambda index: index.find(wish, most), Found())

    def count(self, wishes: Sequence[Wish]) -> tuple[int, ...]:
        """How many sessions fit each wish; the texts of the wishes are left aside."""
        return self._ask(self._index, lambda index: index.count(wishes), (0,) * len(wishes))

    def describe(self, ref: str) -> Description | None:
        """One session; None where the index does not know it (yet).

        A path outside the packs is looked at by a worker, once; then the window is told.
        """
        told = self._first(lambda index: index.describe(ref), None)
        if told is None and ref not in self._outside and Path(ref).is_file():
            self._outside[ref] = None
            self._looked_at.add(ref)
            self._work(ref, lambda printed: self._take_outside(ref, printed))
        return told

    def looks_at(self, ref: str) -> bool:
        """Whether a worker looks at a session outside the packs: the window is told then."""
        return ref in self._looked_at

    def problems(self) -> tuple[str, ...]:
        """What is wrong with packs and sessions, a sentence each."""
        nothing: tuple[str, ...] = ()
        return tuple(
            sentence
            for one in self._indexes()
            for sentence in self._ask(one, lambda index: index.problems(), nothing)
        )

    def transcript(self, ref: str) -> str:
        """A session as text by sections, with its choices; empty where it is not known."""
        return self._first(lambda index: index.transcript(ref), "")

    def waveform(self, source: str) -> tuple[float, ...]:
        """The peaks of a sound at equal distances, each 0 to 1; empty where not known."""
        return self._first(lambda index: index.waveform(source), ())

    def _indexes(self) -> list[SessionIndex]:
        return [self._index, *(index for index in self._outside.values() if index is not None)]

    def _first(self, question: Callable[[SessionIndex], T], nothing: T) -> T:
        """The answer of the first index that has one."""
        answers = (self._ask(index, question, nothing) for index in self._indexes())
        return next((answer for answer in answers if answer), nothing)

    def _ask(self, index: SessionIndex, question: Callable[[SessionIndex], T], nothing: T) -> T:
        try:
            return question(index)
        except StorageError:
            self._mend()
            return nothing

    def _mend(self) -> None:
        """The index cannot be read: let it be made again, once in a run.

        Before a worker had its first word it is only not there yet.
        """
        if self._is_built and not self._is_mended:
            self._is_mended = True
            self._work("", self._take)

    def _take(self, printed: bytes) -> None:
        """What the worker says: nothing to do, a new file, or the index itself."""
        if printed == UNCHANGED:
            self._is_built = True
            return
        index = self._file if printed == WRITTEN else printed_index(printed)
        if index is not None:
            self._index, self._is_built = index, True
            self._rebuilt()

    def _take_outside(self, path: str, printed: bytes) -> None:
        """What the worker says of a session that lies in no pack of ours."""
        self._outside[path] = printed_index(printed)
        self._looked_at.discard(path)
        self._rebuilt()


def _ignore() -> None:
    """Nobody watches yet."""
