"""What the numeric checks look at: a session laid out in time, and where its parts stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from thaw.spec.places import Part
from thaw.timeline.choices import Choices, Course
from thaw.timeline.compile import compile_timeline
from thaw.timeline.pacing.ways import Ways

if TYPE_CHECKING:
    from thaw.spec.session import Session
    from thaw.spec.wording.address import Address
    from thaw.timeline.program import Program
    from thaw.timeline.segment import Segment

Path: TypeAlias = tuple[Part, ...]


@dataclass(frozen=True)
class Score:
    """A session that can be compiled, with the lengths of its lines.

    Attributes:
        program: the session and its lines; nothing was picked before and nothing is left out.
        address: the words of offers and of ways to stop, or None where those of the session's
            language are not known.
    """

    program: Program
    address: Address | None

    @property
    def session(self) -> Session:
        """The session."""
        return self.program.session

    @cached_property
    def ways(self) -> Ways:
        """All ways through it."""
        return Ways(compile_timeline(self.program, Course.begin(Choices())))

    def section(self, segment: Segment, key: str) -> Path:
        """The path of a key of the section that a segment belongs to."""
        return ("sections", self._sections[segment.section.id], key)

    def line(self, line_id: str) -> Path | None:
        """The path of the step that speaks a line; None for the lines of an anchor."""
        place = self._lines.get(line_id)
        return None if place is None else ("sections", place[0], "steps", place[1])

    def question(self, segment: Segment) -> Path:
        """The path of the step that asks the question of a segment."""
        asked = None if segment.question is None else self._questions.get(segment.question.id)
        return asked or self.section(segment, "steps")

    @cached_property
    def _sections(self) -> dict[str, int]:
        return {section.id: index for index, section in enumerate(self.session.sections)}

    @cached_property
    def _lines(self) -> dict[str, tuple[int, ...]]:
        return {line.id: path for (path, _), line in self.program.lines.items()}

    @cached_property
    def _questions(self) -> dict[str, Path]:
        return {
            f"{section.id}.{getattr(step, 'name', None) or place + 1}": (
                "sections",
                index,
                "steps",
                place,
            )
            for index, section in enumerate(self.session.sections)
            for place, step in enumerate(section.steps)
        }
