"""What SQLite and the system say about a file, as sentences."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from thaw.adapters.replaced_file import reason
from thaw.base.errors import DamagedError, StorageError
from thaw.base.language import mark, say

_FULL: Final = mark(
    "{file} could not be written: the disk is full. What was kept before is still there. Free "
    "some space and try again."
)
_ONLY_READ: Final = mark("{file} could not be written: here it may only be read.")
_BUSY: Final = mark("{file} is in use by another program. Close it there and try again.")
_NO_LOCK: Final = mark(
    "{file} cannot be locked, as happens on network folders. Notes need a folder on this "
    "computer."
)
_FAILED: Final = mark(
    "{file} could not be read or written: the disk failed. Is it still there, and is it well?"
)
_CLOSED: Final = mark(
    "{file} cannot be opened. Is its folder still there, and may you read and write in it?"
)
_SHORT: Final = mark(
    "{file} could not be read or written: the computer is short of memory, or has too many "
    "files open. Nothing was changed. Close other programs and try again."
)
_SENTENCES: Final[Mapping[int, str]] = {
    sqlite3.SQLITE_NOMEM: _SHORT,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _ONLY_READ,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _NO_LOCK,
    sqlite3.SQLITE_NOLFS: _FAILED,
    sqlite3.SQLITE_IOERR: _FAILED,
    sqlite3.SQLITE_IOERR_NOMEM: _SHORT,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_PERM: _CLOSED,
    sqlite3.SQLITE_AUTH: _CLOSED,
}
_KIND: Final = 0xFF
"""The part of SQLite's error code that names the kind; what is above it tells more."""
_SHORT_OF: Final = frozenset((errno.ENOMEM, errno.EMFILE, errno.ENFILE))


@contextmanager
def sentences(file: Path) -> Iterator[None]:
    """Turn what is raised about a file into errors that a person can read.

    Raises:
        DamagedError: it is not as it was written.
        StorageError: it cannot be read or written now.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _told(file, error) from error
    except OSError as error:
        told = say("{file} cannot be used: {reason}.", file=file, reason=reason(error))
        if error.errno in _SHORT_OF:
            told = say(_SHORT, file=file)
        raise StorageError(told) from error
    # No row can ask for memory that is not there: none is let be longer than LARGEST.
    except MemoryError as error:
        raise StorageError(say(_SHORT, file=file)) from error
    # Damaged rows hold values of other types.
    except (ValueError, TypeError, OverflowError) as error:
        raise damaged(file) from error


def damaged(file: Path) -> DamagedError:
    """The error for a file that is not as it was written."""
    return DamagedError(say("{file} is damaged.", file=file))


def _told(file: Path, error: sqlite3.Error) -> StorageError:
    code = getattr(error, "sqlite_errorcode", None)
    sentence = None if code is None else _SENTENCES.get(code, _SENTENCES.get(code & _KIND))
    return StorageError(say(sentence, file=file)) if sentence else damaged(file)
