"""The first note makes the book; ways open it, and may be added and taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.adapters.notes.book import Book
from thaw.app.notes.drafting import gather_loose
from thaw.app.notes.told import Code, Done
from thaw.base.errors import StorageError
from thaw.base.language import say

if TYPE_CHECKING:
    from thaw.app.notes.asked import AddWay, Create, MakeCode, RemoveWay, Unlock
    from thaw.app.notes.desk import Desk


def create(desk: Desk, asked: Create) -> Done:
    """Make the book, and open it; the drafts that were left before go into it."""
    if desk.book is not None:
        raise StorageError(say("There are notes already, and they have their key."))
    founding, keys = desk.ways.found(asked.way, asked.secret)
    try:
        desk.book = Book.make(desk.folder, founding)
    except StorageError:
        if not Book.is_in(desk.folder):  # one that was made and is not open yet needs its key
            desk.ways.give_up(founding)
        raise
    desk.open(desk.book, keys)
    _gather_drafts(desk)
    return Done()


def unlock(desk: Desk, asked: Unlock) -> Done:
    """Open the notes; where they are open already, whether this opens them, too."""
    book = desk.need_book()
    keys = desk.ways.unlock(book, asked.way, asked.secret)
    if desk.opened is None:
        desk.open(book, keys)
        _gather_drafts(desk)
    return Done()


def add_way(desk: Desk, asked: AddWay) -> Done:
    """Add a way to open them, or replace it."""
    opened, book = desk.need_opened(), desk.need_book()
    desk.ways.add(book, opened.book.keys, asked.way, asked.secret)
    _follow_ways(desk, book)
    return Done()


def remove_way(desk: Desk, asked: RemoveWay) -> Done:
    """Take a way away."""
    desk.need_opened()
    book = desk.need_book()
    desk.ways.remove(book, asked.way)
    _follow_ways(desk, book)
    return Done()


def make_code(desk: Desk, _asked: MakeCode) -> Code:
    """Make a new recovery code."""
    opened, book = desk.need_opened(), desk.need_book()
    code = desk.ways.make_code(book, opened.book.keys)
    _follow_ways(desk, book)
    return Code(code)


def _gather_drafts(desk: Desk) -> None:
    """Take in what lies beside the book; what stays behind is taken next time."""
    try:
        gather_loose(desk)
    except StorageError as error:
        desk.note_trouble(error)


def _follow_ways(desk: Desk, book: Book) -> None:
    """Let only what opens the book open its copies."""
    for sentence in desk.copies.set_slots(book.slots):
        desk.troubles[sentence] = None
