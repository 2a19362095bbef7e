"""What is known of a session as bytes, and back. Packed data carries its own checksum."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict, replace
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

_TUPLES: Final = ("contains", "materials", "not_now_if")
_KINDS: Final = {kind.value: kind for kind in StripKind}


def as_text(name: str) -> str:
    """A name as SQLite takes it: that of a file may hold bytes which are no text."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def pack_text(text: str) -> bytes:
    """A text, packed."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def unpack_text(data: bytes) -> str:
    """The text again.

    Raises:
        ValueError: it is damaged.
    """
    try:
        return zlib.decompress(data).decode("utf-8", "surrogatepass")
    except (zlib.error, TypeError) as error:
        raise ValueError("a text of the index is damaged") from error


def pack_description(description: Description) -> bytes:
    """A description, packed."""
    # There are hundreds of strips: three plain values each are a third of named ones.
    strips = [(strip.kind, strip.start, strip.frames) for strip in description.strips]
    plain = {**asdict(replace(description, strips=())), "strips": strips}
    return pack_text(json.dumps(plain, ensure_ascii=False, separators=(",", ":")))


def unpack_description(data: bytes) -> Description:
    """The description again.

    Raises:
        ValueError: it is damaged.
    """
    try:
        return _description(json.loads(unpack_text(data)))
    except (TypeError, LookupError, RecursionError) as error:
        raise ValueError("a description of the index is damaged") from error


def pack_peaks(peaks: tuple[float, ...]) -> bytes:
    """The peaks of a sound, packed."""
    return pack_text(json.dumps(peaks))


def unpack_peaks(data: bytes) -> tuple[float, ...]:
    """The peaks again.

    Raises:
        ValueError: they are damaged.
    """
    try:
        return tuple(map(float, json.loads(unpack_text(data))))
    except TypeError as error:
        raise ValueError("a waveform of the index is damaged") from error


def _description(document: dict[str, Any]) -> Description:
    plain = dict(document)
    for name in _TUPLES:
        plain[name] = tuple(plain[name])
    plain["regions"] = tuple(Region(**region) for region in plain["regions"])
    plain["anchors"] = tuple(AnchorChoice(**anchor) for anchor in plain["anchors"])
    plain["voices"] = tuple(VoiceChoice(**voice) for voice in plain["voices"])
    plain["parts"] = tuple(Part(**part) for part in plain["parts"])
    plain["strips"] = tuple(
        Strip(_KINDS[kind], Frames(start), Frames(frames))
        for kind, start, frames in plain["strips"]
    )
    return Description(**plain)
