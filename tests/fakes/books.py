"""Books of notes whose boxes hold random bytes: files do not mind what is sealed in them."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from thaw.adapters.notes.book import Book, Founding, New

if TYPE_CHECKING:
    from thaw.adapters.notes.copies import Copies

VAULT = bytes(range(16))
SLOTS = {"passphrase": '{"way": "passphrase"}', "code": '{"way": "code"}'}
FOUNDING = Founding(vault=VAULT, public=bytes(32), proof=b"proof", slots=SLOTS)
BOX = 633
"""Bytes of a note of some four hundred letters."""


def box_of(note: int, revision: int = 0, size: int = BOX) -> bytes:
    """The box of a note: random, and always the same."""
    return random.Random(f"{note}/{revision}").randbytes(size)


def new(note: int, size: int = BOX) -> New:
    """A note to keep."""
    return New(note, lambda _: box_of(note, size=size))


def ids(count: int, seed: int = 1) -> list[int]:
    """Random ids, always the same."""
    source = random.Random(seed)
    return [source.randrange(1, 2**63) for _ in range(count)]


def made(folder: Path, notes: list[int], sizes: tuple[int, ...] = (BOX,)) -> Path:
    """A folder with a book of so many notes, closed."""
    with Book.make(folder, FOUNDING) as book:
        book.keep(new(note, sizes[i % len(sizes)]) for i, note in enumerate(notes))
    return folder


def held(folder: Path) -> Mapping[int, bytes]:
    """What is in a book, note by note; it is mended by that."""
    with Book.open(folder) as book:
        return {note.id: note.box for note in book.notes()}


def copied(copies: Copies, day: date) -> bool:
    """Make a copy in one go; gives whether the book and its twin are whole."""
    making = copies.make(day)
    while True:
        try:
            next(making)
        except StopIteration as done:
            return bool(done.value)
