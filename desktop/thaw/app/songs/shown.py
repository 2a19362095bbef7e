"""What the window shows of a song, as plain data, and how it travels from the worker: JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from thaw.app.told_lines import Readers, decode_told
from thaw.base.units import Decibel, Frames
from thaw.timeline.song import Song


@dataclass(frozen=True)
class Decoding:
    """Which share of the song was decoded until now, 0 to 1."""

    share: float


@dataclass(frozen=True)
class Looked:
    """A song.

    Attributes:
        frames: its length.
        peaks: one for each ``PEAK_FRAMES``, 0 to 1.
    """

    frames: Frames
    peaks: tuple[float, ...]


@dataclass(frozen=True)
class Ready:
    """A part of it can be played."""

    song: Song


@dataclass(frozen=True)
class Refused:
    """It cannot be played: a sentence."""

    text: str


Told: TypeAlias = Decoding | Looked | Ready | Refused
"""What a worker may say. All but ``Decoding`` is an answer."""
Teller: TypeAlias = Callable[[Told], None]


def decode(line: bytes) -> Told | None:
    """What a line says; None where it says nothing of this kind."""
    return decode_told(line, _READ)


def _ready(document: Mapping[str, Any]) -> Ready:
    song = document["song"]
    return Ready(Song(song["file"], Frames(song["frames"]), Decibel(song["correction"])))


_READ: Final[Readers[Told]] = {
    "Decoding": lambda said: Decoding(**said),
    "Looked": lambda said: Looked(Frames(said["frames"]), tuple(said["peaks"])),
    "Ready": _ready,
    "Refused": lambda said: Refused(**said),
}
