"""Ways through a timeline: the default one, and how long what lies ahead takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.units import Frames

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.timeline.segment import Segment, Timeline


def default_path(
    timeline: Timeline, begin: str | None = None, level_cap: int = 4
) -> Iterator[Segment]:
    """The segments from ``begin`` on (None: the first) when every default is taken.

    Sections above ``level_cap`` are passed over, as the player does it.
    """
    target: str | None = timeline.first if begin is None else begin
    while target is not None:
        segment = timeline.segments[target]
        if segment.level > level_cap:
            target = next((head.id for head in timeline.later_sections(segment)), None)
            continue
        yield segment
        target = default_target(segment)


def default_target(segment: Segment) -> str | None:
    """Where a segment leads when its question is not answered."""
    question = segment.question
    option = None if question is None else question.option(question.default)
    if option is not None and option.target is not None:
        return option.target
    return segment.next


def length(segment: Segment) -> Frames:
    """The length of a segment with the whole wait of its question."""
    wait = 0 if segment.question is None else segment.question.wait
    return Frames(segment.frames + wait)


def remaining(timeline: Timeline, begin: str, level_cap: int = 4) -> Frames:
    """How long the default path takes from a segment's 0 on."""
    return Frames(sum(length(s) for s in default_path(timeline, begin, level_cap)))
