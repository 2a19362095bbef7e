"""A player driven by frames alone: a fake output that takes them, and keeps what was heard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from fakes.programs import builtin, sources_for
from thaw.base.levels import COMFORTABLE
from thaw.base.units import QUANTUM, RATE, Decibel, Frames
from thaw.engine.samples import silence
from thaw.player.events import Answer, SetVolume
from thaw.player.player import LIVE, Player, Reach

if TYPE_CHECKING:
    from fakes.unheard import Unheard
    from thaw.engine.samples import Samples
    from thaw.player.events import Event
    from thaw.player.snapshot import Snapshot
    from thaw.timeline.choices import Choices
    from thaw.timeline.program import Program


class Listening:
    """Someone who listens: time passes only when told to."""

    def __init__(
        self,
        program: Program | None = None,
        choices: Choices | None = None,
        *,
        reach: Reach = LIVE,
        block: int = QUANTUM,
        volume: float | None = COMFORTABLE,
    ) -> None:
        self.program = program
        self.player = Player(builtin(), sources_for(*([program] if program else [])), reach)
        self.block = block
        self.heard: list[Samples] = []
        if program is not None:
            self.player.load(program, choices)
        if volume is not None:
            self.press(SetVolume(Decibel(volume)))

    def now(self) -> Snapshot:
        """What is heard now."""
        return self.player.snapshot(Frames(0))

    @property
    def sound(self) -> Samples:
        """Everything that was heard."""
        return np.concatenate([silence(0), *self.heard])

    def press(self, event: Event) -> None:
        """Let something happen."""
        self.player.handle(event)

    def pass_time(self, seconds: float) -> Samples:
        """Listen for so long; gives what was heard meanwhile."""
        first = len(self.heard)
        left = round(seconds * RATE)
        while left > 0:
            out = np.empty((min(self.block, left), 2), dtype=np.float32)
            while self.player.produce():
                pass
            self.player.fill(out)
            self.heard.append(out)
            left -= len(out)
        return np.concatenate([silence(0), *self.heard[first:]])

    def until(
        self, reached: Callable[[Snapshot], bool], at_most: float = 600.0, *, skip: bool = False
    ) -> Snapshot:
        """Listen until something is so; with ``skip`` every question is skipped on the way.

        Raises:
            AssertionError: it did not come in time.
        """
        for _ in range(round(at_most * 10)):
            if reached(self.now()):
                return self.now()
            self.pass_time(0.1)
            asked = self.now().question
            if skip and asked is not None and not reached(self.now()):
                self.press(Answer(asked.id, skipped=True))
        raise AssertionError(f"not reached within {at_most} s: {self.now()}")


def heard_until(
    someone: Listening | Unheard, reached: Callable[[Snapshot], bool], *, skip: bool = False
) -> list[Snapshot]:
    """What was shown on the way to something, ten times a second."""
    seen: list[Snapshot] = []

    def look(now: Snapshot) -> bool:
        seen.append(now)
        return reached(now)

    someone.until(look, skip=skip)
    return seen


def level_db(samples: Samples) -> float:
    """The root mean square of a block in dB; −200 for silence."""
    power = float(np.mean(np.square(samples, dtype=np.float64)))
    return 10 * float(np.log10(power)) if power > 1e-20 else -200.0


def steepest(samples: Samples) -> float:
    """The largest step between two neighbouring samples: a cut shows here."""
    return float(np.abs(np.diff(samples, axis=0)).max()) if len(samples) > 1 else 0.0
