"""Changes of a book of notes, as steps: the book and its twin take the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, Final

from thaw.adapters.notes.schema import COLUMNS, sum_of

if TYPE_CHECKING:
    from thaw.adapters.notes.schema import Step, Value

COUNTER: Final = "counter"
STAMP: Final = "stamp"
LOOKED: Final = "looked"
OWED: Final = "owed"
"""Stands in ``meta`` while what was deleted may still be in the copies."""
_NUMBER_BYTES: Final = 8


@dataclass(frozen=True)
class Sealed:
    """One revision of a note, as it lies in a book.

    Attributes:
        id: the note's, random.
        revision: how often it had been changed.
        box: what it holds, sealed (``sealing``).
    """

    id: int
    revision: int
    box: bytes


def as_number(data: bytes) -> int:
    """A number that stands in ``meta``; of a row that somebody made up, what fits."""
    return int.from_bytes(data[-_NUMBER_BYTES:], "big")


def as_bytes(number: int) -> bytes:
    """A number as it stands in ``meta``. After the highest one comes 0.

    Nothing counts that far, but a row that somebody made up may say so, and must not keep the
    next change out.
    """
    return (number % (1 << 8 * _NUMBER_BYTES)).to_bytes(_NUMBER_BYTES, "big")


def put(table: str, *values: Value) -> Step:
    """Put a row into a table, in the place of the one with its key."""
    marks = ", ".join("?" * (len(COLUMNS[table]) + 1))
    return (
        f"INSERT OR REPLACE INTO {table} VALUES ({marks})",  # noqa: S608 - a table of ours
        (*values, sum_of(table, values)),
    )


def put_note(note: Sealed) -> tuple[Step, ...]:
    """Put a note in its place; the index does not know it yet."""
    return put("note", *astuple(note)), ("INSERT OR IGNORE INTO unread VALUES (?)", (note.id,))


def kept(notes: Sequence[Sealed], counter: int) -> tuple[Step, ...]:
    """Keep new notes, after which so many have been kept.

    One that was deleted before and is taken in again is gone no longer.
    """
    return (
        *(step for note in notes for step in put_note(note)),
        *(("DELETE FROM gone WHERE id = ?", (note.id,)) for note in notes),
        put("meta", COUNTER, as_bytes(counter)),
    )


def changed(before: Sealed, after: Sealed) -> tuple[Step, ...]:
    """Change a note; what it was becomes an earlier version."""
    return put("version", *astuple(before)), *put_note(after)


def deleted(ids: Iterable[int]) -> tuple[Step, ...]:
    """Delete notes with all their versions.

    The snapshot of the index still has their words, and fits no longer.
    """
    return *(step for note in ids for step in _deleted(note)), without(STAMP)


def versions_dropped(versions: Iterable[tuple[int, int]]) -> tuple[Step, ...]:
    """Let earlier versions go, by the note and the revision."""
    return tuple(
        ("DELETE FROM version WHERE id = ? AND revision = ?", version) for version in versions
    )


def slots_set(slots: Iterable[tuple[str, str]]) -> tuple[Step, ...]:
    """Have these slots and no other one."""
    return ("DELETE FROM slot", ()), *(put("slot", way, document) for way, document in slots)


def draft_dropped(place: str) -> Step:
    """Let a draft go."""
    return "DELETE FROM draft WHERE place = ?", (place,)


def index_saved(stamp: bytes) -> tuple[Step, ...]:
    """The snapshot of the index with this stamp knows every note."""
    return ("DELETE FROM unread", ()), put("meta", STAMP, stamp)


def without(key: str) -> Step:
    """Say something no longer; without ``STAMP`` no snapshot of the index fits."""
    return "DELETE FROM meta WHERE key = ?", (key,)


def _deleted(note: int) -> Iterable[Step]:
    for table in ("note", "version", "unread"):
        yield f"DELETE FROM {table} WHERE id = ?", (note,)  # noqa: S608 - a table of ours
    yield put("gone", note)
