"""What can be told of a session before it begins, as plain data that an index can hold.

Nothing here imports anything heavy: the window's process paints its cards from it without
numpy, yaml or pydantic.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark

if TYPE_CHECKING:
    from thaw.base.units import Frames


PEAK_FRAMES: Final = 24_000
"""So many frames of a sound, half a second, stand for one peak of its waveform."""


MUSIC_OF_YOURS: Final = mark("music of yours")
"""What the listener's own music is called among the sounds of a session."""
LEVEL_NAMES: Final = {
    1: mark("outside"),
    2: mark("contact"),
    3: mark("inside"),
    4: mark("feelings"),
}
"""The levels in plain words."""
FOCUS_NAMES: Final = {
    "outside": mark("outside"),
    "contact": mark("contact"),
    "body": mark("inside"),
    "image": mark("an image"),
    "emotion": mark("feelings"),
    "music": mark("music"),
    "writing": mark("writing"),
}
"""Where a section leads the attention, in plain words."""


class StripKind(StrEnum):
    """What one stretch of the picture of a session stands for."""

    VOICE = "voice"
    REST = "rest"
    MUSIC = "music"
    CHOICE = "choice"
    CHECK_IN = "check-in"
    ACTIVITY = "activity"


@dataclass(frozen=True)
class Strip:
    """One stretch of the picture, true to the second on the default path."""

    kind: StripKind
    start: Frames
    frames: Frames


@dataclass(frozen=True)
class Part:
    """One section on the default path."""

    id: str
    title: str
    level: int
    focus: str
    region: str | None
    start: Frames
    frames: Frames


@dataclass(frozen=True)
class Region:
    """A region that can be left out."""

    id: str
    title: str


@dataclass(frozen=True)
class AnchorChoice:
    """An anchor that can be picked."""

    id: str
    label: str
    short: str


@dataclass(frozen=True)
class VoiceChoice:
    """A voice that a session was recorded with."""

    id: str
    name: str
    computer: bool


@dataclass(frozen=True)
class Description:
    """All that the cards and the page before a session show.

    Attributes:
        ref: pack and session, such as ``steady/body-scan-edges``.
        frames: length of the default path, waits counted whole.
        longest: length of the longest path.
        level: 1 outside, 2 contact, 3 inside, 4 feelings.
        longest_silence: the longest rest without a voice, over all paths.
        loudest: the moment that is loudest, in words.
        bed: what sounds underneath, in words, or empty.
        music: what music is played, in words, or empty.
        breath_free: whether nothing is ever said about the breath unless it is picked.
        strips: the picture, in order.
        own_music: how much of the listener's own music it asks for; 0: none.
    """

    ref: str
    title: str
    summary: str
    kind: str
    level: int
    frames: Frames
    longest: Frames
    longest_silence: Frames
    loudest: str
    contains: tuple[str, ...]
    materials: tuple[str, ...]
    not_now_if: tuple[str, ...]
    posture: str
    bed: str
    music: str
    breath_free: bool
    regions: tuple[Region, ...]
    anchors: tuple[AnchorChoice, ...]
    voices: tuple[VoiceChoice, ...]
    parts: tuple[Part, ...]
    strips: tuple[Strip, ...]
    own_music: int = 0
