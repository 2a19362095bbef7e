"""Takes every default where nobody can answer: in a file, before a program that reads lines.

Saying nothing is information in a session: two questions without an answer lead to the anchor,
one level down. Where nobody can answer, silence says nothing; so the default is answered, as
late as it would have been taken, and a question without options is skipped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.base.units import frames_from_seconds
from thaw.player.events import Answer
from thaw.timeline.choices import Choices, Course
from thaw.timeline.compile import compile_timeline

if TYPE_CHECKING:
    from thaw.player.snapshot import QuestionView
    from thaw.timeline.program import Program

LATEST: Final = frames_from_seconds(0.75)
"""So long before its end a wait is answered; an answer ends it half a second later."""


class Defaults:
    """The defaults of one session."""

    def __init__(self, program: Program) -> None:
        segments = compile_timeline(program, Course.begin(Choices())).segments.values()
        questions = (segment.question for segment in segments)
        self._defaults = {one.id: one.default for one in questions if one is not None}

    def answer(self, question: QuestionView) -> Answer | None:
        """The answer to a question whose wait is nearly over; None before that."""
        if question.left > LATEST:
            return None
        default = self._defaults.get(question.id, "")
        if any(option.id == default for option in question.options):
            return Answer(question.id, option=default)
        return Answer(question.id, skipped=True)
