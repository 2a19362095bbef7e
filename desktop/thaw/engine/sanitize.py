"""Samples that no decoder should hand out, and what is played in their place.

Decoders give NaN, infinity and values up to 1e38 for damaged files. A quantum that holds any of
them, or anything beyond ±8 (+18 dBFS, the most an untouched file was ever seen to decode to),
becomes silence; its sound neighbours are ramped over 2 ms. Quanta lie on the source's own grid:
quantum k is frames 480 k to 480 k + 480 of the source, so the verdict never depends on how or
when it is read.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from thaw.base.units import QUANTUM, Frames
from thaw.engine.envelope import Ramp, Shape, gains
from thaw.engine.samples import Samples, silence

LOUDEST: Final = 8.0
"""The largest magnitude that is taken for sound."""
EDGE: Final = Frames(96)
"""2 ms: the length of every edge that keeps a cut from clicking."""


EDGE_IN: Final = np.asarray(gains((Ramp(0, EDGE, 0.0, 1.0, Shape.RAISED_COSINE),), 0, EDGE))
EDGE_OUT: Final = EDGE_IN[::-1].copy()


def sanitize(samples: Samples) -> Samples:
    """A whole sound, from its first frame to its last, with its bad quanta silenced.

    Returns:
        The same array where all is well, else a copy.
    """
    if _all_well(samples):
        return samples
    return _silenced(samples, _bad_quanta(samples), previous_bad=False)


class Sanitizer:
    """The same for a sound that arrives in pieces of any length.

    It holds back less than two quanta: an edge needs to know whether the next quantum is bad.
    """

    def __init__(self) -> None:
        self._held: Samples | None = None
        self._previous_bad = False

    def feed(self, samples: Samples) -> Samples:
        """Take the next piece; give the frames that are settled, often fewer or more."""
        joined = samples if self._held is None else np.concatenate([self._held, samples])
        settled = max(len(joined) // QUANTUM - 1, 0) * QUANTUM
        self._held = joined[settled:]
        return self._settle(joined, settled)

    def flush(self) -> Samples:
        """The sound has ended: give what was held back."""
        joined, self._held = self._held, None
        return silence(0) if joined is None else self._settle(joined, len(joined))

    def _settle(self, joined: Samples, settled: int) -> Samples:
        if not settled:
            return joined[:0]
        if _all_well(joined) and not self._previous_bad:
            return joined[:settled]
        bad = _bad_quanta(joined)
        out = _silenced(joined, bad, previous_bad=self._previous_bad)
        self._previous_bad = bool(bad[(settled - 1) // QUANTUM])
        return out[:settled]


def _all_well(samples: Samples) -> bool:
    """Whether all are finite and within bounds; NaN fails every comparison."""
    return not len(samples) or bool(samples.max() <= LOUDEST and samples.min() >= -LOUDEST)


def _bad_quanta(samples: Samples) -> npt.NDArray[np.bool_]:
    starts = np.arange(0, len(samples), QUANTUM)
    if _all_well(samples):
        return np.zeros(len(starts), dtype=np.bool_)
    well = (np.abs(samples) <= LOUDEST).all(axis=1)
    return ~np.logical_and.reduceat(well, starts)


def _silenced(samples: Samples, bad: npt.NDArray[np.bool_], *, previous_bad: bool) -> Samples:
    out = samples.copy()
    before = np.concatenate([[previous_bad], bad[:-1]])
    after = np.concatenate([bad[1:], [False]])
    for index in np.flatnonzero(bad | before | after):
        quantum = out[index * QUANTUM : (index + 1) * QUANTUM]
        if bad[index]:
            quantum.fill(0.0)
            continue
        edge = min(EDGE, len(quantum))
        if before[index]:
            quantum[:edge] *= EDGE_IN[:edge, np.newaxis]
        if after[index]:
            quantum[-edge:] *= EDGE_OUT[-edge:, np.newaxis]
    return out
