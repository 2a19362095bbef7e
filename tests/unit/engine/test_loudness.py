from __future__ import annotations

import re
import shutil
import subprocess

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.sounds import noise, sine, write_wav
from thaw.base.units import RATE, gain_from_db
from thaw.engine.loudness import FLOOR_LUFS, HOP, Meter, measure, short_term
from thaw.engine.samples import silence


def tone(seconds: float, db: float):
    return sine(int(seconds * RATE), gain_from_db(db), 1000.0)


@pytest.mark.parametrize("db", [-23.0, -33.0, -6.0])
def test_a_kilohertz_on_both_sides_reads_as_its_level(db):
    assert measure(tone(20, db)).integrated == pytest.approx(db, abs=0.1)


def test_the_gates_leave_out_what_is_far_below():
    """EBU Tech 3341, cases 3 and 4: -36, -23, -36 and -72 before and after."""
    parts = [(10, -72), (10, -36), (60, -23), (10, -36), (10, -72)]
    sound = np.concatenate([tone(seconds, db) for seconds, db in parts])
    assert measure(sound).integrated == pytest.approx(-23.0, abs=0.1)


@pytest.mark.parametrize(
    ("levels", "expected"), [((-20, -30), 10), ((-20, -15), 5), ((-40, -20), 20)]
)
def test_the_range_of_two_levels_is_their_distance(levels, expected):
    """EBU Tech 3342, cases 1 to 3."""
    sound = np.concatenate([tone(20, db) for db in levels])
    assert measure(sound).range == pytest.approx(expected, abs=1)


def test_silence_reads_as_the_floor():
    loudness = measure(silence(5 * RATE))
    assert loudness.integrated == loudness.true_peak == loudness.short_term_max == FLOOR_LUFS
    assert short_term(silence(3 * RATE)) == short_term(silence(0)) == FLOOR_LUFS


@pytest.mark.parametrize("frames", [0, 1, HOP - 1, 3 * HOP])
def test_what_is_too_short_for_a_window_has_no_loudness(frames):
    loudness = measure(noise(frames))
    assert len(loudness.momentary) == 0
    assert loudness.integrated == FLOOR_LUFS


def test_windows_lie_where_they_say():
    sound = silence(6 * RATE)
    sound[2 * RATE : 3 * RATE] = tone(1, -20)
    momentary = measure(sound).momentary
    assert momentary[20:27] == pytest.approx(-20, abs=0.1)
    assert momentary[15] < -80
    assert momentary[31] < -60


@given(st.lists(st.integers(0, 3 * RATE), max_size=8))
def test_pieces_of_any_length_read_the_same(lengths):
    sound = noise(sum(lengths))
    meter = Meter()
    for piece in np.split(sound, np.cumsum(lengths, dtype=int)):
        meter.feed(piece)
    whole, pieces = measure(sound), meter.result()
    assert pieces.integrated == whole.integrated
    assert pieces.true_peak == whole.true_peak
    assert (pieces.momentary == whole.momentary).all()


def test_the_short_term_of_three_seconds_is_the_last_window():
    sound = noise(3 * RATE) * np.linspace(0.1, 1, 3 * RATE, dtype=np.float32)[:, np.newaxis]
    assert short_term(sound) == pytest.approx(measure(sound).short_term_max, abs=0.02)


def test_a_peak_between_two_pieces_is_found():
    quarter = sine(2 * RATE, 1.0, 12_000.0) * np.float32(0.5)
    shifted = np.sin(2 * np.pi * 12_000 * np.arange(2 * RATE) / RATE + np.pi / 4) / 2
    quarter[:] = shifted[:, np.newaxis]
    assert measure(quarter).true_peak == pytest.approx(-6.02, abs=0.3)


def speech_like(seconds: int):
    """Bursts of coloured noise with rests between them, as different as syllables are."""
    generator = np.random.default_rng(11)
    envelope = np.repeat(generator.choice([0.0, 0.02, 0.1, 0.3], seconds * 8), RATE // 8)
    colour = np.convolve(noise(seconds * RATE, 1.0)[:, 0], np.ones(12) / 12, mode="same")
    both = np.stack([colour, np.roll(colour, 40)], axis=1) * envelope[:, np.newaxis]
    return np.clip(both, -0.99, 0.99).astype(np.float32)


@pytest.mark.skipif(
    shutil.which("ffmpeg") is None, reason="ffmpeg measures beside; it is not here"
)
@pytest.mark.parametrize(
    "sound",
    [
        noise(20 * RATE, 0.05),
        np.concatenate([tone(12, -40), tone(15, -18), noise(10 * RATE, 0.01)]),
        speech_like(40),
        noise(30 * RATE, 0.2)
        * np.geomspace(0.01, 1, 30 * RATE, dtype=np.float32)[:, np.newaxis],
    ],
    ids=["noise", "levels", "speech", "swell"],
)
def test_it_reads_as_ffmpeg_reads(tmp_path, sound):
    path = write_wav(tmp_path / "a.wav", np.clip(sound, -1, 1))
    command = ["ffmpeg", "-hide_banner", "-nostats", "-i", str(path), "-filter_complex"]
    command += ["ebur128=peak=true", "-f", "null", "-"]
    ended = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    lines = ended.stderr
    last = lines.rindex("Summary:")
    summary = lines[last:]
    here = measure(np.clip(sound, -1, 1))
    read = {
        name: float(value) for name, value in re.findall(r"(I|LRA|Peak): +(-?[\d.]+)", summary)
    }
    assert here.integrated == pytest.approx(read["I"], abs=0.1)
    assert here.range == pytest.approx(read["LRA"], abs=0.2)
    assert here.true_peak == pytest.approx(read["Peak"], abs=0.3)
    short = [float(value) for value in re.findall(r" S: *(-?[\d.]+)", lines[:last])]
    assert here.short_term_max == pytest.approx(max(short[30:]), abs=0.1)
