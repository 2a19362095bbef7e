"""A timeline is a graph of segments: straight runs between decisions, in frames from their 0.

Every position is a whole number of quanta, so that segments join without a remainder.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from thaw.base.units import Frames

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thaw.base.units import Decibel
    from thaw.spec.conditions import Comparison
    from thaw.spec.session import Section
    from thaw.timeline.program import Line


@dataclass(frozen=True)
class VoiceCue:
    """A line begins to be spoken or shown."""

    start: Frames
    line: Line


@dataclass(frozen=True)
class RestCue:
    """A silence of the voice begins."""

    start: Frames
    frames: Frames


@dataclass(frozen=True)
class MusicCue:
    """Music begins; its gain already holds its correction."""

    start: Frames
    frames: Frames
    source: str
    offset: Frames
    gain: Decibel
    fade_in: Frames
    fade_out: Frames
    marks: bool


@dataclass(frozen=True)
class BedCue:
    """Another sound underneath, or none, by cross-fade."""

    start: Frames
    source: str | None
    gain: Decibel
    fade: Frames


@dataclass(frozen=True)
class SoundCue:
    """One short sound begins."""

    start: Frames
    frames: Frames
    source: str
    gain: Decibel


class ScreenPart(StrEnum):
    """What a screen cue changes."""

    LOOK = "look"
    BODY = "body"
    ACTIVITY = "activity"


@dataclass(frozen=True)
class ScreenCue:
    """The screen shows something else from here on.

    Attributes:
        start: when.
        part: what changes.
        value: what it changes to; of a picture its file.
        words: what a picture shows, for those who do not see it.
    """

    start: Frames
    part: ScreenPart
    value: str
    words: str = ""


@dataclass(frozen=True)
class PaceCue:
    """A pacer runs from here for some cycles."""

    start: Frames
    frames: Frames
    by: str
    inward: Frames
    outward: Frames


Cue = VoiceCue | RestCue | MusicCue | BedCue | SoundCue | ScreenCue | PaceCue


@dataclass(frozen=True)
class Answered:
    """Where an answer leads.

    Attributes:
        id: of the option.
        text: what it says.
        target: id of the segment to go on with, or None: simply on.
        sets: what it sets: ``anchor`` or ``leave_out`` → value.
    """

    id: str
    text: str
    target: str | None
    sets: Mapping[str, str]


class QuestionKind(StrEnum):
    """The kinds of question."""

    CHOOSE = "choose"
    CHECK_IN = "check_in"
    WORDS = "words"
    BODY = "body"
    SENSE = "sense"
    WRITE = "write"


@dataclass(frozen=True)
class Question:
    """A decision at the end of a segment.

    Attributes:
        id: ``<section>.<name or number of the step>``.
        kind: what is asked.
        ask: the question in words.
        wait: how long it waits for an answer.
        options: of a choice and of “have it / don't have it”.
        default: the option that is taken without an answer.
        measures: of a check-in; of a palette what is asked along with some of its words.
        words: of a palette.
        lasts: how long what is asked for takes once it is answered: of “have it”.
        routes: conditions of a check-in and their targets, in order.
    """

    id: str
    kind: QuestionKind
    ask: str
    wait: Frames
    options: tuple[Answered, ...] = ()
    default: str = ""
    measures: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    lasts: Frames = Frames(0)
    routes: tuple[tuple[Comparison, str], ...] = ()

    def option(self, option_id: str | None) -> Answered | None:
        """The option with an id."""
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True)
class Segment:
    """A straight run, and the decision at its end.

    Attributes:
        id: unique in the timeline, the same for every course.
        section: the section that it belongs to.
        level: the level of its section; 1 where the section is left out.
        title: what the page calls it.
        frames: its length, the wait of its question not included.
        cues: what begins in it, by start.
        question: what is asked at its end, or None.
        asks_from: where the words of the question begin; its end where it is not spoken.
        next: the segment that follows, unless an answer leads elsewhere; None at the end.
    """

    id: str
    section: Section
    level: int
    title: str
    frames: Frames
    cues: tuple[Cue, ...]
    question: Question | None = None
    next: str | None = None
    asks_from: Frames = Frames(0)


@dataclass(frozen=True)
class Timeline:
    """The segments of a session for one course.

    Attributes:
        segments: id → segment, in the order of the file.
        starts: section id → id of its first segment.
        first: where the session begins.
        closing: the first segment of the first closing section.
    """

    segments: Mapping[str, Segment]
    starts: Mapping[str, str]
    first: str
    closing: str

    def later_sections(self, segment: Segment) -> tuple[Segment, ...]:
        """The first segments of all sections that come after the one of a segment, in order."""
        order = list(self.starts)
        after = order[order.index(segment.section.id) + 1 :]
        return tuple(self.segments[self.starts[section]] for section in after)
