"""The index of an open book: taken from its snapshot or made anew, kept up, and put away again.

The book and the snapshot are written one after the other. What holds them together is a stamp
that both carry: the book lets go of its own wherever a note is deleted or a file was mended,
and remembers which notes were kept or changed since (``unread``). So whatever ends the process
in between, the next start takes those in, or makes the index anew; it is never behind the book.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final, Protocol

from nacl.utils import random

from thaw.adapters.notes.index import NoteIndex
from thaw.base.errors import StorageError
from thaw.notes.terms import edition

if TYPE_CHECKING:
    from thaw.adapters.notes.index import Found
    from thaw.adapters.notes.snapshot import Snapshot
    from thaw.notes.note import Note
    from thaw.notes.terms import Filter
    from thaw.notes.wish import Wish

_STAMP_BYTES: Final = 16
_AT_ONCE: Final = 1024
"""Notes that are in memory together while the index is made: a few megabytes."""

_LOG = logging.getLogger(__name__)


class SearchedBook(Protocol):
    """What is asked of an open book."""

    @property
    def stamp(self) -> bytes:
        """Names the snapshot that fits; empty where none does."""
        ...

    @property
    def unread(self) -> Sequence[int]:
        """The ids of the notes that were kept or changed since that snapshot."""
        ...

    def notes(self, ids: Iterable[int] | None = None) -> Iterator[Note]:
        """Notes in any order, all or some; those that cannot be read are passed over."""
        ...

    def earlier(self, note: int, revision: int) -> Note | None:
        """What a note was before it was changed; None where that cannot be read any more."""
        ...

    def index_saved(self, stamp: bytes) -> None:
        """From now on the snapshot with this stamp fits."""
        ...


class NoteSearch:
    """Finds notes in an open book. One thread at a time may use it.

    Args:
        book: the notes; what is kept, changed or deleted there is to be told here, afterwards.
        snapshot: where the index lies meanwhile.

    Raises:
        StorageError: the book cannot be read.
    """

    def __init__(self, book: SearchedBook, snapshot: Snapshot) -> None:
        self._book, self._snapshot = book, snapshot
        self._edition = edition().encode()
        self._saved = False
        self._index = self._taken_up() or self._made_anew()

    def close(self) -> None:
        """Let the memory go."""
        self._index.close()

    def find(self, wish: Wish, start: int, most: int) -> Found:
        """The notes that fit: ``NoteIndex.find``."""
        return self._index.find(wish, start, most)

    def offered(self) -> tuple[Filter, ...]:
        """What there is to filter by: ``NoteIndex.offered``."""
        return self._index.offered()

    def kept(self, notes: Iterable[Note]) -> None:
        """These are in the book as they are here: new, changed, or come back.

        Raises:
            StorageError: the book cannot be read.
        """
        self._saved = False
        if not self._take_in(self._index, notes):
            self.renew()

    def deleted(self, notes: Iterable[Note]) -> None:
        """These are gone; so is the snapshot, which still has their words.

        Args:
            notes: what they were; where one could not be opened, ``renew`` is to follow.

        Raises:
            StorageError: the snapshot could not be deleted, or the index has to be made anew
                and the book cannot be read.
        """
        self._saved = False
        taken_out = [self._index.remove(note) for note in notes]
        if not all(taken_out):
            self.renew()
        self._snapshot.forget()

    def renew(self) -> None:
        """Make the index anew, such as where nobody knows what a note was that is gone.

        Raises:
            StorageError: the book cannot be read.
        """
        self._saved = False
        index, self._index = self._index, self._made_anew()
        index.close()

    def save(self) -> None:
        """Put the index away, where it is another than the one that was put away last.

        Raises:
            StorageError: it could not be done; the next start makes the index anew.
        """
        if self._saved:
            return
        stamp = random(_STAMP_BYTES)
        self._snapshot.write(self._edition + stamp, self._index.as_bytes())
        self._book.index_saved(stamp)
        self._saved = True

    def _taken_up(self) -> NoteIndex | None:
        """The index as it was put away, with what came since; None where there is none."""
        index = self._put_away()
        if index is None:
            self._forget_old()
            return None
        unread = self._book.unread
        if not self._take_in(index, self._book.notes(unread)):
            index.close()
            return None
        self._saved = not unread
        return index

    def _put_away(self) -> NoteIndex | None:
        """The index as it was put away; None where there is none for the book as it is."""
        stamp = self._book.stamp
        data = self._snapshot.read(self._edition + stamp) if stamp else None
        try:
            return NoteIndex(data) if data else None
        except ValueError:
            _LOG.info("what was put away as an index of the notes is none")
            return None

    def _take_in(self, index: NoteIndex, notes: Iterable[Note]) -> bool:
        """Take in notes that were kept or changed; False where that cannot be done."""
        new = []
        for note in notes:
            revision = index.revision_of(note)
            if revision is None:
                new.append(note)
            elif revision != note.revision:
                before = self._book.earlier(note.id, revision)
                if before is None or not index.replace(before, note):
                    return False
        index.add(new)
        return True

    def _made_anew(self) -> NoteIndex:
        index, notes = NoteIndex(), self._book.notes()
        try:
            while some := list(islice(notes, _AT_ONCE)):
                index.add(some)
            index.compact()
        except BaseException:
            index.close()
            raise
        return index

    def _forget_old(self) -> None:
        """No words of notes that are gone stay in a snapshot that fits no longer."""
        try:
            self._snapshot.forget()
        except StorageError:
            _LOG.info("an index of the notes that fits no longer could not be deleted")
