"""All ways through a timeline, looked at once: they lead forward and meet again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from thaw.timeline.measure import targets
from thaw.timeline.path import length

if TYPE_CHECKING:
    from thaw.timeline.segment import Segment, Timeline

T = TypeVar("T")


class Ways:
    """The segments that can be heard, and what may follow each.

    What is worst over all ways is found without walking each of them: a state goes forward from
    segment to segment, and where ways meet the worse one goes on.

    Attributes:
        segments: every segment that some way comes to, in the order of the file.
    """

    def __init__(self, timeline: Timeline) -> None:
        self._first = timeline.first
        self._targets: dict[str, tuple[str, ...]] = {}
        reached = {timeline.first}
        for segment in timeline.segments.values():
            if segment.id in reached:
                following = targets(segment)
                self._targets[segment.id] = following
                reached.update(following)
        self.segments = tuple(timeline.segments[segment] for segment in self._targets)

    def arrivals(
        self, begin: T, step: Callable[[Segment, T], T], worse: Callable[[T, T], T]
    ) -> dict[str, T]:
        """The worst state with which each segment begins.

        Args:
            begin: the state before the first segment.
            step: the state behind a segment.
            worse: of two states the one that goes on, or what they make together.
        """
        states = {self._first: begin}
        for segment in self.segments:
            after = step(segment, states[segment.id])
            for target in self._targets[segment.id]:
                known = target in states
                states[target] = worse(states[target], after) if known else after
        return states

    def ends(self, segment: Segment) -> bool:
        """Whether the session is over behind a segment."""
        return not self._targets[segment.id]

    @cached_property
    def least_left(self) -> Mapping[str, int]:
        """The shortest time from the beginning of each segment to the end of the session."""
        left: dict[str, int] = {}
        for segment in reversed(self.segments):
            after = min((left[target] for target in self._targets[segment.id]), default=0)
            left[segment.id] = length(segment) + after
        return left
