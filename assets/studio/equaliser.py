"""Second-order sections for `scipy.signal.sosfilt` (Bristow-Johnson, Audio EQ Cookbook)."""

import numpy as np
from numpy.typing import NDArray

from studio.samples import RATE


def bell(hertz: float, gain_db: float, q: float) -> NDArray[np.float64]:
    """Return a peaking filter, (1, 6)."""
    turn, amount = 2 * np.pi * hertz / RATE, 10 ** (gain_db / 40)
    alpha = np.sin(turn) / (2 * q)
    above = [1 + alpha * amount, -2 * np.cos(turn), 1 - alpha * amount]
    below = [1 + alpha / amount, -2 * np.cos(turn), 1 - alpha / amount]
    return np.array([[*above, *below]]) / below[0]


def high_shelf(hertz: float, gain_db: float) -> NDArray[np.float64]:
    """Return a shelf of slope 1 with its middle at the frequency, (1, 6)."""
    turn, amount = 2 * np.pi * hertz / RATE, 10 ** (gain_db / 40)
    cosine, root = np.cos(turn), np.sqrt(amount) * np.sin(turn) * np.sqrt(2)
    plus, minus = amount + 1, amount - 1
    above = [
        amount * (plus + minus * cosine + root),
        -2 * amount * (minus + plus * cosine),
        amount * (plus + minus * cosine - root),
    ]
    below = [
        plus - minus * cosine + root,
        2 * (minus - plus * cosine),
        plus - minus * cosine - root,
    ]
    return np.array([[*above, *below]]) / below[0]
