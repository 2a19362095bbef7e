"""Reading the small text files of a pack, and finding its other files inside its folder."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from thaw.base.errors import MissingError, StorageError
from thaw.base.language import say
from thaw.spec.strict_yaml import GENERATED

LARGEST_TEXT: Final = GENERATED.size
"""Bytes of the largest text file of any kind; every loader refuses what is too much for it."""


def read_small(path: Path) -> bytes:
    """The content of a text file, at most one byte past the largest.

    Raises:
        MissingError: there is no such file, or it is a folder or a device.
        StorageError: it cannot be read.
    """
    try:
        if path.is_dir():
            raise MissingError(say("{path} is a folder, not a file.", path=path))
        if path.exists() and not path.is_file():  # reading a pipe might never end
            raise MissingError(say("{path} is no ordinary file.", path=path))
        with path.open("rb") as file:
            return file.read(LARGEST_TEXT + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise MissingError(say("There is no file {path}.", path=path)) from None
    except OSError as error:
        raise StorageError(
            say("{path} cannot be read: {error}.", path=path, error=error.strerror)
        ) from error
    except ValueError:
        raise MissingError(say("A name with a null character is no name of a file.")) from None


_ODD_PARTS: Final = frozenset({"", ".", ".."})


def inside(folder: Path, name: str) -> Path | None:
    """The file of a pack, or None where it is missing or lies outside the pack's folder.

    Symbolic links are followed first, so that none of them leads out.
    """
    try:
        if _is_plain(folder, name):
            return folder / name
        root = folder.resolve()
        path = (root / name).resolve()
        return path if path.is_relative_to(root) and path.is_file() else None
    except (OSError, ValueError, RuntimeError):  # RuntimeError: links in a circle, Python 3.11
        return None


def has_content(file: Path) -> bool:
    """Whether a file is there and not empty."""
    try:
        return file.stat().st_size > 0
    except OSError:
        return False


def _is_plain(folder: Path, name: str) -> bool:
    """Whether a name leads to a file through nothing but folders: then nothing is to follow.

    A pack names hundreds of recordings, and this takes a tenth of following them all. Windows
    has more kinds of links than its figures tell.
    """
    parts = name.split("/")
    if os.name != "posix" or not _ODD_PARTS.isdisjoint(parts):
        return False
    place = os.fspath(folder)
    for part in parts[:-1]:
        place = f"{place}/{part}"
        if not stat.S_ISDIR(os.lstat(place).st_mode):
            return False
    return stat.S_ISREG(os.lstat(f"{place}/{parts[-1]}").st_mode)
