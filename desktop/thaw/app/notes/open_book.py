"""The book of notes with the key that opens them: notes instead of sealed boxes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from thaw.adapters.notes.sealing import open_draft, open_note
from thaw.base.errors import DamagedError, MissingError, NoteError, SealError
from thaw.base.language import mark, say
from thaw.notes.codec import decode

if TYPE_CHECKING:
    from thaw.adapters.notes.book import Book
    from thaw.adapters.notes.changes import Sealed
    from thaw.adapters.notes.sealing import Keys
    from thaw.notes.note import Note

_DAMAGED: Final = mark(
    "A note is damaged and cannot be read (it is called {id}). It was set aside; all others "
    "are there. A copy may bring it back."
)
_SIGN_OF_LIFE: Final = 4096
"""Notes after which it is said that there is still work being done."""


class OpenBook:
    """What is read in an open book. What cannot be is remembered, and never stops the rest.

    Args:
        book: the book.
        keys: its own.
        working: called now and then while many notes are read.
    """

    def __init__(self, book: Book, keys: Keys, working: Callable[[], None]) -> None:
        self.keys = keys
        self._book = book
        self._vault = book.vault
        self._working = working
        self._damaged: set[int] = set()

    @property
    def damaged(self) -> frozenset[int]:
        """The ids of notes that were found damaged."""
        return frozenset(self._damaged) | self._book.bad

    @property
    def stamp(self) -> bytes:
        """Names the snapshot of the index that fits; empty where none does."""
        return self._book.stamp

    @property
    def unread(self) -> tuple[int, ...]:
        """The notes that were kept or changed since that snapshot."""
        return self._book.unread()

    def index_saved(self, stamp: bytes) -> None:
        """From now on the snapshot with this stamp fits."""
        self._book.index_saved(stamp)

    def forget(self, notes: Iterable[int]) -> None:
        """These are deleted, damaged or not."""
        self._damaged.difference_update(notes)

    def ids(self) -> tuple[int, ...]:
        """The ids of all notes, whether or not they can be read."""
        return self._book.ids()

    def read(self, note: int) -> Note:
        """One note.

        Raises:
            DamagedError: it cannot be read any more.
            MissingError: there is no such note.
        """
        try:
            found = self.opened(self._book.read(note))
        except (DamagedError, NoteError, SealError) as error:
            self._damaged.add(note)
            raise DamagedError(damaged_sentence(note)) from error
        self._damaged.discard(note)
        return found

    def notes(self, ids: Iterable[int] | None = None) -> Iterator[Note]:
        """Notes in any order, all or some; those that cannot be read are passed over."""
        if ids is None:
            yield from self._all()
            return
        for place, note in enumerate(ids, 1):
            self._show_life(place)
            with suppress(DamagedError, MissingError):
                yield self.read(note)

    def versions(self, note: int = 0) -> tuple[Note, ...]:
        """What a note was before it was changed, newest first; what can be read of it.

        Args:
            note: which; 0 for all of them.
        """
        found = []
        for old in self._book.versions():
            if note in (0, old.id):
                with suppress(NoteError, SealError):
                    found.append(self.opened(old))
        return tuple(sorted(found, key=lambda old: old.revision, reverse=True))

    def earlier(self, note: int, revision: int) -> Note | None:
        """What a note was before it was changed; None where that cannot be read any more."""
        return next((old for old in self.versions(note) if old.revision == revision), None)

    def drafts(self) -> Mapping[str, bytes]:
        """What was not kept yet, by its place; what cannot be read any more is left out."""
        found = {}
        for place, box in self._book.drafts().items():
            with suppress(SealError):
                found[place] = open_draft(self.keys, self._vault, place, box)
        return found

    def opened(self, box: Sealed) -> Note:
        """What a sealed note says.

        Raises:
            NoteError: it is no note.
            SealError: it does not open.
        """
        note = decode(open_note(self.keys, self._vault, box.id, box.revision, box.box))
        if (note.id, note.revision) != (box.id, box.revision):
            raise NoteError(say("This note says that it is another one."))
        return note

    def _all(self) -> Iterator[Note]:
        for place, box in enumerate(self._book.notes(), 1):
            self._show_life(place)
            try:
                yield self.opened(box)
            except (NoteError, SealError):
                self._damaged.add(box.id)

    def _show_life(self, place: int) -> None:
        if place % _SIGN_OF_LIFE == 0:
            self._working()


def damaged_sentence(note: int) -> str:
    """What is said of a note that cannot be read; only its name in the book is known."""
    return say(_DAMAGED, id=f"{note:016x}")
