from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.base.units import QUANTUM, RATE, gain_from_db
from thaw.engine.limiter import CEILING, CONTEXT, limit
from thaw.engine.true_peak import interpolated_peaks


def noise(frames: int, level: float, seed: int = 2):
    generator = np.random.default_rng(seed)
    return (generator.standard_normal((frames, 2)) * level).astype(np.float32)


def limited(samples, span: int | None = None):
    around = np.pad(samples, ((CONTEXT, CONTEXT), (0, 0)))
    span = span or len(samples)
    starts = range(0, len(samples), span)
    return np.concatenate([limit(around[at : at + span + 2 * CONTEXT]) for at in starts])


def true_peak(samples) -> float:
    return float(interpolated_peaks(np.pad(samples, ((12, 12), (0, 0)))).max())


@pytest.mark.parametrize("level", [0.2, 1.0, 8.0])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_noise_of_any_loudness_stays_under_the_ceiling(level, seed):
    assert true_peak(limited(noise(RATE, level, seed))) <= CEILING


@pytest.mark.parametrize("frequency", [40, 997, 11_900])
def test_a_sine_far_too_loud_comes_out_close_under_the_ceiling(frequency):
    wave = 4 * np.sin(2 * np.pi * frequency * np.arange(RATE) / RATE)
    out = limited(np.stack([wave, wave], axis=1).astype(np.float32))
    assert gain_from_db(-2.6) < interpolated_peaks(out)[4800:-4800].max() <= CEILING


def test_what_is_quiet_enough_keeps_its_bits():
    quiet = noise(RATE, 0.05)
    assert limited(quiet).tobytes() == quiet.tobytes()


def test_far_from_a_peak_nothing_changes():
    click = noise(RATE, 0.05)
    click[RATE // 2] = 3.0
    changed = np.flatnonzero((limited(click) != click).any(axis=1))
    assert changed.min() > RATE // 2 - CONTEXT
    assert changed.max() < RATE // 2 + CONTEXT


def test_the_gain_moves_without_a_corner():
    steady = np.full((RATE // 4, 2), 0.3, np.float32)
    steady[6000] = 4.0
    gain = limited(steady)[:, 0] / steady[:, 0]
    assert np.abs(np.diff(gain)).max() < 0.012
    assert np.abs(np.diff(gain, n=2)).max() < 2e-4


def test_both_channels_are_turned_down_alike():
    samples = noise(RATE, 0.05)
    samples[9000:9100, 0] = 2.0
    out = limited(samples)
    loud = slice(8900, 9200)
    assert np.allclose(
        out[loud] / samples[loud], (out[loud, :1] / samples[loud, :1]), rtol=1e-5
    )


def test_the_callers_samples_stay_as_they_are():
    samples = noise(3 * QUANTUM, 2.0)
    before = samples.copy()
    limit(samples)
    assert (samples == before).all()


bursts = noise(40 * QUANTUM, 0.6)
bursts[5 * QUANTUM : 30 * QUANTUM] *= np.float32(0.1)
whole = limited(bursts)


@given(st.integers(0, 39 * QUANTUM), st.integers(1, 6 * QUANTUM))
def test_any_span_anywhere_gives_the_same_bits(start, frames):
    around = np.pad(bursts, ((CONTEXT, CONTEXT), (0, 0)))
    seen = around[start : start + frames + 2 * CONTEXT]
    expected = whole[start : start + len(seen) - 2 * CONTEXT]
    assert limit(seen).tobytes() == expected.tobytes()
