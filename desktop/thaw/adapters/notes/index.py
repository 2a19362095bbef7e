"""The search index of the notes: SQLite's FTS5 in memory, over terms without the texts.

A note is found by what ``thaw.notes.terms`` makes of it, newest first. Which one is newest its
number says, so that is its place in the index: SQLite walks the places downwards, and stops at
the first screenful. Terms are kept without their places in the text (``detail=none``), without
the texts (``content=''``) and without lengths that only a ranking needs; beginnings of one and
of two letters are kept ready, because of thousands of words with the same one a list would
have to be made for each key stroke.

SQLite before 3.43 takes a note out of such a table only by its exact terms, so whoever changes
or deletes a note hands in what it was.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.notes.terms import Filter, FilterKind, filters, query, terms

if TYPE_CHECKING:
    from thaw.notes.note import Note
    from thaw.notes.wish import Wish

_CREATE: Final = """
    CREATE VIRTUAL TABLE found USING fts5(
      terms, content='', detail=none, columnsize=0, prefix='1 2', tokenize='ascii');
    CREATE TABLE listed (place INTEGER PRIMARY KEY, id INTEGER, revision INTEGER);
    CREATE TABLE offered (kind TEXT, name BLOB, notes INTEGER, PRIMARY KEY (kind, name))
      WITHOUT ROWID;
"""
_PRAGMAS: Final = (
    # Nothing of it is ever to lie in a file, not even while VACUUM copies it.
    "temp_store = MEMORY",
    "journal_mode = MEMORY",
    "trusted_schema = OFF",
)
_ALL: Final = "SELECT id FROM listed ORDER BY place DESC LIMIT ? OFFSET ?"
# CROSS JOIN: the words come first, in the order of their places, and so can stop early.
_FITTING: Final = (
    "SELECT id FROM found CROSS JOIN listed ON place = found.rowid"
    " WHERE found MATCH ? ORDER BY found.rowid DESC LIMIT ? OFFSET ?"
)
_PLACE: Final = (
    "SELECT place, revision FROM listed WHERE place >= ? AND id = ? ORDER BY place LIMIT 1"
)
_TAKEN: Final = "SELECT 1 FROM listed WHERE place = ?"
_ABOVE: Final = (
    "SELECT place + 1 FROM listed WHERE place >= ? AND NOT EXISTS"
    " (SELECT 1 FROM listed AS above WHERE above.place = listed.place + 1)"
    " ORDER BY place LIMIT 1"
)
_LIST: Final = "INSERT INTO listed VALUES (?, ?, ?)"
_FIND_BY: Final = "INSERT INTO found (rowid, terms) VALUES (?, ?)"
_FIND_NO_MORE: Final = "INSERT INTO found (found, rowid, terms) VALUES ('delete', ?, ?)"
_OFFER: Final = (
    "INSERT INTO offered VALUES (?, ?, ?)"
    " ON CONFLICT DO UPDATE SET notes = notes + excluded.notes"
)


@dataclass(frozen=True)
class Found:
    """Notes that fit, newest first.

    Attributes:
        ids: theirs.
        more: whether others follow.
    """

    ids: tuple[int, ...]
    more: bool


class NoteIndex:
    """Answers from memory which notes fit. One thread at a time may use it.

    Args:
        data: what :meth:`as_bytes` gave; nothing for an empty index.

    Raises:
        ValueError: it is no index.
    """

    def __init__(self, data: bytes | bytearray = b"") -> None:
        # Every change is one transaction, whose begin and end stand here in so many words.
        self._run = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        try:
            self._open(data)
        except (sqlite3.Error, OverflowError, MemoryError) as error:
            self._run.close()
            raise ValueError("this is no index of notes") from error

    def close(self) -> None:
        """Let the memory go."""
        self._run.close()

    def as_bytes(self) -> bytes:
        """The whole index; no word of a note that was taken out is in it."""
        self._run.execute("INSERT INTO found (found) VALUES ('optimize')")
        self._run.execute("VACUUM")
        return self._run.serialize()

    def compact(self) -> None:
        """Let go of the memory that thousands of changes took meanwhile."""
        self._open(self.as_bytes())

    def find(self, wish: Wish, start: int, most: int) -> Found:
        """The notes that fit, newest first; no text that is wished for is an error.

        Args:
            wish: which.
            start: how many to pass over.
            most: how many to tell.
        """
        words, window = query(wish), (most + 1, start)
        rows = (
            self._run.execute(_FITTING, (words, *window))
            if words
            else self._run.execute(_ALL, window)
        )
        ids = tuple(note for (note,) in rows)
        return Found(ids[:most], len(ids) > most)

    def offered(self) -> tuple[Filter, ...]:
        """What there is to filter by, each with a note at least; by kind and name."""
        rows = self._run.execute("SELECT kind, name FROM offered ORDER BY kind, name")
        return tuple(
            Filter(FilterKind(kind), name.decode("utf-8", "surrogatepass"))
            for kind, name in rows
        )

    def revision_of(self, note: Note) -> int | None:
        """The revision of a note that is in the index; None where there is none of it.

        Args:
            note: any revision of it.
        """
        found = self._find_place(note)
        return None if found is None else found[1]

    def add(self, notes: Iterable[Note]) -> None:
        """Take in notes that are not in the index.

        SQLite writes out what it holds wherever a number is lower than the one before, so they
        are sorted here; many at once are better than one after the other.
        """
        offered: Counter[Filter] = Counter()
        with self._change():
            for note in sorted(notes, key=lambda note: note.number):
                place = self._free_place(note.number)
                self._run.execute(_LIST, (place, note.id, note.revision))
                self._run.execute(_FIND_BY, (place, terms(note.jotting)))
                offered.update(filters(note.jotting))
            self._offer(offered)

    def replace(self, before: Note, after: Note) -> bool:
        """Put another revision of a note into its place.

        Returns:
            False: the index does not hold ``before``, and is as it was.
        """
        with self._change():
            place = self._take_out(before)
            if place is None:
                return False
            self._run.execute(_LIST, (place, after.id, after.revision))
            self._run.execute(_FIND_BY, (place, terms(after.jotting)))
            self._offer(Counter(filters(after.jotting)))
        return True

    def remove(self, note: Note) -> bool:
        """Take a note out.

        Returns:
            False: the index does not hold this revision of it, and is as it was.
        """
        with self._change():
            return self._take_out(note) is not None

    def _open(self, data: bytes | bytearray) -> None:
        if not data:
            self._run.executescript(_CREATE)
            data = self._run.serialize()
        # One block that grows, beside a small cache: pages that are allocated one by one leave
        # the process's memory full of holes.
        self._run.deserialize(data)
        for pragma in _PRAGMAS:
            self._run.execute(f"PRAGMA {pragma}").fetchall()
        self._run.execute(_FITTING, ('""', 1, 0)).fetchall()

    @contextmanager
    def _change(self) -> Iterator[None]:
        self._run.execute("BEGIN")
        with self._run:
            yield

    def _find_place(self, note: Note) -> tuple[int, int] | None:
        """The place and the revision that the index holds of a note."""
        found: tuple[int, int] | None
        found = self._run.execute(_PLACE, (note.number, note.id)).fetchone()
        return found

    def _free_place(self, number: int) -> int:
        """A note's number or, where books that went apart gave it twice, the next free one."""
        if self._run.execute(_TAKEN, (number,)).fetchone() is None:
            return number
        ((place,),) = self._run.execute(_ABOVE, (number,))
        return int(place)

    def _take_out(self, note: Note) -> int | None:
        """Take out this revision of a note; gives the place that is free then."""
        place, revision = self._find_place(note) or (None, None)
        if revision != note.revision:
            return None
        self._run.execute("DELETE FROM listed WHERE place = ?", (place,))
        self._run.execute(_FIND_NO_MORE, (place, terms(note.jotting)))
        self._offer(Counter(dict.fromkeys(filters(note.jotting), -1)))
        self._run.execute("DELETE FROM offered WHERE notes = 0")
        return place

    def _offer(self, notes: Counter[Filter]) -> None:
        """Count so many notes more for each filter, or fewer."""
        rows = (
            (one.kind.value, one.name.encode("utf-8", "surrogatepass"), count)
            for one, count in notes.items()
        )
        self._run.executemany(_OFFER, rows)
