"""The beds: whole, and no part of one comes back within the first ten minutes."""

from __future__ import annotations

from contextlib import closing
from hashlib import sha256

import numpy as np
import pytest

from thaw.adapters.bundled import sessions_folder
from thaw.adapters.sound.decode import Decoder
from thaw.base.units import RATE

TEN_MINUTES = 600 * RATE
SHORTEST_LAG_S = 5
"""What comes back sooner is the sound itself, not a loop."""

STEP = 12
"""Every so many frames, after a mean over them: 4 kHz is enough to know a sound again."""

ALIKE = 0.015
"""Moving noise reaches half of it; ten seconds that come back once in ten minutes, 0.017."""

BEDS = {
    sha256(path.read_bytes()).digest(): path
    for path in sorted(sessions_folder().glob("*/beds/*"))
}
"""Each sound once, though several packs may carry it."""


def coarse(path):
    """The middle of a bed's first ten minutes, as it loops, at 4 kHz."""
    with closing(Decoder(path)) as decoder:
        whole = np.concatenate([chunk.mean(axis=1) for chunk in decoder])
    rounds = np.tile(whole, -(-TEN_MINUTES // len(whole)))[:TEN_MINUTES]
    return rounds[: TEN_MINUTES // STEP * STEP].reshape(-1, STEP).mean(axis=1)


def most_alike(sound):
    """The greatest likeness of the sound to itself, 0 to 1, at any lag but short ones."""
    spectrum = np.fft.rfft(sound, 2 * len(sound))
    likeness = np.fft.irfft(np.abs(spectrum) ** 2)[: len(sound)]
    shortest = SHORTEST_LAG_S * RATE // STEP
    return float(np.abs(likeness[shortest:]).max() / likeness[0])


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize("path", BEDS.values(), ids=lambda path: path.stem)
def test_no_part_of_a_bed_comes_back_within_ten_minutes(path):
    assert most_alike(coarse(path)) < ALIKE


def test_a_loop_would_be_found():
    noise = np.random.default_rng(7).standard_normal(300 * RATE // STEP)
    assert most_alike(np.tile(noise, 2)) > ALIKE
    assert most_alike(noise) < ALIKE
