"""What is still whole in a book that SQLite does not read any more.

Each page of the file is looked at by itself, whatever the pages that lead to it say: rows of a
table stand on its leaves, and long ones go on elsewhere (https://sqlite.org/fileformat2.html,
sections 1.6 and 2.1). A row is taken where its sum fits, and the sum says which table it is of;
so it does no harm to read as a leaf what is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from thaw.adapters.notes.faults import sentences
from thaw.adapters.notes.schema import COLUMNS, LARGEST, PAGE_SIZE, Row, Value, fits

_FILE_HEADER: Final = 100
_LEAF_HEADER: Final = 8
_POINTER: Final = 2
_NEXT_PAGE: Final = 4
# How much of a row stands on the leaf where it does not fit there: section 1.6, with U, X, M.
_MOST_HERE: Final = PAGE_SIZE - 35
_LEAST_HERE: Final = (PAGE_SIZE - 12) * 32 // 255 - 23
_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_CONSTANTS: Final = {8: 0, 9: 1}
_FIRST_BLOB: Final = 12
_LONGEST_VARINT: Final = 9
_OFTEN: Final = 8
_MOST_VALUES: Final = 1 + max(map(len, COLUMNS.values()))


class _BrokenError(ValueError):
    """A row that does not end where it should, after so many bytes of it."""

    def __init__(self, read: int) -> None:
        super().__init__()
        self.read = read


def salvage(file: Path) -> Iterator[tuple[str, Row]]:
    """The rows of a file that are as they were written, each with its table.

    What was being changed when a crash came may be there as it was, as it was to become, or
    both.

    Raises:
        StorageError: the file cannot be read.
    """
    with sentences(file):
        data = file.read_bytes()
    read = 0
    for cell in _cells(data):
        try:
            number, record = _payload(data, cell)
            read += len(record)
            row = _row(number, record)
        except _BrokenError as error:
            row, read = None, read + error.read
        except (IndexError, ValueError):
            row = None
        if row:
            yield row
        if read > _OFTEN * len(data):  # every row of a hostile file goes on in the same pages
            return


def _cells(data: bytes) -> Iterator[int]:
    """Where the cells of all pages stand in the file."""
    for start in range(0, len(data), PAGE_SIZE):
        yield from _cells_of_page(data, start)


def _cells_of_page(data: bytes, start: int) -> Iterator[int]:
    header = start + (_FILE_HEADER if start == 0 else 0)
    pointers = header + _LEAF_HEADER
    count = int.from_bytes(data[header + 3 : header + 5], "big")
    for place in range(pointers, min(pointers + _POINTER * count, start + PAGE_SIZE), _POINTER):
        offset = int.from_bytes(data[place : place + _POINTER], "big")
        if offset < PAGE_SIZE:
            yield start + offset


def _payload(data: bytes, cell: int) -> tuple[int, bytes]:
    """The number of a row, and its record."""
    size, at = _varint(data, cell)
    number, at = _varint(data, at)
    if size > min(LARGEST, len(data)):
        raise ValueError("longer than the file")
    here = _size_here(size)
    pieces = [data[at : at + here]]
    left = size - here
    if left:
        place = data[at + here : at + here + _NEXT_PAGE]
        while left > 0:
            start = (int.from_bytes(place, "big") - 1) * PAGE_SIZE
            page = data[start : start + PAGE_SIZE] if start > 0 else b""
            if len(page) <= _NEXT_PAGE:
                raise _BrokenError(size - left)
            place = page[:_NEXT_PAGE]
            pieces.append(page[_NEXT_PAGE : _NEXT_PAGE + left])
            left -= len(pieces[-1])
    return _signed(number), b"".join(pieces)


def _size_here(size: int) -> int:
    if size <= _MOST_HERE:
        return size
    here = _LEAST_HERE + (size - _LEAST_HERE) % (PAGE_SIZE - _NEXT_PAGE)
    return here if here <= _MOST_HERE else _LEAST_HERE


def _row(number: int, record: bytes) -> tuple[str, Row] | None:
    """The row that a record holds; None where its sum is not that of any table's row."""
    end, at = _varint(record, 0)
    kinds: list[int] = []
    while at < end and len(kinds) <= _MOST_VALUES:
        kind, at = _varint(record, at)
        kinds.append(kind)
    values: list[Value] = []
    at = end
    for kind in kinds:
        size = _size(kind)
        values.append(_value(kind, record[at : at + size], number))
        at += size
    *row, total = values
    table = next((name for name in COLUMNS if fits(name, row, total)), None)
    return None if table is None else (table, tuple(row))


def _size(kind: int) -> int:
    return _INTEGERS.get(kind, 0) if kind < _FIRST_BLOB else (kind - _FIRST_BLOB) // 2


def _value(kind: int, data: bytes, number: int) -> Value:
    """A value by its kind (section 2.1); NULL stands for the number of the row."""
    if kind == 0:
        return number
    if kind in _CONSTANTS:
        return _CONSTANTS[kind]
    if kind in _INTEGERS:
        return int.from_bytes(data, "big", signed=True)
    if kind < _FIRST_BLOB:
        raise ValueError("no row of ours holds that")
    return data if kind % 2 == 0 else data.decode()


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends (section 1.6)."""
    number = 0
    for place in range(at, at + _LONGEST_VARINT - 1):
        number = number << 7 | data[place] & 0x7F
        if data[place] < 0x80:
            return number, place + 1
    place = at + _LONGEST_VARINT - 1
    return number << 8 | data[place], place + 1


def _signed(number: int) -> int:
    return number - (1 << 64) if number >> 63 else number
