"""What the window may ask the notes' process for.

Each is answered once (``told``), by what it names or by ``Refused``. What is asked is done in
the order in which it was asked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from thaw.notes.jotting import Jotting
    from thaw.notes.parts import Format
    from thaw.notes.wish import Wish


class Way(Enum):
    """A way to open the notes."""

    PASSPHRASE = "passphrase"  # noqa: S105  a name, not a secret
    CODE = "code"
    KEYCHAIN = "keychain"


@dataclass(frozen=True)
class Keep:
    """Keep a new note; sealed, so no passphrase is asked for. Answer: ``Kept``.

    Attributes:
        jotting: what it holds.
        draft: the draft that goes at the same moment; empty for none.
    """

    jotting: Jotting
    draft: str = ""


@dataclass(frozen=True)
class KeepDraft:
    """Seal what stands on a page that is not kept yet. Answer: ``Done``.

    Attributes:
        place: which page: a name of the window's own; a later draft of it takes its place.
        jotting: what stands there.
        note: the note that is being changed; 0 for a new one.
    """

    place: str
    jotting: Jotting
    note: int = 0


@dataclass(frozen=True)
class DropDraft:
    """Let a draft go for good. Answer: ``Done``."""

    place: str


@dataclass(frozen=True)
class ListDrafts:
    """Ask for the drafts: while the notes are open, or before there are any.

    Answer: ``Drafts``.
    """


@dataclass(frozen=True)
class Create:
    """Make the book of notes, with one way to open it; it is open then. Answer: ``Done``.

    Attributes:
        way: a passphrase or the keychain.
        secret: the passphrase; empty for the keychain.
    """

    way: Way
    secret: str = field(default="", repr=False)


@dataclass(frozen=True)
class Unlock:
    """Open the notes. Answer: ``Done``.

    Attributes:
        way: by which way.
        secret: the passphrase or the recovery code; empty for the keychain.
    """

    way: Way
    secret: str = field(default="", repr=False)


@dataclass(frozen=True)
class AddWay:
    """Add a way to open the notes, or replace it; they are open. Answer: ``Done``."""

    way: Way
    secret: str = field(default="", repr=False)


@dataclass(frozen=True)
class RemoveWay:
    """Take a way away; the last one stays. Answer: ``Done``."""

    way: Way


@dataclass(frozen=True)
class MakeCode:
    """Make a new recovery code; the one before opens nothing from then on. Answer: ``Code``."""


@dataclass(frozen=True)
class Find:
    """Look for notes, newest first. Answer: ``Rows``.

    Attributes:
        wish: which.
        start: how many to pass over.
        most: how many to tell.
    """

    wish: Wish
    start: int = 0
    most: int = 50


@dataclass(frozen=True)
class ListFilters:
    """Ask what there is to filter by. Answer: ``Filters``."""


@dataclass(frozen=True)
class Read:
    """Open one note. Answer: ``Shown``."""

    id: int


@dataclass(frozen=True)
class Change:
    """Change a note; what it was stays for a week. Answer: ``Kept``.

    Attributes:
        id: which.
        jotting: what it holds from now on.
        draft: the draft that goes at the same moment; empty for none.
    """

    id: int
    jotting: Jotting
    draft: str = ""


@dataclass(frozen=True)
class ListVersions:
    """Ask for the earlier versions of a note, newest first. Answer: ``Versions``."""

    id: int


@dataclass(frozen=True)
class Delete:
    """Delete notes for good, with their earlier versions, from the copies too.

    Answer: ``Deleted``.
    """

    ids: tuple[int, ...]


@dataclass(frozen=True)
class Compose:
    """Put together what would leave. Nothing is written. Answer: ``Composed``.

    Attributes:
        ids: which notes; none for all that fit the wish.
        wish: which, where no ids are given.
        parts: of ``thaw.notes.parts.PARTS``, those that leave.
        format: as what.
    """

    ids: tuple[int, ...]
    wish: Wish
    parts: tuple[str, ...]
    format: Format


@dataclass(frozen=True)
class SaveComposed:
    """Write what was composed last to a file. Answer: ``Saved``."""

    path: str


@dataclass(frozen=True)
class LookAtFile:
    """Look at a file of notes, without taking anything in. Answer: ``FileSeen``."""

    path: str


@dataclass(frozen=True)
class TakeIn:
    """Take the notes of the file that was looked at last into the book. Answer: ``TakenIn``."""


@dataclass(frozen=True)
class ListCopies:
    """Ask which copies there are, newest first; also while locked. Answer: ``Copies``."""


@dataclass(frozen=True)
class Restore:
    """Bring back from a copy what is missing or damaged. Answer: ``Restored``.

    Attributes:
        name: the copy's, from ``Copies``.
    """

    name: str


Asked: TypeAlias = (
    Keep
    | KeepDraft
    | DropDraft
    | ListDrafts
    | Create
    | Unlock
    | AddWay
    | RemoveWay
    | MakeCode
    | Find
    | ListFilters
    | Read
    | Change
    | ListVersions
    | Delete
    | Compose
    | SaveComposed
    | LookAtFile
    | TakeIn
    | ListCopies
    | Restore
)
