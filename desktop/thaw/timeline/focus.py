"""How long attention stays inside: the limit of each segment, and what ends a run.

The checker asks it of every way through a session beforehand, the player of the one way that a
listener takes, who may skip a reset or hear a line once more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.units import Frames, frames_from_seconds
from thaw.spec.doses import DOSES, LISTENING_FOCUS
from thaw.spec.lines import ANCHORS
from thaw.spec.session import Focus
from thaw.timeline.path import default_path, default_target, length
from thaw.timeline.segment import (
    MusicCue,
    PaceCue,
    QuestionKind,
    RestCue,
    Segment,
    SoundCue,
    VoiceCue,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.timeline.segment import Timeline

RESET: Final = frames_from_seconds(20)
"""An anchor, or time outside, of this length ends a run inside."""


@dataclass(frozen=True)
class Inside:
    """A run inside at one frame of a segment.

    Attributes:
        frames: how long attention was inside by then since the last reset.
        outside: how long it has been outside again; a whole reset ends the run.
        since: the frame of the segment.
    """

    frames: Frames = Frames(0)
    outside: Frames = Frames(0)
    since: Frames = Frames(0)

    def at(self, segment: Segment, frame: int) -> Inside:
        """The same run later in its segment; the wait of a question counts."""
        frame = max(frame, self.since)  # before its beginning a segment only waits
        passed = frame - self.since
        ended = [end for end in resets(segment)[1] if self.since < end <= frame]
        if ended:
            frames = frame - ended[-1] if focus_limit(segment) is not None else 0
            return Inside(Frames(frames), Frames(0), Frames(frame))
        if focus_limit(segment) is not None:
            return Inside(Frames(self.frames + passed), Frames(0), Frames(frame))
        outside = self.outside + passed
        over = self.frames == 0 or outside >= RESET
        kept = Inside() if over else Inside(self.frames, Frames(outside))
        return Inside(kept.frames, kept.outside, Frames(frame))

    def behind(self, segment: Segment, frame: int) -> Inside:
        """The run with which the next segment begins, when this one was left at a frame."""
        left = self.at(segment, frame)
        if _asks_how_it_is(segment) and frame >= segment.frames:
            return Inside()
        return Inside(left.frames, left.outside)


def focus_limit(segment: Segment) -> int | None:
    """The longest run inside in this segment, in frames; None where it leads outside."""
    focus, level = segment.section.focus, segment.level
    if focus is Focus.OUTSIDE:
        return None
    if focus in {Focus.MUSIC, Focus.WRITING} and level in LISTENING_FOCUS:
        return LISTENING_FOCUS[level]
    return DOSES[level].focus


def resets(segment: Segment) -> tuple[list[int], list[int]]:
    """Where the anchors of a segment begin and end that are long enough."""
    begins, ends = [], []
    free = anchored = 0
    in_anchor = False
    for cue in segment.cues:
        if isinstance(cue, VoiceCue):
            in_anchor = cue.line.id.startswith(f"{ANCHORS}.")
            anchored = free
            free = cue.start + cue.line.frames
        elif isinstance(cue, RestCue | MusicCue | PaceCue | SoundCue):
            free = cue.start + cue.frames
            if in_anchor and isinstance(cue, RestCue) and free - anchored >= RESET:
                begins.append(anchored)
                ends.append(free)
            in_anchor = False
    return begins, ends


def stays_within(timeline: Timeline, segment: Segment, run: Inside, level_cap: int) -> bool:
    """Whether attention is outside in time again, when every default is taken from here on.

    Args:
        timeline: of the session.
        segment: where the run goes on, from the frame that it names.
        run: as it is there.
        level_cap: sections above it are passed over.
    """
    for passed in _way(timeline, segment, level_cap):
        limit = focus_limit(passed)
        ahead = [begin for begin in resets(passed)[0] if begin >= run.since]
        asks = _asks_how_it_is(passed)
        last = ahead[0] if ahead else passed.frames if asks else length(passed)
        if limit is not None and run.at(passed, last).frames > limit:
            return False
        if ahead or asks:
            return True
        run = run.behind(passed, length(passed))
        if run.frames == 0:
            return True
    return True


def _way(timeline: Timeline, segment: Segment, level_cap: int) -> Iterator[Segment]:
    yield segment
    target = default_target(segment)
    if target in timeline.segments:
        yield from default_path(timeline, target, level_cap)


def _asks_how_it_is(segment: Segment) -> bool:
    question = segment.question
    return question is not None and question.kind is QuestionKind.CHECK_IN
