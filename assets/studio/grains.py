"""Very many small sounds strewn over time: what rain, water and leaves are made of."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import signal

from studio.noise import Movement, wander
from studio.samples import RATE, Floats, Samples

EAR_DELAY_FRAMES = 20
"""About 0.4 ms between the ears for a grain far to one side."""

LOUDEST = 2.2
"""Greatest size of a grain beside the most frequent one: none can be waited for."""


@dataclass(frozen=True)
class Strewing:
    """How grains fall.

    Attributes:
        per_second: Their mean number.
        crowding: How their number wanders.
        pans: Leftmost and rightmost place, -1 to 1.
    """

    per_second: float
    crowding: Movement
    pans: tuple[float, float] = (-0.8, 0.8)


def strewn(
    rng: np.random.Generator, frames: int, grains: Sequence[Floats], strewing: Strewing
) -> Samples:
    """Return grains of one length, Poisson in time, small ones more often, (2, frames)."""
    length = len(grains[0])
    padded = np.zeros((2, frames + 2 * length + EAR_DELAY_FRAMES))
    at = _moments(rng, wander(rng, frames, strewing.crowding) ** 2, strewing.per_second)
    loud = np.minimum(rng.rayleigh(1.0, len(at)), LOUDEST)
    pans = rng.uniform(*strewing.pans, len(at))
    kinds = rng.integers(len(grains), size=len(at))
    for start, size, pan, kind in zip(at, loud, pans, kinds, strict=True):
        angle = (1 + pan) * np.pi / 4
        for side, gain in enumerate((np.cos(angle), np.sin(angle))):
            late = round(EAR_DELAY_FRAMES * max(0.0, pan if side == 0 else -pan))
            padded[side, start + late : start + late + length] += grains[kind] * (size * gain)
    return padded[:, length : length + frames].astype(np.float32)


@dataclass(frozen=True)
class NoiseGrain:
    """A kind of grain that is a short burst of noise; each one is drawn from these ranges.

    Attributes:
        length_s: Until nothing of it is left.
        hz: Lowest and highest middle of its band.
        width: Its band reaches from the middle over this to the middle times this.
        slope: Order of the band's filter.
        rise_s: Shortest and longest time to its loudest moment.
        decay_s: Shortest and longest time in which it falls to a third.
        tilt: How much softer the higher ones are: an exponent of the frequency.
    """

    length_s: float
    hz: tuple[float, float]
    width: float
    slope: int
    rise_s: tuple[float, float]
    decay_s: tuple[float, float]
    tilt: float

    def draw(self, rng: np.random.Generator) -> Floats:
        """Return one grain."""
        frames = int(self.length_s * RATE)
        lowest, highest = self.hz
        middle = np.exp(rng.uniform(np.log(lowest), np.log(highest)))
        rise, decay = rng.uniform(*self.rise_s), rng.uniform(*self.decay_s)
        edges = (middle / self.width, middle * self.width)
        band = signal.butter(self.slope, edges, "bandpass", fs=RATE, output="sos")
        settled = rng.standard_normal(frames + RATE // 10)
        noise: Floats = signal.sosfilt(band, settled)[-frames:]
        return burst(noise, rise, decay, middle, self.tilt)


def burst(
    noise: Floats, rise_s: float, decay_s: float, middle_hz: float, tilt: float
) -> Floats:
    """Return a grain of a waveform: up in `rise_s`, dying by `decay_s`, higher ones softer."""
    frames = len(noise)
    time = np.arange(frames) / RATE
    envelope = np.sin(np.pi / 2 * np.clip(time / rise_s, 0, 1)) ** 2 * np.exp(-time / decay_s)
    grain: Floats = noise * envelope * np.hanning(2 * frames)[frames:]
    levelled: Floats = grain / np.sqrt(np.sum(grain**2)) * (1000 / middle_hz) ** tilt
    return levelled


def laid_over(floor: Samples, grains: Samples, share: float) -> Samples:
    """Return grains over a floor; `share` is their amplitude beside it, at equal power 1."""
    level = np.sqrt(np.mean(floor**2) / np.mean(grains**2))
    both: Samples = floor + grains * np.float32(level * share)
    return both


def _moments(rng: np.random.Generator, density: Floats, per_second: float) -> NDArray[np.intp]:
    """Draw the starting frames, more where the density is higher."""
    count = rng.poisson(per_second * len(density) / RATE)
    cumulative = np.cumsum(density)
    return np.sort(np.searchsorted(cumulative, rng.random(count) * cumulative[-1]))
