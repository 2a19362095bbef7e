"""Makes a pack file: the same bytes whenever and wherever it is made of the same files.

Everything is stored as it is: sounds and pictures are packed already, and what a packer makes
of a text depends on its version. There are no times, no users, no fields but the needed ones.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from thaw.adapters.packs.zip_layout import (
    CENTRAL,
    CENTRAL_MARK,
    END,
    END_MARK,
    LOCAL,
    LOCAL_MARK,
    MIMETYPE,
    MIMETYPE_CONTENT,
    STORED,
)
from thaw.adapters.replaced_file import replacing
from thaw.packs.contents import Replaced
from thaw.packs.refusal import quoted, refused

if TYPE_CHECKING:
    from thaw.packs.contents import Contents

_MADE_BY: Final = 20
"""MS-DOS, version 2.0 of the format: whoever reads it knows that nothing newer is in it."""
_NO_DATE: Final = 0x21
"""The first day that a zip can name, 1 January 1980."""


def write_archive(target: Path, contents: Contents) -> None:
    """Make a pack file; it is there whole or not at all.

    Raises:
        InputError: a file cannot be taken, or changed meanwhile.
        StorageError: a file cannot be read, or the pack cannot be written.
    """
    with replacing(target, private=False) as stream:
        directory = b"".join(_written(stream, contents))
        start = stream.tell()
        stream.write(directory)
        count = len(contents.sizes) + 1
        end = END.pack(END_MARK, 0, 0, count, count, len(directory), start, 0)
        stream.write(end)


def _written(stream: BinaryIO, contents: Contents) -> Iterator[bytes]:
    """Write all entries; gives the records of the directory."""
    mimetype = Replaced(contents, {MIMETYPE: MIMETYPE_CONTENT})
    for name in (MIMETYPE, *contents.sizes):
        size, crc = _summed(mimetype.pieces(name))
        fields = (_MADE_BY, 0, STORED, 0, _NO_DATE, crc, size, size, len(name), 0)
        offset = stream.tell()
        stream.write(LOCAL.pack(LOCAL_MARK, *fields) + name.encode())
        if _summed(_copied(mimetype.pieces(name), stream)) != (size, crc):
            text = f"{quoted(name)} changed while it was read."
            raise refused(contents.file, "file-changed", text, "Try once more.")
        rest = (0, 0, 0, 0, offset)
        yield CENTRAL.pack(CENTRAL_MARK, _MADE_BY, *fields, *rest) + name.encode()


def _copied(pieces: Iterable[bytes], stream: BinaryIO) -> Iterator[bytes]:
    for piece in pieces:
        stream.write(piece)
        yield piece


def _summed(pieces: Iterable[bytes]) -> tuple[int, int]:
    size, crc = 0, 0
    for piece in pieces:
        size += len(piece)
        crc = zlib.crc32(piece, crc)
    return size, crc
