"""True peak: how high the wave rises between its samples.

The four-phase interpolator of ITU-R BS.1770-4, Annex 2, in elementwise steps of fixed order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from thaw.engine.samples import CHANNELS, Curve32, Samples

TAPS: Final = 12
"""Samples that one interpolated value looks at."""
LEAD: Final = TAPS // 2 - 1
"""How many of them lie before the sample it is counted to."""
BOUND: Final = 2.03
"""No interpolated value exceeds this many times the largest sample: the magnitudes of the
coefficients add up to at most 2.0223, and the rest is for rounding."""

_PHASE_0: Final = (
    0.0017089843750,
    0.0109863281250,
    -0.0196533203125,
    0.0332031250000,
    -0.0594482421875,
    0.1373291015625,
    0.9721679687500,
    -0.1022949218750,
    0.0476074218750,
    -0.0266113281250,
    0.0148925781250,
    -0.0083007812500,
)
_PHASE_1: Final = (
    -0.0291748046875,
    0.0292968750000,
    -0.0517578125000,
    0.0891113281250,
    -0.1665039062500,
    0.4650878906250,
    0.7797851562500,
    -0.2003173828125,
    0.1015625000000,
    -0.0582275390625,
    0.0330810546875,
    -0.0189208984375,
)
"""Phases 2 and 3 are phases 1 and 0 backwards."""
_BLOCK: Final = 2048
"""Frames taken at once, so that what is worked on stays in the processor's cache."""


def interpolated_peaks(samples: Samples) -> Curve32:
    """The true peak near each sample, of the louder channel.

    Args:
        samples: shape (n, 2) with n from ``TAPS`` on.

    Returns:
        Shape (n - TAPS + 1,): value ``i`` belongs to the sample ``i + LEAD`` and to the way
        from it to the next.
    """
    peaks = np.empty(len(samples) - TAPS + 1, dtype=np.float32)
    for begin, block in _blocks(samples):
        peaks[begin : begin + _BLOCK] = _block_peaks(block)
    return peaks


def highest_peak(samples: Samples, known: float = 0.0) -> float:
    """The highest of all interpolated peaks, shape (n, 2) with n from ``TAPS`` on.

    Returns:
        The peak, or ``known`` where nothing is higher; blocks that cannot be are left out.
    """
    for _, block in _blocks(samples):
        if float(np.abs(block).max()) * BOUND > known:
            known = max(known, float(_block_peaks(block).max()))
    return known


def _blocks(samples: Samples) -> Iterator[tuple[int, Samples]]:
    for begin in range(0, len(samples) - TAPS + 1, _BLOCK):
        yield begin, np.ascontiguousarray(samples[begin : begin + _BLOCK + TAPS - 1])


def _block_peaks(block: Samples) -> Curve32:
    """Of a filter and its mirror the larger magnitude is that of the even plus the odd part."""
    flat = block.reshape(-1)
    length = len(flat) - (TAPS - 1) * CHANNELS
    taps = [flat[tap * CHANNELS : tap * CHANNELS + length] for tap in range(TAPS)]
    sums = [taps[tap] + taps[TAPS - 1 - tap] for tap in range(TAPS // 2)]
    differences = [taps[tap] - taps[TAPS - 1 - tap] for tap in range(TAPS // 2)]
    peaks = np.abs(taps[LEAD])
    for phase in (_PHASE_0, _PHASE_1):
        mirrored = phase[::-1]
        even = [(a + b) / 2 for a, b in zip(phase, mirrored, strict=True)]
        odd = [(a - b) / 2 for a, b in zip(phase, mirrored, strict=True)]
        larger = np.abs(_weighted(sums, even)) + np.abs(_weighted(differences, odd))
        np.maximum(peaks, larger, out=peaks)
    return np.maximum(peaks[0::CHANNELS], peaks[1::CHANNELS])


def _weighted(columns: list[Curve32], weights: list[float]) -> Curve32:
    total = columns[0] * weights[0]
    scratch = np.empty_like(total)
    for column, weight in zip(columns[1:], weights[1 : len(columns)], strict=True):
        np.multiply(column, weight, out=scratch)
        total += scratch
    return total
