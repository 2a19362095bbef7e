"""A session in plain text: an outline for whoever judges it, a transcript for its reader.

The transcript is in the listener's language, as far as it is not the session's own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say
from thaw.base.lengths import length_in_words
from thaw.base.units import format_duration, seconds_from_frames
from thaw.timeline.choices import Choices, Course
from thaw.timeline.compile import compile_timeline
from thaw.timeline.describe import describe
from thaw.timeline.description import LEVEL_NAMES
from thaw.timeline.path import default_path, length
from thaw.timeline.segment import (
    Cue,
    MusicCue,
    PaceCue,
    Question,
    QuestionKind,
    RestCue,
    Segment,
    VoiceCue,
)

if TYPE_CHECKING:
    from thaw.timeline.program import Program

_SCALES: Final = {
    "stirred": mark("stirred 0 to 10"),
    "here": mark("here 0 to 10"),
    "numb": mark("numb 0 to 10"),
    "pleasant": mark("pleasant 1 to 9"),
    "energy": mark("energy 1 to 9"),
}
"""What a check-in may ask, and from where to where."""


def outline(program: Program) -> str:
    """Figures, sections and decisions, one a line, with the time at which each begins."""
    told = describe(program)
    head = [
        told.title,
        told.summary,
        f"{format_duration(told.frames)}; at most {format_duration(told.longest)}",
        f"level {told.level} of 4, {LEVEL_NAMES[told.level]}",
        f"longest silence {format_duration(told.longest_silence)}; loudest: {told.loudest}",
        *_listed("contains", told.contains),
        *_listed("at hand", told.materials),
        *_listed("rather not with", told.not_now_if),
        "",
    ]
    return "\n".join([*head, *_outline_lines(program)])


def transcript(program: Program) -> str:
    """Everything that is said on the default path, with its silences and choices."""
    timeline = compile_timeline(program, Course.begin(Choices()))
    lines: list[str] = [program.session.title, program.session.summary]
    section = ""
    for segment in default_path(timeline):
        if segment.section.id != section:
            section = segment.section.id
            lines += ["", segment.title or section.replace("-", " ").capitalize(), ""]
        lines += _said(segment)
    return "\n".join(lines)


def _listed(name: str, items: tuple[str, ...]) -> list[str]:
    return [f"{name}: {', '.join(items)}"] if items else []


def _outline_lines(program: Program) -> Iterator[str]:
    timeline = compile_timeline(program, Course.begin(Choices()))
    at, section = 0, ""
    for segment in default_path(timeline):
        if segment.section.id != section:
            section = segment.section.id
            region = f", {segment.section.region}" if segment.section.region else ""
            kind = f"level {segment.level}, {segment.section.focus.value}{region}"
            yield f"{_clock(at)}  {segment.title or section} — {kind}"
        if segment.question is not None:
            yield f"{_clock(at + segment.frames)}    {_decision(segment.question)}"
        at += length(segment)
    yield f"{_clock(at)}  end"


def _clock(frames: int) -> str:
    minutes, seconds = divmod(round(seconds_from_frames(frames)), 60)
    return f"{minutes:3d}:{seconds:02d}"


def _decision(question: Question) -> str:
    wait = format_duration(question.wait)
    match question.kind:
        case QuestionKind.CHECK_IN:
            return f"check-in ({', '.join(question.measures)}), waits {wait}"
        case QuestionKind.CHOOSE | QuestionKind.SENSE:
            ids = ", ".join(option.id for option in question.options)
            return f"choice ({ids}; without an answer {question.default}), waits {wait}"
        case QuestionKind.WORDS:
            return f"words ({len(question.words)} to pick from), waits {wait}"
        case QuestionKind.BODY:
            return f"outline to mark, waits {wait}"
        case QuestionKind.WRITE:
            return f"a free page for {wait}"


def _said(segment: Segment) -> Iterator[str]:
    yield from (text for text in map(_heard, segment.cues) if text)
    question = segment.question
    if question is None:
        return
    for option in question.options:
        yield f"  – {option.text}"
    if question.words:
        yield f"  {' · '.join(map(say, question.words))}"
    if question.kind is QuestionKind.CHECK_IN:
        asked = ", ".join(say(_SCALES[measure]) for measure in question.measures)
        yield "  " + say("({measures}, or skip)", measures=asked)


def _heard(cue: Cue) -> str:
    """What a reader is told of one cue; empty where it is nothing to read."""
    match cue:
        case VoiceCue():
            return cue.line.text
        case RestCue():
            return say("({length} without words)", length=length_in_words(cue.frames))
        case MusicCue():
            return say("(Music, {length})", length=length_in_words(cue.frames))
        case PaceCue():
            return say("(A rhythm to follow, {length})", length=length_in_words(cue.frames))
        case _:
            return ""
