"""Birds of a far wood: short soft calls from many places, faint enough to be a texture."""

import numpy as np

from studio.grains import Strewing, burst, strewn
from studio.noise import Movement
from studio.samples import RATE, Floats, Samples

CALL_KINDS = 90
CALL_S = 0.35
LOWEST_HZ, HIGHEST_HZ = 1900, 4200
CALLING = Strewing(per_second=2.2, crowding=Movement(5.0, (17, 47)), pans=(-0.9, 0.9))


def call(rng: np.random.Generator, frames: int) -> Samples:
    """Return the birds alone, (2, frames)."""
    return strewn(rng, frames, [_phrase(rng) for _ in range(CALL_KINDS)], CALLING)


def _phrase(rng: np.random.Generator) -> Floats:
    """Return two to five notes that glide, each up and down within a tenth of a second."""
    time = np.arange(int(CALL_S * RATE)) / RATE
    phrase = np.zeros(len(time))
    middle = np.exp(rng.uniform(np.log(LOWEST_HZ), np.log(HIGHEST_HZ)))
    at = 0.01
    while at < CALL_S - 0.12:
        lasting, glide = rng.uniform(0.04, 0.1), rng.uniform(-0.25, 0.25)
        inside = (time >= at) & (time < at + lasting)
        share = (time[inside] - at) / lasting
        pitch = middle * rng.uniform(0.9, 1.1) * (1 + glide * (share - 0.5))
        phase = 2 * np.pi * np.cumsum(pitch) / RATE
        phrase[inside] = np.sin(phase) * np.sin(np.pi * share) ** 2
        at += lasting + rng.uniform(0.0, 0.07)
    return burst(phrase, 0.001, 10.0, middle, tilt=0.8)
