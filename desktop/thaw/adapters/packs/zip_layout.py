"""The few records of a zip that a pack uses, read so that there is only one way to read them.

A zip says everything twice, in front of each entry and in a directory at its end, and programs
that believe different halves see different files. Here both must say the same, entries lie side
by side from the first byte on, and nothing stands before, between or behind them (APPNOTE.TXT
6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
"""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from thaw.base.language import mark, number, say
from thaw.base.sizes import size_in_words
from thaw.packs.limits import LARGEST_PACK, MOST_FILES, largest
from thaw.packs.refusal import quoted, refused

if TYPE_CHECKING:
    from thaw.base.errors import InputError

LOCAL: Final = struct.Struct("<4s5H3L2H")
CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
END: Final = struct.Struct("<4s4H2LH")
LOCAL_MARK: Final = b"PK\x03\x04"
CENTRAL_MARK: Final = b"PK\x01\x02"
END_MARK: Final = b"PK\x05\x06"
STORED: Final = 0
DEFLATED: Final = 8
MIMETYPE: Final = "mimetype"
MIMETYPE_CONTENT: Final = b"application/vnd.thaw.pack+zip"

_LARGEST_DIRECTORY: Final = 4 * 2**20
_FARTHEST_END: Final = END.size + 0xFFFF
_OTHER_KINDS: Final = 0x08 | 0x10 | 0x40
"""DOS attributes of a drive's name, a folder and a device."""
_REBUILD: Final = mark("“thaw pack build” makes a pack as it should be.")


class ZipEntry(NamedTuple):
    """One file of a zip: where its bytes are, and what they are said to be."""

    name: str
    start: int
    packed: int
    size: int
    crc: int
    deflated: bool


class _Central(NamedTuple):
    """A record of the directory; the fields from ``needed`` to ``extra`` are the local ones."""

    mark: bytes
    made_by: int
    needed: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    packed: int
    size: int
    name: int
    extra: int
    comment: int
    disk: int
    internal: int
    external: int
    offset: int


def read_layout(stream: BinaryIO, file: str) -> tuple[ZipEntry, ...]:
    """All entries of a zip, in their order; names are not judged yet.

    Args:
        stream: the zip.
        file: its name, for the sentence of a refusal.

    Raises:
        InputError: it is no zip, or one that could be read in more than one way.
        OSError: it cannot be read.
    """
    end = stream.seek(0, 2)
    start, directory = _directory(stream, end, file)
    entries: list[ZipEntry] = []
    reached = 0
    for record, raw_name in _records(directory, file):
        entry = _entry(record, raw_name, file)
        local = LOCAL.pack(LOCAL_MARK, *record[2:12]) + raw_name
        stream.seek(reached)
        if record.offset != reached or stream.read(len(local)) != local:
            text = say(
                "Its directory and what is stored disagree about {name}.",
                name=quoted(entry.name),
            )
            raise refused(file, "zip-two-readings", text, say(_REBUILD))
        begin = reached + len(local)
        entries.append(entry._replace(start=begin))
        reached = begin + entry.packed
        if reached > start:
            text = say("{name} overlaps with what stands behind it.", name=quoted(entry.name))
            raise refused(file, "zip-overlap", text, say(_REBUILD))
    if reached != start:
        text = say("Something is hidden between the last file and the directory.")
        raise refused(file, "zip-two-readings", text, say(_REBUILD))
    return tuple(entries)


def _directory(stream: BinaryIO, length: int, file: str) -> tuple[int, bytes]:
    """Where the directory begins, and its records, of which there are as many as it says."""
    stream.seek(max(0, length - END.size))
    last = stream.read(END.size)
    if len(last) < END.size or not last.startswith(END_MARK):
        raise _no_end(stream, length, file)
    _, disk, first_disk, here, count, size, start, comment = END.unpack(last)
    if count > MOST_FILES or size > _LARGEST_DIRECTORY:
        text = say("It holds more than {most} files.", most=number(MOST_FILES))
        raise refused(file, "too-many-files", text)
    fits = start + size + END.size == length and count == here
    if disk or first_disk or comment or not fits:
        text = say("The end of this file does not say plainly where its directory is.")
        raise refused(file, "zip-two-readings", text, say(_REBUILD))
    stream.seek(start)
    directory = stream.read(size)
    if sum(1 for _ in _records(directory, file)) != count:
        text = say("Its directory has another number of files than it says.")
        raise refused(file, "zip-two-readings", text, say(_REBUILD))
    return start, directory


def _no_end(stream: BinaryIO, length: int, file: str) -> InputError:
    stream.seek(0)
    begins = stream.read(4)
    stream.seek(max(0, length - _FARTHEST_END))
    if END_MARK in stream.read(_FARTHEST_END):
        text = say("There is something behind the end of this zip.")
        return refused(file, "zip-two-readings", text, say(_REBUILD))
    if begins == LOCAL_MARK:
        return refused(file, "zip-cut-off", say("This pack is cut off: its end is missing."))
    return refused(
        file, "no-zip", say("This is no pack: a pack is a folder, or a .thawpack file.")
    )


def _records(directory: bytes, file: str) -> Iterator[tuple[_Central, bytes]]:
    place = 0
    while place < len(directory):
        packed = directory[place : place + CENTRAL.size]
        if len(packed) < CENTRAL.size or not packed.startswith(CENTRAL_MARK):
            raise refused(file, "zip-damaged", say("The directory of this zip is damaged."))
        record = _Central(*CENTRAL.unpack(packed))
        place += CENTRAL.size
        name = directory[place : place + record.name]
        if len(name) != record.name:
            raise refused(file, "zip-damaged", say("The directory of this zip is damaged."))
        place += record.name + record.extra + record.comment
        yield record, name


def _entry(record: _Central, raw_name: bytes, file: str) -> ZipEntry:
    """What a record says, where it is something that a pack uses."""
    name = _decoded(raw_name)
    odd = next((text for broken, text in _oddities(record) if broken), None)
    if odd is not None:
        raise refused(file, "zip-odd-entry", say(odd, name=quoted(name)), say(_REBUILD))
    if record.size > (most := largest(name)):
        text = say("{name} is larger than {size}.", name=quoted(name), size=size_in_words(most))
        raise refused(file, "file-large", text)
    deflated = record.method == DEFLATED
    return ZipEntry(name, 0, record.packed, record.size, record.crc, deflated)


def _oddities(record: _Central) -> Iterator[tuple[bool, str]]:
    kind = stat.S_IFMT(record.external >> 16)
    yield bool(record.flags & 1), mark("{name} is encrypted.")
    yield bool(record.flags), mark("{name} uses a feature of zips that packs do not.")
    yield kind == stat.S_IFLNK, mark("{name} is a link, not a file.")
    yield kind not in {0, stat.S_IFREG}, mark("{name} is no ordinary file.")
    yield (
        bool(record.external & _OTHER_KINDS),
        mark("{name} is a folder or a device, not a file."),
    )
    yield (
        record.method not in {STORED, DEFLATED},
        mark("{name} is packed in a way that packs do not use."),
    )
    yield (
        bool(record.extra or record.comment),
        mark("{name} carries something beside its content."),
    )
    yield bool(record.disk), mark("{name} lies on another disk.")
    yield max(record.size, record.packed) > LARGEST_PACK, mark("{name} is too large.")
    lies = record.method == STORED and record.size != record.packed
    yield lies, mark("{name} has another size than it says.")


def _decoded(name: bytes) -> str:
    """Only to be told, and judged: no name of a pack has a letter that needs this."""
    try:
        return name.decode()
    except UnicodeDecodeError:
        return name.decode("cp437")
