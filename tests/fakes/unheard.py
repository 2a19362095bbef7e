"""A session driven by frames alone, without a sound being mixed: hours pass in a moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from fakes.programs import builtin
from thaw.base.units import RATE
from thaw.player.events import Answer, Begin
from thaw.player.flow import next_due, pass_frames, settle
from thaw.player.moves import Surroundings, apply
from thaw.player.phase import Phase
from thaw.player.present import heard_music, present
from thaw.player.state import State
from thaw.player.transitions import allowed
from thaw.timeline.choices import Choices, Course
from thaw.timeline.compile import compile_timeline

if TYPE_CHECKING:
    from thaw.player.events import Event
    from thaw.player.snapshot import Snapshot
    from thaw.timeline.program import Program

_LOOK: Final = RATE // 10


class Unheard:
    """What ``Listening`` does, for everything that is not about the sound itself."""

    def __init__(self, program: Program, choices: Choices | None = None) -> None:
        self._builtin = builtin()
        course = Course.begin(choices or Choices())
        timeline = compile_timeline(program, course)
        self.state = State(program=program, course=course, timeline=timeline)
        self.press(Begin())

    def now(self) -> Snapshot:
        """What is shown now."""
        return present(self.state, 0, 0.0, ())

    def press(self, event: Event) -> None:
        """Let something happen.

        Raises:
            IllegalEventError: the state does not know the event.
        """
        state = settle(self.state, self._builtin)
        known = allowed(state.phase, event)
        around = Surroundings(self._builtin, 0.0, heard_music(state))
        self.state = apply(event, state, around)
        assert self.state.phase in known

    def pass_time(self, seconds: float) -> None:
        """Let so much time pass."""
        left = round(seconds * RATE)
        while left > 0:
            state = replace(settle(self.state, self._builtin), moves=())
            due = next_due(state)
            frames = left if due is None else min(left, due)
            self.state = pass_frames(state, frames)
            left -= frames
        self.state = settle(self.state, self._builtin)

    def until(
        self, reached: Callable[[Snapshot], bool], at_most: float = 600.0, *, skip: bool = False
    ) -> Snapshot:
        """Go on until something is so; with ``skip`` every question is skipped on the way.

        Raises:
            AssertionError: it did not come in time.
        """
        for _ in range(round(at_most * RATE / _LOOK)):
            now = self.now()
            if reached(now):
                return now
            if skip and now.question is not None and now.phase is Phase.ASKING:
                self.press(Answer(now.question.id, skipped=True))
            self.pass_time(_LOOK / RATE)
        raise AssertionError(f"not reached within {at_most} s: {self.now()}")
