"""The picture of a sound: its peaks at equal distances."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np

from thaw.adapters.sound.decode import Decoder
from thaw.timeline.description import PEAK_FRAMES

if TYPE_CHECKING:
    from pathlib import Path


def read_peaks(path: Path) -> tuple[float, ...]:
    """The highest magnitude in each ``PEAK_FRAMES`` of a sound, 0 to 1.

    Three decimals, which is more than a picture shows.

    Raises:
        DecodeError: with a sentence, where there is no sound that Thaw plays.
    """
    with closing(Decoder(path)) as decoder:
        return tuple(
            round(min(1.0, float(np.abs(chunk[at : at + PEAK_FRAMES]).max())), 3)
            for chunk in decoder
            for at in range(0, len(chunk), PEAK_FRAMES)
        )
