"""How all notes of a book are read, whatever is damaged in it."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thaw.adapters.notes.book_file import sealed
from thaw.base.errors import DamagedError

if TYPE_CHECKING:
    from thaw.adapters.notes.changes import Sealed
    from thaw.adapters.notes.twinned import Twinned


def all_notes(both: Twinned) -> Iterator[Sealed]:
    """All notes that are whole; what is damaged is mended on the way, where it can be."""
    both.follow()
    seen = array("q")  # a set of a hundred thousand would take as much as their index does
    try:
        both.file.check_pages()
        for row in both.file.whole("note"):
            note = sealed(row)
            seen.append(note.id)
            yield note
        whole = _are_all(both, seen)
    except DamagedError:
        whole = False
    if not whole:
        both.mend()
        known, rest = frozenset(seen), map(sealed, both.file.whole("note"))
        yield from (note for note in rest if note.id not in known)


def _are_all(both: Twinned, seen: array[int]) -> bool:
    """Whether neither file names another note, but those that nothing mends."""
    files = (both.file, *((both.twin,) if both.twin else ()))
    named = ((note for note in file.ids("note") if note not in both.bad) for file in files)
    return all(array("q", notes) == seen for notes in named)
