"""A book of notes as one SQLite file: rows in and out, each change whole or not at all.

It knows no key and no text. What is read is checked against its sum; what is changed lies on
the disk when the call comes back. The file is the one that was opened, or nothing is done:
SQLite would go on writing to a file that was deleted or replaced meanwhile.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self, cast

from thaw.adapters.notes.changes import Sealed, as_bytes, as_number, put
from thaw.adapters.notes.faults import damaged, sentences
from thaw.adapters.notes.header import FORMAT, address, check_header
from thaw.adapters.notes.schema import (
    APPLICATION,
    COLUMNS,
    CREATE,
    LARGEST,
    PAGE_SIZE,
    VERSION,
    Row,
    Step,
    fits,
)
from thaw.adapters.notes.unused_room import overwrite_unused
from thaw.adapters.replaced_file import sync_folder
from thaw.base.errors import StorageError
from thaw.base.language import say

CHANGE: Final = "change"
"""Where ``meta`` counts the changes."""

_PATIENCE_S: Final = 2.0
_STEP: Final = 256
"""Rows that are looked at in one step: some milliseconds."""
_PRAGMAS: Final = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "temp_store = MEMORY",
    "mmap_size = 0",  # a mapped file that is cut short ends the process
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "fullfsync = ON",  # only macOS minds
    "secure_delete = ON",
)
_MAKING: Final = (
    f"page_size = {PAGE_SIZE}",
    "auto_vacuum = FULL",
    f"application_id = {APPLICATION}",
    f"user_version = {VERSION}",
)


@dataclass(frozen=True)
class Checked:
    """What a look at every row of a book found.

    Attributes:
        whole: the revision of each note that is as it was written, by its id.
        bad: the ids of the other ones, as far as they can be trusted.
    """

    whole: Mapping[int, int]
    bad: frozenset[int]


class ChangedError(StorageError):
    """Another program changed a file; nothing was done to it."""


class BookFile:
    """An open book. To be closed; may be used as a context.

    Args:
        path: the file.
        only_read: whether nothing may be written, not even what a crash left to be undone.
        locks: whether its disk knows locks; without them nothing may be written.

    Raises:
        DamagedError: it is no book, or not as it was written.
        MissingError: it is not there.
        NewerError: a newer version of Thaw wrote it; it was not touched.
        StorageError: it cannot be used now.
    """

    def __init__(self, path: Path, *, only_read: bool = False, locks: bool = True) -> None:
        self.path = path
        check_header(path)
        with sentences(path):
            self._identity = _identity(path)
            mode = "ro" if only_read else "rw"
            self._database = _connected(path, mode if locks else f"{mode}&nolock=1")
        try:
            self._check_schema()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        """Nothing is done."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    @classmethod
    def make(cls, path: Path) -> Self:
        """A new book without anything in it, not even what a book must have (:meth:`take`).

        Raises:
            StorageError: it cannot be made.
        """
        with sentences(path):
            path.unlink(missing_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            with closing(_connected(path, "rw", _MAKING)) as database:
                database.execute("BEGIN")
                for statement in CREATE:
                    database.execute(statement)
                database.execute(*put("meta", FORMAT, as_bytes(VERSION)))
                database.execute(*put("meta", CHANGE, as_bytes(0)))
                database.execute("COMMIT")
        sync_folder(path.parent)
        return cls(path)

    def close(self) -> None:
        """Let the file go."""
        self._database.close()

    @property
    def meta(self) -> Mapping[str, bytes]:
        """What the book says of itself, by its key; only what is as it was written."""
        return {str(key): cast(bytes, value) for key, value in self.whole("meta")}

    def must(self, key: str) -> bytes:
        """What the book says of itself under a key that every book has.

        Raises:
            DamagedError: that is not as it was written.
        """
        if key not in (meta := self.meta):
            raise damaged(self.path)
        return meta[key]

    @property
    def change(self) -> int:
        """How often the book was changed."""
        return as_number(self.must(CHANGE))

    def note(self, note: int) -> Sealed | None:
        """A note; None where there is none.

        Raises:
            DamagedError: it is there and not as it was written.
        """
        for row, whole in self.rows("note", "id = ?", note):
            if not whole:
                raise damaged(self.path)
            return sealed(row)
        return None

    def revisions(self) -> Mapping[int, int]:
        """The revision of each note by its id, as they stand there."""
        with self._reading():
            return dict(self._database.execute("SELECT id, revision FROM note"))

    def ids(self, table: str) -> tuple[int, ...]:
        """The ids that stand in a table, in their order."""
        query = f"SELECT id FROM {table} ORDER BY id"  # noqa: S608 - a table of ours
        with self._reading():
            return tuple(note for (note,) in self._database.execute(query))

    def count(self) -> int:
        """How many notes there are."""
        with self._reading():
            ((count,),) = self._database.execute("SELECT count(*) FROM note")
        return int(count)

    def whole(self, table: str, where: str = "TRUE", *values: int | str) -> Iterator[Row]:
        """The rows of a table that are as they were written."""
        return (row for row, whole in self.rows(table, where, *values) if whole)

    def rows(
        self, table: str, where: str = "TRUE", *values: int | str
    ) -> Iterator[tuple[Row, bool]]:
        """The rows of a table without their sums, each with whether it is as it was written.

        Raises:
            DamagedError: the table cannot be read to its end.
        """
        columns = ", ".join((*COLUMNS[table], "sum"))
        query = f"SELECT {columns} FROM {table} WHERE {where}"  # noqa: S608 - tables of ours
        with self._reading():
            for *row, total in self._database.execute(query, values):
                yield tuple(row), fits(table, row, total)

    def check_few(self, needed: frozenset[str]) -> None:
        """Look at what the book says of itself, and at its slots: there are few of these rows.

        Args:
            needed: what it has to say.

        Raises:
            DamagedError: it does not say that, or some of it is not as it was written.
        """
        few = (whole for table in ("meta", "slot") for _, whole in self.rows(table))
        if not all(few) or not needed <= self.meta.keys():
            raise damaged(self.path)

    def check_pages(self) -> None:
        """Look at every page, as SQLite does: whether each row is where it is looked for.

        Raises:
            DamagedError: it is not.
        """
        with self._reading():
            ((told,),) = self._database.execute("PRAGMA integrity_check(1)")
        if told != "ok":
            raise damaged(self.path)

    def check(self) -> Checked:
        """Look at every page and every row.

        Raises:
            DamagedError: more than rows of notes is damaged.
        """
        looking = self.checking()
        while True:
            try:
                next(looking)
            except StopIteration as done:
                return cast(Checked, done.value)

    def checking(self) -> Generator[None, None, Checked]:
        """The same in steps, between which the book may be changed."""
        self.check_pages()
        yield
        if not self._whole_but_notes():
            raise damaged(self.path)
        whole: dict[int, int] = {}
        bad = set()
        rows = [*self.rows("note", "TRUE ORDER BY id LIMIT ?", _STEP)]
        while rows:
            for (note, revision, _), is_whole in rows:
                if is_whole:
                    whole[cast(int, note)] = cast(int, revision)
                else:
                    bad.add(cast(int, note))  # SQLite lets nothing else be the number of a row
            yield
            last = cast(int, rows[-1][0][0])
            rows = [*self.rows("note", "id > ? ORDER BY id LIMIT ?", last, _STEP)]
        return Checked(whole, frozenset(bad))

    def apply(self, steps: Iterable[Step], before: int, after: int) -> None:
        """Make a change; it is on the disk afterwards.

        Args:
            steps: what makes it.
            before: how many changes there have to have been.
            after: how many there are then.

        Raises:
            StorageError: it was not made; where the file vanished at the very end it may be.
        """
        self.take(self._counted(steps, before, after))

    def take(self, steps: Iterable[Step]) -> None:
        """The same, without counting it; the steps are asked for one after the other."""
        self._check_there()
        with sentences(self.path):
            try:
                self._database.execute("BEGIN IMMEDIATE")
                for statement, values in steps:
                    self._check_size(values)
                    self._database.execute(statement, values)
                self._check_there()
                self._database.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # the next one to open it undoes what is left
                    self._database.rollback()
                raise
        self._check_there()

    def scrub(self) -> None:
        """Overwrite what SQLite left of rows where no row stands any more.

        Raises:
            StorageError: some of it is still there.
        """
        with self._reading():
            overwrite_unused(self.path)
            self._database.execute("PRAGMA shrink_memory").fetchall()  # it remembers pages

    def copy_to(self, path: Path) -> None:
        """Copy the book as it is into a new file, page by page.

        Raises:
            StorageError: it could not be copied; the new file may be there in part.
        """
        with self._reading():
            path.unlink(missing_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with sentences(path), closing(_connected(path, "rw")) as copy:
            self._database.backup(copy)

    def _counted(self, steps: Iterable[Step], before: int, after: int) -> Iterator[Step]:
        if as_bytes(self.change) != as_bytes(before):
            raise ChangedError(
                say(
                    "{file} was changed by another program. Close Thaw and open it again.",
                    file=self.path,
                )
            )
        yield from steps
        yield put("meta", CHANGE, as_bytes(after))

    def _reading(self) -> AbstractContextManager[None]:
        self._check_there()
        return sentences(self.path)

    def _check_there(self) -> None:
        with sentences(self.path):
            try:
                identity = _identity(self.path)
            except FileNotFoundError:
                identity = None
        if identity != self._identity:
            raise StorageError(
                say(
                    "{file} was moved, deleted or replaced while it was open. Put it back, or "
                    "close Thaw and open it again.",
                    file=self.path,
                )
            )

    def _check_size(self, values: Row) -> None:
        # A damaged row, which keeps its place when a book is made anew, may hold anything.
        long = (value for value in values if isinstance(value, str | bytes))
        if any(len(value) >= LARGEST for value in long):
            raise StorageError(say("This is too long to be kept; a part of it may fit."))

    def _check_schema(self) -> None:
        with sentences(self.path):
            told = self._database.execute("SELECT sql FROM sqlite_schema WHERE sql NOT NULL")
            version = self._database.execute("PRAGMA user_version").fetchone()
            if sorted(sql for (sql,) in told) != sorted(CREATE) or version != (VERSION,):
                raise damaged(self.path)

    def _whole_but_notes(self) -> bool:
        tables = COLUMNS.keys() - {"note"}
        return all(whole for table in tables for _, whole in self.rows(table))


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what a book was while it is changed.

    Whoever puts another file in the place of a book has to take that away: it would be undone
    to what the first one was.
    """
    return path.with_name(f"{path.name}-journal")


def sealed(row: Row) -> Sealed:
    """A row of ``note`` or ``version``.

    Raises:
        ValueError: it is none.
    """
    match row:
        case (int(note), int(revision), bytes(box)):
            return Sealed(note, revision, box)
        case _:
            raise ValueError("not a sealed note")


def _connected(path: Path, mode: str, first: Iterable[str] = ()) -> sqlite3.Connection:
    database = sqlite3.connect(
        address(path, f"mode={mode}"), uri=True, timeout=_PATIENCE_S, isolation_level=None
    )
    try:
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
        for pragma in (*first, *_PRAGMAS):
            database.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        database.close()
        raise
    return database


def _identity(path: Path) -> tuple[int, int]:
    told = path.stat()
    return told.st_dev, told.st_ino
