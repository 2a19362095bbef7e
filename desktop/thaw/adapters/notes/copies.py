"""Copies of the book beside it, by day: made of a healthy file, tried, and thinned out.

A copy has the notes as they were that day and the ways to open them. It has no drafts and no
earlier versions, and what is deleted afterwards is deleted in it, too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.notes.book_file import BookFile, Checked, journal_of, sealed
from thaw.adapters.notes.changes import deleted, slots_set, without_stamp
from thaw.adapters.notes.faults import damaged, sentences
from thaw.adapters.notes.healing import NEEDED, VAULT, from_file
from thaw.adapters.notes.pair import BOOK, COPIES, SUFFIX, TWIN, copies_in
from thaw.adapters.replaced_file import sync_folder
from thaw.base.errors import DamagedError, MissingError, StorageError
from thaw.base.language import joined, mark, say
from thaw.notes.schedule import is_due, staying

if TYPE_CHECKING:
    from thaw.adapters.notes.book import Book

_LEFT: Final = mark(
    "So the copy {name} is as it was before. It can be deleted by hand, in {folder}."
)
_SET_ASIDE: Final = mark(
    "{file}, which was set aside because it was damaged, may still have what was deleted. It "
    "can be deleted by hand."
)
_STRIPPED: Final = (
    ("DELETE FROM draft", ()),
    ("DELETE FROM version", ()),
    ("DELETE FROM unread", ()),
    without_stamp(),
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

    def make(self, today: date) -> bool:
        """Make a copy of today, and let those go that are not needed any more.

        The files are opened for it once more, so it may be done beside the open book.

        What was deleted from the book leaves the other copies, where a crash kept it there.

        Returns:
            Whether the book and its twin are whole; where they are not, :meth:`Book.mend` is
            due. The copy was made of the one that has more whole notes.

        Raises:
            DamagedError: neither can be copied before they are mended.
            StorageError: there is no new copy; those that were there still are.
        """
        with ExitStack() as held:
            files = [*self._checked(held)]
            if not files:
                raise damaged(self._book_folder / BOOK)
            best, seen = max(files, key=lambda found: len(found[1].whole))
            self._copy(best, seen, self._folder / f"{today.isoformat()}{SUFFIX}")
            whole = len(files) == 2 and not any(found.bad for _, found in files)
            self._let_go(frozenset(best.ids("gone")))
        self._thin_out(today)
        return whole and files[0][1].whole.keys() == files[1][1].whole.keys()

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

    def forget(self, notes: Iterable[int]) -> tuple[str, ...]:
        """Delete notes from every copy.

        Returns:
            A sentence for each file that may still have them.
        """
        steps = deleted(notes)
        aside = sorted(self._book_folder.glob("notes.damaged-*"))
        return (
            *self._in_each(lambda file: file.take(steps)),
            *(say(_SET_ASIDE, file=path) for path in aside),
        )

    def set_slots(self, slots: Mapping[str, str]) -> tuple[str, ...]:
        """Have only these ways open the copies, too.

        Returns:
            A sentence for each copy that others may still open.
        """
        steps = slots_set(slots.items())
        return self._in_each(lambda file: file.take(steps))

    def _days(self) -> Mapping[date, Path]:
        days = {}
        for path in copies_in(self._book_folder):
            with suppress(ValueError):
                days[date.fromisoformat(path.name.removesuffix(SUFFIX))] = path
        return days

    def _checked(self, held: ExitStack) -> Iterator[tuple[BookFile, Checked]]:
        for name in (BOOK, TWIN):
            with suppress(DamagedError, MissingError):
                path = self._book_folder / name
                file = held.enter_context(BookFile(path))
                yield file, file.check()

    def _copy(self, file: BookFile, seen: Checked, path: Path) -> None:
        with sentences(path):
            self._folder.mkdir(mode=0o700, exist_ok=True)
            for left in self._folder.glob(".*.new*"):
                left.unlink()
        new = path.with_name(f".{path.name}.new")
        try:
            file.copy_to(new)
            with closing(BookFile(new)) as copy:
                copy.take(_STRIPPED)
            with closing(BookFile(new, only_read=True)) as copy:
                copy.check_few(NEEDED)
                if copy.check() != seen:
                    raise damaged(new)
            with sentences(path):
                journal_of(path).unlink(missing_ok=True)
                new.replace(path)
        finally:
            with suppress(OSError):
                new.unlink(missing_ok=True)
        sync_folder(self._folder)

    def _let_go(self, gone: frozenset[int]) -> None:
        """Delete from the copies what a crash kept :meth:`forget` from deleting."""

        def catch_up(file: BookFile) -> None:
            if left := gone.difference(file.ids("gone")):
                file.take(deleted(left))

        self._in_each(catch_up)  # what cannot be changed was told by then

    def _thin_out(self, today: date) -> None:
        days = self._days()
        with sentences(self._folder):
            for day in days.keys() - staying(days, today):
                days[day].unlink()
                journal_of(days[day]).unlink(missing_ok=True)

    def _in_each(self, change: Callable[[BookFile], None]) -> tuple[str, ...]:
        told = []
        for path in self._days().values():
            try:
                with BookFile(path) as file:
                    change(file)
            except (MissingError, StorageError) as error:
                left = say(_LEFT, name=path.name, folder=self._folder)
                told.append(joined(str(error), left, between=" "))
        return tuple(told)


def _looked_at(day: date, path: Path) -> CopyFile:
    try:
        with BookFile(path) as file:
            file.check_few(NEEDED)
            return CopyFile(path.name, day, file.count())
    except (MissingError, StorageError) as error:
        return CopyFile(path.name, day, 0, str(error))
