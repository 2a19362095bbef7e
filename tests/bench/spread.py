"""Several measurements of one thing, and how much the machine itself wavers meanwhile."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

_SPINS: Final = 2_000_000
_LOOKS: Final = 5


@dataclass(frozen=True)
class Spread:
    """What was measured, from the least to the most."""

    values: tuple[float, ...]

    @property
    def least(self) -> float:
        """The smallest."""
        return min(self.values)

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.values)

    @property
    def most(self) -> float:
        """The largest."""
        return max(self.values)

    def each(self, change: Callable[[float], float]) -> Spread:
        """The same in another unit."""
        return Spread(tuple(change(value) for value in self.values))


def repeated(times: int, measure: Callable[[], float]) -> Spread:
    """Measure so often."""
    return Spread(tuple(measure() for _ in range(times)))


def machine_noise() -> str:
    """How evenly the machine runs now, in a sentence: the same work five times over."""
    spins = repeated(_LOOKS, _spin).each(lambda seconds: seconds * 1000)
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} processors, load {load:.1f}; the same loop took "
        f"{spins.least:.0f}, {spins.median:.0f}, {spins.most:.0f} ms (least, middle, most)"
    )


def _spin() -> float:
    begun = time.perf_counter()
    total = 0
    for n in range(_SPINS):
        total += n
    return time.perf_counter() - begun


def joined(spreads: Sequence[Spread]) -> Spread:
    """All measurements together."""
    return Spread(tuple(value for spread in spreads for value in spread.values))
