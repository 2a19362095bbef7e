"""What is still whole in a book that SQLite does not read any more.

Each page of the file is looked at by itself, whatever the pages that lead to it say: rows of a
table stand on its leaves, and long ones go on elsewhere (https://sqlite.org/fileformat2.html,
sections 1.6 and 2.1). A row is taken where its sum fits, and the sum says which table it is of;
so it does no harm to read as a leaf what is none.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from thaw.adapters.notes.faults import sentences
from thaw.adapters.notes.schema import COLUMNS, LARGEST, PAGE_SIZE, Row, Value, fits

MOST: Final = 1 << 30
"""Bytes of a file that are looked at; what stands after them is left: a million notes."""
MOST_KEPT: Final = 1 << 29
"""Bytes of memory that all rows of a file may take; what is found after them is left."""
_FILE_HEADER: Final = 100
_LEAF_HEADER: Final = 8
_POINTER: Final = 2
_LEAST_CELL: Final = 4
_MOST_CELLS: Final = (PAGE_SIZE - _LEAF_HEADER) // (_POINTER + _LEAST_CELL)
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
_BESIDE: Final = 512
"""Bytes that a row takes in memory beside its own."""
_SEALED: Final = len(COLUMNS["note"])
"""Values of a row of ``note`` or ``version``, before its sum: the id is the first one."""


@dataclass(frozen=True)
class _Cell:
    """A place where a row may stand.

    Attributes:
        number: of the row.
        record: its bytes; only those before the end where it leads nowhere.
        places: where they stand in the file: the first one, and how many.
    """

    number: int
    record: bytes
    places: tuple[tuple[int, int], ...]


class _Pages:
    """The pages of a file, one by one: its length says nothing about the memory they take.

    Args:
        stream: the file, open; without a buffer, as pages are not read in their order.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.size = min(os.fstat(stream.fileno()).st_size, MOST)

    def at(self, start: int) -> bytes:
        """The page that begins there; what there is of the last one, and nothing beyond it."""
        if not 0 <= start < self.size:
            return b""
        self._stream.seek(start)
        return self._stream.read(PAGE_SIZE)


def salvage(file: Path) -> Iterator[tuple[str, Row]]:
    """The rows of a file that are as they were written, each with its table.

    What was being changed when a crash came may be there as it was, as it was to become, or
    both. A hostile file costs no more than so much memory (``MOST_KEPT``).

    Raises:
        StorageError: the file cannot be read.
    """
    kept = 0
    with sentences(file), file.open("rb", buffering=0) as stream:
        for cell in _cells(_Pages(stream)):
            row = _row(cell)
            if row:
                kept += len(cell.record) + _BESIDE
                if kept > MOST_KEPT:
                    return
                yield row


def overwrite(file: Path, notes: Collection[int]) -> None:
    """Overwrite what can be found of some notes in a file, whether or not SQLite reads it.

    Rows count by their number alone, whether or not they are as they were written: a damaged
    one may still be read by whoever has the key.

    Raises:
        StorageError: the file cannot be read or written.
    """
    with sentences(file), file.open("r+b", buffering=0) as stream:
        cells = (cell for cell in _cells(_Pages(stream)) if _note_of(cell) in notes)
        for start, size in [place for cell in cells for place in cell.places]:
            stream.seek(start)
            stream.write(bytes(size))
        os.fsync(stream.fileno())


def _cells(pages: _Pages) -> Iterator[_Cell]:
    """The cells of all pages."""
    read = 0
    for start in range(0, pages.size, PAGE_SIZE):
        page = pages.at(start)
        for place in _places(page, _FILE_HEADER if start == 0 else 0):
            try:
                cell = _cell(pages, page, start, place)
            except (IndexError, ValueError):
                continue
            yield cell
            read += len(cell.record)
            # Every row of a hostile file goes on in the same pages.
            if read > _OFTEN * pages.size:
                return


def _places(page: bytes, header: int) -> Iterator[int]:
    """Where the cells of a page stand in it."""
    pointers = header + _LEAF_HEADER
    count = min(int.from_bytes(page[header + 3 : header + 5], "big"), _MOST_CELLS)
    for place in range(pointers, min(pointers + _POINTER * count, PAGE_SIZE), _POINTER):
        offset = int.from_bytes(page[place : place + _POINTER], "big")
        if offset < PAGE_SIZE:
            yield offset


def _cell(pages: _Pages, page: bytes, start: int, at: int) -> _Cell:
    """The cell that stands somewhere on a page, with what goes on elsewhere."""
    size, at = _varint(page, at)
    number, at = _varint(page, at)
    if size > min(LARGEST, pages.size):
        raise ValueError("longer than the file")
    here = _size_here(size)
    pieces = [page[at : at + here]]
    places = [(start + at, len(pieces[0]))]
    left, place = size - here, page[at + here : at + here + _NEXT_PAGE]
    while left > 0:
        start = (int.from_bytes(place, "big") - 1) * PAGE_SIZE
        page = pages.at(start)
        if start == 0 or len(page) <= _NEXT_PAGE:
            break
        place = page[:_NEXT_PAGE]
        pieces.append(page[_NEXT_PAGE : _NEXT_PAGE + left])
        places.append((start + _NEXT_PAGE, len(pieces[-1])))
        left -= len(pieces[-1])
    return _Cell(_signed(number), b"".join(pieces), tuple(places))


def _size_here(size: int) -> int:
    if size <= _MOST_HERE:
        return size
    here = _LEAST_HERE + (size - _LEAST_HERE) % (PAGE_SIZE - _NEXT_PAGE)
    return here if here <= _MOST_HERE else _LEAST_HERE


def _row(cell: _Cell) -> tuple[str, Row] | None:
    """The row of a cell; None where its sum is not that of any table's row."""
    try:
        *row, total = _values(cell, _MOST_VALUES + 1)
    except (IndexError, ValueError):
        return None
    table = next((name for name in COLUMNS if fits(name, row, total)), None)
    return None if table is None else (table, tuple(row))


def _note_of(cell: _Cell) -> int | None:
    """The note that a cell has a revision of; None where it is no such row, or not clearly."""
    try:
        values = _values(cell, _SEALED + 1)
    except (IndexError, ValueError):
        return None
    match values:
        case [int(note), int(), bytes(), bytes()]:
            return note
        case _:
            return None


def _values(cell: _Cell, most: int) -> list[Value]:
    """The values of a cell, but no more of them than so many."""
    end, at = _varint(cell.record, 0)
    kinds: list[int] = []
    while at < end and len(kinds) < most:
        kind, at = _varint(cell.record, at)
        kinds.append(kind)
    values: list[Value] = []
    at = end
    for kind in kinds:
        size = _size(kind)
        values.append(_value(kind, cell.record[at : at + size], cell.number))
        at += size
    return values


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
