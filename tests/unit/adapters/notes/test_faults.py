"""What SQLite says, as sentences that name the file and what to do."""

import errno
import sqlite3
from pathlib import Path

import pytest

from thaw.adapters.notes.faults import sentences
from thaw.base.errors import DamagedError, StorageError

FILE = Path("notes.thawnotes")


def told(error):
    with pytest.raises(StorageError) as raised, sentences(FILE):
        raise error
    return raised.value


def sqlite(code):
    error = sqlite3.OperationalError("in SQLite's words")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_READONLY, "may only be read"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "may only be read"),
        (sqlite3.SQLITE_BUSY, "another program"),
        (sqlite3.SQLITE_BUSY_RECOVERY, "another program"),
        (sqlite3.SQLITE_PROTOCOL, "network folders"),
        (sqlite3.SQLITE_IOERR_FSYNC, "the disk failed"),
        (sqlite3.SQLITE_IOERR_LOCK, "the disk failed"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be opened"),
        (sqlite3.SQLITE_PERM, "cannot be opened"),
    ],
)
def test_what_a_disk_does_is_no_damage(code, sentence):
    error = told(sqlite(code))
    assert not isinstance(error, DamagedError)
    assert sentence in str(error)
    assert str(error).startswith("notes.thawnotes ")
    assert "SQLite" not in str(error)


@pytest.mark.parametrize(
    "error",
    [
        sqlite(sqlite3.SQLITE_CORRUPT),
        sqlite(sqlite3.SQLITE_CORRUPT_VTAB),
        sqlite(sqlite3.SQLITE_NOTADB),
        sqlite(sqlite3.SQLITE_TOOBIG),
        sqlite3.OperationalError("Could not decode to UTF-8 column"),
        ValueError("not a sealed note"),
        TypeError("not a value of a book"),
    ],
)
def test_what_was_not_written_so_is_damage(error):
    error = told(error)
    assert isinstance(error, DamagedError)
    assert str(error) == "notes.thawnotes is damaged."


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        OSError(errno.ENOMEM, "Cannot allocate memory"),
        OSError(errno.EMFILE, "Too many open files"),
        OSError(errno.ENFILE, "Too many open files in system"),
        sqlite(sqlite3.SQLITE_NOMEM),
        sqlite(sqlite3.SQLITE_IOERR_NOMEM),
    ],
)
def test_want_of_memory_or_files_is_no_damage(error):
    error = told(error)
    assert not isinstance(error, DamagedError)
    assert "short of memory, or has too many files open" in str(error)


def test_what_the_system_says_is_the_end_of_the_sentence():
    assert str(told(OSError(5, "Input/output error"))) == (
        "notes.thawnotes cannot be used: input/output error."
    )
