from itertools import permutations

import numpy as np
import pytest

from fakes.takes import june, steady_lines
from thaw.engine.likeness import begins_like, likeness

LINES = steady_lines()[6:10]
"""Of one step, with the same first words."""


def spoken(line):
    sound = june(line)[0]
    heard = np.flatnonzero(np.abs(sound) > 0.01)
    return sound[heard[0] : heard[-1]]


def again(sound, tempo=1.08, level=0.3):
    """The same words a little slower and lower, by another microphone, in some noise."""
    frames = np.arange(0, len(sound) - 1, 1 / tempo)
    slower = np.interp(frames, np.arange(len(sound)), sound)
    muffled = np.convolve(slower, np.hanning(9) / np.hanning(9).sum(), "same")
    noise = np.random.default_rng(4).standard_normal(len(muffled)) * 1e-3
    return (muffled * level + noise).astype(np.float32)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.variant)
def test_the_same_words_are_alike_however_they_are_said(line):
    assert likeness(spoken(line), again(spoken(line))) > 0.7


def test_other_words_are_not():
    alike = [likeness(spoken(one), again(spoken(two))) for one, two in permutations(LINES, 2)]
    assert max(alike) < 0.65


def test_a_beginning_is_alike_to_what_begins_with_it():
    whole = spoken(LINES[0])
    begun = again(whole[: len(whole) * 2 // 5])
    assert begins_like(begun, whole) > 0.75
    assert likeness(begun, whole) < 0.65
    assert begins_like(begun, spoken(LINES[3])[len(whole) // 3 :]) < 0.65


def test_what_is_too_short_to_be_heard_is_like_nothing():
    assert likeness(np.zeros(100, dtype=np.float32), spoken(LINES[0])) == 0.0


def test_a_sound_is_like_itself():
    assert likeness(spoken(LINES[0]), spoken(LINES[0])) == pytest.approx(1.0, abs=1e-6)
