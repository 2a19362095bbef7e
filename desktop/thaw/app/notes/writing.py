"""Notes into the book: sealed with its public key, so nobody is asked for a passphrase."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from thaw.adapters.notes.book import New
from thaw.adapters.notes.sealing import seal_note
from thaw.notes.codec import decode, encode
from thaw.notes.note import HIGHEST_ID, Note

if TYPE_CHECKING:
    from datetime import datetime

    from thaw.adapters.notes.book import Book
    from thaw.notes.jotting import Jotting


def keep_note(book: Book, jotting: Jotting, now: datetime, draft: str = "") -> Note:
    """Keep a new note.

    Args:
        book: where.
        jotting: what it holds.
        now: the time, with its distance from UTC.
        draft: the draft that goes at the same moment; empty for none.

    Returns:
        The note as it lies in the book.

    Raises:
        StorageError: it is not kept; everything is as it was.
    """
    which = 1 + secrets.randbelow(HIGHEST_ID)
    (kept,) = take_in_notes(book, [Note(which, 1, 0, now, now, jotting)], draft)
    return kept


def take_in_notes(book: Book, notes: Iterable[Note], draft: str = "") -> tuple[Note, ...]:
    """Keep notes that were written elsewhere, all or none; each gets a number of this book.

    Raises:
        StorageError: none of them is kept.
    """
    sealing = _Sealing(book)
    new = [New(note.id, sealing.for_number(note), note.revision) for note in notes]
    return tuple(sealing.sealed[box.id] for box in book.keep(new, draft))


def change_note(
    book: Book, before: Note, jotting: Jotting, now: datetime, draft: str = ""
) -> Note:
    """Change a note; what it was becomes an earlier version.

    Raises:
        MissingError: it is not there any more.
        StorageError: it is as it was.
    """
    sealing = _Sealing(book)

    def seal(revision: int) -> bytes:
        return sealing.seal(replace(before, revision=revision, changed=now, jotting=jotting))

    return sealing.sealed[book.change(before.id, seal, draft).id]


class _Sealing:
    """Seals notes for one book, and remembers what they are as they lie there."""

    def __init__(self, book: Book) -> None:
        self._public, self._vault = book.public, book.vault
        self.sealed: dict[int, Note] = {}

    def for_number(self, note: Note) -> Callable[[int], bytes]:
        """Seals a note once its number is known."""
        return lambda number: self.seal(replace(note, number=number))

    def seal(self, note: Note) -> bytes:
        """Seal a note."""
        plain = encode(note)
        # Half a character, such as a broken paste may leave, is another one from here on.
        self.sealed[note.id] = decode(plain)
        return seal_note(self._public, self._vault, note.id, note.revision, plain)
