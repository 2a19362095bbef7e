"""The measures themselves, on sounds whose answers are known."""

import math

import numpy as np
import pytest

from e2e.real import heard
from fakes.sounds import noise, sine
from thaw.base.units import RATE

SECOND = RATE


def faded(samples, down):
    """Turned down to nothing over ``down`` seconds from the middle on, in a raised cosine."""
    middle, frames = len(samples) // 2, round(down * RATE)
    gain = np.ones(len(samples), np.float32)
    gain[middle : middle + frames] = np.cos(np.linspace(0, np.pi, frames)) / 2 + 0.5
    gain[middle + frames :] = 0
    return samples * gain[:, np.newaxis]


def test_a_sound_is_found_to_the_sample_under_another():
    source = noise(20 * SECOND)
    at = 7 * SECOND + 1234
    found = heard.find(0.3 * source[at : at + SECOND] + noise(SECOND, 0.02, 2), source)
    assert found.at == at / RATE
    assert found.likeness > 0.8


def test_a_sound_that_is_not_there_is_not_found():
    assert heard.find(noise(SECOND, seed=2), noise(20 * SECOND)).likeness < 0.1


def test_the_gain_of_a_sound_is_told_from_what_is_heard_with_it():
    source = noise(SECOND)
    gains = heard.gains_db(0.5 * source + noise(SECOND, 0.01, 2), source)
    assert gains == pytest.approx(np.full(50, -6.02), abs=0.4)


def test_the_first_moment_below_a_level():
    levels = np.array([0.0, -3.0, -7.0, -5.0, -20.0])
    assert heard.fell_after(levels, -6.0, 0.01) == 0.02
    assert heard.fell_after(levels, -30.0, 0.01) == math.inf


def test_silence_is_silence_until_the_end():
    sound = faded(sine(2 * SECOND), 0.5)
    assert heard.silent_from(sound) == pytest.approx(1.5, abs=0.01)
    assert heard.silent_from(sound[: int(1.4 * SECOND)]) == math.inf
    assert heard.silent_from(np.zeros((100, 2), np.float32)) == 0.0


def test_where_a_sound_begins():
    quiet = np.zeros((SECOND, 2), np.float32)
    assert heard.heard_from(np.concatenate([quiet, noise(SECOND)])) == 1.0
    assert heard.heard_from(quiet) == math.inf


@pytest.mark.parametrize("hertz", [110.0, 997.0, 3000.0])
@pytest.mark.parametrize("place", [0, 7, 24])
def test_a_cut_is_far_sharper_than_the_sound_and_a_fade_of_10_ms_is_not(hertz, place):
    sound = sine(2 * SECOND, 0.2, hertz)
    cut = sound.copy()
    cut[SECOND + place :] = 0
    smooth = max(heard.sharpest(sound), heard.sharpest(faded(sound, 0.01)))
    assert heard.sharpest(cut) > 20 * smooth


@pytest.mark.parametrize(("db", "clicks"), [(0.5, True), (2.0, True), (0.001, False)])
def test_a_gain_that_jumps_clicks_where_that_can_be_heard(db, clicks):
    tone = sine(2 * SECOND, 0.016, 1000.0)
    jumped = tone.copy()
    jumped[SECOND + 12 :] *= 10 ** (-db / 20)
    assert heard.clicks(jumped, tone) == clicks


@pytest.mark.parametrize(("dbfs", "clicks"), [(-80, True), (-90, True), (-100, False)])
def test_a_single_sample_clicks_where_it_can_be_heard(dbfs, clicks):
    tone = sine(2 * SECOND, 0.016, 1000.0)
    spoilt = tone.copy()
    spoilt[SECOND] += 10 ** (dbfs / 20)
    assert heard.clicks(spoilt, tone) == clicks


def test_a_jump_is_steeper_than_the_sound():
    sound = sine(SECOND, 0.1, 110.0)
    cut = sound.copy()
    cut[SECOND // 2 + 100 :] = 0
    assert heard.steepest(cut) > 2 * heard.steepest(sound)


@pytest.mark.parametrize("spoil", ["lost", "doubled", "silent"])
def test_an_interrupted_tone_has_a_gap(spoil):
    tone = sine(2 * SECOND, 0.1, 1000.0)
    middle, frames = SECOND, 500
    after = {"lost": middle + frames, "doubled": middle - frames, "silent": middle}[spoil]
    spoilt = np.concatenate([tone[:middle], tone[after:]])
    if spoil == "silent":
        spoilt[middle : middle + frames] = 0
    assert heard.gaps(tone + noise(2 * SECOND, 0.001), 1000.0) == []
    assert heard.gaps(spoilt, 1000.0)[0] == pytest.approx(1.0, abs=0.02)


def test_a_tone_that_is_turned_down_slowly_has_no_gap():
    fading = sine(2 * SECOND, 0.1, 1000.0) * np.linspace(1, 0.1, 2 * SECOND)[:, np.newaxis]
    assert heard.gaps(fading.astype(np.float32), 1000.0) == []
