"""The look-ahead true-peak limiter.

It keeps no state: what comes out at a frame depends on 480 frames either side, and on no more.

For every sample the gain is found that brings its true peak under the ceiling; the lowest such
gain within 236 frames is taken, and smoothed by a bell of the same reach, so that the smoothed
gain never exceeds what any peak needs and moves without a corner. Both channels share it.

Gains are smoothed as whole numbers, because sums of whole numbers are exact: any cutting into
spans gives the same bits.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from thaw.base.units import QUANTUM, gain_from_db
from thaw.engine.samples import CHANNELS
from thaw.engine.true_peak import BOUND, LEAD, interpolated_peaks

if TYPE_CHECKING:
    from thaw.engine.samples import Curve32, Samples

_Whole: TypeAlias = npt.NDArray[np.int64]

CEILING: Final = gain_from_db(-2.0)
"""-2 dBTP (docs: sound)."""
CONTEXT: Final = QUANTUM
"""Frames before and after a span that limiting it needs."""

_BOXES: Final = 4
"""Moving averages in a row: a cubic spline, near enough to a Gaussian bell."""
_BOX: Final = 119
"""Frames in one of them."""
_REACH: Final = _BOXES * (_BOX - 1) // 2
"""How far the bell, and the search for the lowest gain, look to either side: 4.9 ms."""
_UNIT: Final = 1 << 30
"""A gain of one as a whole number; times ``_BOX ** _BOXES`` it stays below 2 ** 58."""
_AIM: Final = gain_from_db(-0.1)
"""Aimed a little lower: between samples the product of wave and gain may rise higher."""


def limit(raw: Samples, ceiling: float = CEILING) -> Samples:
    """Bring the true peak of a span under the ceiling.

    Args:
        raw: shape (n + 2 * CONTEXT, 2): the span with a quantum before and a quantum after it.
        ceiling: linear.

    Returns:
        Shape (n, 2). Where no sample within reach could come near the ceiling, the very bits of
        ``raw``.
    """
    out = raw[CONTEXT:-CONTEXT].copy()
    aim = ceiling * _AIM
    for begin, stop in _runs(_near(raw, aim / BOUND)):
        piece = out[begin * QUANTUM : stop * QUANTUM]
        seen = raw[begin * QUANTUM : begin * QUANTUM + len(piece) + 2 * CONTEXT]
        piece *= _gains(seen, aim)[:, np.newaxis]
    return out


def _near(raw: Samples, harmless: float) -> npt.NDArray[np.bool_]:
    """Which quanta of the span have a sample within reach that may need a lower gain."""
    starts = np.arange(0, raw.size, QUANTUM * CHANNELS)
    loudest = np.maximum.reduceat(np.abs(raw).reshape(-1), starts)
    hot = loudest > harmless
    return np.asarray(hot[:-2] | hot[1:-1] | hot[2:])


def _runs(flags: npt.NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Begin and stop of each run of true flags."""
    changes = np.diff(flags.astype(np.int8), prepend=0, append=0)
    begins, stops = np.flatnonzero(changes == 1), np.flatnonzero(changes == -1)
    return zip(begins.tolist(), stops.tolist(), strict=True)


def _gains(seen: Samples, aim: float) -> Curve32:
    """The gain of each frame of a span that is seen with its context."""
    peaks = interpolated_peaks(seen)
    needed = aim / np.maximum(peaks, np.float32(aim)).astype(np.float64)
    whole = (needed * _UNIT).astype(np.int64)
    first = CONTEXT - 2 * _REACH - LEAD
    whole = whole[first : first + len(seen) - 2 * CONTEXT + 4 * _REACH]
    whole = _lowest(whole, 2 * _REACH + 1)
    for _ in range(_BOXES):
        whole = _moving_sum(whole, _BOX)
    return (whole / float(_UNIT * _BOX**_BOXES)).astype(np.float32)


def _lowest(values: _Whole, width: int) -> _Whole:
    """The lowest of each ``width`` values in a row, by doubling."""
    size = 1
    while 2 * size <= width:
        values = np.minimum(values[:-size], values[size:])
        size *= 2
    rest = width - size
    return np.minimum(values[:-rest], values[rest:]) if rest else values


def _moving_sum(values: _Whole, width: int) -> _Whole:
    """The sum of each ``width`` values in a row; a running total that wraps, wraps back."""
    total = np.cumsum(values)
    sums = total[width - 1 :].copy()
    sums[1:] -= total[:-width]
    return sums
