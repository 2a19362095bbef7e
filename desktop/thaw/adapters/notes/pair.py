"""The book and its twin in one folder, opened and, where that is needed, made whole again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from thaw.adapters.notes.book_file import CHANGE, BookFile, Checked, sealed
from thaw.adapters.notes.changes import COUNTER, put_note
from thaw.adapters.notes.faults import sentences
from thaw.adapters.notes.healing import (
    NEEDED,
    VAULT,
    Source,
    even_out,
    from_book,
    from_damaged,
    from_file,
    make_anew,
    set_aside,
)
from thaw.base.errors import DamagedError, MissingError, NewerError, StorageError
from thaw.base.language import joined, mark, say

if TYPE_CHECKING:
    from thaw.adapters.notes.schema import Value

BOOK: Final = "notes.thawnotes"
TWIN: Final = "notes.twin"
COPIES: Final = "copies"
SUFFIX: Final = ".thawnotes"

_ANEW: Final = mark(
    "{file} was damaged. It was made anew from its second one and from what could still be "
    "read; the damaged file was set aside as {aside}."
)
_FROM_COPIES: Final = mark(
    "The book of notes and its second one could not be read in full. They were made anew from "
    "what could still be read and from the copies. What was written after the last copy may be "
    "missing."
)
_OTHER: Final = mark("{file} belongs to another book of notes. It was set aside as {aside}.")
_ALONE: Final = mark("Until that is mended, notes are kept in one file, without a second one.")
_NOTHING: Final = mark(
    "The notes in {folder} are damaged, and there is no copy that could be read. Nothing was "
    "changed."
)


@dataclass
class Pair:
    """A book that can be used, and its twin.

    Attributes:
        book: the one that is read, and written first.
        twin: the same once more; None where there can be none now.
        told: what was wrong and what was done about it, a sentence each.
        bad: the ids of notes that are damaged in both; known after a look at every row only.
    """

    book: BookFile
    twin: BookFile | None
    told: tuple[str, ...] = ()
    bad: frozenset[int] = frozenset()

    def close(self) -> None:
        """Let both go."""
        self.book.close()
        if self.twin:
            self.twin.close()


def alone(trouble: str) -> str:
    """What is told where there is no twin."""
    return joined(trouble, say(_ALONE), between=" ")


def copies_in(folder: Path) -> tuple[Path, ...]:
    """The copies of a book, the newest day first."""
    found = (folder / COPIES).glob(f"????-??-??{SUFFIX}")
    return tuple(sorted(found, key=lambda path: path.name, reverse=True))


def is_there(folder: Path) -> bool:
    """Whether a folder has notes: the book, its twin or a copy."""
    return any(path.exists() for path in (folder / BOOK, folder / TWIN, *copies_in(folder)))


def open_only_read(folder: Path, *, locks: bool) -> Pair:
    """Open what can be read of the two, where nothing can be written.

    Args:
        folder: where they are.
        locks: whether its disk knows locks.

    Raises:
        NewerError: a newer version of Thaw wrote the book.
        StorageError: neither can be read.
    """
    try:
        return Pair(BookFile(folder / BOOK, only_read=True, locks=locks), None)
    except NewerError:
        raise
    except (MissingError, StorageError) as error:
        twin = BookFile(folder / TWIN, only_read=True, locks=locks)
        return Pair(twin, None, (str(error),))


def open_pair(folder: Path, *, thorough: bool = False) -> Pair:
    """Open both, and make whole again what is not.

    Args:
        folder: where they are.
        thorough: whether every page and every row is looked at, not only what tells the two
            apart.

    Raises:
        MissingError: there are no notes.
        NewerError: a newer version of Thaw wrote one of the two; nothing was touched.
        StorageError: the book cannot be used; nothing was lost by that.
    """
    with ExitStack() as held:
        opening = _Opening(folder, held, thorough=thorough)
        try:
            pair = opening.pair()
        except DamagedError:
            if thorough:
                raise
        else:
            held.pop_all()
            return pair
    return open_pair(folder, thorough=True)


@dataclass
class _Side:
    """One of the two: the open file, or what is wrong with it."""

    path: Path
    file: BookFile | None = None
    damaged: bool = False
    trouble: str = ""


class _Opening:
    """One opening, step by step."""

    def __init__(self, folder: Path, held: ExitStack, *, thorough: bool) -> None:
        self._folder = folder
        self._held = held
        self._thorough = thorough
        self._told: list[str] = []
        self._salvaged: list[Source] = []
        self._seen: dict[BookFile, Checked] = {}

    def pair(self) -> Pair:
        with suppress(OSError):
            for left in self._folder.glob(
                ".notes.*.new*"
            ):  # by a crash while one was made anew
                left.unlink()
        book, twin = (self._look(self._folder / name) for name in (BOOK, TWIN))
        if book.trouble:
            raise StorageError(book.trouble)
        if (book.damaged or twin.damaged) and not self._thorough:
            raise DamagedError  # what is set aside may have what is damaged in the other one
        self._part_from_other(book, twin)
        self._salvaged = [from_damaged(side.path) for side in (book, twin) if side.damaged]
        file = book.file or self._book_anew(book, twin)
        twin_file = self._evened(file, twin)
        bad = self._bad(file, twin_file) if self._thorough else frozenset[int]()
        return Pair(file, twin_file, tuple(self._told), bad)

    def _look(self, path: Path) -> _Side:
        try:
            return _Side(path, self._opened(path))
        except NewerError:
            raise
        except MissingError:
            return _Side(path)
        except DamagedError:
            return _Side(path, damaged=True)
        except StorageError as error:
            return _Side(path, trouble=str(error))

    def _opened(self, path: Path) -> BookFile:
        file = self._held.enter_context(BookFile(path))
        try:
            file.check_few(NEEDED)
            if self._thorough:
                self._seen[file] = file.check()
        except StorageError:
            file.close()  # Windows puts nothing in the place of an open file
            raise
        return file

    def _part_from_other(self, book: _Side, twin: _Side) -> None:
        """Set aside a twin that is not that of the book."""
        if book.file and twin.file and book.file.must(VAULT) != twin.file.must(VAULT):
            twin.file.close()
            twin.file = None
            aside = set_aside(twin.path)
            with sentences(twin.path):
                twin.path.unlink()
            self._told.append(say(_OTHER, file=twin.path, aside=aside.name))

    def _book_anew(self, book: _Side, twin: _Side) -> BookFile:
        with ExitStack() as copies:
            others = [from_book(twin.file)] if twin.file else [*self._copies(copies)]
            sources = [*others, *self._salvaged]
            if not sources and not (book.damaged or twin.trouble):
                raise MissingError(say("There are no notes in {folder}.", folder=self._folder))
            try:
                aside = make_anew(book.path, sources, drafts=True)
            except DamagedError as error:
                raise StorageError(say(_NOTHING, folder=self._folder)) from error
        if not twin.file:
            self._told.append(say(_FROM_COPIES))
        elif aside:
            self._told.append(say(_ANEW, file=book.path, aside=aside.name))
        return self._opened(book.path)

    def _evened(self, book: BookFile, twin: _Side) -> BookFile | None:
        """The twin, with the same in it as in the book; None where that cannot be."""
        trouble = twin.trouble
        if not trouble:
            try:
                twin.file = twin.file or self._twin_anew(book, twin)
                if self._thorough or _tally(book) != _tally(twin.file):
                    even_out(book, twin.file, (self._seen_in(book), self._seen_in(twin.file)))
            except DamagedError:
                raise
            except StorageError as error:
                trouble = str(error)
        if trouble:
            self._told.append(alone(trouble))
            if twin.file:
                twin.file.close()
            return None
        return twin.file

    def _twin_anew(self, book: BookFile, twin: _Side) -> BookFile:
        aside = make_anew(twin.path, [from_book(book)], drafts=False)
        if aside and twin.damaged:
            self._told.append(say(_ANEW, file=twin.path, aside=aside.name))
        return self._opened(twin.path)

    def _seen_in(self, file: BookFile) -> Checked:
        return self._seen.get(file) or Checked(file.revisions(), frozenset())

    def _bad(self, book: BookFile, twin: BookFile | None) -> frozenset[int]:
        """Notes that are damaged in both, after a look for the same revision elsewhere."""
        bad = dict(_damaged_in(book, self._seen[book].bad))
        if bad:
            with ExitStack() as copies:
                sources = [*self._salvaged, *self._copies(copies)]
                rows = (row for s in sources for table, row in s.rows if table == "note")
                same = (note for note in map(sealed, rows) if bad.get(note.id) == note.revision)
                steps = [step for note in same for step in put_note(note)]
            for file in (book, *((twin,) if twin else ())):
                file.take(steps)
        return frozenset(note for note, _ in _damaged_in(book, frozenset(bad)))

    def _copies(self, held: ExitStack) -> Iterator[Source]:
        for path in copies_in(self._folder):
            # One that cannot be read is told where copies are listed.
            with suppress(StorageError, MissingError):
                yield from_file(path, held)


def _tally(file: BookFile) -> tuple[bytes, ...]:
    """What differs where one of the two has what the other has not."""
    return file.must(CHANGE), file.must(COUNTER)


def _damaged_in(file: BookFile, notes: frozenset[int]) -> Iterator[tuple[int, Value]]:
    """Those of some notes that are not whole, each with its revision."""
    for note in notes:
        for row, whole in file.rows("note", "id = ?", note):
            if not whole:
                yield cast(int, row[0]), row[1]
