"""Notes leave, after it was seen what leaves; and come in, after it was seen what comes."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.replaced_file import export_file, reason
from thaw.app.notes.keeping import let_find
from thaw.app.notes.open_book import damaged_sentence
from thaw.app.notes.told import Composed, FileSeen, Saved, TakenIn
from thaw.app.notes.writing import take_in_notes
from thaw.base.errors import MissingError, StorageError
from thaw.base.language import mark, say
from thaw.notes.arriving import LARGEST, read_notes
from thaw.notes.leaving import as_json, as_markdown
from thaw.notes.note import HIGHEST_NUMBER
from thaw.notes.parts import Format

if TYPE_CHECKING:
    from thaw.app.notes.asked import Compose, LookAtFile, SaveComposed, TakeIn
    from thaw.app.notes.desk import Desk

_NOTHING_COMPOSED: Final = mark("Nothing was put together yet that could be saved.")
_NOTHING_SEEN: Final = mark("No file of notes was looked at yet.")
_NO_PATH: Final = mark("No file can be called that; another name will do.")
_NO_FILE: Final = mark("{file} is no file.")
_UNREADABLE: Final = mark("{file} cannot be read: {reason}.")


def compose(desk: Desk, asked: Compose) -> Composed:
    """Put together what would leave."""
    opened = desk.need_opened()
    wanted = asked.ids or opened.searchable().find(asked.wish, 0, HIGHEST_NUMBER).ids
    notes = [*opened.book.notes(wanted)]
    write = as_json if asked.format is Format.JSON else as_markdown
    desk.composed = write(notes, asked.parts)
    # No index knows what a damaged note was about: it might have been one of these.
    damaged = set(opened.book.damaged)
    left = damaged & set(asked.ids) if asked.ids else damaged
    return Composed(desk.composed, len(notes), tuple(map(damaged_sentence, sorted(left))))


def save_composed(desk: Desk, asked: SaveComposed) -> Saved:
    """Write what was put together last."""
    desk.need_opened()
    if desk.composed is None:
        raise MissingError(say(_NOTHING_COMPOSED))
    export_file(_file(asked.path), desk.composed.encode())
    return Saved(asked.path)


def look_at_file(desk: Desk, asked: LookAtFile) -> FileSeen:
    """Look at a file of notes."""
    there = set(desk.need_opened().book.ids())
    desk.arrived = None
    desk.arrived = read_notes(_beginning(_file(asked.path)), desk.now())
    known = sum(note.id in there for note in desk.arrived.notes)
    return FileSeen(len(desk.arrived.notes) - known, known, desk.arrived.told)


def take_in(desk: Desk, _asked: TakeIn) -> TakenIn:
    """Take in what was looked at last and is not there yet, all of it or nothing."""
    opened, book = desk.need_opened(), desk.need_book()
    if desk.arrived is None:
        raise MissingError(say(_NOTHING_SEEN))
    there = set(opened.book.ids())
    new = [note for note in desk.arrived.notes if note.id not in there]
    let_find(desk, take_in_notes(book, new))
    desk.arrived = None
    return TakenIn(len(new))


def _file(path: str) -> Path:
    """A path that the system takes for one."""
    try:
        with suppress(OSError):
            os.lstat(path)
    except ValueError as error:
        raise StorageError(say(_NO_PATH)) from error
    return Path(path)


def _beginning(file: Path) -> bytes:
    """A file, or as much of it as tells that it is too large."""
    try:
        if file.exists() and not file.is_file():  # reading of a pipe may never end
            raise StorageError(say(_NO_FILE, file=file))
        with file.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except OSError as error:
        raise StorageError(say(_UNREADABLE, file=file, reason=reason(error))) from error
