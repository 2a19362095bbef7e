"""A program described: what the cards and the page before it show, true to its timeline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark
from thaw.base.units import Frames
from thaw.spec.steps import Pace
from thaw.timeline.choices import Choices, Course
from thaw.timeline.compile import compile_timeline
from thaw.timeline.description import (
    MUSIC_OF_YOURS,
    AnchorChoice,
    Description,
    Part,
    Region,
    Strip,
    StripKind,
    VoiceChoice,
)
from thaw.timeline.measure import longest_path, longest_silence
from thaw.timeline.music import longest_own
from thaw.timeline.path import default_path, length
from thaw.timeline.program import OWN_MUSIC
from thaw.timeline.segment import (
    BedCue,
    MusicCue,
    PaceCue,
    QuestionKind,
    RestCue,
    Segment,
    VoiceCue,
)

if TYPE_CHECKING:
    from thaw.timeline.program import Program

_QUESTIONS: Final = {
    QuestionKind.CHOOSE: StripKind.CHOICE,
    QuestionKind.SENSE: StripKind.CHOICE,
    QuestionKind.CHECK_IN: StripKind.CHECK_IN,
    QuestionKind.WORDS: StripKind.CHOICE,
    QuestionKind.BODY: StripKind.CHOICE,
    QuestionKind.WRITE: StripKind.ACTIVITY,
}
_LOUDEST: Final = mark("the voice")
_LOUDEST_WITH_MUSIC: Final = mark("the voice; the music stays a little below it")
_BREATH: Final = re.compile(r"\bbreath(e|es|ing|s)?\b", re.IGNORECASE)
_BREATH_ANCHOR: Final = "breath"


def describe(program: Program, voices: tuple[VoiceChoice, ...] = ()) -> Description:
    """Describe a session on its default path, with its worst cases over all paths."""
    session = program.session
    timeline = compile_timeline(program, Course.begin(Choices()))
    path = tuple(default_path(timeline))
    parts = tuple(_parts(path))
    strips = tuple(_strips(path))
    frames = Frames(sum(length(segment) for segment in path))
    cues = [cue for segment in path for cue in segment.cues]
    music = _names(cue.source for cue in cues if isinstance(cue, MusicCue))
    beds = (cue.source for cue in cues if isinstance(cue, BedCue))
    return Description(
        ref=program.ref,
        title=session.title,
        summary=session.summary,
        kind=session.kind.value,
        level=session.level,
        frames=frames,
        longest=longest_path(timeline),
        longest_silence=longest_silence(timeline),
        loudest=_LOUDEST_WITH_MUSIC if music else _LOUDEST,
        contains=session.about.contains,
        materials=session.about.materials,
        not_now_if=session.about.not_now_if,
        posture=session.about.posture,
        bed=_names(source for source in beds if source is not None),
        music=music,
        breath_free=_breath_free(program),
        regions=_regions(program),
        anchors=tuple(
            AnchorChoice(name, lines.label, lines.short)
            for name, lines in program.anchors.items()
        ),
        voices=voices,
        parts=parts,
        strips=strips,
        own_music=longest_own(program),
    )


def _parts(path: tuple[Segment, ...]) -> Iterator[Part]:
    start = 0
    for _, members in groupby(path, key=lambda segment: segment.id.rpartition(".")[0]):
        run = list(members)
        head, frames = run[0], sum(length(segment) for segment in run)
        yield Part(
            id=head.section.id,
            title=head.title or head.section.id.replace("-", " ").capitalize(),
            level=head.level,
            focus=head.section.focus.value,
            region=head.section.region,
            start=Frames(start),
            frames=Frames(frames),
        )
        start += frames


def _strips(path: tuple[Segment, ...]) -> Iterator[Strip]:
    start = 0
    for segment in path:
        yield from _strips_of(segment, start)
        start += length(segment)


def _strips_of(segment: Segment, start: int) -> Iterator[Strip]:
    for cue in segment.cues:
        match cue:
            case VoiceCue():
                yield Strip(StripKind.VOICE, Frames(start + cue.start), cue.line.frames)
            case RestCue():
                yield Strip(StripKind.REST, Frames(start + cue.start), cue.frames)
            case MusicCue():
                yield Strip(StripKind.MUSIC, Frames(start + cue.start), cue.frames)
            case PaceCue():
                yield Strip(StripKind.ACTIVITY, Frames(start + cue.start), cue.frames)
            case _:
                pass
    if segment.question is not None:
        kind = _QUESTIONS[segment.question.kind]
        yield Strip(kind, Frames(start + segment.frames), segment.question.wait)


def _regions(program: Program) -> tuple[Region, ...]:
    found: dict[str, Region] = {}
    for section in program.session.sections:
        if section.region is not None and section.region not in found:
            words = section.region.replace("-", " ").capitalize()
            found[section.region] = Region(section.region, words)
    return tuple(found.values())


def _breath_free(program: Program) -> bool:
    """Whether the breath is named nowhere but in the wording of the anchor of that name."""
    steps = [step for section in program.session.sections for step in section.steps]
    if any(isinstance(step, Pace) and step.pace.by == _BREATH_ANCHOR for step in steps):
        return False
    said = (line.text for (_, way), line in program.lines.items() if way != _BREATH_ANCHOR)
    return not any(_BREATH.search(text) for text in said)


def _names(sources: Iterable[str]) -> str:
    """Sounds in words, from their file names: ``…/soft-rain.opus`` is “soft rain”."""
    names = (
        MUSIC_OF_YOURS
        if source == OWN_MUSIC
        else source.rpartition("/")[2].partition(".")[0].replace("-", " ")
        for source in sources
    )
    return ", ".join(dict.fromkeys(names))
