"""Files that are there whole, as they were or as they are now, whatever happens in between."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from thaw.base.errors import StorageError
from thaw.base.language import say

_FOR_ALL: Final = 0o644
_FOR_USER: Final = 0o600
_UNFINISHED: Final = ".thaw-unfinished"
"""How the name of a file ends that is not whole yet, in a folder of the listener's."""


def replace_file(path: Path, data: bytes) -> None:
    """Write a file so that a crash, a full disk or a power cut leaves the old one or this one.

    Raises:
        StorageError: it cannot be written; what was there before is still there.
    """
    with replacing(path) as stream:
        stream.write(data)


def export_file(path: Path, data: bytes) -> None:
    """The same for a plain text that leaves, of which nothing hidden may stay behind.

    On Linux it has no name before it is whole. Where a disk knows no files without names, one
    that was cut short by a crash goes before the next one is written to its folder.

    Raises:
        StorageError: it cannot be written; what was there before is still there.
    """
    with contextlib.suppress(OSError):  # what is wrong with the folder, writing to it says
        for left in path.parent.glob(f".*{_UNFINISHED}"):
            with contextlib.suppress(OSError):  # somebody else's, who can delete it
                left.unlink()
    if not _wrote_nameless(path, data):
        with replacing(path, suffix=_UNFINISHED) as stream:
            stream.write(data)


@contextlib.contextmanager
def replacing(path: Path, *, private: bool = True, suffix: str = "") -> Iterator[BinaryIO]:
    """The same for a file that is written piece by piece, and may be given up on the way.

    Args:
        path: the file.
        private: whether only this user may read it.
        suffix: how its name ends until it is whole.

    Raises:
        StorageError: it cannot be written; what was there before is still there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(suffix, f".{path.name}.", path.parent)
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


def _wrote_nameless(path: Path, data: bytes) -> bool:
    """Write a file that has no name until it is whole; False where that cannot be done here."""
    if sys.platform != "linux":
        return False
    try:
        descriptor = os.open(path.parent, os.O_TMPFILE | os.O_WRONLY, _FOR_USER)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(descriptor)
            _give_name(descriptor, path)
    except OSError:  # where it is no matter of names, the other way says why
        return False
    sync_folder(path.parent)
    return True


def _give_name(descriptor: int, path: Path) -> None:
    """Give a file without a name one, in the place of the file that has it (open(2))."""
    # Only with a folder for its source does Python follow the link to the file: linkat(2).
    nameless = f"/proc/self/fd/{descriptor}"
    try:
        os.link(nameless, path, src_dir_fd=descriptor)
    except FileExistsError:
        whole = path.with_name(f".{secrets.token_hex(8)}{_UNFINISHED}")
        os.link(nameless, whole, src_dir_fd=descriptor)
        try:
            whole.replace(path)
        except OSError:
            whole.unlink()
            raise


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
