"""The index of the notes on the disk: sealed in pieces, good for one state of the book only.

Each piece is sealed with what it is about: the book, the state that the book was in (its
stamp), its place in the file, and whether it is the last one. So a file of an earlier state,
of another book or of another version does not open, nor one that was cut at whatever place;
and nothing in it says how long anything is. It is in pieces because the memory that one of its
whole length takes does not all go back to the system.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from thaw.adapters.notes.sealing import open_with, seal_with
from thaw.adapters.replaced_file import reason, replacing
from thaw.base.errors import SealError, StorageError
from thaw.base.language import say

VERSION: Final = 1
"""Of the file, of the tables in it and of their terms; another one's file does not open."""
LARGEST: Final = 1 << 30
"""Bytes of an index; what is longer is not read: some millions of notes."""
_PIECE: Final = (1 << 16) - 1
_SEALED: Final = 24 + (_PIECE + 1) + 16
"""A piece with its nonce, one byte of padding at least, and its tag."""


@dataclass(frozen=True)
class Snapshot:
    """Where the index is kept, and how it is sealed.

    Attributes:
        file: the file.
        key: 32 bytes, derived for the index alone.
        vault_id: the book's.
    """

    file: Path
    key: bytes = field(repr=False)
    vault_id: bytes

    def write(self, stamp: bytes, index: bytes) -> None:
        """Keep an index in the place of the one before: whole, or not at all.

        Args:
            stamp: names the state of the book that the index is of.
            index: what is kept, not empty.

        Raises:
            StorageError: it cannot be written; what was there before is still there.
        """
        self._sweep()
        whole = memoryview(index)
        with replacing(self.file) as stream:
            for start in range(0, len(whole), _PIECE):
                piece = bytes(whole[start : start + _PIECE])
                last = start + _PIECE >= len(whole)
                stream.write(seal_with(self.key, self._about(stamp, start, last=last), piece))

    def read(self, stamp: bytes) -> bytearray | None:
        """The index again; None where there is none of this state of the book."""
        try:
            with self.file.open("rb") as stream:
                return self._opened(stream, stamp)
        except (OSError, SealError):
            return None

    def forget(self) -> None:
        """Delete it, so that no words of a note that goes stay in it.

        Raises:
            StorageError: it is still there.
        """
        self._sweep()
        try:
            self.file.unlink(missing_ok=True)
        except OSError as error:
            raise StorageError(
                say(
                    "{path} could not be deleted: {reason}. It can be deleted by hand.",
                    path=self.file,
                    reason=reason(error),
                )
            ) from error

    def _sweep(self) -> None:
        """Delete what a process left that was killed while it wrote."""
        for left in self.file.parent.glob(f".{self.file.name}.*"):
            with suppress(OSError):  # nothing but the key opens it
                left.unlink()

    def _opened(self, stream: BinaryIO, stamp: bytes) -> bytearray | None:
        index = bytearray()
        piece = stream.read(_SEALED)
        while piece and len(index) < LARGEST:
            after = stream.read(_SEALED)
            about = self._about(stamp, len(index), last=not after)
            index += open_with(self.key, about, piece)
            piece = after
        return None if piece or not index else index

    def _about(self, stamp: bytes, start: int, *, last: bool) -> bytes:
        """What a piece is sealed with; only the stamp may be of any length."""
        place = start.to_bytes(8, "big") + bytes((last,))
        return b"thaw-index" + bytes((VERSION,)) + self.vault_id + stamp + place
