"""How what was deleted for good leaves the files beside the book: copies, and damaged ones.

A damaged file is no reason to let a deleted note lie in it: what can be found there of it is
overwritten, whether or not SQLite reads the file.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.notes.book_file import BookFile
from thaw.adapters.notes.changes import deleted
from thaw.adapters.notes.healing import VAULT, set_aside_in
from thaw.adapters.notes.pair import copies_in
from thaw.adapters.notes.salvage import overwrite
from thaw.base.errors import DamagedError, MissingError, StorageError
from thaw.base.language import joined, mark, say

if TYPE_CHECKING:
    from thaw.adapters.notes.book import Book

_LEFT: Final = mark(
    "So the copy {name} is as it was before. It can be deleted by hand, in {folder}."
)
_OVERWRITTEN: Final = mark(
    "{file} is damaged. What was found in it of what was deleted was overwritten, but what "
    "cannot be read there may still have it. The file can be deleted by hand."
)
_SET_ASIDE: Final = mark(
    "{file}, which was set aside because it was damaged, may still have what was deleted. It "
    "can be deleted by hand."
)


def forget(book: Book, folder: Path, notes: Collection[int]) -> tuple[str, ...]:
    """Delete notes from every copy, and from what was set aside.

    Args:
        book: the book, from which they were deleted before.
        folder: where it is.
        notes: which.

    Returns:
        A sentence for each file that may still have them.
    """
    gone = frozenset(notes)
    copies = in_each_copy(folder, lambda file: _forget_in(file, gone), gone)
    told = (*copies, *_aside(book, folder, gone))
    with suppress(MissingError, StorageError):  # the next opening does it once more
        book.forgotten()
    return told


def forget_owed(book: Book, folder: Path) -> tuple[str, ...]:
    """The same for what was deleted when a crash came before the copies could follow.

    Returns:
        A sentence for each file that may still have it.
    """
    try:
        owed = book.owed
    except StorageError:
        return ()  # the next opening tries again
    return forget(book, folder, owed) if owed else ()


def let_go(file: BookFile, notes: Collection[int]) -> None:
    """Delete from a copy those of some notes that were not deleted in it yet.

    Raises:
        StorageError: it still has them.
    """
    if not frozenset(notes) <= frozenset(file.ids("gone")):
        _forget_in(file, notes)


def in_each_copy(
    folder: Path, change: Callable[[BookFile], None], gone: Collection[int] = ()
) -> tuple[str, ...]:
    """Change every copy.

    Args:
        folder: where the book is.
        change: what is done to each.
        gone: what is overwritten in one that is damaged.

    Returns:
        A sentence for each copy that could not be changed.
    """
    told = []
    for path in copies_in(folder):
        try:
            with BookFile(path) as file:
                change(file)
        except DamagedError as error:
            told.append(_overwritten(path, gone) if gone else _as_before(path, error))
        except (MissingError, StorageError) as error:
            told.append(_as_before(path, error))
    return tuple(told)


def _forget_in(file: BookFile, notes: Collection[int]) -> None:
    """The same; where they were, a crash may have come before their room was overwritten."""
    if left := frozenset(notes).difference(file.ids("gone")):
        file.take(deleted(left))
    file.scrub()


def _aside(book: Book, folder: Path, gone: Collection[int]) -> Iterator[str]:
    """Overwrite notes in what was set aside; gives a sentence for each that may have them."""
    for path in set_aside_in(folder):
        if not _is_of_other_notes(path, book.vault):
            yield _overwritten(path, gone)


def _overwritten(path: Path, gone: Collection[int]) -> str:
    try:
        overwrite(path, gone)
    except StorageError as error:
        return joined(str(error), say(_SET_ASIDE, file=path), between=" ")
    return say(_OVERWRITTEN, file=path)


def _is_of_other_notes(path: Path, vault: bytes) -> bool:
    try:
        with BookFile(path, only_read=True) as file:
            return file.must(VAULT) != vault
    except (MissingError, StorageError):
        return False


def _as_before(path: Path, error: Exception) -> str:
    left = say(_LEFT, name=path.name, folder=path.parent)
    return joined(str(error), left, between=" ")
