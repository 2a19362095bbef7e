"""Things that come nearer and go again, each in its own time: waves on a shore, far cars.

Every one of them rises over seconds: nothing starts, and nothing is waited for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.noise import EDGE_S
from studio.samples import CURVE_STEP, RATE, Floats


@dataclass(frozen=True)
class Comings:
    """How often, how long and how near.

    Attributes:
        every_s: Shortest and longest time from one to the next.
        rise_s: Shortest and longest time of coming.
        fall_s: Shortest and longest time of going.
        nearness: Least and greatest; 1 is the mean of what is always there.
    """

    every_s: tuple[float, float]
    rise_s: tuple[float, float]
    fall_s: tuple[float, float]
    nearness: tuple[float, float]


@dataclass(frozen=True)
class Coming:
    """One of them: its greatest moment, its times, how near, and its place from -1 to 1."""

    at_s: float
    rise_s: float
    fall_s: float
    nearness: float
    pan: float

    def envelope(self, time: Floats, late_s: float = 0.0) -> Floats:
        """Return how near it is over time; `late_s` is for a part of it that follows."""
        since = time - self.at_s - late_s
        coming = np.clip(1 + since / self.rise_s, 0, 1)
        going = np.clip(1 - since / self.fall_s, 0, 1)
        near: Floats = self.nearness * np.sin(np.pi / 2 * np.minimum(coming, going)) ** 2
        return near


def comings(rng: np.random.Generator, frames: int, kind: Comings) -> list[Coming]:
    """Return all that come and go within the time, none at its ends, where a loop is joined."""
    length, found, at = frames / RATE, [], EDGE_S + kind.rise_s[1]
    while at < length - EDGE_S - kind.fall_s[1]:
        found.append(
            Coming(
                at,
                rng.uniform(*kind.rise_s),
                rng.uniform(*kind.fall_s),
                rng.uniform(*kind.nearness),
                rng.uniform(-0.7, 0.7),
            )
        )
        at += rng.uniform(*kind.every_s)
    return found


def gains(frames: int, comers: Sequence[Coming], late_s: float = 0.0) -> Floats:
    """Return amplitudes, (2, frames), from 0 where nothing is near; pans are slight."""
    time = np.arange(0, frames, CURVE_STEP) / RATE
    power = np.zeros((2, len(time)))
    for one in comers:
        near = one.envelope(time, late_s) ** 2
        for side, turn in enumerate((-1, 1)):
            power[side] += near * (1 + turn * one.pan / 3)
    at = np.arange(len(time)) * CURVE_STEP
    whole = np.arange(frames)
    return np.stack([np.interp(whole, at, np.sqrt(side)) for side in power])
