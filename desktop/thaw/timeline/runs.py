"""Laying steps out in time: a run collects cues from its frame 0 until a decision ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.units import Frames, frames_from_seconds, whole_quanta
from thaw.spec.doses import DOSES
from thaw.timeline.limits import EASED_SILENCES, NEWCOMER_SILENCE, SHORTEST_REST
from thaw.timeline.segment import Cue, RestCue, VoiceCue

if TYPE_CHECKING:
    from thaw.timeline.choices import Course
    from thaw.timeline.program import Line

FIRST_VOICE = frames_from_seconds(0.5)
"""A segment's first voice begins no earlier, so that what is under it goes down before."""
BETWEEN_LINES = frames_from_seconds(0.8)
"""The breath between two lines that follow each other without a rest."""


class Run:
    """Cues in the making. Time only moves on; whatever begins, begins on a whole quantum."""

    def __init__(self) -> None:
        self.frame = Frames(0)
        self.cues: list[Cue] = []
        self._spoke = False

    def add(self, cue: Cue) -> None:
        """Put in a cue that takes no time of its own."""
        self.cues.append(cue)

    def wait(self, frames: int) -> None:
        """Let time pass."""
        self.frame = Frames(self.frame + whole_quanta(frames))

    def say(self, line: Line) -> None:
        """Speak a line, not before ``FIRST_VOICE`` and with a breath after the one before."""
        lead = BETWEEN_LINES if self._spoke else max(0, FIRST_VOICE - self.frame)
        self.wait(lead)
        self.add(VoiceCue(self.frame, line))
        self.wait(line.frames)
        self._spoke = True

    def rest(self, frames: int) -> None:
        """Be silent over what is underneath."""
        if frames > 0:
            self.add(RestCue(self.frame, whole_quanta(frames)))
            self.wait(frames)
            self._spoke = False

    def fill(self, line: Line, frames: int) -> None:
        """Speak a line, then rest until ``frames`` are over in all."""
        begin = self.frame
        self.say(line)
        self.rest(frames - (self.frame - begin))


def rest_length(written: int, level: int, course: Course, *, over_music: bool) -> Frames:
    """How long a rest becomes: as the listener wants it, within the limit of its level."""
    factor = course.choices.silences * (EASED_SILENCES if course.eased else 1.0)
    limit = DOSES[level].silence_over_music if over_music else DOSES[level].silence
    if course.choices.newcomer and not over_music:
        limit = min(limit, NEWCOMER_SILENCE)
    return whole_quanta(min(max(SHORTEST_REST, round(written * factor)), max(limit, 0)))
