"""Opens, searches and keeps notes, and prints what that took as JSON; see ``notes``.

notes_process.py anew FOLDER     the index is made from nothing, and put away
notes_process.py ours FOLDER     it is opened as it was put away
notes_process.py plain FOLDER    the plain table
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from bench.load import own_mb
from bench.many_notes import NoteMaker
from thaw.adapters.notes.book import Book
from thaw.adapters.notes.index import NoteIndex
from thaw.adapters.notes.sealing import Keys, derive, public_of
from thaw.adapters.notes.search import NoteSearch
from thaw.adapters.notes.snapshot import Snapshot
from thaw.app.notes.open_book import OpenBook
from thaw.app.notes.writing import keep_note
from thaw.notes.wish import Wish

if TYPE_CHECKING:
    from thaw.notes.jotting import Jotting
    from thaw.notes.note import Note

KEY: Final = bytes(range(1, 33))
VAULT: Final = bytes(range(16))
PLAIN: Final = "plain.sqlite3"
SCREENFUL: Final = 50
_NOW: Final = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
_SAVES: Final = 20
_TURNS: Final = 3
_RANKS: Final = ((0,), (1, 4), (2, 60), (9, 1), (30, 700), (400, 0), (3000, 12), (20_000,))
"""The words that are typed, by how frequent they are."""


class _Notes(Protocol):
    def open(self) -> object: ...
    def find(self, typed: str) -> object: ...
    def keep(self, jotting: Jotting) -> object: ...
    def follow(self) -> object: ...
    def put_away(self) -> object: ...


class _Ours:
    """The book and its index, from the derived key on."""

    def __init__(self, folder: Path) -> None:
        NoteIndex().close()  # what SQLite takes once, for whatever it does
        self._book = Book.open(folder)
        self._snapshot = Snapshot(folder / "notes.index", derive(KEY, b"thaw-index"), VAULT)

    def open(self) -> list[Note]:
        self._open = OpenBook(self._book, Keys(public_of(KEY), KEY), lambda: None)
        self._search = NoteSearch(self._open, self._snapshot)
        return self.find("")

    def find(self, typed: str) -> list[Note]:
        found = self._search.find(Wish(typed), 0, SCREENFUL)
        return list(self._open.notes(found.ids))

    def keep(self, jotting: Jotting) -> None:
        self._search.kept([keep_note(self._book, jotting, _NOW)])

    def follow(self) -> None:
        self._book.follow()

    def put_away(self) -> None:
        self._search.save()
        self._search.close()
        self._book.close()


class _Plain:
    """A table as it stands in every tutorial."""

    def __init__(self, folder: Path) -> None:
        sqlite3.connect(":memory:").close()
        self._file = folder / PLAIN

    def open(self) -> list[object]:
        self._table = sqlite3.connect(self._file)
        return self.find("")

    def find(self, typed: str) -> list[object]:
        order = f"ORDER BY rowid DESC LIMIT {SCREENFUL}"
        if not typed.strip():
            return self._table.execute(f"SELECT * FROM note {order}").fetchall()  # noqa: S608
        *whole, begun = typed.split()
        words = " ".join([*(f'"{word}"' for word in whole), f'"{begun}"*'])
        query = f"SELECT * FROM note WHERE note MATCH ? {order}"  # noqa: S608
        return self._table.execute(query, (words,)).fetchall()

    def keep(self, jotting: Jotting) -> None:
        with self._table:
            values = ("2026-11-22", jotting.title, jotting.text)
            self._table.execute("INSERT INTO note VALUES (?, ?, ?)", values)

    def follow(self) -> None:
        """There is no twin."""

    def put_away(self) -> None:
        self._table.close()


def plain_values(note: Note) -> tuple[str, str, str]:
    """What the plain table holds of a note."""
    jotting = note.jotting
    words = (*jotting.words, *jotting.where, jotting.kind)
    texts = (jotting.text, jotting.page, *(part.text for part in jotting.parts), *words)
    return note.written.isoformat(), jotting.title, "\n".join(filter(None, texts))


def _measured(notes: _Notes, maker: NoteMaker) -> dict[str, Any]:
    before = own_mb(os.getpid())
    told: dict[str, Any] = {"first_ms": _ms(notes.open)}
    told["letters"] = [_letter_ms(notes, typed) for typed in _typed(maker)]
    told["mb"] = own_mb(os.getpid()) - before
    told["saves"], told["follows"] = [], []
    for _ in range(_SAVES):
        told["saves"].append(_ms(partial(notes.keep, maker.jotting())))
        told["follows"].append(_ms(notes.follow))
    told["away_ms"] = _ms(notes.put_away)
    return told


def _typed(maker: NoteMaker) -> list[str]:
    """What stands in the field after each letter of words that all, many, few notes have."""
    texts = [" ".join(maker.words[rank] for rank in ranks) for ranks in _RANKS]
    return [text[:end] for text in texts for end in range(1, len(text) + 1)]


def _letter_ms(notes: _Notes, typed: str) -> float:
    return min(_ms(partial(notes.find, typed)) for _ in range(_TURNS))


def _ms(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - begun)


def _main(what: str, folder: Path) -> None:
    maker = NoteMaker()
    if what == "anew":
        (folder / "notes.index").unlink(missing_ok=True)
    notes: _Notes = _Plain(folder) if what == "plain" else _Ours(folder)
    print(json.dumps(_measured(notes, maker)))


if __name__ == "__main__":
    _main(sys.argv[1], Path(sys.argv[2]))
