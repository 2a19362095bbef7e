"""An index in a file, with a seal at its end: the digest of all that stands before it.

SQLite itself notices little of what is damaged. It does not mind bytes beyond its last page, so
the seal is in the same file, and both are replaced at once.
"""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path
from typing import BinaryIO, Final

from thaw.adapters.replaced_file import replace_file
from thaw.base.errors import StorageError
from thaw.base.language import say

_SEAL: Final = hashlib.sha256().digest_size
_PIECE: Final = 1 << 20
_TRIES: Final = 40
_PAUSE_S: Final = 0.05
_LEFT_S: Final = 3600.0


def write_sealed(file: Path, data: bytes) -> None:
    """Replace the index at once; whoever reads sees the old one or this one.

    Raises:
        StorageError: it cannot be written; what was there before is still there.
    """
    _sweep(file)
    sealed = data + hashlib.sha256(data).digest()
    for _ in range(_TRIES):
        try:
            replace_file(file, sealed)
        except StorageError as error:
            # Windows lets no file go that somebody reads; a search is over in an instant.
            if os.name != "nt" or not isinstance(error.__cause__, PermissionError):
                raise
            time.sleep(_PAUSE_S)
        else:
            return
    raise StorageError(say("{file} could not be written: another program holds it.", file=file))


def is_whole(file: Path) -> bool:
    """Whether the index is there and every byte is as it was written."""
    try:
        with file.open("rb") as stream:
            return _digest_fits(stream, file.stat().st_size - _SEAL)
    except OSError:
        return False


def read_whole(file: Path) -> bytes:
    """The index without its seal; nothing where it is missing or damaged."""
    try:
        sealed = file.read_bytes()
    except OSError:
        return b""
    data = sealed[:-_SEAL]
    return data if hashlib.sha256(data).digest() == sealed[-_SEAL:] else b""


def _digest_fits(stream: BinaryIO, length: int) -> bool:
    digest = hashlib.sha256()
    while length > 0 and (piece := stream.read(min(_PIECE, length))):
        digest.update(piece)
        length -= len(piece)
    return stream.read(_SEAL + 1) == digest.digest()


def _sweep(file: Path) -> None:
    """Delete what workers left that were killed while they wrote, an hour ago or longer."""
    for left in file.parent.glob(f".{file.name}.*"):
        try:
            if time.time() - left.stat().st_mtime > _LEFT_S:
                left.unlink()
        except OSError:
            continue  # another worker was faster, or it cannot be deleted: it does no harm
