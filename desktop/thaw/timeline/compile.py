"""A program and a course become a timeline: pure, and quick enough to redo after every answer.

The ids of segments are the same for every course, so a player that is in the middle of one
finds its place again when the listener changes something.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from thaw.base.units import Decibel, Frames, frames_from_seconds, whole_quanta
from thaw.timeline.layout import SectionLayout
from thaw.timeline.segment import BedCue, Segment, Timeline, VoiceCue

if TYPE_CHECKING:
    from thaw.spec.session import Section
    from thaw.timeline.choices import Course
    from thaw.timeline.program import Program

SESSION_UP = frames_from_seconds(5)
"""How long the first bed of a session rises."""
SESSION_DOWN = frames_from_seconds(8)
"""How long the last bed of a session falls, after its last word."""


@dataclass(frozen=True)
class _Visit:
    """One time that a section is gone through."""

    index: int
    section: Section
    round: int

    @property
    def prefix(self) -> str:
        return self.section.id if self.round == 1 else f"{self.section.id}~{self.round}"


def compile_timeline(program: Program, course: Course) -> Timeline:
    """The timeline of a session for one course.

    The session must have passed its checks: every target exists, every path ends in a closing.
    """
    visits = _visits(program)
    heads = {visit.section.id: f"{visit.section.id}.0" for visit in visits if visit.round == 1}
    segments: dict[str, Segment] = {}
    for visit, following in zip(visits, [*visits[1:], None], strict=True):
        after = None if following is None or visit.section.closing else f"{following.prefix}.0"
        layout = SectionLayout(program, course, visit.index, visit.prefix, heads)
        segments.update((segment.id, segment) for segment in layout.segments(after))
    first = next(iter(segments))
    segments[first] = rising(segments[first], program)
    for segment_id, segment in segments.items():
        if segment.next is None and segment.question is None:
            segments[segment_id] = falling(segment)
    closing = next(v.section.id for v in visits if v.section.closing)
    return Timeline(segments, heads, first, heads[closing])


def _visits(program: Program) -> tuple[_Visit, ...]:
    """The sections in the order in which they are heard, repeats written out."""
    visits: list[_Visit] = []
    numbered = enumerate(program.session.sections)
    for group, members in groupby(numbered, key=lambda pair: pair[1].group or f" {pair[0]}"):
        run = list(members)
        times = program.session.groups[group].repeat if group in program.session.groups else 1
        for turn in range(times):
            for index, section in run:
                rounds = range(turn * section.repeat + 1, (turn + 1) * section.repeat + 1)
                visits.extend(_Visit(index, section, number) for number in rounds)
    return tuple(visits)


def rising(segment: Segment, program: Program) -> Segment:
    """A first segment: the session's bed rises from silence."""
    bed = program.sounds.get(program.session.bed)
    if bed is None:
        return segment
    cue = BedCue(Frames(0), bed.source, Decibel(bed.correction), SESSION_UP)
    return replace(segment, cues=(cue, *segment.cues))


def falling(segment: Segment) -> Segment:
    """A last segment: what is underneath falls away after its last word."""
    spoken = (cue.start + cue.line.frames for cue in segment.cues if isinstance(cue, VoiceCue))
    end = whole_quanta(max(segment.frames, max(spoken, default=0) + SESSION_DOWN))
    fall = BedCue(Frames(end - SESSION_DOWN), None, Decibel(0.0), SESSION_DOWN)
    return replace(segment, cues=(*segment.cues, fall), frames=Frames(end))
