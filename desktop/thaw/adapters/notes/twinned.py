"""How a change comes into the book and then into its twin, and what is done where one fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, TypeVar

from thaw.adapters.file_lock import lock as lock_file
from thaw.adapters.notes.book_file import ChangedError
from thaw.adapters.notes.changes import draft_dropped
from thaw.adapters.notes.pair import Pair, alone, open_only_read, open_pair
from thaw.adapters.replaced_file import reason
from thaw.base.errors import DamagedError, MissingError, StorageError
from thaw.base.language import mark, say

if TYPE_CHECKING:
    from thaw.adapters.notes.book_file import BookFile
    from thaw.adapters.notes.schema import Step

T = TypeVar("T")

_LOCK: Final = "lock"
_PATIENCE_S: Final = 2.0
"""How long a program that is ending may hold the book."""
_TAKEN: Final = mark(
    "Another program has the notes in {folder} open. Close them there and try again."
)
_ONLY_READ: Final = mark("The notes in {folder} may only be read here: nothing can be kept.")
_NO_LOCKS: Final = mark(
    "The disk of {folder} knows no locks, as happens with network folders: two programs could "
    "write at once and spoil the notes. Notes are kept in a folder on a disk of this computer."
)
_MOST_OWED: Final = 64
"""Changes that the twin is behind at most: they lie in memory until it follows."""


class _NoLocksError(StorageError):
    """A disk knows no locks."""


class Twinned:
    """A book that a twin follows.

    Args:
        folder: where they are.
        pair: both, open.
        lock: what keeps other programs out; None where nothing can be written.
    """

    def __init__(self, folder: Path, pair: Pair, lock: BinaryIO | None) -> None:
        self._folder = folder
        self._pair = pair
        self._lock = lock
        self._owed: list[Sequence[Step]] = []
        self._told = dict.fromkeys(pair.told)
        self._changes = pair.book.change
        self._unsure: Sequence[Step] | None = None

    def close(self) -> None:
        """Let the twin follow, and the files go."""
        try:
            with suppress(MissingError, StorageError):
                self.follow()
        finally:  # whatever comes, nothing stays open and locked
            self._pair.close()
            if self._lock:
                self._lock.close()

    @property
    def told(self) -> tuple[str, ...]:
        """What was wrong with the files and what was done about it, a sentence each."""
        return tuple(self._told)

    def tell(self, sentences: Iterable[str]) -> None:
        """Have sentences told, each once."""
        self._told |= dict.fromkeys(sentences)

    @property
    def bad(self) -> frozenset[int]:
        """The ids of notes that were found damaged wherever they are."""
        return self._pair.bad

    def follow(self) -> None:
        """Let the twin have what was changed; what goes wrong with it is told (``told``)."""
        if not self._owed or not self._pair.twin:
            return
        before = self._changes - len(self._owed)
        steps = (step for change in self._owed for step in change)
        try:
            self._pair.twin.apply(steps, before, self._changes)
        except DamagedError:
            self.mend()
        except StorageError as error:
            self._pair.twin.close()
            self._pair.twin = None
            self.tell((alone(str(error)),))
        self._owed.clear()

    def mend(self) -> None:
        """Look at every page and every row of both files, and make whole what is not.

        Where nothing can be written, nothing is done.
        """
        if not self._lock:
            return
        self._pair.close()
        self._owed.clear()
        self._unsure = None
        self._pair = open_pair(self._folder, thorough=True)
        self.tell(self._pair.told)
        self._changes = self.file.change

    @property
    def file(self) -> BookFile:
        """The book itself."""
        return self._pair.book

    @property
    def twin(self) -> BookFile | None:
        """Its twin; None where there is none now."""
        return self._pair.twin

    def do(self, steps: Sequence[Step], draft: str = "") -> None:
        """Change the book; the twin has yet to follow.

        Args:
            steps: what makes the change.
            draft: the draft that goes at the same moment; empty for none.
        """
        self.mending(lambda: self.apply(steps, draft))

    def apply(self, steps: Sequence[Step], draft: str = "") -> None:
        """The same, without mending anything."""
        self._settle()
        let_go = (draft_dropped(draft),) if draft else ()
        try:
            self.file.apply((*steps, *let_go), self._changes, self._changes + 1)
        except ChangedError:
            raise
        except StorageError:
            self._unsure = steps
            raise
        self._made(steps)

    def mending(self, action: Callable[[], T]) -> T:
        """Do something, and once more where the book had to be mended first."""
        try:
            return action()
        except DamagedError:
            if not self._lock:
                raise
        self.mend()
        return action()

    def _settle(self) -> None:
        """Take a change that failed for made where it was; let the twin catch up in time."""
        if self._unsure is not None:
            if self.file.change == self._changes + 1:
                self._made(self._unsure)
            self._unsure = None
        if len(self._owed) >= _MOST_OWED:
            self.follow()

    def _made(self, steps: Sequence[Step]) -> None:
        self._changes += 1
        if self._pair.twin:  # one that there is later gets everything at once
            self._owed.append(steps)

    def scrub(self) -> None:
        """Overwrite in both what was left of rows that are not there any more."""
        self.follow()
        self.file.scrub()
        if self.twin:
            self.twin.scrub()

    def mended(self, notes: frozenset[int]) -> None:
        """These are damaged no longer."""
        self._pair.bad -= notes


def locked(folder: Path) -> BinaryIO:
    """The lock of a folder, held until it is closed.

    Raises:
        StorageError: another program holds it, or there can be none: then the system's error is
            its cause.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = (folder / _LOCK).open("ab")
    except OSError as error:
        raise StorageError(
            say("{file} cannot be used: {reason}.", file=folder / _LOCK, reason=reason(error))
        ) from error
    try:
        if lock_file(lock, _PATIENCE_S):
            return lock
    except OSError as error:
        lock.close()
        raise _NoLocksError(say(_NO_LOCKS, folder=folder)) from error
    lock.close()
    raise StorageError(say(_TAKEN, folder=folder))


def only_read(folder: Path, error: StorageError) -> Twinned:
    """Open a book to be read where there can be no lock.

    Args:
        folder: where it is.
        error: what :func:`locked` raised.

    Raises:
        NewerError: a newer version of Thaw wrote it.
        StorageError: it cannot be read.
    """
    no_locks = isinstance(error, _NoLocksError)
    both = Twinned(folder, open_only_read(folder, locks=not no_locks), None)
    both.tell((say(_ONLY_READ, folder=folder), *((str(error),) if no_locks else ())))
    return both
