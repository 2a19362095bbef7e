"""Writes the files of a pack into an empty folder: under judged names, never over another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from thaw.adapters.replaced_file import reason, sync_folder
from thaw.base.errors import InputError, StorageError
from thaw.base.problem import Report
from thaw.packs.file_names import check_names

if TYPE_CHECKING:
    from thaw.packs.contents import Contents


def unpack(contents: Contents, folder: Path, *, lasting: bool) -> None:
    """Write all files of a pack.

    Args:
        contents: the pack.
        folder: an empty folder.
        lasting: whether the files are to be on the disk, whatever happens, when this returns.

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
        _write(folder / name, contents.pieces(name), lasting=lasting)
    if lasting:
        for place in {folder, *(parent for name in names for parent in _above(folder, name))}:
            sync_folder(place)


def _write(path: Path, pieces: Iterator[bytes], *, lasting: bool) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            for piece in pieces:
                stream.write(piece)
            stream.flush()
            if lasting:
                os.fsync(stream.fileno())
    except OSError as error:
        raise StorageError(f"{path} could not be written: {reason(error)}.") from error


def _above(folder: Path, name: str) -> Iterator[Path]:
    """The folders between a file and the folder of the pack."""
    path = folder / name
    while (path := path.parent) != folder:
        yield path
