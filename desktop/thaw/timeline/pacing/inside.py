"""How long a session stays inside: in one go, in all, and between check-ins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from thaw.base.language import mark, say
from thaw.base.problem import above
from thaw.base.units import format_exactly, frames_from_seconds
from thaw.spec.doses import DOSES
from thaw.timeline.focus import RESET, focus_limit, resets
from thaw.timeline.pacing.finding import Finding
from thaw.timeline.path import length
from thaw.timeline.segment import QuestionKind, Segment

if TYPE_CHECKING:
    from thaw.timeline.pacing.score import Score

ERROR_FACTOR: Final = 1.25
"""How far beyond its limit a run or a level may go before it is an error."""
INSIDE: Final = 3
"""From this level on there are check-ins on the way."""
CHECK_IN_WITHIN: Final = frames_from_seconds(300)
CHECK_IN_LATEST: Final = frames_from_seconds(420)
"""The longest time inside from one check-in to the next."""


class _Run(NamedTuple):
    """A run inside that goes on: how long it is, and how long it has been outside by now."""

    frames: int
    outside: int


_Runs: TypeAlias = tuple[_Run, ...]
"""Runs of which none is both shorter and longer outside than another."""


def runs_inside_are_short(score: Score) -> Iterator[Finding]:
    """Nobody stays inside longer than their level allows before an anchor or a check-in."""
    begin: _Runs = (_Run(0, 0),)
    arrivals = score.ways.arrivals(begin, _behind, _merged)
    worst: dict[str, tuple[int, Segment]] = {}
    for segment in score.ways.segments:
        if focus_limit(segment) is not None:
            peak = max(_peak(segment, run.frames) for run in arrivals[segment.id])
            if peak > worst.get(segment.section.id, (0, segment))[0]:
                worst[segment.section.id] = (peak, segment)
    for peak, segment in worst.values():
        limit = focus_limit(segment) or 0
        severity = above(peak, limit, limit * ERROR_FACTOR)
        if severity is not None:
            text = say(
                "Attention stays inside for {peak} here without an anchor or a check-in; "
                "at level {level} at most {limit}.",
                peak=format_exactly(peak),
                level=segment.level,
                limit=format_exactly(limit),
            )
            hint = say("Put “anchor: 20 s” or a check-in before or into this section.")
            yield Finding("long-focus", severity, score.section(segment, "focus"), text, hint)


def _peak(segment: Segment, before: int) -> int:
    """The longest run in a segment that leads inside; a check-in ends it when it is seen."""
    begins, ends = resets(segment)
    asked = segment.question is not None and segment.question.kind is QuestionKind.CHECK_IN
    last = segment.frames if asked else length(segment)
    starts = [-before, *ends]
    return max(stop - start for start, stop in zip(starts, [*begins, last], strict=True))


def _behind(segment: Segment, runs: _Runs) -> _Runs:
    question = segment.question
    if question is not None and question.kind is QuestionKind.CHECK_IN:
        return (_Run(0, 0),)
    _, ends = resets(segment)
    since = max(ends, default=None)
    inward = focus_limit(segment) is not None
    if since is not None:
        return (_Run(length(segment) - since if inward else 0, 0),)
    return _best(_further(run, length(segment), inward=inward) for run in runs)


def _further(run: _Run, frames: int, *, inward: bool) -> _Run:
    if inward:
        return _Run(run.frames + frames, 0)
    outside = run.outside + frames
    if run.frames == 0 or outside >= RESET:
        return _Run(0, 0)
    return _Run(run.frames + frames, outside)


def _merged(one: _Runs, other: _Runs) -> _Runs:
    return _best((*one, *other))


def _best(runs: Iterator[_Run] | _Runs) -> _Runs:
    """Without the runs that another one is worse than in every respect."""
    kept: list[_Run] = []
    for run in sorted(set(runs), key=lambda run: (-run.frames, run.outside)):
        if not kept or run.outside < kept[-1].outside:
            kept.append(run)
    return tuple(kept)


_LONG: Final = mark(
    "A way through this session has {length} at level {level}; at most {most} are."
)
_LONG_AND_FURTHER: Final = mark(
    "A way through this session has {length} at level {level} and further in; at most {most} "
    "are."
)


def levels_are_short(score: Score) -> Iterator[Finding]:
    """A session has no more minutes at a level than a day takes well.

    Time further in counts for the levels before it, since who is among feelings is inside, too;
    time outside counts for level 1 alone, since it is what makes up for the rest.
    """
    for level, dose in DOSES.items():
        longest, first = _time_at(score, level)
        severity = above(longest, dose.session, dose.session * ERROR_FACTOR)
        if first is not None and severity is not None:
            told = _LONG if level in {1, max(DOSES)} else _LONG_AND_FURTHER
            lengths = {"length": format_exactly(longest), "most": format_exactly(dose.session)}
            text = say(told, level=level, **lengths)
            hint = say("Shorten it, or make two sessions of it.")
            yield Finding("long-level", severity, score.section(first, "level"), text, hint)


def _time_at(score: Score, level: int) -> tuple[int, Segment | None]:
    """The longest time at a level over all ways, and the first segment there."""

    def is_there(segment: Segment) -> bool:
        return segment.level == 1 if level == 1 else segment.level >= level

    def spent(segment: Segment, before: int) -> int:
        return before + length(segment) if is_there(segment) else before

    arrivals = score.ways.arrivals(0, spent, max)
    longest = max(spent(segment, arrivals[segment.id]) for segment in score.ways.segments)
    return longest, next(filter(is_there, score.ways.segments), None)


def check_ins_are_frequent(score: Score) -> Iterator[Finding]:
    """Inside somebody asks how it is; the time between, spent at level 3 or 4, is limited."""

    def since(segment: Segment, before: int) -> int:
        question = segment.question
        if question is not None and question.kind is QuestionKind.CHECK_IN:
            return 0
        return before + length(segment) if segment.level >= INSIDE else before

    arrivals = score.ways.arrivals(0, since, max)
    reached = [
        (arrivals[segment.id] + _unasked(segment), segment)
        for segment in score.ways.segments
        if segment.level >= INSIDE
    ]
    over = [found for found in reached if found[0] > CHECK_IN_WITHIN]
    if not over:
        return
    longest, first = max(over, key=lambda found: found[0])[0], over[0][1]
    severity = above(longest, CHECK_IN_WITHIN, CHECK_IN_LATEST)
    if severity is not None:
        text = say(
            "{length} at level {one} or {other} go by without a check-in; at most {most} do.",
            length=format_exactly(longest),
            one=INSIDE,
            other=INSIDE + 1,
            most=format_exactly(CHECK_IN_WITHIN),
        )
        hint = say("Put “check_in: [stirred, here]” on the way.")
        yield Finding("rare-check-ins", severity, score.section(first, "level"), text, hint)


def _unasked(segment: Segment) -> int:
    """How much of a segment goes by before its check-in, or all of it."""
    question = segment.question
    asked = question is not None and question.kind is QuestionKind.CHECK_IN
    return segment.frames if asked else length(segment)


RULES: Final = (runs_inside_are_short, levels_are_short, check_ins_are_frequent)
