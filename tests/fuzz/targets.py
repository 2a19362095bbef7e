"""What is fuzzed: bytes in; a value or problems out, and never anything else."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fakes.zips import File, zipped
from thaw.adapters.bundled import assets_folder, sessions_folder
from thaw.adapters.packs.archive import Archive
from thaw.adapters.packs.zip_layout import MIMETYPE, MIMETYPE_CONTENT
from thaw.base.errors import InputError
from thaw.base.problem import Problem, Severity
from thaw.packs.file_names import MANIFEST
from thaw.spec.load import load_by_first_key

_FILE: Final = "fuzzed"
_NAMES: Final = (MANIFEST, "pack.yaml", "sessions/a.yaml", "beds/a.ogg", "../a", "con.png")
_FIELDS: Final = (
    "flags",
    "method",
    "crc",
    "packed",
    "size",
    "name",
    "extra",
    "needed",
)
_WRITTEN: Final = 64 * 1024 * 1024
"""Bytes beyond which a small archive has become a bomb."""


@dataclass(frozen=True)
class Target:
    """One door through which a stranger's bytes come in.

    Attributes:
        name: for the command line.
        run: takes the bytes; raises AssertionError where a promise is broken.
        seeds: what to begin with.
        longest: bytes of an input.
    """

    name: str
    run: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    longest: int


def load(data: bytes) -> None:
    """A file of ours gives a value, or problems that name a place in it."""
    loaded = load_by_first_key(data, _FILE)
    errors = [problem for problem in loaded.problems if problem.severity is Severity.ERROR]
    assert (loaded.value is None) == bool(errors), loaded.problems
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for problem in loaded.problems:
        _is_sentence(problem, lines)


def read_archive(data: bytes) -> None:
    """A pack file gives files of the sizes that it promised, or problems."""
    try:
        archive = Archive(io.BytesIO(data), _FILE)
        written = 0
        for name, size in archive.sizes.items():
            assert ".." not in name.split("/")
            assert not name.startswith("/")
            got = sum(map(len, archive.pieces(name)))
            assert got == size, name
            written += got
            assert written <= _WRITTEN, name
    except InputError as error:
        for problem in error.problems:
            _is_sentence(problem, 0)


def read_entries(data: bytes) -> None:
    """A pack file made of fuzzed entries, so that what its headers say is mostly the same."""
    read_archive(zipped(list(_entries(io.BytesIO(data)))))


def _entries(stream: io.BytesIO) -> Iterator[File]:
    """Entries told by bytes: a name, a length, how it is packed, and a field that may lie."""
    yield File(MIMETYPE, MIMETYPE_CONTENT)
    while len(head := stream.read(6)) == 6:
        name, length, how, field, *value = head
        lie = {_FIELDS[field % len(_FIELDS)]: int.from_bytes(bytes(value))}
        yield File(
            stream.read(name % 40) or _NAMES[name % len(_NAMES)],
            stream.read(length),
            deflated=bool(how & 1),
            local=lie if how & 2 else {},
            central=lie if how & 4 else {},
            extra=stream.read(4) if how & 8 else b"",
        )


def _is_sentence(problem: Problem, lines: int) -> None:
    assert problem.code
    assert problem.text.strip().endswith((".", "”", "?")), problem.text
    assert 0 <= problem.line <= lines, problem
    assert "Traceback" not in str(problem)


def _files() -> Iterator[bytes]:
    for folder in (
        sessions_folder(),
        assets_folder() / "guidance",
        assets_folder() / "support",
    ):
        for file in sorted(folder.rglob("*.yaml")):
            data = file.read_bytes()
            if len(data) < TARGETS["load"].longest:
                yield data


def _told_entries() -> Iterator[bytes]:
    """A small pack, and one of each way in which an entry may lie."""
    pack = b"".join(bytes([0, 4, n & 1, 0, 0, 0]) + b"id: " for n in range(len(_NAMES)))
    for how in range(16):
        yield pack + bytes([9, 3, how, how, 0, 1]) + b"beds/a.ogg" + bytes(8)


def _archives() -> Iterator[bytes]:
    """Small packs, stored and deflated, with and without what a manifest lists."""
    small = {"pack.yaml": b"id: a\n", "sessions/a.yaml": b"thaw: 1\n", MANIFEST: b"x\n"}
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as pack:
            pack.writestr(zipfile.ZipInfo(MIMETYPE), MIMETYPE_CONTENT)
            for name, content in small.items():
                pack.writestr(zipfile.ZipInfo(name), content, method)
        yield stream.getvalue()


TARGETS: Final = {
    target.name: target
    for target in (
        Target("load", load, _files, 16_000),
        Target("archive", read_archive, _archives, 8_000),
        Target("entries", read_entries, _told_entries, 4_000),
    )
}


def write_seeds(target: Target, folder: Path) -> None:
    """Put what a target begins with into a folder, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(target.seeds()):
        (folder / f"seed-{number:03}").write_bytes(data)
