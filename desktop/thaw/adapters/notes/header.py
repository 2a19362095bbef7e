"""The first hundred bytes of a book: whose file it is and of which version.

Opening is no mere looking: SQLite rolls back what a crash left half done. So they are looked at
before it, and a file of a newer version stays as it is.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final
from urllib.parse import quote

from thaw.adapters.notes.faults import damaged, sentences
from thaw.adapters.notes.schema import APPLICATION, PAGE_SIZE, VERSION, sum_of
from thaw.base.errors import DamagedError, MissingError, NewerError
from thaw.base.language import say

FORMAT: Final = "format"
"""Where ``meta`` repeats the version: a flipped bit in the header makes no newer version."""

_SIZE: Final = 100
_MAGIC: Final = b"SQLite format 3\0"
_ROLLBACK: Final = b"\x01\x01"
"""Journal of the file: what it was before a change lies beside it, not what it is to become."""


def check_header(file: Path) -> None:
    """Refuse what is no book of this version.

    Raises:
        DamagedError: it is no book, or not as it was written.
        MissingError: it is not there.
        NewerError: a newer version of Thaw wrote it.
        StorageError: it cannot be read.
    """
    head = _head(file)
    application, version = _number(head[68:72]), _number(head[60:64])
    if not head.startswith(_MAGIC) or len(head) != _SIZE or application != APPLICATION:
        raise DamagedError(say("{file} is damaged, or is no book of notes.", file=file))
    if version > VERSION and _format(file) != VERSION:
        raise NewerError(
            say(
                "{file} was written by a newer version of Thaw (format {version}; this one "
                "reads {known}). It was not touched. Open it with that version.",
                file=file,
                version=version,
                known=VERSION,
            )
        )
    if version != VERSION or head[16:20] != PAGE_SIZE.to_bytes(2, "big") + _ROLLBACK:
        raise damaged(file)


def address(file: Path, options: str) -> str:
    """A path as SQLite takes it, whatever bytes are in it: “//server/…” names no host."""
    path = file.absolute().as_posix()
    slashes = "//" if path.startswith("//") else ""
    return f"file:{slashes}{quote(os.fsencode(path))}?{options}"


def _head(file: Path) -> bytes:
    with sentences(file):
        try:
            with file.open("rb") as stream:
                return stream.read(_SIZE)
        except FileNotFoundError as error:
            raise MissingError(say("{file} is not there.", file=file)) from error


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _format(file: Path) -> int:
    """The version that ``meta`` names; 0 where it names none. Nothing is touched.

    Raises:
        StorageError: that cannot be told now.
    """
    query = "SELECT value, sum FROM meta WHERE key = ?"
    try:
        with sentences(file):
            opened = sqlite3.connect(address(file, "mode=ro&immutable=1"), uri=True)
            with closing(opened) as database:
                database.execute("PRAGMA trusted_schema = OFF")
                ((value, total),) = database.execute(query, (FORMAT,))
            return _number(value) if sum_of("meta", (FORMAT, value)) == total else 0
    except DamagedError:
        return 0
