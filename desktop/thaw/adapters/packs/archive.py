"""A ``.thawpack`` from a stranger: judged, and read within limits; nothing is written."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from typing_extensions import override

from thaw.adapters.packs.zip_layout import (
    MIMETYPE,
    MIMETYPE_CONTENT,
    ZipEntry,
    read_layout,
)
from thaw.adapters.replaced_file import reason
from thaw.base.errors import InputError, MissingError, StorageError
from thaw.base.language import say
from thaw.base.problem import Report
from thaw.packs.contents import PIECE, Contents
from thaw.packs.file_names import MANIFEST, check_names
from thaw.packs.limits import Allowance
from thaw.packs.refusal import quoted, refused

_INPUT: Final = 16 * 1024
"""Packed bytes that are opened at once; a hundred times as many is as much as comes out."""


@contextmanager
def opened_archive(path: Path) -> Iterator[Archive]:
    """Open a pack file, and judge its layout and all its names.

    Raises:
        InputError: it is no pack, or one that is not taken.
        MissingError: there is no such file.
        StorageError: it cannot be read.
    """
    try:
        if path.exists() and not path.is_file():  # reading a pipe might never end
            raise MissingError(say("{path} is no ordinary file.", path=path))
        stream = path.open("rb")
    except FileNotFoundError:
        raise MissingError(say("There is no file {path}.", path=path)) from None
    except ValueError:
        raise MissingError(say("A name with a null character is no name of a file.")) from None
    except OSError as error:
        raise StorageError(
            say("{path} cannot be read: {error}.", path=path, error=reason(error))
        ) from error
    with stream:
        yield Archive(stream, str(path))


class Archive(Contents):
    """An open pack file.

    Args:
        stream: the zip.
        file: its name, as the person named it.

    Raises:
        InputError: it is no pack, or one that is not taken.
        StorageError: it cannot be read.
    """

    def __init__(self, stream: BinaryIO, file: str) -> None:
        self._stream = stream
        self._file = file
        self._allowance = Allowance(file)
        try:
            entries = read_layout(stream, file)
        except OSError as error:
            raise StorageError(
                say("{file} cannot be read: {error}.", file=file, error=reason(error))
            ) from error
        self._check_mimetype(entries)
        report = Report(file)
        check_names([entry.name for entry in entries[1:]], report)
        if report.has_errors:
            raise InputError(report.problems)
        self._entries = {entry.name: entry for entry in sorted(entries[1:])}
        if MANIFEST not in self._entries:
            text = say("It has no {file}, which lists its files.", file=MANIFEST)
            hint = say("“thaw pack build” writes it.")
            raise refused(file, "no-manifest", text, hint)

    @property
    @override
    def file(self) -> str:
        return self._file

    @property
    @override
    def sizes(self) -> Mapping[str, int]:
        return {name: entry.size for name, entry in self._entries.items()}

    @override
    def pieces(self, name: str) -> Iterator[bytes]:
        return self._checked(self._entries[name])

    def _check_mimetype(self, entries: tuple[ZipEntry, ...]) -> None:
        """The first entry says that this zip is a pack."""
        first = entries[0] if entries else None
        right = (
            first is not None
            and first.name == MIMETYPE
            and not first.deflated
            and first.size == len(MIMETYPE_CONTENT)
            and b"".join(self._checked(first)) == MIMETYPE_CONTENT
        )
        if not right:
            text = say(
                "This is a zip, but no pack: its first file does not say that it is one."
            )
            hint = say("“thaw pack build” makes a pack of a folder.")
            raise refused(self._file, "no-pack", text, hint)

    def _checked(self, entry: ZipEntry) -> Iterator[bytes]:
        """The content, counted while it comes, and compared with what was said of it."""
        size, sum_so_far = 0, 0
        for piece, packed in self._inflated(entry) if entry.deflated else self._stored(entry):
            size += len(piece)
            self._allowance.take(entry.name, size, packed)
            if size > entry.size:
                break
            sum_so_far = zlib.crc32(piece, sum_so_far)
            yield piece
        if size != entry.size or sum_so_far != entry.crc:
            raise self._damaged(entry)

    def _stored(self, entry: ZipEntry) -> Iterator[tuple[bytes, int]]:
        """Pieces, each with how many bytes of the file were read until then."""
        left = entry.packed
        while left:
            piece = self._read(entry.start + entry.packed - left, min(PIECE, left))
            if not piece:
                return
            left -= len(piece)
            yield piece, entry.packed - left

    def _inflated(self, entry: ZipEntry) -> Iterator[tuple[bytes, int]]:
        """The same for a deflated entry, never more at once than ``PIECE``."""
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        packed = 0
        while packed < entry.packed and not inflater.eof:
            raw = self._read(entry.start + packed, min(_INPUT, entry.packed - packed))
            if not raw:
                break
            packed += len(raw)
            for piece in self._opened(inflater, raw, entry):
                yield piece, packed
        if not inflater.eof or inflater.unused_data or packed != entry.packed:
            raise self._damaged(entry)

    def _opened(
        self, inflater: zlib._Decompress, raw: bytes, entry: ZipEntry
    ) -> Iterator[bytes]:
        while True:
            try:
                piece = inflater.decompress(raw, PIECE)
            except zlib.error:
                raise self._damaged(entry) from None
            yield piece
            raw = inflater.unconsumed_tail
            if inflater.eof or (not raw and len(piece) < PIECE):
                return

    def _read(self, place: int, count: int) -> bytes:
        try:
            self._stream.seek(place)
            return self._stream.read(count)
        except OSError as error:
            raise StorageError(
                say("{file} cannot be read: {error}.", file=self._file, error=reason(error))
            ) from error

    def _damaged(self, entry: ZipEntry) -> InputError:
        text = say(
            "{name} was changed or damaged on its way: its sum is wrong.",
            name=quoted(entry.name),
        )
        return refused(self._file, "file-damaged", text, say("Ask for the pack once more."))
