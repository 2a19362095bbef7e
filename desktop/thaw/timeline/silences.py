"""Where in a segment nobody speaks, and nothing is there to be followed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from thaw.base.units import Frames
from thaw.timeline.segment import MusicCue, PaceCue, VoiceCue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.timeline.segment import Segment


@dataclass(frozen=True)
class Silence:
    """A stretch of a segment without a word; a question that is open is none of it.

    Attributes:
        start: where it begins, in frames from the segment's 0.
        end: where the next line, a pacer or the segment's end follows.
        over_music: whether music is heard in it.
    """

    start: Frames
    end: Frames
    over_music: bool


def silences(segment: Segment) -> Iterator[Silence]:
    """The silences of a segment in order; a pacer is followed, so that it is none."""
    start = Frames(0)
    for busy_from, busy_to in (*_busy(segment), (segment.frames, segment.frames)):
        if busy_from > start:
            yield Silence(start, busy_from, _has_music(segment, start, busy_from))
        start = max(start, busy_to)


def _busy(segment: Segment) -> Iterator[tuple[Frames, Frames]]:
    """From where to where something is said or followed, by start."""
    for cue in segment.cues:
        match cue:
            case VoiceCue(start=start, line=line):
                yield start, Frames(start + line.frames)
            case PaceCue(start=start, frames=frames):
                yield start, Frames(start + frames)
            case _:
                pass


def _has_music(segment: Segment, start: Frames, end: Frames) -> bool:
    return any(
        isinstance(cue, MusicCue) and cue.start < end and start < cue.start + cue.frames
        for cue in segment.cues
    )
