"""Copies of the book beside it, by day: made of a healthy file, tried, and thinned out.

A copy has the notes as they were that day and the ways to open them. It has no drafts and no
earlier versions, and what is deleted afterwards is deleted in it, too.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.notes.book_file import BookFile, Checked, journal_of, sealed
from thaw.adapters.notes.changes import OWED, STAMP, slots_set, without
from thaw.adapters.notes.faults import damaged, sentences
from thaw.adapters.notes.forgetting import forget, in_each_copy, let_go
from thaw.adapters.notes.healing import NEEDED, VAULT, from_file
from thaw.adapters.notes.pair import BOOK, COPIES, SUFFIX, TWIN, copies_in
from thaw.adapters.replaced_file import sync_folder
from thaw.base.errors import DamagedError, MissingError, StorageError
from thaw.base.language import say
from thaw.notes.schedule import is_due, staying

if TYPE_CHECKING:
    from thaw.adapters.notes.book import Book

_STRIPPED: Final = (
    ("DELETE FROM draft", ()),
    ("DELETE FROM version", ()),
    ("DELETE FROM unread", ()),
    without(STAMP),
    without(OWED),
)


@dataclass(frozen=True)
class CopyFile:
    """A copy.

    Attributes:
        name: of its file.
        day: when it was made.
        notes: how many it has.
        trouble: a sentence about why it cannot be used; empty where it can.
    """

    name: str
    day: date
    notes: int
    trouble: str = ""


class Copies:
    """The copies of one book.

    Args:
        folder: where the book is.
    """

    def __init__(self, folder: Path) -> None:
        self._book_folder = folder
        self._folder = folder / COPIES

    def is_due(self, today: date) -> bool:
        """Whether there is no copy of today yet."""
        return is_due(self._days().keys(), today)

    def make(self, today: date) -> Generator[None, None, bool]:
        """Make a copy of today, and let those go that are not needed any more.

        It is made in steps, beside the open book, which may be changed between them. What was
        deleted from the book leaves the other copies, where it could not before.

        Returns:
            Whether the book and its twin are whole; where they are not, :meth:`Book.mend` is
            due. The copy was made of the one that has more whole notes.

        Raises:
            DamagedError: neither can be copied before they are mended.
            StorageError: there is no new copy; those that were there still are.
        """
        path = self._folder / f"{today.isoformat()}{SUFFIX}"
        self._begin()
        try:
            tried = yield from self._tried(path)
            if not tried:
                raise damaged(self._book_folder / BOOK)
            best = max(tried, key=lambda name: len(tried[name].whole))
            with sentences(path):
                journal_of(path).unlink(missing_ok=True)
                _new(path, best).replace(path)
            sync_folder(self._folder)
        finally:
            self._sweep()
        yield
        self._catch_up(path, self._book_folder / best)
        self._thin_out(today)
        yield
        book_is_whole = BOOK in tried and not tried[BOOK].bad
        return book_is_whole and (yield from self._twin_is_whole())

    def all(self) -> tuple[CopyFile, ...]:
        """The copies, the newest day first."""
        days = sorted(self._days().items(), reverse=True)
        return tuple(_looked_at(day, path) for day, path in days)

    def restore(self, name: str, book: Book, broken: Collection[int] = ()) -> int:
        """Bring back from a copy what a book has no more, or not as it was.

        Of a copy that is damaged itself, what is whole in it comes back.

        Args:
            name: of the copy's file.
            book: the book. What was deleted in it stays so.
            broken: notes of it that do not open, although the file is as it was written.

        Returns:
            How many notes came back.

        Raises:
            MissingError: there is no such copy.
            StorageError: it cannot be read, or is one of another book.
        """
        path = next((path for path in self._days().values() if path.name == name), None)
        if path is None:
            raise MissingError(say("There is no copy {name} any more.", name=name))
        with ExitStack() as held:
            source = from_file(path, held)
            if VAULT not in source.meta:
                raise damaged(path)
            if source.meta[VAULT] != book.vault:
                raise StorageError(say("{file} is a copy of other notes.", file=path))
            notes = (sealed(row) for table, row in source.rows if table == "note")
            return book.take_back(notes, broken)

    def forget(self, book: Book, notes: Collection[int]) -> tuple[str, ...]:
        """Delete notes from every copy, and from what was set aside as damaged.

        Args:
            book: the book, from which they were deleted before.
            notes: which.

        Returns:
            A sentence for each file that may still have them.
        """
        return forget(book, self._book_folder, notes)

    def set_slots(self, slots: Mapping[str, str]) -> tuple[str, ...]:
        """Have only these ways open the copies, too.

        Returns:
            A sentence for each copy that others may still open.
        """
        steps = slots_set(slots.items())
        return in_each_copy(self._book_folder, lambda file: file.take(steps))

    def _days(self) -> Mapping[date, Path]:
        days = {}
        for path in copies_in(self._book_folder):
            with suppress(ValueError):
                days[date.fromisoformat(path.name.removesuffix(SUFFIX))] = path
        return days

    def _begin(self) -> None:
        with sentences(self._folder):
            self._folder.mkdir(mode=0o700, exist_ok=True)
        self._sweep()

    def _sweep(self) -> None:
        """Let go what is half made."""
        with suppress(OSError):
            for left in self._folder.glob(".*.new*"):
                left.unlink()

    def _tried(self, path: Path) -> Generator[None, None, Mapping[str, Checked]]:
        """A copy of the book or, where that is damaged, of both: what is in them."""
        tried: dict[str, Checked] = {}
        for name in (BOOK, TWIN):
            with suppress(DamagedError, MissingError), ExitStack() as held:
                file = held.enter_context(BookFile(self._book_folder / name))
                file.copy_to(_new(path, name))
                yield
                copy = held.enter_context(BookFile(_new(path, name)))
                copy.take(_STRIPPED)
                copy.check_few(NEEDED)
                seen = yield from copy.checking()
                _check_same(copy, file, seen.bad)
                tried[name] = seen
                if not seen.bad:
                    break
        return tried

    def _twin_is_whole(self) -> Generator[None, None, bool]:
        try:
            with BookFile(self._book_folder / TWIN) as twin:
                return not (yield from twin.checking()).bad
        except (DamagedError, MissingError):
            return False

    def _catch_up(self, newest: Path, source: Path) -> None:
        """Let go what could not be let go before, or was while the newest copy was made."""
        with BookFile(source) as file, BookFile(newest) as copy:
            gone = frozenset(file.ids("gone"))
            if (slots := _slots(file)) != _slots(copy):
                copy.take(slots_set(slots.items()))
        # What cannot be changed was told by then.
        in_each_copy(self._book_folder, lambda file: let_go(file, gone))

    def _thin_out(self, today: date) -> None:
        days = self._days()
        with sentences(self._folder):
            for day in days.keys() - staying(days, today):
                days[day].unlink()
                journal_of(days[day]).unlink(missing_ok=True)


def _slots(file: BookFile) -> Mapping[str, str]:
    return {str(way): str(document) for way, document in file.whole("slot")}


def _new(path: Path, name: str) -> Path:
    """Where a copy of one of the two is made."""
    return path.with_name(f".{path.name}.{name}.new")


def _check_same(copy: BookFile, file: BookFile, bad: Iterable[int]) -> None:
    """Refuse a copy in which something is damaged that is whole in what it is a copy of."""
    for note in bad:
        if any(whole for _, whole in file.rows("note", "id = ?", note)):
            raise damaged(copy.path)


def _looked_at(day: date, path: Path) -> CopyFile:
    try:
        with BookFile(path) as file:
            file.check_few(NEEDED)
            return CopyFile(path.name, day, file.count())
    except (MissingError, StorageError) as error:
        return CopyFile(path.name, day, 0, str(error))
