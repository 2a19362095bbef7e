"""Insects in far grass: many faint trills that blur into one shimmer, none near or alone."""

import numpy as np

from studio.noise import Movement, bins_hz, diffuse, wander
from studio.samples import RATE, Samples

SINGERS = 7
LOWEST_HZ, HIGHEST_HZ = 2700, 4300
WIDTH = 0.045
"""Half width of a singer's band, as a share of its pitch: noise, not a tone."""

TRILL_HZ = (11.0, 19.0)
TRILL_DEPTH = 0.55
UNEVENNESS = 0.35
"""How far a trill strays from its mean rate, as a share of it."""


def shimmer(rng: np.random.Generator, frames: int) -> Samples:
    """Return the insects alone, (2, frames)."""
    mixed = np.zeros((2, frames), np.float32)
    hertz = bins_hz(frames)
    for middle in np.geomspace(LOWEST_HZ, HIGHEST_HZ, SINGERS):
        band = np.exp(-0.5 * ((hertz - middle) / (WIDTH * middle)) ** 2)
        air = np.fft.irfft(diffuse(rng, frames, spacing_m=0.8) * band, frames)
        air /= np.sqrt(np.mean(air**2))
        coming_and_going = wander(rng, frames, Movement(5.0, (13, 41)))
        mixed += (air * _trill(rng, frames) * coming_and_going).astype(np.float32)
    return mixed


def _trill(rng: np.random.Generator, frames: int) -> Samples:
    """Return gains that pulse unevenly, so that no beat can be followed."""
    points = np.arange(0, frames + RATE // 8, RATE // 8)
    strays = 1 + UNEVENNESS * rng.uniform(-1, 1, len(points))
    rate = rng.uniform(*TRILL_HZ) * np.interp(np.arange(frames), points, strays)
    pulse = np.sin(2 * np.pi * np.cumsum(rate) / RATE)
    return (1 - TRILL_DEPTH / 2 + TRILL_DEPTH / 2 * pulse).astype(np.float32)
