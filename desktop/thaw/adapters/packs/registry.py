"""Which packs are installed and which are remembered: one small file, replaced as a whole.

It alone decides what is installed. A pack's files are written beside the others first, and are
nothing until this file names them; so whatever happens, it is the old pack or the new one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from thaw.adapters.replaced_file import reason, replace_file
from thaw.base.errors import StorageError
from thaw.base.language import say
from thaw.packs.file_names import is_pack_id
from thaw.packs.known import Known

VERSION: Final = 1
_VERSION_KEY: Final = "thaw_packs"
_LARGEST: Final = 4_000_000
_PLACE: Final = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class Registry:
    """What the file says.

    Attributes:
        installed: a pack's id → the folder beside the file in which the pack's folder lies.
        known: a pack's id → what is remembered of it, installed or not.
    """

    installed: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, Known] = field(default_factory=dict)


def read_registry(file: Path) -> Registry:
    """Read the file; an empty registry where there is none yet.

    Raises:
        StorageError: it cannot be read or understood, and is left as it is.
    """
    try:
        with file.open("rb") as stream:
            data = stream.read(_LARGEST)
    except FileNotFoundError:
        return Registry()
    except OSError as error:
        raise StorageError(
            say("{file} cannot be read: {error}.", file=file, error=reason(error))
        ) from error
    try:
        return _parsed(json.loads(data), file)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise StorageError(
            say(
                "The list of installed packs, {file}, is damaged and left as it is. "
                "Without it, packs can be installed anew.",
                file=file,
            )
        ) from error


def write_registry(file: Path, registry: Registry) -> None:
    """Replace the file.

    Raises:
        StorageError: it cannot be written; what was there before is still there.
    """
    document = {
        _VERSION_KEY: VERSION,
        "installed": dict(registry.installed),
        "known": {pack: asdict(known) for pack, known in registry.known.items()},
    }
    text = json.dumps(document, indent=2, ensure_ascii=False, sort_keys=True)
    replace_file(file, f"{text}\n".encode())


def _parsed(document: Any, file: Path) -> Registry:
    version = document[_VERSION_KEY]
    if isinstance(version, int) and version > VERSION:
        raise StorageError(
            say("{file} belongs to a newer Thaw and is left as it is.", file=file)
        )
    installed = {_pack(name): str(place) for name, place in document["installed"].items()}
    known = {_pack(name): _known(**one) for name, one in document["known"].items()}
    if version != VERSION or not all(map(_PLACE.fullmatch, installed.values())):
        raise ValueError
    return Registry(installed, known)


def _pack(name: str) -> str:
    """A pack's id, which is the name of a folder as well."""
    if not is_pack_id(name):
        raise ValueError(name)
    return name


def _known(version: int, key: str, author: str, content: str) -> Known:
    return Known(int(version), str(key), str(author), str(content))
