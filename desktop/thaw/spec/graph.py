"""The sections of a session as a graph: what leads where, and what can be reached.

Sections come in the order of the file. A section goes on to the next one, unless it closes the
session or leads elsewhere for certain. A section that can be left out may be passed by too. The
graph has no circles: ``go`` leads forward, and repeats are written out only when a session is
compiled.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from thaw.spec.steps import CheckIn, Choose, Go, Option

if TYPE_CHECKING:
    from thaw.spec.places import Part
    from thaw.spec.session import Section, Session
    from thaw.spec.steps import AnyStep, Choice

BUILT_IN_STATES: Final = ("too-much", "far-away")
"""Where a route of a check-in may lead beside sections: pulled back, with that offer chosen."""


@dataclass(frozen=True)
class Jump:
    """One place that names where to go on.

    Attributes:
        section: index of the section that it stands in.
        step: index of the step.
        target: what it names.
        path: its path in the file.
        routed: whether it is a route of a check-in.
    """

    section: int
    step: int
    target: str
    path: tuple[Part, ...]
    routed: bool = False


class Graph:
    """What leads where in one session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.index = {
            section.id: index for index, section in reversed(list(enumerate(session.sections)))
        }
        self.jumps = tuple(_jumps(session))

    @cached_property
    def exits(self) -> tuple[tuple[int, ...], ...]:
        """For each section, the sections that may come next; none behind the last one."""
        return tuple(map(self._exits, range(len(self._session.sections))))

    @cached_property
    def reached(self) -> frozenset[int]:
        """The sections that some way through the session comes to."""
        reached = {0}
        for index, targets in enumerate(self.exits):
            if index in reached:
                reached.update(targets)
        return frozenset(reached)

    def goes_on(self, index: int) -> bool:
        """Whether a section may be followed by the one behind it in the file."""
        section = self._session.sections[index]
        if section.closing:
            return False
        return section.region is not None or last_step(section) == len(section.steps)

    def _exits(self, index: int) -> tuple[int, ...]:
        """Targets further on that exist; a jump behind the end of the section never happens."""
        section = self._session.sections[index]
        end = last_step(section)
        targets = {
            self.index[jump.target]
            for jump in self.jumps
            if jump.section == index and jump.step <= end and jump.target in self.index
        }
        if self.goes_on(index) and index + 1 < len(self._session.sections):
            targets.add(index + 1)
        return tuple(sorted(target for target in targets if target > index))


def last_step(section: Section) -> int:
    """The index of the step that always leads away, or the number of steps where none does."""
    leaving = (index for index, step in enumerate(section.steps) if _always_leaves(step))
    return next(leaving, len(section.steps))


def _always_leaves(step: AnyStep) -> bool:
    if isinstance(step, Choose):
        options = step.choose.options.values()
        targets = [option.go for option in options if isinstance(option, Option)]
        return len(targets) == len(options) > 0 and None not in targets
    return isinstance(step, Go)


def _jumps(session: Session) -> Iterator[Jump]:
    for number, section in enumerate(session.sections):
        for place, step in enumerate(section.steps):
            path: tuple[Part, ...] = ("sections", number, "steps", place)
            match step:
                case Go(go=target):
                    yield Jump(number, place, target, (*path, "go"))
                case Choose(choose=choice):
                    for option, target in _option_targets(choice):
                        where = (*path, "choose", "options", option, "go")
                        yield Jump(number, place, target, where)
                case CheckIn(when=routes):
                    for condition, target in routes.items():
                        where = (*path, "when", str(condition))
                        yield Jump(number, place, target, where, routed=True)
                case _:
                    pass


def _option_targets(choice: Choice) -> Iterator[tuple[str, str]]:
    for name, option in choice.options.items():
        if isinstance(option, Option) and option.go is not None:
            yield name, option.go
