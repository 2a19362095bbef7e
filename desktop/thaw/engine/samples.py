"""The shape of sound inside Thaw: float32, 48 kHz, one row per frame, two columns."""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

Samples: TypeAlias = npt.NDArray[np.float32]
"""Frames in rows, channels in columns (left, right); full scale is ±1."""
Curve32: TypeAlias = npt.NDArray[np.float32]
"""One gain per frame."""

CHANNELS: Final = 2


def silence(frames: int) -> Samples:
    """So many frames of zeros."""
    return np.zeros((frames, CHANNELS), dtype=np.float32)
