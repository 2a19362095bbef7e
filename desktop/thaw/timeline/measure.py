"""Figures of a timeline over all of its paths: the worst case is what a listener is told."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from thaw.base.units import Frames
from thaw.timeline.path import length
from thaw.timeline.segment import MusicCue, RestCue, Segment

if TYPE_CHECKING:
    from thaw.timeline.segment import Timeline


def longest_path(timeline: Timeline) -> Frames:
    """How long the session takes at most: every wait to its end, the longer way at every fork.

    Ways lead forward only, so this ends.
    """

    @cache
    def from_segment(segment_id: str) -> int:
        segment = timeline.segments[segment_id]
        return length(segment) + max((from_segment(t) for t in targets(segment)), default=0)

    for segment_id in reversed(list(timeline.segments)):  # so that nothing recurs deeply
        from_segment(segment_id)
    return Frames(from_segment(timeline.first))


def targets(segment: Segment) -> tuple[str, ...]:
    """Every segment to which one may lead, the quiet room left out."""
    question = segment.question
    if question is None:
        return () if segment.next is None else (segment.next,)
    # An option without a target goes on; without options there is always a way on.
    chosen = [option.target or segment.next for option in question.options] or [segment.next]
    named = [*chosen, *(target for _, target in question.routes)]
    return tuple(dict.fromkeys(target for target in named if target and "." in target))


def longest_silence(timeline: Timeline) -> Frames:
    """The longest rest without voice and music; waits for an answer are no silence."""
    return Frames(max((_longest_rest(s) for s in timeline.segments.values()), default=0))


def _longest_rest(segment: Segment) -> int:
    music = [(cue.start, cue.start + cue.frames) for cue in _music(segment)]
    rests = [cue for cue in segment.cues if isinstance(cue, RestCue)]
    silent = [
        cue.frames for cue in rests if not any(begin <= cue.start < end for begin, end in music)
    ]
    return max(silent, default=0)


def _music(segment: Segment) -> tuple[MusicCue, ...]:
    return tuple(cue for cue in segment.cues if isinstance(cue, MusicCue))
