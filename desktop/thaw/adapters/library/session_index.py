"""The index as it is read: sessions found, counted and described by SQLite.

A connection is opened for each question and closed after it, which takes a fraction of a
millisecond: so the file can be replaced at any moment, on Windows too, and the next answer is
of the new one.
"""

from __future__ import annotations

import os
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar
from urllib.parse import quote

from typing_extensions import override

from thaw.adapters.library.codec import as_text, unpack_description, unpack_peaks, unpack_text
from thaw.adapters.library.schema import APPLICATION, VERSION
from thaw.adapters.library.words import expressions
from thaw.base.errors import StorageError
from thaw.base.language import say
from thaw.packs.library import Found, Wish

if TYPE_CHECKING:
    from thaw.timeline.description import Description

T = TypeVar("T")

_ON_SHELF: Final = "SELECT place FROM shelf WHERE {where} ORDER BY place"
# CROSS JOIN: the words come first, in the order of their places, and so can stop early.
_WITH_WORDS: Final = (
    "SELECT place FROM word CROSS JOIN shelf ON place = word.rowid"
    " WHERE word MATCH :words AND {where} ORDER BY word.rowid"
)
_DESCRIBED: Final = (
    "SELECT place, description FROM shelf JOIN session ON session.id = shelf.session"
    " WHERE place IN ({places})"
)
_AT_ONCE: Final = 500
"""Values that a query names; SQLite takes thousands at most."""


class SessionIndex(ABC):
    """An index, wherever it is. Every method raises StorageError where it cannot be read."""

    def find(self, wish: Wish, most: int) -> Found:
        """The first sessions that fit, at most so many."""
        with self._reading() as database:
            places = list(islice(_places(database, wish), most + 1))
            return Found(_described(database, places[:most]), len(places) > most)

    def count(self, wishes: Sequence[Wish]) -> tuple[int, ...]:
        """How many sessions fit each wish; the texts of the wishes are left aside."""
        if not wishes:
            return ()
        bound: dict[str, object] = {}
        terms = []
        for number, wish in enumerate(wishes):
            where, values = _where(wish, f"w{number}_")
            terms.append(f"coalesce(sum({where}), 0)")
            bound |= values
        with self._reading() as database:
            query = f"SELECT {', '.join(terms)} FROM shelf"  # noqa: S608 - made of constants
            (row,) = database.execute(query, bound)
            return tuple(row)

    def describe(self, ref: str) -> Description | None:
        """One session; None where it is not in the index."""
        query = "SELECT description FROM session WHERE ref = ?"
        return self._one(query, ref, unpack_description)

    def transcript(self, ref: str) -> str:
        """A session as text; empty where it is not in the index."""
        return self._one("SELECT transcript FROM session WHERE ref = ?", ref, unpack_text) or ""

    def waveform(self, source: str) -> tuple[float, ...]:
        """The peaks of a sound; empty where it is not in the index."""
        return self._one("SELECT peaks FROM wave WHERE source = ?", source, unpack_peaks) or ()

    def problems(self) -> tuple[str, ...]:
        """What is wrong with packs and sessions, a sentence each."""
        with self._reading() as database:
            rows = database.execute("SELECT sentence FROM problem ORDER BY pack, rowid")
            return tuple(_text(sentence) for (sentence,) in rows)

    def keys(self) -> Mapping[str, str]:
        """The name of each pack → the key that it was built with."""
        with self._reading() as database:
            rows = database.execute("SELECT name, key FROM pack")
            return {_text(name): _text(key) for name, key in rows}

    @abstractmethod
    def _open(self) -> sqlite3.Connection:
        """A connection to the index; it is closed by who asked for it."""

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(self._open()) as database:
                _check(database)
                yield database
        # What is damaged may also be a length that no memory holds, or a value of another type.
        except (sqlite3.Error, ValueError, TypeError, LookupError, MemoryError) as error:
            raise StorageError(say("The index of the sessions cannot be read.")) from error

    def _one(self, query: str, key: str, unpack: Callable[[bytes], T]) -> T | None:
        with self._reading() as database:
            row = database.execute(query, (as_text(key),)).fetchone()
            return None if row is None else unpack(row[0])


class IndexFile(SessionIndex):
    """The index in a file that ``write_sealed`` wrote.

    Args:
        file: the index; it may be missing.
    """

    def __init__(self, file: Path) -> None:
        self._address = f"{_address(file)}?mode=ro&immutable=1"

    @override
    def _open(self) -> sqlite3.Connection:
        # A file that is only ever replaced needs neither locks nor a look for journals.
        return sqlite3.connect(self._address, uri=True)


class IndexInMemory(SessionIndex):
    """The index as bytes: where no file can be written.

    Args:
        data: what ``IndexDraft`` made.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data

    @override
    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(":memory:")
        try:
            database.deserialize(self._data)
        except BaseException:
            database.close()
            raise
        return database


def _address(file: Path) -> str:
    """A path as SQLite takes it, whatever bytes are in it: “//server/…” names no host."""
    path = file.absolute().as_posix()
    return f"file:{'//' if path.startswith('//') else ''}{quote(os.fsencode(path))}"


def _check(database: sqlite3.Connection) -> None:
    """Let SQLite trust nothing it reads, and refuse what is not an index of this version."""
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA cell_size_check = ON")
    ((application,),) = database.execute("PRAGMA application_id")
    ((version,),) = database.execute("PRAGMA user_version")
    if (application, version) != (APPLICATION, VERSION):
        raise ValueError(f"it is of {application:x}, version {version}")


def _places(database: sqlite3.Connection, wish: Wish) -> Iterator[int]:
    """The places of the sessions that fit, best first; found as they are asked for."""
    where, bound = _where(wish)
    queries = expressions(wish.text)
    if not queries:
        yield from _column(database, _ON_SHELF.format(where=where), bound)
        return
    seen: set[int] = set()
    for words in queries:
        found = _column(database, _WITH_WORDS.format(where=where), {**bound, "words": words})
        for place in found:
            if place not in seen:
                seen.add(place)
                yield place


def _column(
    database: sqlite3.Connection, query: str, bound: Mapping[str, object]
) -> Iterator[int]:
    for (place,) in database.execute(query, bound):
        yield place


def _where(wish: Wish, prefix: str = "") -> tuple[str, dict[str, object]]:
    """The condition that a wish puts to a row of the shelf, and the values that it names."""
    terms: list[str] = []
    bound: dict[str, object] = {}
    if wish.kind:
        terms.append(f"kind = :{prefix}kind")
        bound[f"{prefix}kind"] = wish.kind
    if wish.shorter_than is not None:
        terms.append(f"frames < :{prefix}frames")
        bound[f"{prefix}frames"] = wish.shorter_than
    if wish.breath_free:
        terms.append("breath_free")
    if wish.nothing_needed:
        terms.append("nothing_needed")
    if wish.outside_only:
        terms.append("level = 1")
    return " AND ".join(terms) or "TRUE", bound


def _described(database: sqlite3.Connection, places: Sequence[int]) -> tuple[Description, ...]:
    """The descriptions at some places, in their order; one query for each few hundred."""
    data: dict[int, bytes] = {}
    for first in range(0, len(places), _AT_ONCE):
        asked = places[first : first + _AT_ONCE]
        marks = ", ".join("?" * len(asked))
        data.update(database.execute(_DESCRIBED.format(places=marks), asked))
    return tuple(unpack_description(data[place]) for place in places)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text of the index is none")
    return value
