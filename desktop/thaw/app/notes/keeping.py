"""Notes are kept, changed and deleted."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from thaw.app.notes.drafting import drop_loose, drop_those_of
from thaw.app.notes.told import Deleted, Kept
from thaw.app.notes.writing import change_note, keep_note
from thaw.base.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thaw.app.notes.asked import Change, Delete, Keep
    from thaw.app.notes.desk import Desk
    from thaw.notes.note import Note

_LOG = logging.getLogger(__name__)


def keep(desk: Desk, asked: Keep) -> Kept:
    """Keep a new note, whether or not the notes are open."""
    note = keep_note(desk.need_book(), asked.jotting, desk.now(), asked.draft)
    return _kept(desk, note, asked.draft)


def change(desk: Desk, asked: Change) -> Kept:
    """Change a note."""
    before = desk.need_opened().book.read(asked.id)
    note = change_note(desk.need_book(), before, asked.jotting, desk.now(), asked.draft)
    return _kept(desk, note, asked.draft)


def delete(desk: Desk, asked: Delete) -> Deleted:
    """Delete notes for good, with what was typed to change them, from the copies too."""
    opened, book = desk.need_opened(), desk.need_book()
    gone = sorted(set(asked.ids) & set(book.ids()))
    notes = [*opened.book.notes(gone)]
    book.delete(gone)
    opened.book.forget(gone)
    desk.composed = None  # it may have what is gone
    left = [*desk.copies.forget(book, gone)]
    try:
        opened.search.deleted(notes)
        if len(notes) < len(gone):
            opened.search.renew()
    except StorageError as error:
        opened.lags = True
        left.append(str(error))
    try:
        drop_those_of(desk, gone)
    except StorageError as error:
        left.append(str(error))
    return Deleted(len(gone), tuple(left))


def _kept(desk: Desk, note: Note, draft: str) -> Kept:
    """What has to be done once a note is in the book; it stays kept, whatever goes wrong."""
    let_find(desk, [note])
    try:
        drop_loose(desk, draft)
    except StorageError as error:
        desk.note_trouble(error)
    return Kept(note.id)


def let_find(desk: Desk, notes: Iterable[Note]) -> None:
    """Let the search know notes that are in the book.

    They are kept, so nothing that goes wrong here may say otherwise.
    """
    if desk.opened:
        try:
            desk.opened.search.kept(notes)
        except StorageError:
            _LOG.info("notes are kept, but cannot be found yet")
            desk.opened.lags = True
