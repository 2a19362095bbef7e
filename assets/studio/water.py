"""A small stream: bubbles that ring and die, over the wash of the water itself.

A bubble of air under water rings at a pitch that its size gives and falls silent within
milliseconds (Minnaert 1933, Phil. Mag. 16, 235); near the surface the pitch rises a little.
A stream is thousands of them. Each is too short and too soft to be heard as a tone.
"""

import numpy as np

from studio.grains import Strewing, burst, strewn
from studio.noise import Movement
from studio.samples import RATE, Floats, Samples

BUBBLE_KINDS = 400
BUBBLE_S = 0.06
LOWEST_HZ, HIGHEST_HZ = 380, 2400
GREATEST_RISE = 0.12
"""Share of its pitch by which a bubble may rise while it rings."""

PLACES = ((-0.8, -0.2), (-0.3, 0.4), (0.2, 0.8))
"""Where along the bank bubbles form; each place is busier at other times."""

RINGING = 140
"""Bubbles a second, of each place."""


def bubbles(rng: np.random.Generator, frames: int) -> Samples:
    """Return the bubbles alone, (2, frames)."""
    kinds = [_bubble(rng) for _ in range(BUBBLE_KINDS)]
    mixed = np.zeros((2, frames), np.float32)
    for pans in PLACES:
        mixed += strewn(rng, frames, kinds, Strewing(RINGING, Movement(3.0, (8, 27)), pans))
    return mixed


def _bubble(rng: np.random.Generator) -> Floats:
    """Return one bubble: a few turns of a damped sine, slightly rising."""
    time = np.arange(int(BUBBLE_S * RATE)) / RATE
    pitch = np.exp(rng.uniform(np.log(LOWEST_HZ), np.log(HIGHEST_HZ)))
    rise = rng.uniform(0, GREATEST_RISE) / BUBBLE_S
    phase = 2 * np.pi * pitch * (time + rise * time**2 / 2) + rng.uniform(0, 2 * np.pi)
    turns = rng.uniform(3.0, 9.0)
    return burst(np.sin(phase), rng.uniform(0.001, 0.003), turns / pitch, pitch, tilt=0.5)
