"""Second-order sections for `scipy.signal.sosfilt` (Bristow-Johnson, Audio EQ Cookbook)."""

import numpy as np

from studio.samples import RATE, Floats


def bell(hertz: float, gain_db: float, q: float) -> Floats:
    """Return a peaking filter, (1, 6)."""
    turn, amount = 2 * np.pi * hertz / RATE, 10 ** (gain_db / 40)
    cosine, alpha = float(np.cos(turn)), float(np.sin(turn)) / (2 * q)
    above = [1 + alpha * amount, -2 * cosine, 1 - alpha * amount]
    below = [1 + alpha / amount, -2 * cosine, 1 - alpha / amount]
    return _section(above, below)


def high_shelf(hertz: float, gain_db: float) -> Floats:
    """Return a shelf of slope 1 with its middle at the frequency, (1, 6)."""
    turn, amount = 2 * np.pi * hertz / RATE, 10 ** (gain_db / 40)
    cosine, root = float(np.cos(turn)), float(np.sqrt(amount) * np.sin(turn) * np.sqrt(2))
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
    return _section(above, below)


def _section(above: list[float], below: list[float]) -> Floats:
    """Return numerator and denominator as SciPy takes them, the latter beginning with 1."""
    return np.array([[*above, *below]], dtype=np.float64) / below[0]
