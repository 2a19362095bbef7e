"""The picture of a sound: its peaks at equal distances."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np

from thaw.adapters.sound.decode import Decoder
from thaw.timeline.description import PEAK_FRAMES

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.engine.samples import Samples


def read_peaks(path: Path) -> tuple[float, ...]:
    """The peaks of a whole sound.

    Raises:
        DecodeError: with a sentence, where there is no sound that Thaw plays.
    """
    with closing(Decoder(path)) as decoder:
        return tuple(peak for chunk in decoder for peak in peaks_of(chunk))


def peaks_of(chunk: Samples) -> Iterator[float]:
    """The highest magnitude in each ``PEAK_FRAMES`` of a decoder's chunk, 0 to 1.

    Three decimals, which is more than a picture shows.
    """
    for at in range(0, len(chunk), PEAK_FRAMES):
        yield round(min(1.0, float(np.abs(chunk[at : at + PEAK_FRAMES]).max())), 3)
