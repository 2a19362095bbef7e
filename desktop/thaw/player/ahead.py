"""What was mixed ahead: a ring of frames between the mixer's thread and the device's callback.

The mixer writes, the callback reads. Each moves one counter of its own, both are plain
integers, so neither ever waits for the other. What was heard stays readable for some seconds:
its loudness is asked for at a pull-back, and by the ember.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from thaw.base.units import QUANTUM
from thaw.engine.samples import Samples, silence

_EDGE: Final = 96
"""2 ms: how what follows a gap rises, and how what precedes it ends."""
_RISE: Final = np.linspace(0.0, 1.0, _EDGE, dtype=np.float32)[:, np.newaxis]
_FALL: Final = np.linspace(1.0, 0.0, _EDGE, dtype=np.float32)[:, np.newaxis]


class Ahead:
    """Two parallel rings, content and room tone, on the clock of the mix."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._content = silence(capacity)
        self._room = silence(capacity)
        self.produced = 0
        self.consumed = 0
        self.underruns = 0
        self._gap = False
        self._last = np.zeros(2, dtype=np.float32)

    def write(self, at: int, content: Samples, room: Samples) -> None:
        """Put frames at a place of the clock; ``produced`` is the caller's to move."""
        for ring, samples in ((self._content, content), (self._room, room)):
            place = at % self._capacity
            first = min(len(samples), self._capacity - place)
            ring[place : place + first] = samples[:first]
            ring[: len(samples) - first] = samples[first:]

    def read(self, at: int, count: int) -> tuple[Samples, Samples]:
        """A copy of frames that are still in the ring."""
        place = at % self._capacity
        first = min(count, self._capacity - place)
        spans = (slice(place, place + first), slice(0, count - first))
        return (
            np.concatenate([self._content[span] for span in spans]),
            np.concatenate([self._room[span] for span in spans]),
        )

    def take(self, content: Samples, room: Samples) -> int:
        """Fill both with what comes next, as far as there is something; for the callback alone.

        Returns:
            How many frames were there; the rest is zeros.
        """
        ready = max(0, min(len(content), self.produced - self.consumed))
        place = self.consumed % self._capacity
        first = min(ready, self._capacity - place)
        for ring, out in ((self._content, content), (self._room, room)):
            out[:first] = ring[place : place + first]
            out[first:ready] = ring[: ready - first]
            out[ready:] = 0.0
        self.consumed += ready
        return ready

    def soften(self, out: Samples, ready: int) -> None:
        """Round the edges of a gap in the finished output: no cut, never a repeat."""
        if self._gap and ready:
            edge = min(_EDGE, ready)
            out[:edge] *= _RISE[:edge]
        gap = ready < len(out)
        if gap and not self._gap:
            self.underruns += 1
            edge = min(_EDGE, len(out) - ready)
            last = out[ready - 1] if ready else self._last
            out[ready : ready + edge] = last * _FALL[:edge]
        self._gap = gap
        self._last = out[-1].copy()

    def next_quantum(self, margin: int) -> int:
        """The first whole quantum that lies at least ``margin`` ahead of the callback."""
        return -(-(self.consumed + margin) // QUANTUM) * QUANTUM
