"""Writes the files of a pack into an empty folder: under judged names, never over another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from thaw.adapters.replaced_file import reason, sync_folder
from thaw.base.errors import InputError, StorageError
from thaw.base.language import say
from thaw.base.problem import Report
from thaw.packs.file_names import check_names

if TYPE_CHECKING:
    from thaw.packs.contents import Contents


def unpack(contents: Contents, folder: Path) -> None:
    """Write all files of a pack; they need not be on the disk yet when this returns.

    Args:
        contents: the pack.
        folder: an empty folder.

    Raises:
        InputError: a file is damaged, too large, or has a name that no file of a pack has.
        StorageError: something cannot be read or written.
    """
    names = list(contents.sizes)
    report = Report(contents.file)
    check_names(names, report)  # once more: from here on a name is a place on the disk
    if report.has_errors:
        raise InputError(report.problems)
    for name in names:
        _write(folder / name, contents.pieces(name))


def make_lasting(folder: Path) -> None:
    """Have everything in a folder on the disk, whatever happens, when this returns.

    Raises:
        StorageError: something cannot be written.
    """
    try:
        for path in sorted(folder.rglob("*")):
            if path.is_dir():
                sync_folder(path)
                continue
            with path.open("r+b") as stream:
                os.fsync(stream.fileno())
    except OSError as error:
        raise StorageError(
            say("{folder} could not be written: {error}.", folder=folder, error=reason(error))
        ) from error
    sync_folder(folder)


def _write(path: Path, pieces: Iterator[bytes]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            for piece in pieces:
                stream.write(piece)
    except OSError as error:
        raise StorageError(
            say("{path} could not be written: {error}.", path=path, error=reason(error))
        ) from error
