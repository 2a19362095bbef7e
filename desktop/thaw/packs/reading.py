"""Reading the small text files of a pack, and finding its other files inside its folder."""

from __future__ import annotations

from pathlib import Path

from thaw.base.errors import MissingError, StorageError

LARGEST_TEXT = 256 * 1024
"""Bytes of the largest text file that is read; twenty minutes have about twenty thousand."""


def read_small(path: Path) -> bytes:
    """The content of a text file, at most one byte past the largest: a loader refuses that.

    Raises:
        MissingError: it is not there.
        StorageError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_TEXT + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise MissingError(f"There is no file {path}.") from None
    except IsADirectoryError:
        raise MissingError(f"{path} is a folder, not a file.") from None
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror}.") from error


def inside(folder: Path, name: str) -> Path | None:
    """The file of a pack, or None where it is missing or lies outside the pack's folder."""
    root = folder.resolve()
    path = (root / name).resolve()
    return path if path.is_relative_to(root) and path.is_file() else None
