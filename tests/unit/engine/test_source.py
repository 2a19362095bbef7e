from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.base.units import QUANTUM, RATE
from thaw.engine.samples import silence
from thaw.engine.source import ENDLESS, Loop, Memory


def noise(frames: int, seed: int = 1):
    generator = np.random.default_rng(seed)
    return generator.standard_normal((frames, 2)).astype(np.float32) * np.float32(0.1)


def read(source, start: int, frames: int):
    out = np.full((frames, 2), 7, np.float32)
    assert source.read(start, out)
    return out


def test_memory_gives_its_samples_and_silence_around_them():
    samples = noise(100)
    out = read(Memory(samples), -10, 130)
    assert (out[10:110] == samples).all()
    assert not out[:10].any()
    assert not out[110:].any()


@pytest.mark.parametrize("start", [-50, 100, 5000])
def test_memory_is_silent_outside(start):
    assert not read(Memory(noise(100)), start, 50).any()


@pytest.mark.parametrize("shape", [(100,), (100, 1)])
def test_mono_sounds_in_the_middle(shape):
    mono = noise(100)[:, 0]
    out = read(Memory(mono.reshape(shape)), 0, 100)
    assert (out[:, 0] == mono).all()
    assert (out[:, 1] == mono).all()


def test_more_than_two_channels_are_a_bug_of_the_caller():
    with pytest.raises(ValueError, match="channels"):
        Memory(np.zeros((10, 6), np.float32))


def test_a_loop_begins_with_its_source_untouched():
    samples = noise(10 * RATE)
    assert (read(Loop(Memory(samples)), 0, 8 * RATE) == samples[: 8 * RATE]).all()


def test_a_loop_overlaps_at_least_two_seconds_with_itself():
    samples = noise(10 * RATE)
    second_round = read(Loop(Memory(samples), overlap_frames=10), 8 * RATE, 8 * RATE)
    overlap, rest = np.split(second_round, [2 * RATE])
    middle = np.float32(np.sqrt(0.5)) * (samples[RATE] + samples[9 * RATE])
    assert overlap[RATE] == pytest.approx(middle, abs=1e-6)
    assert (rest == samples[2 * RATE : 8 * RATE]).all()


def test_a_loop_of_noise_has_no_dip_and_no_bump_at_its_seam():
    seam = read(Loop(Memory(noise(12 * RATE))), 0, 24 * RATE)
    power = (seam.astype(np.float64) ** 2).reshape(-1, RATE // 2 * 2).mean(axis=1)
    assert 10 * np.log10(power.max() / power.min()) < 0.3


def test_a_loop_is_continuous_at_its_seam():
    ramp = np.linspace(-0.5, 0.5, 10 * RATE, dtype=np.float32)
    once = read(Loop(Memory(ramp)), 0, 30 * RATE)
    assert np.abs(np.diff(once, axis=0)).max() < 1e-4


@pytest.mark.parametrize("frames", [2 * QUANTUM, RATE, 3 * RATE])
def test_a_short_source_loops_too(frames):
    out = read(Loop(Memory(np.ones((frames, 2), np.float32))), 0, 4 * RATE)
    assert out.min() == pytest.approx(1.0, abs=1e-6)
    assert out.max() < 1.5


@pytest.mark.parametrize("frames", [0, 1, 2 * QUANTUM - 2])
def test_a_source_too_short_for_rounds_is_silence(frames):
    assert not read(Loop(Memory(np.ones((frames, 2), np.float32))), 0, RATE).any()


loop_of_noise = Loop(Memory(noise(5 * RATE)))
long_stretch = np.zeros((20 * RATE, 2), np.float32)
loop_of_noise.read(0, long_stretch)


@given(st.integers(0, 15 * RATE), st.integers(1, 4 * RATE))
def test_a_loop_reads_the_same_bits_in_any_block(start, frames):
    assert (read(loop_of_noise, start, frames) == long_stretch[start : start + frames]).all()


def test_a_loop_is_silent_before_it_begins_and_endless():
    out = read(Loop(Memory(np.ones((10 * RATE, 2), np.float32))), -5, 10)
    assert not out[:5].any()
    assert out[5:].all()
    assert Loop(Memory(noise(10))).frames == ENDLESS


class Unready(Memory):
    """A source that has decoded only what lies before a frame."""

    decoded = 0

    def read(self, start, out):
        out.fill(0.0)
        return start + len(out) <= self.decoded and super().read(start, out)


def test_a_loop_whose_source_is_not_ready_is_silent_and_says_so():
    source = Unready(noise(10 * RATE))
    source.decoded = 2 * RATE
    out = silence(3 * RATE)
    assert not Loop(source).read(0, out)
    assert not out.any()


class Listening(Memory):
    """A source that remembers what it was asked to prepare."""

    def __init__(self, samples):
        super().__init__(samples)
        self.hints: list[int] = []

    def prepare(self, start):
        self.hints.append(start)


def test_a_loop_prepares_both_sides_of_its_seam():
    source = Listening(noise(10 * RATE))
    Loop(source).prepare(8 * RATE + 5)
    assert sorted(source.hints) == [5, 8 * RATE + 5]
