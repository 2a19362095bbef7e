"""How a session begins: with how to stop, a choice, and time outside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from thaw.base.language import mark, say
from thaw.base.problem import Severity, above, below
from thaw.base.units import Frames, format_exactly, frames_from_seconds
from thaw.spec.session import Focus
from thaw.spec.wording.sentences import sentences
from thaw.timeline.pacing.finding import Finding
from thaw.timeline.path import length
from thaw.timeline.segment import QuestionKind, Segment, VoiceCue

if TYPE_CHECKING:
    from thaw.timeline.pacing.score import Path, Score
    from thaw.timeline.program import Line

STOP_WITHIN: Final = frames_from_seconds(20)
STOP_LATEST: Final = frames_from_seconds(40)
"""How to stop is told no later than this: beyond the first a warning, then an error."""
CHOICE_WITHIN: Final = frames_from_seconds(30)
CHOICE_LATEST: Final = frames_from_seconds(60)
"""The first choice begins to be put into words no later than this."""
OPENING: Final = frames_from_seconds(30)
OPENING_LEAST: Final = frames_from_seconds(20)
"""So long a session stays outside before it goes inward for the first time."""


class _Due(NamedTuple):
    """Something that is to happen early: until when, and what is told where it does not.

    Attributes:
        rule: its name.
        within: later a warning.
        latest: later an error.
        late: told where it comes late.
        never: told where it never comes.
        sometimes: told where it does not come on every way.
    """

    rule: str
    within: Frames
    latest: Frames
    late: str
    never: str
    sometimes: str


_STOP: Final = _Due(
    "stop-late",
    STOP_WITHIN,
    STOP_LATEST,
    mark("How to stop comes after {at}; after {within} at the latest is kinder."),
    mark("How to stop comes nowhere."),
    mark("How to stop comes on one way nowhere."),
)
_CHOICE: Final = _Due(
    "choice-late",
    CHOICE_WITHIN,
    CHOICE_LATEST,
    mark("A first choice comes after {at}; after {within} at the latest is kinder."),
    mark("A first choice comes nowhere."),
    mark("A first choice comes on one way nowhere."),
)


def stop_is_told_early(score: Score) -> Iterator[Finding]:
    """Whoever may want to leave knows how before anything else happens."""
    address = score.address
    if address is None:
        return

    def told(segment: Segment) -> tuple[int, Path | None] | None:
        for cue in segment.cues:
            if isinstance(cue, VoiceCue):
                sentence = address.tells_how_to_stop(cue.line.text)
                if sentence is not None:
                    at = cue.start + _begin_of(sentence, cue.line)
                    return at, score.line(cue.line.id)
        return None

    hint = say("Say it in the first lines, for example “Esc, or the wide button, stops it.”")
    yield from _first_of(_STOP, told, score, hint)


def choice_comes_early(score: Score) -> Iterator[Finding]:
    """The first thing that is asked for is what the listener wants."""

    def asked(segment: Segment) -> tuple[int, Path | None] | None:
        question = segment.question
        if question is None or question.kind is not QuestionKind.CHOOSE:
            return None
        return segment.asks_from, score.question(segment)

    hint = say("Put a “choose” near the beginning: an anchor, a way in, what to look at.")
    yield from _first_of(_CHOICE, asked, score, hint)


def _first_of(
    due: _Due,
    event: Callable[[Segment], tuple[int, Path | None] | None],
    score: Score,
    hint: str,
) -> Iterator[Finding]:
    """Tell when something first happens, on the way on which it happens last."""
    happens: list[tuple[int, Path]] = []
    never = False

    def waiting(segment: Segment, so_far: int) -> int:
        """How long it has not happened; -1 behind where it did, where nobody looks any more."""
        nonlocal never
        if so_far < 0:
            return -1
        found = event(segment)
        if found is not None:
            at, path = found
            happens.append((so_far + at, path or score.section(segment, "steps")))
            return -1
        never |= score.ways.ends(segment)
        return so_far + length(segment)

    score.ways.arrivals(0, waiting, max)
    if never:
        text = say(due.sometimes if happens else due.never)
        yield Finding(due.rule, Severity.ERROR, ("sections",), text, hint)
        return
    at, path = max(happens, key=lambda found: found[0])
    severity = above(at, due.within, due.latest)
    if severity is not None:
        text = say(due.late, at=format_exactly(at), within=format_exactly(due.within))
        yield Finding(due.rule, severity, path, text, hint)


def _begin_of(sentence: int, line: Line) -> int:
    """Where a sentence of a line begins; in a line that is only shown, its share of words."""
    if line.source is not None:
        return line.sentences[min(sentence, len(line.sentences) - 1)]
    before = " ".join(part.text for part in sentences(line.text)[:sentence])
    return line.frames * len(before.split()) // max(1, len(line.text.split()))


def opening_stays_outside(score: Score) -> Iterator[Finding]:
    """Before anything inward there is time to arrive; the shortest way counts."""

    def outside(segment: Segment, so_far: float) -> float:
        """For how long it has only been outside; without end behind what leads inward."""
        return inf if _is_inward(segment) else so_far + length(segment)

    arrivals = score.ways.arrivals(0.0, outside, min)
    entered = [
        (int(arrivals[segment.id]), segment)
        for segment in score.ways.segments
        if _is_inward(segment) and arrivals[segment.id] < inf
    ]
    if not entered:
        return
    at, segment = min(entered, key=lambda found: found[0])
    severity = below(at, OPENING, OPENING_LEAST)
    if severity is not None:
        text = say(
            "This section begins {at} after the start; at least {opening} outside come before.",
            at=format_exactly(at),
            opening=format_exactly(OPENING),
        )
        hint = say(
            "Say what comes, how long, and that eyes and posture are free; then a choice."
        )
        yield Finding("short-opening", severity, score.section(segment, "level"), text, hint)


def _is_inward(segment: Segment) -> bool:
    return segment.level > 1 or segment.section.focus is not Focus.OUTSIDE


RULES: Final = (stop_is_told_early, choice_comes_early, opening_stays_outside)
