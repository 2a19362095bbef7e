"""The index as data and as JSON. Imports little: the window reads it before it paints."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from thaw.base.units import Frames
from thaw.timeline.description import (
    AnchorChoice,
    Description,
    Part,
    Region,
    Strip,
    StripKind,
    VoiceChoice,
)

VERSION: Final = 1
"""Of the document's shape; another one is not read."""
_VERSION_KEY: Final = "thaw_library"


@dataclass(frozen=True)
class Entry:
    """One session: what its card and page show, and all of it as text."""

    description: Description
    transcript: str


@dataclass(frozen=True)
class PackIndex:
    """One pack.

    Attributes:
        key: changes with every file of the pack and with the program; equal keys, equal index.
        entries: its sessions without errors.
        problems: what is wrong with the others, a sentence each.
        waveforms: key of a piece of music → its peaks, one for each ``PEAK_FRAMES``, 0 to 1.
    """

    key: str
    entries: tuple[Entry, ...]
    problems: tuple[str, ...]
    waveforms: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True)
class Index:
    """All packs, by the names of their folders."""

    packs: Mapping[str, PackIndex]


def encode_index(index: Index) -> bytes:
    """The index as a JSON document."""
    document = {_VERSION_KEY: VERSION, **asdict(index)}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def decode_index(data: bytes) -> Index:
    """The index out of its JSON document.

    Raises:
        ValueError: it is damaged, or of another version.
    """
    try:
        document = json.loads(data)
        version = document[_VERSION_KEY]
        packs = {name: _pack(pack) for name, pack in document["packs"].items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError("The index is damaged.") from error
    if version != VERSION:
        raise ValueError(f"The index is of version {version}.")
    return Index(packs)


def read_index(file: Path) -> Index:
    """The index in a file; an empty one where it is absent, damaged or of another version."""
    try:
        return decode_index(file.read_bytes())
    except (OSError, ValueError):
        return Index({})


def sorted_descriptions(index: Index) -> tuple[Description, ...]:
    """All sessions, the gentlest level and the shortest first."""
    found = (entry.description for pack in index.packs.values() for entry in pack.entries)
    return tuple(sorted(found, key=lambda told: (told.level, told.frames, told.ref)))


def _pack(document: Mapping[str, Any]) -> PackIndex:
    return PackIndex(
        key=document["key"],
        entries=tuple(
            Entry(_description(entry["description"]), entry["transcript"])
            for entry in document["entries"]
        ),
        problems=tuple(document["problems"]),
        waveforms={
            source: tuple(map(float, peaks)) for source, peaks in document["waveforms"].items()
        },
    )


def _description(document: Mapping[str, Any]) -> Description:
    plain = dict(document)
    for name in ("contains", "materials", "not_now_if"):
        plain[name] = tuple(plain[name])
    plain["regions"] = tuple(Region(**region) for region in plain["regions"])
    plain["anchors"] = tuple(AnchorChoice(**anchor) for anchor in plain["anchors"])
    plain["voices"] = tuple(VoiceChoice(**voice) for voice in plain["voices"])
    plain["parts"] = tuple(Part(**part) for part in plain["parts"])
    plain["strips"] = tuple(
        Strip(StripKind(strip["kind"]), Frames(strip["start"]), Frames(strip["frames"]))
        for strip in plain["strips"]
    )
    return Description(**plain)
