from __future__ import annotations

import numpy as np
import pytest

from thaw.engine.true_peak import BOUND, LEAD, TAPS, highest_peak, interpolated_peaks


def sine(frequency: float, phase: float, frames: int = 4800):
    wave = np.sin(2 * np.pi * frequency * np.arange(frames) / 48_000 + phase)
    return np.stack([wave, 0.25 * wave], axis=1).astype(np.float32)


@pytest.mark.parametrize("phase", [0.0, 0.3, np.pi / 4])
@pytest.mark.parametrize("frequency", [997, 6000, 12_000])
def test_a_full_scale_sine_peaks_at_full_scale_wherever_its_samples_fall(frequency, phase):
    inner = interpolated_peaks(sine(frequency, phase))[100:-100]
    assert 20 * np.log10(inner.max()) == pytest.approx(0.0, abs=0.25)


def test_samples_that_miss_the_crest_are_seen_through():
    quarter = sine(12_000, np.pi / 4)
    assert np.abs(quarter).max() < 0.708
    assert interpolated_peaks(quarter)[100:-100].max() > 0.97


def test_one_loud_sample_is_found_at_its_place():
    click = np.zeros((200, 2), np.float32)
    click[100, 1] = 0.5
    peaks = interpolated_peaks(click)
    assert len(peaks) == 200 - TAPS + 1
    assert peaks[100 - LEAD] == pytest.approx(0.5, abs=0.03)


def test_no_wave_exceeds_the_bound():
    worst = np.sign(np.random.default_rng(5).standard_normal((200_000, 2))).astype(np.float32)
    assert 1.5 < interpolated_peaks(worst).max() <= BOUND


def test_the_highest_peak_is_the_highest_of_all():
    samples = np.random.default_rng(6).standard_normal((50_000, 2)).astype(np.float32)
    assert highest_peak(samples) == interpolated_peaks(samples).max()
    assert highest_peak(samples, known=99.0) == 99.0
