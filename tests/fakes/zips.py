"""Zips of every kind, made byte by byte, so that a test can make them lie."""

from __future__ import annotations

import dataclasses
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from thaw.adapters.packs.zip_layout import (
    CENTRAL,
    CENTRAL_MARK,
    DEFLATED,
    END,
    END_MARK,
    LOCAL,
    LOCAL_MARK,
    MIMETYPE,
    MIMETYPE_CONTENT,
    STORED,
)

if TYPE_CHECKING:
    from pathlib import Path

MINIMAL = {"manifest": b"m", "pack.yaml": b"p"}
"""What an archive needs beside its mimetype to be looked at as a pack."""


@dataclass(frozen=True)
class File:
    """One entry, with what its two headers say.

    Attributes:
        name: its name; bytes where it is none in UTF-8.
        content: what comes out of it.
        deflated: whether it is packed.
        packed: what is stored, where it is something else.
        local: fields of the header in front that say something else.
        central: the same of the directory.
        extra: bytes that both headers carry.
    """

    name: str | bytes
    content: bytes = b"content"
    deflated: bool = False
    packed: bytes | None = None
    local: dict[str, Any] = field(default_factory=dict)
    central: dict[str, Any] = field(default_factory=dict)
    extra: bytes = b""

    @property
    def raw_name(self) -> bytes:
        """Its name as it is stored."""
        return self.name if isinstance(self.name, bytes) else self.name.encode()

    @property
    def stored(self) -> bytes:
        """Its bytes in the file."""
        if self.packed is not None:
            return self.packed
        return deflated(self.content) if self.deflated else self.content

    def said(self) -> dict[str, Any]:
        """What a true header says."""
        return {
            "needed": 20,
            "flags": 0,
            "method": DEFLATED if self.deflated else STORED,
            "time": 0,
            "date": 0x21,
            "crc": zlib.crc32(self.content),
            "packed": len(self.stored),
            "size": len(self.content),
            "name": len(self.raw_name),
            "extra": len(self.extra),
        }


def pack_of_files(*files: File) -> list[File]:
    """The entries of a pack with these beside what it needs."""
    names = {file.name for file in files}
    needed = [File(name, content) for name, content in MINIMAL.items() if name not in names]
    return [File(MIMETYPE, MIMETYPE_CONTENT), *needed, *files]


def zipped(files: Iterable[File], gap: bytes = b"", comment: bytes = b"", **end: int) -> bytes:
    """The bytes of a zip; ``gap`` stands before its directory, ``end`` is what its end says."""
    body, directory, count = b"", b"", 0
    for file in files:
        local = {**file.said(), **file.local}
        central = {**file.said(), "comment": 0, "disk": 0, "internal": 0, "external": 0}
        central = {"made_by": 20, **central, "offset": len(body), **file.central}
        directory += CENTRAL.pack(CENTRAL_MARK, *central.values()) + file.raw_name + file.extra
        header = LOCAL.pack(LOCAL_MARK, *local.values())
        body += header + file.raw_name + file.extra + file.stored
        count += 1
    body += gap
    said = {"disk": 0, "first": 0, "here": count, "count": count, "size": len(directory)}
    said = {**said, "start": len(body), "comment": len(comment), **end}
    return body + directory + END.pack(END_MARK, *said.values()) + comment


def write_zip(path: Path, *files: File, **options: Any) -> Path:
    """A pack file with these entries beside what it needs."""
    path.write_bytes(zipped(pack_of_files(*files), **options))
    return path


def deflated(content: bytes) -> bytes:
    """A raw deflate stream."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def like(file: File, **changes: Any) -> File:
    """The same entry, but for some of its attributes."""
    return dataclasses.replace(file, **changes)
