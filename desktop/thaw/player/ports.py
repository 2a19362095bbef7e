"""What the player's hosts provide: an output to fill, a clock to ask.

One interface each, so that a test can stand in for a sound card and for time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from thaw.base.units import Frames

Fill: TypeAlias = "Callable[[NDArray[np.float32]], None]"
"""Fills a block of shape (frames, 2), float32, 48 kHz; called by the output from its thread."""


class Output(Protocol):
    """Something that takes frames at its own pace: a device, a file, nothing.

    Exactly one output drives a player at a time.
    """

    @property
    def name(self) -> str:
        """What the listener calls it; empty where nothing is heard."""
        ...

    @property
    def latency(self) -> Frames:
        """Frames between filling and hearing."""
        ...

    @property
    def underruns(self) -> int:
        """How often it had nothing to play although ``fill`` was never late."""
        ...

    def start(self, fill: Fill, lost: Callable[[str], None]) -> None:
        """Take frames from ``fill`` from now on; ``lost`` is told why when that ends by itself.

        Raises:
            DeviceError: it cannot be opened; the sentence says why.
        """
        ...

    def stop(self) -> None:
        """Take no more frames; returns when ``fill`` will not be called again."""
        ...


class Clock(Protocol):
    """Time as the host sees it."""

    def monotonic(self) -> float:
        """Seconds that never go back."""
        ...

    def wall(self) -> float:
        """Seconds since 1970 in UTC, which jump when the clock is set."""
        ...
