"""How alike two stretches of speech sound: whether the same words were said twice.

Dynamic time warping over the energies of mel bands. The cost of the best way through both is
taken relative to that of any way, so that neither level, microphone nor voice counts.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from thaw.base.units import RATE

if TYPE_CHECKING:
    from thaw.engine.samples import Curve32

_Floats: TypeAlias = npt.NDArray[np.float64]

HOP: Final = RATE // 50
"""Frames from one window to the next: 20 ms."""
_WINDOW: Final = 2048
_BANDS: Final = 24
_LOWEST, _HIGHEST = 120.0, 7000.0
_DEPTH: Final = 50.0
"""dB below the loudest band of all under which nothing is told apart."""
_LONGEST: Final = 30 * RATE
"""Frames of each that are looked at."""


def likeness(said: Curve32, other: Curve32) -> float:
    """How alike they are from beginning to end: 1 is the same, about 0 by chance.

    Args:
        said: speech, shape (n,), without the quiet around it.
        other: the same.
    """
    return _likeness(said, other, beginning=False)


def begins_like(short: Curve32, long: Curve32) -> float:
    """How alike the whole of one and the beginning of the other are, as :func:`likeness`."""
    return _likeness(short, long, beginning=True)


def _likeness(said: Curve32, other: Curve32, *, beginning: bool) -> float:
    left, right = _features(said[:_LONGEST]), _features(other[:_LONGEST])
    if not len(left) or not len(right):
        return 0.0
    distances = np.sqrt(
        np.maximum(
            (left**2).sum(axis=1)[:, None] + (right**2).sum(axis=1) - 2 * left @ right.T, 0.0
        )
    )
    usual = float(distances.mean())
    return max(0.0, 1.0 - _cheapest(distances, beginning=beginning) / usual) if usual else 1.0


def _cheapest(distances: _Floats, *, beginning: bool) -> float:
    """The mean distance along the cheapest way; anti-diagonal by anti-diagonal."""
    rows, columns = distances.shape
    far = float("inf")
    # Row r of a diagonal holds cost and steps of the cell (r, diagonal - r).
    before = earlier = np.full(rows + 1, far)
    ends = np.full(columns, far)
    for diagonal in range(rows + columns - 1):
        low, high = max(0, diagonal - columns + 1), min(rows, diagonal + 1)
        index = np.arange(low, high)
        here = distances[index, diagonal - index]
        straight, down, right = earlier[index], before[index], before[index + 1]
        # A diagonal step covers two cells and costs both, or short ways would be cheap.
        way = np.minimum(np.minimum(straight + here, down), right) + here
        if diagonal == 0:
            way = 2 * here
        earlier, before = before, np.full(rows + 1, far)
        before[index + 1] = way
        if high == rows:
            ends[diagonal - rows + 1] = way[-1]
    if not beginning:
        steps: int = rows + columns
        return float(ends[-1]) / steps
    lengths = rows + 1 + np.arange(columns)
    reached = np.arange(columns) >= rows // 2
    best: np.float64 = np.min(ends / lengths, where=reached, initial=far)
    return float(best)


def _features(speech: Curve32) -> _Floats:
    """Band energies in dB, each band around its own mean, shape (windows, bands)."""
    if len(speech) < _WINDOW:
        return np.zeros((0, _BANDS))
    windows = np.lib.stride_tricks.sliding_window_view(speech, _WINDOW)[::HOP]
    spectrum = np.fft.rfft(windows * np.hanning(_WINDOW))
    energies = (spectrum.real**2 + spectrum.imag**2) @ _mel_bands().T
    loudest = float(energies.max(initial=1e-20))
    decibels = 10 * np.log10(np.maximum(energies, loudest * 10 ** (-_DEPTH / 10)))
    return np.asarray(decibels - decibels.mean(axis=0))


@lru_cache(maxsize=1)
def _mel_bands() -> _Floats:
    """Triangles of equal width in mel, shape (bands, bins)."""
    edges = np.linspace(_mel(_LOWEST), _mel(_HIGHEST), _BANDS + 2)
    bins = _mel(np.arange(_WINDOW // 2 + 1) * (RATE / _WINDOW))
    rising = (bins - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - bins) / (edges[2:] - edges[1:-1])[:, None]
    return np.asarray(np.clip(np.minimum(rising, falling), 0.0, None))


def _mel(hertz: npt.ArrayLike) -> _Floats:
    return np.asarray(2595 * np.log10(1 + np.asarray(hertz, dtype=np.float64) / 700))
