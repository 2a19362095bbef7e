"""Light rain: many small drops, each a grain of filtered noise, none to be picked out."""

import numpy as np
from scipy import signal

from studio.grains import Strewing, burst, strewn
from studio.noise import Movement
from studio.samples import RATE, Floats, Samples

GRAIN_KINDS = 96
GRAIN_S = 0.03
FALLING = Strewing(per_second=200, crowding=Movement(2.0, (9, 31)))


def fall(rng: np.random.Generator, frames: int) -> Samples:
    """Return the drops alone, (2, frames)."""
    return strewn(rng, frames, [_drop(rng) for _ in range(GRAIN_KINDS)], FALLING)


def _drop(rng: np.random.Generator) -> Floats:
    """Return one drop: a burst of noise around 0.5-3.2 kHz, 1-3 ms up, gone in 6-20 ms."""
    frames = int(GRAIN_S * RATE)
    middle = np.exp(rng.uniform(np.log(500), np.log(3200)))
    rise, decay = rng.uniform(0.001, 0.003), rng.uniform(0.002, 0.006)
    band = signal.butter(2, (middle / 1.5, middle * 1.5), "bandpass", fs=RATE, output="sos")
    noise: Floats = signal.sosfilt(band, rng.standard_normal(frames + RATE // 10))[-frames:]
    return burst(noise, rise, decay, middle)
