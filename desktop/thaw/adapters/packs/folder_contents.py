"""A pack that is a folder, read by the same rules as one that is a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from typing_extensions import override

from thaw.adapters.packs.zip_layout import MIMETYPE
from thaw.adapters.replaced_file import reason
from thaw.base.errors import InputError, MissingError, StorageError
from thaw.base.language import number, say
from thaw.base.problem import WHOLE_FILE, Report
from thaw.base.sizes import size_in_words
from thaw.packs.contents import PIECE, Contents
from thaw.packs.file_names import LONGEST, check_names
from thaw.packs.limits import LARGEST_PACK, MOST_FILES, Allowance, largest
from thaw.packs.refusal import quoted, refused

_NO_PART: Final = frozenset({MIMETYPE, "Thumbs.db", "desktop.ini"})
"""Files that a system, or unpacking a pack, leaves in a folder."""


class FolderContents(Contents):
    """The files of a folder but hidden ones.

    Args:
        folder: the pack.

    Raises:
        InputError: it holds what no pack may hold.
        MissingError: there is no such folder.
        StorageError: it cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._allowance = Allowance(str(folder))
        report = Report(str(folder))
        found = dict(sorted(self._walk(folder, "", report)))
        check_names(found, report)
        if report.has_errors:
            raise InputError(report.problems)
        self._sizes = found

    @property
    @override
    def file(self) -> str:
        return str(self._folder)

    @property
    @override
    def sizes(self) -> Mapping[str, int]:
        return self._sizes

    @override
    def pieces(self, name: str) -> Iterator[bytes]:
        path = self._folder / name
        try:
            with path.open("rb") as stream:
                yield from self._counted(name, iter(lambda: stream.read(PIECE), b""))
        except OSError as error:
            raise StorageError(
                say("{path} cannot be read: {error}.", path=path, error=reason(error))
            ) from error

    def _counted(self, name: str, pieces: Iterator[bytes]) -> Iterator[bytes]:
        size = 0
        for piece in pieces:
            size += len(piece)
            self._allowance.take(name, size, size)
            yield piece
        if size != self._sizes[name]:
            text = say("{name} changed while it was read.", name=quoted(name))
            raise refused(self.file, "file-changed", text, say("Try once more."))

    def _walk(self, folder: Path, above: str, report: Report) -> Iterator[tuple[str, int]]:
        """Name and size of every file; links and other things that are no files are told."""
        files = 0
        for entry in self._entries(folder):
            name = above + entry.name
            if entry.name.startswith(".") or name in _NO_PART:
                continue
            if _is_link(entry):
                report.error(
                    "link", WHOLE_FILE, say("{name} is a link, not a file.", name=quoted(name))
                )
            elif entry.is_dir(follow_symlinks=False) and len(name) < LONGEST:
                for found in self._walk(Path(entry.path), f"{name}/", report):
                    files += 1
                    yield found
            elif entry.is_file(follow_symlinks=False):
                files += 1
                yield name, _size(entry, name, report)
            else:
                report.error(
                    "odd-file",
                    WHOLE_FILE,
                    say("{name} is no ordinary file.", name=quoted(name)),
                )
            if files > MOST_FILES:
                text = say("It holds more than {most} files.", most=number(MOST_FILES))
                raise refused(self.file, "too-many-files", text)

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except (FileNotFoundError, NotADirectoryError):
            raise MissingError(say("There is no folder {folder}.", folder=folder)) from None
        except (OSError, ValueError) as error:
            why = reason(error) if isinstance(error, OSError) else str(error)
            raise StorageError(
                say("{folder} cannot be read: {why}.", folder=folder, why=why)
            ) from error


def _is_link(entry: os.DirEntry[str]) -> bool:
    """Whether it only points to somewhere else; Windows knows a second kind for folders."""
    if sys.version_info >= (3, 12) and entry.is_junction():
        return True
    return entry.is_symlink()


def _size(entry: os.DirEntry[str], name: str, report: Report) -> int:
    size = entry.stat(follow_symlinks=False).st_size
    most = min(largest(name), LARGEST_PACK)
    if size > most:
        text = say("{name} is larger than {size}.", name=quoted(name), size=size_in_words(most))
        report.error("file-large", WHOLE_FILE, text)
    return size
