"""The room on the pages of a book in which no row stands, and how it is overwritten.

SQLite's ``secure_delete`` overwrites a row where it stands. A copy of it that was left where it
stood before, when its page was divided or joined with another one, it does not: in one of some
hundred notes that were deleted a part was still to be found (SQLite 3.40). Such copies lie
between the pointers to the rows of a leaf and the first of these rows
(https://sqlite.org/fileformat2.html, section 1.6), where any bytes mean nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from thaw.adapters.notes.schema import PAGE_SIZE

_AT_ONCE: Final = 256 * PAGE_SIZE
_LEAF: Final = 13
"""The first byte of a leaf of a table; other pages, but those of long rows, hold no boxes."""
_HEADER: Final = 8
_POINTER: Final = 2


def overwrite_unused(file: Path) -> None:
    """Overwrite it in a file that nobody writes to now; its rows are as they were.

    Raises:
        OSError: the file cannot be read or written.
    """
    with file.open("r+b", buffering=0) as stream:
        start = PAGE_SIZE  # the first page holds the tables' names
        stream.seek(start)
        while pages := stream.read(_AT_ONCE):
            for at, size in _unused(pages):
                stream.seek(start + at)
                stream.write(bytes(size))
            start += len(pages)
            stream.seek(start)
        os.fsync(stream.fileno())


def _unused(pages: bytes) -> Iterator[tuple[int, int]]:
    """Where something stands that is no row, and how long it is."""
    for start in range(0, len(pages) - PAGE_SIZE + 1, PAGE_SIZE):
        if pages[start] != _LEAF:
            continue
        count = int.from_bytes(pages[start + 3 : start + 5], "big")
        rows = int.from_bytes(pages[start + 5 : start + 7], "big")
        end = _HEADER + _POINTER * count
        first = min(_numbers(pages[start + _HEADER : start + end]), default=PAGE_SIZE)
        if end < rows <= min(first, PAGE_SIZE) and any(pages[start + end : start + rows]):
            yield start + end, rows - end


def _numbers(data: bytes) -> Iterator[int]:
    return (int.from_bytes(data[at : at + _POINTER], "big") for at in range(0, len(data), 2))
