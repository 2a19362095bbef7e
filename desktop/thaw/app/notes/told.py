"""What the window is told about notes: how things stand, and answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from thaw.app.notes.asked import Way
    from thaw.notes.jotting import Jotting
    from thaw.notes.note import Note


class Phase(Enum):
    """How things stand with the notes."""

    STARTING = "starting"
    NONE = "none"  # there is no book yet: the first note makes it
    LOCKED = "locked"
    OPEN = "open"
    BROKEN = "broken"  # the book is there and cannot be used; ``State.trouble`` says why


@dataclass(frozen=True)
class State:
    """How things stand; told whenever it changes.

    Attributes:
        phase: see there.
        ways: the ways that open the book.
        keychain: whether this computer has a keychain that could hold a key.
        trouble: a sentence about what is wrong; empty where nothing is.
        damaged: notes that could not be read, a sentence each; only while open.
    """

    phase: Phase
    ways: frozenset[Way] = frozenset()
    keychain: bool = False
    trouble: str = ""
    damaged: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """What stood on a page and was not kept.

    Attributes:
        place: which page.
        typed: when it was sealed last.
        jotting: what stood there.
        note: the note that was being changed; 0 for a new one.
    """

    place: str
    typed: datetime
    jotting: Jotting
    note: int = 0


@dataclass(frozen=True)
class Row:
    """A note in the list.

    Attributes:
        id: which.
        written: when it was first kept.
        jotting: what it holds, its long texts cut short.
    """

    id: int
    written: datetime
    jotting: Jotting


@dataclass(frozen=True)
class Copy:
    """A copy of the book.

    Attributes:
        name: of its file.
        day: when it was made.
        notes: how many it holds.
        trouble: a sentence about why it cannot be used; empty where it can.
    """

    name: str
    day: date
    notes: int
    trouble: str = ""


@dataclass(frozen=True)
class Done:
    """It was done."""


@dataclass(frozen=True)
class Drafts:
    """What was not kept, the newest first."""

    drafts: tuple[Draft, ...]


@dataclass(frozen=True)
class Kept:
    """The note is on the disk.

    Attributes:
        id: which.
    """

    id: int


@dataclass(frozen=True)
class Code:
    """The recovery code, told this once: groups of signs."""

    text: str = field(repr=False)


@dataclass(frozen=True)
class Rows:
    """Notes that fit, newest first.

    Attributes:
        rows: the notes.
        more: whether others follow.
    """

    rows: tuple[Row, ...]
    more: bool


@dataclass(frozen=True)
class Filters:
    """What there is to filter by; only what some note has.

    Attributes:
        words: words and regions that were picked.
        sessions: titles of sessions.
        forms: keys of forms.
    """

    words: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shown:
    """One note."""

    note: Note


@dataclass(frozen=True)
class Versions:
    """Earlier versions of a note, newest first."""

    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Deleted:
    """They are gone.

    Attributes:
        count: how many.
        left: a sentence for each copy that could not be changed.
    """

    count: int
    left: tuple[str, ...] = ()


@dataclass(frozen=True)
class Composed:
    """What would leave, exactly.

    Attributes:
        text: all of it.
        count: how many notes it holds.
        damaged: notes that cannot be read, and so do not leave; a sentence each.
    """

    text: str
    count: int
    damaged: tuple[str, ...] = ()


@dataclass(frozen=True)
class Saved:
    """The file is written."""

    path: str


@dataclass(frozen=True)
class FileSeen:
    """What a file of notes holds.

    Attributes:
        new: notes that the book does not have.
        known: notes that it has.
        told: what cannot be taken in, a sentence each.
    """

    new: int
    known: int
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class TakenIn:
    """So many notes were taken in."""

    count: int


@dataclass(frozen=True)
class Copies:
    """The copies, newest first."""

    copies: tuple[Copy, ...]


@dataclass(frozen=True)
class Restored:
    """So many notes came back."""

    count: int


@dataclass(frozen=True)
class Refused:
    """It could not be done; nothing is lost.

    Attributes:
        text: a sentence: why, and what to do.
    """

    text: str


Told: TypeAlias = (
    Done
    | Drafts
    | Kept
    | Code
    | Rows
    | Filters
    | Shown
    | Versions
    | Deleted
    | Composed
    | Saved
    | FileSeen
    | TakenIn
    | Copies
    | Restored
    | Refused
)
Teller: TypeAlias = Callable[[Told], None]
