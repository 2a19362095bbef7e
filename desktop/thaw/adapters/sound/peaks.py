"""The picture of a sound: its peaks at equal distances."""

from __future__ import annotations

from contextlib import closing
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from thaw.adapters.sound.decode import Decoder

if TYPE_CHECKING:
    from pathlib import Path

_HOP: Final = 2_400
"""Frames of one measured peak: 50 ms, so that memory stays small for an hour of sound."""


def read_peaks(path: Path, count: int) -> tuple[float, ...]:
    """The highest magnitude in each of ``count`` stretches of equal length, 0 to 1.

    Three decimals, which is more than a picture shows. A sound of fewer than ``count`` times
    50 ms has as many peaks as it has such pieces.

    Raises:
        DecodeError: with a sentence, where there is no sound that Thaw plays.
    """
    with closing(Decoder(path)) as decoder:
        peaks = [
            float(np.abs(chunk[at : at + _HOP]).max())
            for chunk in decoder
            for at in range(0, len(chunk), _HOP)
        ]
    edges = np.linspace(0, len(peaks), min(count, len(peaks)) + 1).astype(int)
    return tuple(round(min(1.0, max(peaks[begin:end])), 3) for begin, end in pairwise(edges))
