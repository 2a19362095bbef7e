"""No sound: frames go by as in a device, so that words, offers and guidance go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from thaw.adapters.clock import SystemClock
from thaw.adapters.outputs.paced import Pace, Wait
from thaw.base.units import Frames

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from thaw.player.ports import Clock, Fill


class NullOutput:
    """Takes frames in real time and lets them fall."""

    def __init__(self, clock: Clock | None = None, wait: Wait | None = None) -> None:
        self._pace = Pace(clock or SystemClock(), wait)

    @property
    def name(self) -> str:
        """Empty: nothing is heard."""
        return ""

    @property
    def latency(self) -> Frames:
        """None: what was filled counts as heard."""
        return Frames(0)

    @property
    def underruns(self) -> int:
        """None: nothing is heard."""
        return 0

    def start(self, fill: Fill, lost: Callable[[str], None]) -> None:
        """Begin; it is never lost."""
        del lost
        self._pace.start("null-output", fill, _let_fall)

    def stop(self) -> None:
        """Take no more frames."""
        self._pace.stop()


def _let_fall(block: NDArray[np.float32]) -> None:
    del block
