"""A fire in a stove: small crackles behind iron, none sharp, none alone."""

import numpy as np

from studio.grains import NoiseGrain, Strewing, strewn
from studio.noise import Movement
from studio.samples import Samples

CRACKLE_KINDS = 160
CRACKLE = NoiseGrain(
    length_s=0.08, hz=(300, 1800), width=1.7, slope=2,
    rise_s=(0.003, 0.007), decay_s=(0.006, 0.02), tilt=0.4,
)  # fmt: skip
CRACKLING = Strewing(per_second=34, crowding=Movement(3.0, (9, 33)), pans=(-0.4, 0.4))


def crackle(rng: np.random.Generator, frames: int) -> Samples:
    """Return the crackles alone, (2, frames)."""
    return strewn(rng, frames, [CRACKLE.draw(rng) for _ in range(CRACKLE_KINDS)], CRACKLING)
