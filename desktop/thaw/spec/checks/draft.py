"""What every rule is given: a session, its graph, its places, and the report to add to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from thaw.spec.lines import session_lines
from thaw.spec.steps import Play, Step

if TYPE_CHECKING:
    from thaw.base.problem import Report
    from thaw.spec.graph import Graph
    from thaw.spec.lines import SpokenLine
    from thaw.spec.places import Part, Places
    from thaw.spec.session import Session

S = TypeVar("S", bound=Step)
Path = tuple["Part", ...]
Placed = tuple[int, Path, Step]
"""The index of a section, the path of a step in it, and the step."""


@dataclass(frozen=True)
class Draft:
    """A session while it is checked.

    Attributes:
        anchors: the ids of the anchors that it may name.
    """

    session: Session
    graph: Graph
    places: Places
    report: Report
    anchors: tuple[str, ...]

    @cached_property
    def lines(self) -> tuple[SpokenLine, ...]:
        """What the session speaks."""
        return session_lines(self.session)

    def error(self, code: str, path: Path, text: str, hint: str = "") -> None:
        """Report what blocks playing, at the value that a path leads to."""
        mark, excerpt = self.places.mark(*path), self.places.excerpt(*path)
        self.report.error(code, mark, text, hint, excerpt)

    def warn(self, code: str, path: Path, text: str, hint: str = "") -> None:
        """Report what does not block playing, at the value that a path leads to."""
        mark, excerpt = self.places.mark(*path), self.places.excerpt(*path)
        self.report.warn(code, mark, text, hint, excerpt)

    def steps(self, kind: type[S]) -> Iterator[tuple[int, Path, S]]:
        """Every step of a kind with its section's index and its path, lines over music too."""
        for index, path, step in self._by_kind.get(kind, ()):
            yield index, path, cast("S", step)

    @cached_property
    def every_step(self) -> tuple[Placed, ...]:
        """Every step of every kind, as ``steps`` gives them."""
        return tuple(self._all_steps())

    @cached_property
    def _by_kind(self) -> dict[type[Step], list[Placed]]:
        kinds: dict[type[Step], list[Placed]] = {}
        for placed in self.every_step:
            kinds.setdefault(type(placed[2]), []).append(placed)
        return kinds

    def _all_steps(self) -> Iterator[Placed]:
        for index, section in enumerate(self.session.sections):
            for place, step in enumerate(section.steps):
                path: Path = ("sections", index, "steps", place)
                yield index, path, step
                if isinstance(step, Play):
                    for inner, line in enumerate(step.during):
                        yield index, (*path, "during", inner), line


Rule = Callable[[Draft], None]
"""One rule: it looks at a draft and adds what it finds to the report."""
