"""Light rain: many small drops, each a grain of filtered noise, none to be picked out."""

import numpy as np

from studio.grains import NoiseGrain, Strewing, strewn
from studio.noise import Movement
from studio.samples import Samples

DROP_KINDS = 96
DROP = NoiseGrain(
    length_s=0.03, hz=(500, 3200), width=1.5, slope=2,
    rise_s=(0.001, 0.003), decay_s=(0.002, 0.006), tilt=0.6,
)  # fmt: skip
FALLING = Strewing(per_second=200, crowding=Movement(2.0, (9, 31)))


def fall(rng: np.random.Generator, frames: int) -> Samples:
    """Return the drops alone, (2, frames)."""
    return strewn(rng, frames, [DROP.draw(rng) for _ in range(DROP_KINDS)], FALLING)
