"""Leaves of a hedge: small dry touches, thicker where the wind is."""

import numpy as np
from scipy import signal

from studio.grains import Strewing, burst, strewn
from studio.noise import Movement
from studio.samples import RATE, Floats, Samples

TOUCH_KINDS = 120
TOUCH_S = 0.05
RUSTLING = Strewing(per_second=160, crowding=Movement(5.0, (11, 31)))


def rustle(rng: np.random.Generator, frames: int) -> Samples:
    """Return the leaves alone, (2, frames)."""
    return strewn(rng, frames, [_touch(rng) for _ in range(TOUCH_KINDS)], RUSTLING)


def _touch(rng: np.random.Generator) -> Floats:
    """Return one leaf on another: noise around 1.2-4.5 kHz, 3-8 ms up, gone in 15-40 ms."""
    frames = int(TOUCH_S * RATE)
    middle = np.exp(rng.uniform(np.log(1200), np.log(4500)))
    rise, decay = rng.uniform(0.003, 0.008), rng.uniform(0.005, 0.012)
    band = signal.butter(1, (middle / 1.6, middle * 1.6), "bandpass", fs=RATE, output="sos")
    noise: Floats = signal.sosfilt(band, rng.standard_normal(frames + RATE // 10))[-frames:]
    return burst(noise, rise, decay, middle, tilt=1.0)
