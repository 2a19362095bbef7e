"""Files that are there whole, as they were or as they are now, whatever happens in between."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from thaw.base.errors import StorageError
from thaw.base.language import say

_FOR_ALL: Final = 0o644


def replace_file(path: Path, data: bytes) -> None:
    """Write a file so that a crash, a full disk or a power cut leaves the old one or this one.

    Raises:
        StorageError: it cannot be written; what was there before is still there.
    """
    with replacing(path) as stream:
        stream.write(data)


@contextlib.contextmanager
def replacing(path: Path, *, private: bool = True) -> Iterator[BinaryIO]:
    """The same for a file that is written piece by piece, and may be given up on the way.

    Args:
        path: the file.
        private: whether only this user may read it.

    Raises:
        StorageError: it cannot be written; what was there before is still there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            if not private:
                Path(name).chmod(_FOR_ALL)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise StorageError(
            say("{path} could not be written: {reason}.", path=path, reason=reason(error))
        ) from error


def reason(error: OSError) -> str:
    """What the system says about an error, in lower case as the end of a sentence."""
    text = error.strerror or str(error)
    return text[:1].lower() + text[1:]


def sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; Windows has no way to ask for it."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):  # some network folders refuse; the file itself is safe
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
