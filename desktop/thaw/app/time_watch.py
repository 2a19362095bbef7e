"""Notices that time was lost: the computer slept, or its clock was set."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from thaw.player.ports import Clock

JUMP_S: Final = 2.0
"""Two clocks that drift further apart than this, or a gap longer than this, mean a jump."""


class TimeWatch:
    """Compares the two clocks whenever it is asked.

    On Linux and macOS the monotonic clock stands while the computer sleeps and the wall clock
    jumps. On Windows both go on, and only the gap between two questions tells; elsewhere such a
    gap is a busy computer, which is no reason to stop anybody.

    Args:
        clock: the two clocks.
        counts_sleep: whether the monotonic clock goes on while the computer sleeps.
    """

    def __init__(self, clock: Clock, *, counts_sleep: bool = sys.platform == "win32") -> None:
        self._clock = clock
        self._counts_sleep = counts_sleep
        self._monotonic, self._wall = clock.monotonic(), clock.wall()

    def jumped(self) -> bool:
        """Whether time was lost since the last question."""
        monotonic, wall = self._clock.monotonic(), self._clock.wall()
        passed, passed_on_wall = monotonic - self._monotonic, wall - self._wall
        self._monotonic, self._wall = monotonic, wall
        slept = self._counts_sleep and passed > JUMP_S
        return slept or abs(passed_on_wall - passed) > JUMP_S
