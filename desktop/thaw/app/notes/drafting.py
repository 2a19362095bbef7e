"""What stands on a page and is not kept: sealed as it is typed, and let go."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from thaw.adapters.notes.book import Book
from thaw.adapters.notes.sealing import seal_draft
from thaw.app.notes.asked import Keep, KeepDraft
from thaw.app.notes.told import Done, Draft, Drafts
from thaw.base.errors import NoteError
from thaw.base.language import mark, say
from thaw.notes.codec import jotting_as_document, jotting_from_document

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from thaw.app.notes.asked import Change, DropDraft, ListDrafts
    from thaw.app.notes.desk import Desk

_NO_DRAFT: Final = mark("This is no draft.")
_LET_GO: Final = b""
"""Stands for a draft that was let go while the book could not be used, which may have it."""


def keep_draft(desk: Desk, asked: KeepDraft) -> Done:
    """Seal a draft: to the book or, while none can be used, with a key beside it."""
    plain = encode_draft(Draft(asked.place, desk.now(), asked.jotting, asked.note))
    if desk.book is None:
        desk.loose_drafts.put(asked.place, plain)
    else:
        put_in(desk.book, asked.place, plain)
    return Done()


def keep_refused(desk: Desk, asked: Keep | Change) -> None:
    """Seal as a draft what cannot be kept now: the window may be gone, and nobody asks again.

    Raises:
        StorageError: it could not be sealed.
    """
    note = 0 if isinstance(asked, Keep) else asked.id
    keep_draft(desk, KeepDraft(asked.draft, asked.jotting, note))


def drop_draft(desk: Desk, asked: DropDraft) -> Done:
    """Let a draft go for good; one in a book that cannot be used, once it can be."""
    if desk.book is None and Book.is_in(desk.folder):
        desk.loose_drafts.put(asked.place, _LET_GO)
        return Done()
    if desk.book is not None:
        desk.book.drop_draft(asked.place)
    drop_loose(desk, asked.place)
    return Done()


def drop_loose(desk: Desk, place: str) -> None:
    """Let go what was typed on a page while the book could not be used.

    Raises:
        StorageError: it is still there.
    """
    if place in desk.loose_drafts.all():
        desk.loose_drafts.drop(place)


def list_drafts(desk: Desk, _asked: ListDrafts) -> Drafts:
    """The drafts, newest first; one that cannot be read is left out."""
    plain = desk.loose_drafts.all() if desk.book is None else desk.need_opened().book.drafts()
    drafts = sorted(_readable(plain), key=lambda draft: draft.typed, reverse=True)
    return Drafts(tuple(drafts))


def gather_loose(desk: Desk) -> None:
    """Seal to the open book what was typed while there was none, or while it could not be used.

    Of a page that the book has a draft of, too, what was typed last stays: one that was taken
    in before may have been typed on.

    Raises:
        StorageError: it is not in there, or only a part of it.
    """
    loose = desk.loose_drafts.all()
    held = desk.need_opened().book.drafts() if loose else {}
    for place, plain in loose.items():
        if plain == _LET_GO:
            desk.need_book().drop_draft(place)
        elif place not in held or _typed(place, plain) > _typed(place, held[place]):
            put_in(desk.need_book(), place, plain)
    if desk.loose_drafts.all() == loose:  # another process may have typed on meanwhile
        desk.loose_drafts.clear()


def drop_those_of(desk: Desk, notes: Collection[int]) -> None:
    """Let go what was typed to change some notes.

    Raises:
        StorageError: it is still there.
    """
    for draft in _readable(desk.need_opened().book.drafts()):
        if draft.note in notes:
            desk.need_book().drop_draft(draft.place)


def put_in(book: Book, place: str, plain: bytes) -> None:
    """Seal a draft to a book."""
    book.put_draft(place, seal_draft(book.public, book.vault, place, plain))


def encode_draft(draft: Draft) -> bytes:
    """A draft as JSON, without its place."""
    document = {
        "typed": draft.typed.isoformat(),
        "note": draft.note,
        "jotting": jotting_as_document(draft.jotting),
    }
    return json.dumps(document).encode()


def decode_draft(place: str, plain: bytes) -> Draft:
    """A draft again.

    Raises:
        NoteError: it is none.
    """
    try:
        held = json.loads(plain)
        typed, note = datetime.fromisoformat(held["typed"]), held["note"]
        jotting = jotting_from_document(held["jotting"])
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise NoteError(say(_NO_DRAFT)) from error
    if typed.tzinfo is None or type(note) is not int:
        raise NoteError(say(_NO_DRAFT))
    return Draft(place, typed, jotting, note)


def _typed(place: str, plain: bytes) -> datetime:
    """When a draft was sealed; one that is none is older than any."""
    try:
        return decode_draft(place, plain).typed
    except NoteError:
        return datetime.min.replace(tzinfo=UTC)


def _readable(plain: Mapping[str, bytes]) -> Iterator[Draft]:
    for place, data in plain.items():
        with suppress(NoteError):
            yield decode_draft(place, data)
