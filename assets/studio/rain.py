"""Light rain: many small drops, each a grain of filtered noise, none to be picked out."""

import numpy as np
from numpy.typing import NDArray
from scipy import signal

from studio.noise import Movement, wander
from studio.samples import RATE, Floats, Samples

DROPS_PER_SECOND = 200
GRAIN_KINDS = 96
GRAIN_S = 0.03
WIDEST_PAN = 0.8
EAR_DELAY_FRAMES = 20
"""About 0.4 ms between the ears for a drop far to one side."""

DROP_SHARE = 0.85
"""Amplitude of the drops beside the floor's, both taken at equal power first."""


def fall(rng: np.random.Generator, frames: int) -> Samples:
    """Return the drops alone, (2, frames): Poisson in time, small ones far more often."""
    grains = [_grain(rng) for _ in range(GRAIN_KINDS)]
    length = len(grains[0])
    padded = np.zeros((2, frames + 2 * length + EAR_DELAY_FRAMES))
    density = wander(rng, frames, Movement(2.0, (9, 31))) ** 2
    at = _moments(rng, density)
    # Rayleigh with a ceiling: no drop stands out, so none can be waited for.
    loud = np.minimum(rng.rayleigh(1.0, len(at)), 2.2)
    pans = rng.uniform(-WIDEST_PAN, WIDEST_PAN, len(at))
    kinds = rng.integers(GRAIN_KINDS, size=len(at))
    for start, size, pan, kind in zip(at, loud, pans, kinds, strict=True):
        angle = (1 + pan) * np.pi / 4
        for side, gain in enumerate((np.cos(angle), np.sin(angle))):
            late = round(EAR_DELAY_FRAMES * max(0.0, pan if side == 0 else -pan))
            padded[side, start + late : start + late + length] += grains[kind] * (size * gain)
    return padded[:, length : length + frames].astype(np.float32)


def blend(floor: Samples, drops: Samples) -> Samples:
    """Return the drops laid over the floor."""
    level = np.sqrt(np.mean(floor**2) / np.mean(drops**2))
    rain: Samples = floor + drops * (level * DROP_SHARE)
    return rain


def _moments(rng: np.random.Generator, density: Floats) -> NDArray[np.intp]:
    """Draw the starting frames of the drops, more where the density is higher."""
    count = rng.poisson(DROPS_PER_SECOND * len(density) / RATE)
    cumulative = np.cumsum(density)
    return np.sort(np.searchsorted(cumulative, rng.random(count) * cumulative[-1]))


def _grain(rng: np.random.Generator) -> Floats:
    """Return one drop: a burst of noise around 0.5-3.2 kHz, 1-3 ms up, gone in 6-20 ms."""
    frames = int(GRAIN_S * RATE)
    time = np.arange(frames) / RATE
    middle = np.exp(rng.uniform(np.log(500), np.log(3200)))
    rise, decay = rng.uniform(0.001, 0.003), rng.uniform(0.002, 0.006)
    band = signal.butter(2, (middle / 1.5, middle * 1.5), "bandpass", fs=RATE, output="sos")
    noise: Floats = signal.sosfilt(band, rng.standard_normal(frames + RATE // 10))[-frames:]
    envelope = np.sin(np.pi / 2 * np.clip(time / rise, 0, 1)) ** 2 * np.exp(-time / decay)
    grain: Floats = noise * envelope * np.hanning(2 * frames)[frames:]
    levelled: Floats = grain / np.sqrt(np.sum(grain**2)) * (1000 / middle) ** 0.6
    return levelled
