"""Noise that is shaped in frequency, spread between two ears and moving slowly.

All of it is made in the frequency domain from a seeded generator, so a recipe always gives the
same samples.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.samples import CURVE_STEP, RATE, Floats, Samples

EDGE_S = 8.0
"""Movement rests at its mean for this long at both ends, so that any overlap up to it loops."""

SPEED_OF_SOUND = 343.0
"""Metres a second, in air at 20 °C."""


@dataclass(frozen=True)
class Movement:
    """How far and how slowly a level wanders.

    Attributes:
        depth_db: Greatest distance from the mean.
        periods_s: Shortest and longest period of the waves it is made of.
    """

    depth_db: float
    periods_s: tuple[float, float]


def bins_hz(frames: int) -> Floats:
    """Return the frequencies of the bins that the spectrum of so many frames has."""
    return np.fft.rfftfreq(frames, 1 / RATE).astype(np.float64, copy=False)


def shape(curve: Sequence[tuple[float, float]], frequencies: Floats) -> Floats:
    """Return amplitudes for a curve of (Hz, dB) points, straight in dB over log frequency."""
    points = np.array(curve, dtype=np.float64)
    at: Floats = np.log(np.maximum(frequencies, 1.0))
    octaves: Floats = np.log(points[:, 0])
    return 10 ** (np.interp(at, octaves, points[:, 1]) / 20)


def diffuse(rng: np.random.Generator, frames: int, spacing_m: float) -> NDArray[np.complex128]:
    """Return the spectrum (2, bins) of white noise as two points of a diffuse field hear it.

    Sound from all sides is alike at two points for long waves and unrelated for short ones:
    the coherence is sin(kd) / kd (Cook et al. 1955, J. Acoust. Soc. Am. 27, 1072). That sits
    outside the head without the hollow feeling of unrelated bass.
    """
    bins = frames // 2 + 1
    middle, side = (
        np.exp(2j * np.pi * rng.random(bins)) * np.sqrt(rng.exponential(1.0, bins))
        for _ in range(2)
    )
    coherence = np.sinc(2 * bins_hz(frames) * spacing_m / SPEED_OF_SOUND)
    middle *= np.sqrt((1 + coherence) / 2)
    side *= np.sqrt((1 - coherence) / 2)
    return np.stack([middle + side, middle - side])


def wander(rng: np.random.Generator, frames: int, movement: Movement) -> Floats:
    """Return a slow random curve of gains, at its mean near both ends."""
    time = np.arange(0, frames, CURVE_STEP) / RATE
    longest, shortest = max(movement.periods_s), min(movement.periods_s)
    periods = np.geomspace(shortest, longest, 6)
    phases = rng.random(6) * 2 * np.pi
    waves = sum(
        np.sin(2 * np.pi * time / period + phase)
        for period, phase in zip(periods, phases, strict=True)
    )
    decibels: Floats = (
        np.tanh(waves / 2.5) * movement.depth_db * _resting_edges(time, frames / RATE)
    )
    at = np.arange(len(time)) * CURVE_STEP
    return np.interp(np.arange(frames), at, 10 ** (decibels / 20))


def moving(
    rng: np.random.Generator,
    spectrum: NDArray[np.complex128],
    frames: int,
    movement: Movement,
    bands: Sequence[float],
) -> Samples:
    """Let each band between the given edges (Hz) wander by itself; return samples (2, frames).

    Neighbouring bands cross over an octave with constant power, so nothing but the wandering
    itself colours the sound.
    """
    mixed = np.zeros((2, frames))
    for weight in _crossovers(bins_hz(frames), bands):
        band = np.fft.irfft(spectrum * weight, frames)
        mixed += band * wander(rng, frames, movement)
    return mixed.astype(np.float32)


def _resting_edges(time: Floats, seconds: float) -> Floats:
    from_edge = np.minimum(time, seconds - time)
    moving_share: Floats = np.sin(np.pi / 2 * np.clip((from_edge - EDGE_S) / EDGE_S, 0, 1)) ** 2
    return moving_share


def _crossovers(frequencies: Floats, edges: Sequence[float]) -> list[Floats]:
    octaves = np.log2(np.maximum(frequencies, 1.0))
    above = [np.clip(octaves - np.log2(edge) + 0.5, 0, 1) for edge in edges]
    lower = [np.ones_like(octaves), *(np.sin(np.pi / 2 * share) for share in above)]
    upper = [*(np.cos(np.pi / 2 * share) for share in above), np.ones_like(octaves)]
    return [low * high for low, high in zip(lower, upper, strict=True)]
