"""Copies of the book: listed, brought back from, and made by themselves once a day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from thaw.app.notes.keeping import let_find
from thaw.app.notes.told import Copies, Copy, Restored

if TYPE_CHECKING:
    from thaw.app.notes.asked import ListCopies, Restore
    from thaw.app.notes.desk import Desk


def list_copies(desk: Desk, _asked: ListCopies) -> Copies:
    """The copies, newest first; none of them has to be opened for it."""
    found = desk.copies.all()
    return Copies(tuple(Copy(one.name, one.day, one.notes, one.trouble) for one in found))


def restore(desk: Desk, asked: Restore) -> Restored:
    """Bring back what is missing or damaged; what was deleted stays so."""
    opened, book = desk.need_opened(), desk.need_book()
    count = desk.copies.restore(asked.name, book, opened.book.damaged)
    let_find(desk, opened.book.notes(opened.book.unread))
    return Restored(count)


def make_due_copy(desk: Desk) -> Iterator[None]:
    """Make the copy of today where there is none, of files that are whole."""
    today = desk.now().date()
    if desk.copies.is_due(today):
        yield
        whole = yield from desk.copies.make(today)
        if not whole:
            desk.need_book().mend()
