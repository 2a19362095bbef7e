"""How a session ends: outside, and with time for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.base.problem import Severity, below
from thaw.base.units import format_exactly, frames_from_seconds
from thaw.timeline.pacing.finding import Finding
from thaw.timeline.path import length

if TYPE_CHECKING:
    from thaw.timeline.pacing.score import Score

CLOSING: Final = {
    1: frames_from_seconds(60),
    2: frames_from_seconds(60),
    3: frames_from_seconds(90),
    4: frames_from_seconds(120),
}
CLOSING_LEAST: Final = frames_from_seconds(30)
"""The highest level on the way → how long a closing takes; below the least is an error."""
PART_BEFORE: Final = 4
"""The last fifth begins where four times as much lies behind as ahead."""
NOT_LATE: Final = {3: Severity.WARNING, 4: Severity.ERROR}
"""The levels that do not belong in the last fifth."""


def closings_take_their_time(score: Score) -> Iterator[Finding]:
    """The way out is long enough for how far in one has been; its shortest way counts."""
    highest = score.ways.arrivals(1, lambda segment, level: max(level, segment.level), max)
    left = score.ways.least_left
    seen: set[str] = set()
    for segment in score.ways.segments:
        if not segment.section.closing or segment.section.id in seen:
            continue
        seen.add(segment.section.id)
        level, frames = max(highest[segment.id], segment.level), left[segment.id]
        severity = below(frames, CLOSING[level], CLOSING_LEAST)
        if severity is not None:
            text = say(
                "This closing takes {frames}; after level {level} at least {closing} are "
                "kinder.",
                frames=format_exactly(frames),
                level=level,
                closing=format_exactly(CLOSING[level]),
            )
            hint = say(
                "Sounds, room, contact, the date, the next small thing: take time for them."
            )
            path = score.section(segment, "closing")
            yield Finding("short-closing", severity, path, text, hint)


def last_fifth_is_outside(score: Score) -> Iterator[Finding]:
    """On no way does a level 3 or 4 reach into the last fifth."""
    begins = score.ways.arrivals(0, lambda segment, at: at + length(segment), max)
    left = score.ways.least_left
    told: set[str] = set()
    for segment in score.ways.segments:
        severity = NOT_LATE.get(segment.level)
        end = begins[segment.id] + length(segment)
        ahead = left[segment.id] - length(segment)
        if severity is None or end <= PART_BEFORE * ahead or segment.section.id in told:
            continue
        told.add(segment.section.id)
        text = say(
            "This section of level {level} can end {ahead} before the end of a "
            "session of {end}; its last fifth leads outside.",
            level=segment.level,
            ahead=format_exactly(ahead),
            end=format_exactly(end + ahead),
        )
        hint = say("Put it earlier, or what comes behind it longer.")
        yield Finding("late-level", severity, score.section(segment, "level"), text, hint)


RULES: Final = (closings_take_their_time, last_fifth_is_outside)
