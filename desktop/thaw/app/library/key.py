"""A key that changes when the index of a pack has to be built anew."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import thaw
from thaw.base.language import spoken

_WRITTEN: Final = ".yaml"
"""These files are compared by their content; sounds by size and time, without reading them."""
_BUILDERS: Final = (
    *("base", "spec", "timeline", "packs"),
    *("adapters/library", "adapters/sound", "app"),
)
"""The parts of the program that say what an index holds."""


def pack_keys(packs: Iterable[Path], builtin: Path) -> Mapping[str, str]:
    """The name of each pack → its key."""
    return {pack.name: pack_key(pack, builtin) for pack in packs}


def pack_key(pack: Path, builtin: Path) -> str:
    """The key of a pack: what its index is made of.

    That is its files, the built-in anchors, the program that reads them, and the language of
    transcripts and of sentences about problems.

    Args:
        pack: the folder of the pack.
        builtin: the folder of the built-in guidance and anchors.
    """
    digest = hashlib.sha256(f"{_program_key()} {spoken()}".encode())
    for folder, pattern in ((pack, "*"), (builtin, f"*{_WRITTEN}")):
        for path in sorted(path for path in folder.rglob(pattern) if path.is_file()):
            digest.update(f"\0{path.relative_to(folder).as_posix()}\0".encode())
            digest.update(_content(path))
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    if path.suffix == _WRITTEN:
        return hashlib.sha256(path.read_bytes()).digest()
    return _stamp(path)


def _stamp(path: Path) -> bytes:
    status = path.stat()
    return f"{status.st_size} {status.st_mtime_ns}".encode()


@cache
def _program_key() -> str:
    """The version, and in a checkout the files that say what an index holds."""
    root = Path(thaw.__file__).parent
    digest = hashlib.sha256(thaw.__version__.encode())
    for part in _BUILDERS:
        for path in sorted((root / part).rglob("*.py")):
            digest.update(_stamp(path))
    return digest.hexdigest()
