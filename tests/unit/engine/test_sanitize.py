from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.base.units import QUANTUM
from thaw.engine.sanitize import EDGE, LOUDEST, Sanitizer, sanitize


def steady(frames: int):
    return np.full((frames, 2), 0.5, np.float32)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 8.1, -1.7e38])
@pytest.mark.parametrize("channel", [0, 1])
def test_a_quantum_with_one_lethal_sample_is_silent_and_its_neighbours_are_ramped(
    value, channel
):
    sound = steady(5 * QUANTUM)
    sound[2 * QUANTUM + 17, channel] = value
    clean = sanitize(sound)
    assert not clean[2 * QUANTUM : 3 * QUANTUM].any()
    assert (clean[: 2 * QUANTUM - EDGE] == 0.5).all()
    assert (clean[3 * QUANTUM + EDGE :] == 0.5).all()
    assert np.abs(np.diff(clean, axis=0)).max() < 0.01


def test_the_loudest_sound_that_is_taken_for_sound_passes_untouched():
    sound = np.full((1000, 2), LOUDEST, np.float32)
    assert sanitize(sound) is sound


def test_nothing_stays_nothing():
    assert len(sanitize(steady(0))) == 0


@given(
    st.integers(1, 6 * QUANTUM),
    st.lists(st.integers(0, 6 * QUANTUM), max_size=4),
    st.lists(st.integers(0, 1500), max_size=6),
)
def test_a_sound_in_pieces_is_judged_as_the_whole_sound_is(frames, bad, cuts):
    sound = np.random.default_rng(frames).standard_normal((frames, 2)).astype(np.float32)
    for position in bad:
        sound[min(position, frames - 1), position % 2] = np.nan
    sanitizer = Sanitizer()
    pieces = np.split(sound, np.minimum(np.cumsum(cuts, dtype=int), frames))
    settled = [*(sanitizer.feed(piece) for piece in pieces), sanitizer.flush()]
    assert np.concatenate(settled).tobytes() == sanitize(sound).tobytes()
    assert np.isfinite(np.concatenate(settled)).all()
