"""How a change comes into the book and then into its twin, and what is done where one fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, TypeVar

from thaw.adapters.file_lock import try_lock
from thaw.adapters.notes.changes import draft_dropped
from thaw.adapters.notes.pair import Pair, alone, open_pair
from thaw.adapters.replaced_file import reason
from thaw.base.errors import DamagedError, StorageError
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
        self._told = [*pair.told, *(() if lock else (say(_ONLY_READ, folder=folder),))]
        self._changes = pair.book.change

    def close(self) -> None:
        """Let the twin follow, and the files go."""
        with suppress(StorageError):
            self.follow()
        self._pair.close()
        if self._lock:
            self._lock.close()

    @property
    def told(self) -> tuple[str, ...]:
        """What was wrong with the files and what was done about it, a sentence each."""
        return tuple(self._told)

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
            self._told.append(alone(str(error)))
        self._owed.clear()

    def mend(self) -> None:
        """Look at every page and every row of both files, and make whole what is not.

        Where nothing can be written, nothing is done.
        """
        if not self._lock:
            return
        self._pair.close()
        self._owed.clear()
        self._pair = open_pair(self._folder, thorough=True)
        self._told += self._pair.told
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
        let_go = (draft_dropped(draft),) if draft else ()
        self.file.apply((*steps, *let_go), self._changes, self._changes + 1)
        self._changes += 1
        self._owed.append(steps)

    def mending(self, action: Callable[[], T]) -> T:
        """Do something, and once more where the book had to be mended first."""
        try:
            return action()
        except DamagedError:
            if not self._lock:
                raise
        self.mend()
        return action()

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
    if not try_lock(lock, _PATIENCE_S):
        lock.close()
        raise StorageError(say(_TAKEN, folder=folder))
    return lock
