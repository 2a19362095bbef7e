"""Sound as the scripts hold it, all at 48 kHz."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
"""Frames in one second."""

CURVE_STEP = RATE // 100
"""Frames from one point of a slow curve to the next: what moves over seconds needs no more."""

Samples: TypeAlias = NDArray[np.float32]
"""Sound of shape (channels, frames), full scale at 1."""

Floats: TypeAlias = NDArray[np.float64]
"""Curves, spectra and coefficients; also sound on its way between two steps of a recipe."""
