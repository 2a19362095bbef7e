"""A session together with what its sounds turned out to be: everything that compiling needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.base.units import RATE, Decibel, Frames, frames_from_seconds, whole_quanta

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thaw.spec.session import Session

OWN_MUSIC: Final = "own-music"
"""The key of the listener's own song; no pack has a sound without a folder."""
READING_WORDS_PER_MINUTE: Final = 120
"""How fast a line is shown that has no recording."""
_READING_LEAST: Final = frames_from_seconds(2.0)


@dataclass(frozen=True)
class Line:
    """A spoken line with its recording.

    Attributes:
        id: the line's id.
        text: what is shown while it is spoken.
        source: key of the recording, or None: it is shown, and timed at reading speed.
        frames: how long it is spoken or shown.
        sentences: where its sentences begin, in frames from its own 0; the first is 0.
    """

    id: str
    text: str
    source: str | None
    frames: Frames
    sentences: tuple[Frames, ...] = (Frames(0),)

    def sentence_at(self, frame: int) -> Frames:
        """Where the sentence begins that is spoken at ``frame``."""
        return max((start for start in self.sentences if start <= frame), default=Frames(0))


def silent_line(line_id: str, text: str) -> Line:
    """A line without a recording, timed at reading speed."""
    frames = len(text.split()) * 60 * RATE // READING_WORDS_PER_MINUTE
    return Line(line_id, text, None, whole_quanta(max(_READING_LEAST, frames)))


@dataclass(frozen=True)
class Sound:
    """A bed, a piece of music or a short sound.

    Attributes:
        source: its key.
        frames: its length as decoded.
        correction: the gain that brings it to the loudness of its kind.
    """

    source: str
    frames: Frames
    correction: Decibel = Decibel(0.0)


ANY_SONG: Final = Sound(OWN_MUSIC, Frames(1 << 40))
"""Stands for whatever song may be picked, where a session is described or checked."""


@dataclass(frozen=True)
class Picture:
    """A picture of the pack: its file, and what it shows as far as the pack says."""

    file: str
    words: str


@dataclass(frozen=True)
class AnchorLines:
    """What is said in one anchor: whole resets, and very short touch-ins for a longer gap."""

    label: str
    short: str
    lines: tuple[Line, ...]
    touch_ins: tuple[Line, ...]


@dataclass(frozen=True)
class Program:
    """A session that can be compiled.

    Attributes:
        ref: pack and session, or the path that it was opened from.
        session: what its file says.
        lines: (path, variant) of ``spec.lines`` → line.
        anchors: anchor id → what is said in it; the first is the default.
        sounds: path inside the pack → sound; one that is missing or broken is not in it.
        pictures: path inside the pack → picture; one that is missing is not in it.
        song: the listener's own music; None: nothing was picked.
        voice: id of the voice.
        told_after: sentences about what could not be used, for the end of the session.
    """

    ref: str
    session: Session
    lines: Mapping[tuple[tuple[int, ...], str | None], Line]
    anchors: Mapping[str, AnchorLines]
    sounds: Mapping[str, Sound]
    voice: str = ""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    song: Sound | None = ANY_SONG
    told_after: tuple[str, ...] = ()

    def anchor(self, anchor_id: str | None) -> AnchorLines:
        """The lines of an anchor; of the first where it is not known."""
        return self.anchors.get(anchor_id or "", next(iter(self.anchors.values())))

    def worded(self, option_id: str, text: str) -> str:
        """An option in the session's language; an anchor that it calls as we do, in ours."""
        anchor = self.anchors.get(option_id)
        ours = () if anchor is None else (anchor.label, anchor.short)
        return say(text) if text in ours else text


@dataclass(frozen=True)
class Builtin:
    """What Thaw itself speaks and sounds, beside every session.

    Attributes:
        scripts: id of a guidance section → its items, each a line or a rest in frames.
        room_tone: the sound of the quiet room, already levelled.
        anchors: the built-in anchors.
    """

    scripts: Mapping[str, tuple[Line | Frames, ...]]
    room_tone: Sound
    anchors: Mapping[str, AnchorLines]
