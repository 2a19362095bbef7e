"""The tables of a book of notes, and the sum that each row carries.

SQLite itself notices few flipped bits, and the seals of the notes are tried only while the book
is open. So each row ends with a sum of its table and its values: it tells, without any key,
which rows are as they were written, and which table a row was of that is found by itself. It is
no protection from somebody who wants to change a row; the seals are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Final, TypeAlias, cast

APPLICATION: Final = 0x54684E74
"""“ThNt” in SQLite's header: whose file it is."""
VERSION: Final = 1
"""Of the tables and of what is in them."""
PAGE_SIZE: Final = 4096
LARGEST: Final = 1 << 26
"""Bytes that no row of ours comes near: a hostile file is given no more memory than that."""

Value: TypeAlias = int | str | bytes
Row: TypeAlias = tuple[Value, ...]
"""The values of a row, without its sum."""
Step: TypeAlias = tuple[str, Row]
"""One statement of a change, and its values."""

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "meta": ("key", "value"),
    "slot": ("way", "document"),
    "note": ("id", "revision", "box"),
    "version": ("id", "revision", "box"),
    "gone": ("id",),
    "draft": ("place", "box"),
}
"""The columns of the tables whose rows carry a sum, without it. ``docs/vault-format.md`` says
what each is for."""

_TYPES: Final[Mapping[str, tuple[type, ...]]] = {
    "meta": (str, bytes),
    "slot": (str, str),
    "note": (int, int, bytes),
    "version": (int, int, bytes),
    "gone": (int,),
    "draft": (str, bytes),
}
"""What their values are: SQLite puts anything into any column, and a sum anybody can make."""
_SEALED: Final = "revision INTEGER NOT NULL, box BLOB NOT NULL, sum BLOB NOT NULL"
CREATE: Final = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL, sum BLOB NOT NULL)",
    "CREATE TABLE slot (way TEXT PRIMARY KEY, document TEXT NOT NULL, sum BLOB NOT NULL)",
    f"CREATE TABLE note (id INTEGER PRIMARY KEY, {_SEALED})",
    f"CREATE TABLE version (id INTEGER NOT NULL, {_SEALED})",
    "CREATE UNIQUE INDEX version_of ON version (id, revision)",
    "CREATE TABLE gone (id INTEGER PRIMARY KEY, sum BLOB NOT NULL)",
    "CREATE TABLE unread (id INTEGER PRIMARY KEY)",
    "CREATE TABLE draft (place TEXT PRIMARY KEY, box BLOB NOT NULL, sum BLOB NOT NULL)",
)

_SUM_SIZE: Final = 8


def sum_of(table: str, row: Row) -> bytes:
    """The sum of a row: BLAKE2b of 8 bytes over its table and its values.

    Each stands as its type, its length and its bytes; a whole number as its decimal digits.

    Raises:
        TypeError: the row holds what no row of ours does.
    """
    digest = blake2b(digest_size=_SUM_SIZE)
    for value in (table, *row):
        kind, data = _canonical(value)
        digest.update(kind + len(data).to_bytes(8, "big") + data)
    return digest.digest()


def fits(table: str, row: Sequence[object], total: object) -> bool:
    """Whether a row is one of a table, as it was written, by its sum."""
    types = _TYPES[table]
    if len(row) != len(types) or not all(map(isinstance, row, types)):
        return False
    return sum_of(table, cast(Row, tuple(row))) == total


def _canonical(value: object) -> tuple[bytes, bytes]:
    match value:
        case int():
            return b"i", str(value).encode()
        case str():
            return b"t", value.encode("utf-8", "surrogatepass")
        case bytes():
            return b"b", value
        case _:
            raise TypeError("not a value of a book")
