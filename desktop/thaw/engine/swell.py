"""The sound of a pacer: a low, soft chord that swells with each cycle and is never struck.

Its partials are whole multiples of a quarter of a hertz, so that four seconds of it go round
without a seam, and the same position has the same bits in whatever blocks it is read.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from thaw.base.units import RATE, frames_from_seconds, gain_from_db
from thaw.engine.envelope import Envelope, Ramp, Shape
from thaw.engine.samples import CHANNELS, Samples, silence
from thaw.engine.source import ENDLESS

if TYPE_CHECKING:
    from thaw.engine.source import Source

SWELL: Final = "~swell"
"""The key of the chord; no file of a pack or of Thaw has one like it."""
SLOWEST_ONSET: Final = frames_from_seconds(2.25)
"""A rise from silence takes no less: straight over 60 dB, its upper 40 dB take 1.5 s."""
SHORTEST_CYCLE: Final = frames_from_seconds(4.0)
"""Nothing swells or glows faster than this; a quicker pacer keeps one level."""

_PERIOD_S: Final = 4
_PARTIALS: Final = (
    (110.0, 1.0),
    (110.25, 0.5),
    (165.0, 0.5),
    (165.25, 0.25),
    (220.0, 0.35),
    (220.5, 0.2),
    (330.0, 0.12),
    (440.0, 0.04),
)
"""Frequency in hertz, and how strong beside the lowest. Pairs drift apart and together."""
_LEVEL: Final = 0.0277
"""Brings the chord at its fullest to -30 LUFS, the loudness of what sounds underneath."""
_DEEPEST_DB: Final = -12.0
_STEEPEST_DB: Final = 3.0
"""A swell rises by no more in a second (docs: sound)."""


class Swell:
    """The chord, without end, at its fullest."""

    def __init__(self) -> None:
        self._table = _table()

    @property
    def frames(self) -> int:
        """Endless."""
        return ENDLESS

    def read(self, start: int, out: Samples) -> bool:
        """Copy round after round; always ready."""
        before = min(max(-start, 0), len(out))
        out[:before].fill(0.0)
        done, length = before, len(self._table)
        while done < len(out):
            place = (start + done) % length
            piece = self._table[place : place + len(out) - done]
            out[done : done + len(piece)] = piece
            done += len(piece)
        return True

    def prepare(self, start: int) -> None:
        """Nothing to do: everything is here."""


@lru_cache(maxsize=1)
def swell() -> Source:
    """The chord; made once."""
    return Swell()


def swelling(inward: int, outward: int, cycles: int) -> Envelope:
    """The gain of the chord over all cycles of a pacer: up, down, and away with the last.

    Args:
        inward: frames of the first half of a cycle.
        outward: frames of the second.
        cycles: how many.
    """
    cycle = inward + outward
    slow = inward < SLOWEST_ONSET
    if cycle < SHORTEST_CYCLE or (slow and cycles == 1):
        return _even(cycle * cycles)
    low = gain_from_db(max(_DEEPEST_DB, -_STEEPEST_DB * min(inward, outward) / RATE))
    ramps = [Ramp(0, cycle, 0.0, low, Shape.DB)] if slow else []
    for number in range(len(ramps), cycles):
        begin, last = number * cycle, number == cycles - 1
        ramps.append(Ramp(begin, inward, low if number else 0.0, 1.0, Shape.DB))
        ramps.append(Ramp(begin + inward, outward, 1.0, 0.0 if last else low, Shape.DB))
    return tuple(ramps)


def _even(frames: int) -> Envelope:
    """Up, one level, and down; a shorter one stays lower."""
    edge = min(SLOWEST_ONSET, frames // 2)
    full = edge / SLOWEST_ONSET
    return (
        Ramp(0, edge, 0.0, full, Shape.DB),
        Ramp(frames - edge, edge, full, 0.0, Shape.RAISED_COSINE),
    )


def _table() -> Samples:
    time = np.arange(_PERIOD_S * RATE, dtype=np.float64) / RATE
    table = silence(len(time))
    for side in range(CHANNELS):
        wave = np.zeros(len(time))
        for number, (hertz, strength) in enumerate(_PARTIALS):
            phase = 2.4 * number + 0.9 * side * (number % 3)
            wave += strength * np.sin(2 * np.pi * hertz * time + phase)
        table[:, side] = wave * _LEVEL
    return table
