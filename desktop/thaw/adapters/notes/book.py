"""The listener's book of notes: what is kept, changed and deleted, sealed; in two files.

Each change lies in the book before the call comes back, and goes on into its twin afterwards
(:meth:`Book.follow`): so keeping a note takes one write, and a flipped bit or a cut file costs
none. Numbers, not the clock, say which note is the newest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self, cast

from thaw.adapters.notes.book_file import CHANGE, sealed
from thaw.adapters.notes.changes import (
    COUNTER,
    LOOKED,
    OWED,
    STAMP,
    Sealed,
    as_bytes,
    as_number,
    changed,
    deleted,
    draft_dropped,
    index_saved,
    kept,
    put,
    put_note,
    slots_set,
    versions_dropped,
    without,
)
from thaw.adapters.notes.forgetting import forget_owed
from thaw.adapters.notes.healing import PROOF, PUBLIC, VAULT, Source, make_anew
from thaw.adapters.notes.pair import BOOK, is_there, open_pair
from thaw.adapters.notes.reading import all_notes
from thaw.adapters.notes.twinned import Twinned, locked, only_read
from thaw.base.errors import DamagedError, MissingError, StorageError
from thaw.base.language import say

if TYPE_CHECKING:
    from thaw.adapters.notes.schema import Row

_AHEAD: Final = 1_000_000
"""By how much numbers may be ahead of how many notes there are and were: far more than are ever
lost to damage, or taken in again after they were deleted."""


@dataclass(frozen=True)
class Founding:
    """What a new book is made with.

    Attributes:
        vault: the id of the vault, 16 random bytes.
        public: the key that notes are sealed to.
        proof: the version of the format, sealed under the private key; the book keeps it.
        slots: the ways to open it: each with its document.
    """

    vault: bytes
    public: bytes
    proof: bytes
    slots: Mapping[str, str]


@dataclass(frozen=True)
class New:
    """A note that is to be kept.

    Attributes:
        id: random.
        seal: gives its box, for the number that it gets.
        revision: how often it had been changed elsewhere.
    """

    id: int
    seal: Callable[[int], bytes]
    revision: int = 0


class Book:
    """An open book. It knows no key and no text: what it holds are sealed boxes.

    Every method raises StorageError where the disk does not do what it should; nothing that was
    kept is lost then, and what was to be changed is as it was. What is found damaged is made
    whole from the twin at once. To be closed, which lets the twin follow; may be used as a
    context.
    """

    def __init__(self, both: Twinned) -> None:
        """Not to be called; see :meth:`open` and :meth:`make`."""
        self._both = both

    def __enter__(self) -> Self:
        """Nothing is done."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    @staticmethod
    def is_in(folder: Path) -> bool:
        """Whether there are notes in a folder, whether or not they can be read."""
        return is_there(folder)

    @classmethod
    def make(cls, folder: Path, founding: Founding) -> Self:
        """Make a book where there is none, and open it.

        Raises:
            StorageError: it cannot be made, or there is one.
        """
        lock = locked(folder)
        try:
            _make(folder, founding)
            return cls(Twinned(folder, open_pair(folder), lock))
        except BaseException:
            lock.close()
            raise

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the book; what is damaged is made whole from its twin, or from the copies.

        Where nothing can be written, or nothing can be locked, it is open to be read.

        Raises:
            MissingError: there is none.
            NewerError: a newer version of Thaw wrote it; it was not touched.
            StorageError: it cannot be used, such as while another program does.
        """
        if not is_there(folder):
            raise MissingError(say("There are no notes in {folder}.", folder=folder))
        try:
            lock = locked(folder)
        except StorageError as error:
            if not isinstance(error.__cause__, OSError):
                raise
            return cls(only_read(folder, error))
        try:
            book = cls(Twinned(folder, open_pair(folder), lock))
        except BaseException:
            lock.close()
            raise
        book._both.tell(forget_owed(book, folder))
        return book

    def close(self) -> None:
        """Let the twin follow, and the files go."""
        self._both.close()

    @property
    def told(self) -> tuple[str, ...]:
        """What was wrong with the files and what was done about it, a sentence each."""
        return self._both.told

    @property
    def bad(self) -> frozenset[int]:
        """The ids of notes that were found damaged wherever they are; all others are whole."""
        return self._both.bad

    @property
    def vault(self) -> bytes:
        """The id of the vault."""
        return self._said(VAULT)

    @property
    def public(self) -> bytes:
        """The key that notes are sealed to; only the private one says whether it is right."""
        return self._said(PUBLIC)

    @property
    def proof(self) -> bytes:
        """The version of the format, sealed under the private key."""
        return self._said(PROOF)

    @property
    def stamp(self) -> bytes:
        """The stamp of the snapshot of the index that fits; empty where none does."""
        return self._both.file.meta.get(STAMP, b"")

    @property
    def counter(self) -> int:
        """How many notes were ever kept: the number of the newest one.

        Anybody can write a row and its sum. One that no notes of this book can have led to does
        not count: there would be no number left for the next note.
        """
        said = as_number(self._said(COUNTER))
        if said <= _AHEAD:
            return said
        return said if said <= self.highest else self.highest - _AHEAD

    @property
    def highest(self) -> int:
        """The highest number that a note of this book can have, if nobody made it up."""
        tables = ("note", "gone")
        ever = self._both.mending(lambda: sum(len(self._both.file.ids(t)) for t in tables))
        return ever + _AHEAD

    @property
    def slots(self) -> Mapping[str, str]:
        """The ways to open it, each with its document."""
        rows = self._both.mending(lambda: tuple(self._both.file.whole("slot")))
        return {str(way): str(document) for way, document in rows}

    def set_slots(self, slots: Mapping[str, str]) -> None:
        """Have these ways to open it and no others, in the twin, too; not in the copies."""
        self._both.do(slots_set(slots.items()))
        self.follow()

    def keep(self, notes: Iterable[New], draft: str = "") -> tuple[Sealed, ...]:
        """Keep new notes, all or none.

        Args:
            notes: oldest first; none of them is in the book.
            draft: the draft that goes at the same moment; empty for none.

        Returns:
            The notes as they were sealed.
        """
        new = tuple(notes)
        return self._both.mending(lambda: self._keep(new, draft))

    def change(self, note: int, seal: Callable[[int], bytes], draft: str = "") -> Sealed:
        """Change a note; what it was becomes an earlier version.

        Args:
            note: which.
            seal: gives its box, for the revision that it gets.
            draft: the draft that goes at the same moment; empty for none.

        Raises:
            DamagedError: it is damaged wherever it is.
            MissingError: there is no such note.
        """
        before = self.read(note)
        after = Sealed(note, before.revision + 1, seal(before.revision + 1))
        self._both.do(changed(before, after), draft)
        return after

    def delete(self, notes: Sequence[int]) -> None:
        """Delete notes with their versions, from the twin, too.

        The copies still have them: that they are to go from there, too, is remembered until
        :meth:`forgotten`. The snapshot of the index, which has their words, fits no longer.
        """
        self._both.do((*deleted(notes), put("meta", OWED, b"")))
        self._both.mended(frozenset(notes))
        self.follow()

    @property
    def owed(self) -> frozenset[int]:
        """What was deleted, where the copies may still have some of it; else nothing."""
        file = self._both.file
        return frozenset(file.ids("gone") if OWED in file.meta else ())

    def forgotten(self) -> None:
        """What was deleted has gone from the copies, too; now no trace of it stays here."""
        self._both.scrub()
        self._both.do((without(OWED),))

    def ids(self) -> tuple[int, ...]:
        """The ids of all notes."""
        return self._both.mending(lambda: self._both.file.ids("note"))

    def read(self, note: int) -> Sealed:
        """A note.

        Raises:
            DamagedError: it is damaged wherever it is.
            MissingError: there is no such note.
        """
        if note in self.bad:
            raise _damaged_note()
        found = self._both.mending(lambda: self._found(note))
        if found is None:
            raise MissingError(say("This note is not there any more."))
        return found

    def notes(self) -> Iterator[Sealed]:
        """All notes that are whole; afterwards ``bad`` names the other ones."""
        return all_notes(self._both)

    def versions(self) -> tuple[Sealed, ...]:
        """All earlier versions of notes."""
        rows = self._both.mending(lambda: tuple(self._both.file.whole("version")))
        return tuple(map(sealed, rows))

    @property
    def looked(self) -> int:
        """When it was last looked whether earlier versions are old; seconds, 0 for never."""
        return as_number(self._both.file.meta.get(LOOKED, b""))

    def drop_versions(self, versions: Iterable[Sealed], looked: int) -> None:
        """Let earlier versions go.

        Args:
            versions: which.
            looked: when it was looked, in seconds since 1970.
        """
        steps = versions_dropped((old.id, old.revision) for old in versions)
        self._both.do((*steps, put("meta", LOOKED, as_bytes(looked))))

    def unread(self) -> tuple[int, ...]:
        """The notes that the snapshot of the index does not know, or not as they are."""
        return self._both.mending(lambda: self._both.file.ids("unread"))

    def index_saved(self, stamp: bytes) -> None:
        """A snapshot of the index with this stamp knows every note as it is now."""
        self._both.do(index_saved(stamp))

    def count_from(self, number: int) -> None:
        """Give new notes higher numbers than this one, which some note has."""
        if number > self.counter:
            self._both.do((put("meta", COUNTER, as_bytes(number)),))

    def drafts(self) -> Mapping[str, bytes]:
        """What was not kept yet, sealed, by its place."""
        rows = self._both.mending(lambda: tuple(self._both.file.whole("draft")))
        return {str(place): cast(bytes, box) for place, box in rows}

    def put_draft(self, place: str, box: bytes) -> None:
        """Keep a draft, in the place of the one that was there. The twin has none."""
        self._both.mending(lambda: self._both.file.take((put("draft", place, box),)))

    def drop_draft(self, place: str) -> None:
        """Let a draft go."""
        self._both.mending(lambda: self._both.file.take((draft_dropped(place),)))

    def take_back(self, notes: Iterable[Sealed], broken: Collection[int] = ()) -> int:
        """Take in, as they were sealed, the notes that are missing or damaged.

        Those that were deleted stay so.

        Args:
            notes: the notes.
            broken: those that do not open, although the book is as it was written.

        Returns:
            How many were taken in.
        """
        have = frozenset(self.ids()) - self.bad.union(broken)
        out = have | frozenset(self._both.file.ids("gone"))
        back = {note.id: note for note in notes if note.id not in out}
        if back:
            self._both.do(tuple(step for note in back.values() for step in put_note(note)))
            self._both.mended(frozenset(back))
            self.follow()
        return len(back)

    def follow(self) -> None:
        """Let the twin have what was changed; what goes wrong with it is told (``told``)."""
        self._both.follow()

    def mend(self) -> None:
        """Look at every page and every row of both files, and make whole what is not."""
        self._both.mend()

    def _keep(self, notes: Sequence[New], draft: str) -> tuple[Sealed, ...]:
        counter = self.counter
        boxes = tuple(
            Sealed(note.id, note.revision, note.seal(number))
            for number, note in enumerate(notes, counter + 1)
        )
        self._both.apply(kept(boxes, counter + len(boxes)), draft)
        return boxes

    def _said(self, key: str) -> bytes:
        return self._both.mending(lambda: self._both.file.must(key))

    def _found(self, note: int) -> Sealed | None:
        """A note; one that only the twin has was lost to damage."""
        found, twin = self._both.file.note(note), self._both.twin
        if found is None and twin and twin.note(note):
            raise _damaged_note()
        return found


def _damaged_note() -> DamagedError:
    return DamagedError(say("This note is damaged and cannot be read."))


def _make(folder: Path, founding: Founding) -> None:
    if is_there(folder):
        raise StorageError(say("There are notes in {folder} already.", folder=folder))
    meta = {
        CHANGE: as_bytes(1),
        COUNTER: as_bytes(0),
        VAULT: founding.vault,
        PUBLIC: founding.public,
        PROOF: founding.proof,
    }
    rows: list[tuple[str, Row]] = [("meta", row) for row in meta.items()]
    rows += [("slot", slot) for slot in founding.slots.items()]
    make_anew(folder / BOOK, [Source(meta, rows)], drafts=True)
