"""Leaves of a hedge: small dry touches, thicker where the wind is."""

import numpy as np

from studio.grains import NoiseGrain, Strewing, strewn
from studio.noise import Movement
from studio.samples import Samples

TOUCH_KINDS = 120
TOUCH = NoiseGrain(
    length_s=0.05, hz=(1200, 4500), width=1.6, slope=1,
    rise_s=(0.003, 0.008), decay_s=(0.005, 0.012), tilt=1.0,
)  # fmt: skip
RUSTLING = Strewing(per_second=160, crowding=Movement(5.0, (11, 31)))


def rustle(rng: np.random.Generator, frames: int) -> Samples:
    """Return the leaves alone, (2, frames)."""
    return strewn(rng, frames, [TOUCH.draw(rng) for _ in range(TOUCH_KINDS)], RUSTLING)
