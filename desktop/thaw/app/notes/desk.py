"""What the keeper of the notes has before it: the book and, once it is open, its notes."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from thaw.adapters.notes.book import Book
from thaw.adapters.notes.copies import Copies
from thaw.adapters.notes.loose_drafts import LooseDrafts
from thaw.adapters.notes.sealing import derive
from thaw.adapters.notes.search import NoteSearch
from thaw.adapters.notes.snapshot import Snapshot
from thaw.app.notes.open_book import OpenBook
from thaw.base.errors import MissingError, SealError, StorageError
from thaw.base.language import mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.adapters.notes.sealing import Keys
    from thaw.app.notes.ways import Ways
    from thaw.base.errors import ThawError
    from thaw.notes.arriving import Arrived
    from thaw.player.ports import Clock

NO_KEY: Final = mark(
    "The notes have no key yet, so nothing can be kept. Choose first how they are opened."
)
LOCKED: Final = mark("The notes are locked. Open them first.")
_INDEX: Final = "notes.index"

_LOG = logging.getLogger(__name__)


@dataclass
class Opened:
    """What is there only while the notes are open.

    Attributes:
        book: reads notes.
        search: finds them.
        lags: whether the search could not be told something that is in the book.
    """

    book: OpenBook
    search: NoteSearch
    lags: bool = False

    def searchable(self) -> NoteSearch:
        """The search, up to date.

        Raises:
            StorageError: it would have to be made anew, and the book cannot be read.
        """
        if self.lags:
            self.search.renew()
            self.lags = False
        return self.search


class Desk:
    """The book of one folder: not there, locked or open; what the answers work with.

    Args:
        folder: where the book is, or is going to be.
        clock: says what time it is.
        ways: to open it.
        working: called now and then by what takes long.

    Attributes:
        book: the book; None where there is none.
        opened: the same with its key; None while it is locked.
        copies: those of the book.
        loose_drafts: what was typed while there was no book that could be used.
        composed: what was put together last to leave.
        arrived: what the file holds that was looked at last.
        troubles: what could not be done beside the answers, a sentence each, in their order.
    """

    def __init__(
        self, folder: Path, clock: Clock, ways: Ways, working: Callable[[], None]
    ) -> None:
        self.folder = folder
        self.ways = ways
        self.copies = Copies(folder)
        self.loose_drafts = LooseDrafts(folder)
        self.troubles: dict[str, None] = {}
        self.working = working
        self.composed: str | None = None
        self.arrived: Arrived | None = None
        self.book: Book | None = None
        self.opened: Opened | None = None
        self._clock = clock

    def now(self) -> datetime:
        """The time, with its distance from UTC here."""
        return datetime.fromtimestamp(self._clock.wall(), UTC).astimezone()

    def look(self) -> None:
        """Open the files of the book where there is one and they are not open yet.

        Raises:
            NewerError: a newer version of Thaw wrote them.
            StorageError: they cannot be used.
        """
        if self.book is None and Book.is_in(self.folder):
            self.book = Book.open(self.folder)

    def need_book(self) -> Book:
        """The book.

        Raises:
            MissingError: there is none yet.
        """
        if self.book is None:
            raise MissingError(say(NO_KEY))
        return self.book

    def need_opened(self) -> Opened:
        """The open book.

        Raises:
            MissingError: there is none yet.
            SealError: it is locked.
        """
        self.need_book()
        if self.opened is None:
            raise SealError(say(LOCKED))
        return self.opened

    def open(self, book: Book, keys: Keys) -> None:
        """Open the book.

        Raises:
            StorageError: it cannot be read.
        """
        reader = OpenBook(book, keys, self.working)
        snapshot = Snapshot(
            self.folder / _INDEX, derive(keys.private, b"thaw-index"), book.vault
        )
        self.opened = Opened(reader, NoteSearch(reader, snapshot))

    def note_trouble(self, error: ThawError) -> None:
        """Remember what could not be done beside an answer."""
        self.troubles[str(error)] = None

    def close(self) -> None:
        """Put the index away, and let everything go."""
        if self.opened:
            try:
                self.opened.searchable().save()
            except StorageError:
                _LOG.info("the index of the notes is made anew next time")
            self.opened.search.close()
        if self.book:
            with suppress(StorageError):
                self.book.close()
        self.book = self.opened = None
