"""The chord of a pacer: as loud as what sounds underneath, slow in every change, seamless."""

import numpy as np
import pytest

from thaw.base.units import RATE, frames_from_seconds
from thaw.engine.envelope import gain_at, gains
from thaw.engine.loudness import measure, short_term
from thaw.engine.samples import silence
from thaw.engine.swell import swell, swelling

FOUR, SIX = frames_from_seconds(4), frames_from_seconds(6)
ONE = frames_from_seconds(1)


def read(start: int, frames: int):
    out = silence(frames)
    assert swell().read(start, out)
    return out


def decibels(envelope, frames: int):
    """The level at every tenth of a second."""
    curve = np.asarray(gains(envelope, 0, frames))[:: RATE // 10]
    return 20 * np.log10(np.maximum(curve, 1e-6))


def test_at_its_fullest_it_is_as_loud_as_a_bed():
    assert measure(read(0, RATE * 12)).integrated == pytest.approx(-30, abs=0.3)


def test_it_moves_but_never_far():
    levels = [short_term(read(RATE * second, RATE * 3)) for second in range(8)]
    assert max(levels) - min(levels) < 3


def test_any_blocks_give_the_same_bits_across_its_seam():
    whole = read(RATE * 3, RATE * 2)
    parts = [read(RATE * 3 + at, 480) for at in range(0, RATE * 2, 480)]
    assert np.array_equal(whole, np.concatenate(parts))


def test_nothing_jumps_at_its_seam():
    across = read(RATE * 4 - 240, 480)
    steps = np.abs(np.diff(across, axis=0))
    assert steps[235:245].max() <= steps.max()
    assert steps.max() < 0.01


def test_before_its_begin_there_is_silence():
    out = read(-100, 200)
    assert not out[:100].any()
    assert np.array_equal(out[100:], read(0, 100))


def test_it_swells_with_each_cycle_and_ends_in_silence():
    envelope = swelling(FOUR, SIX, 3)
    cycle = FOUR + SIX
    assert gain_at(envelope, 0) == 0.0
    assert [gain_at(envelope, n * cycle + FOUR) for n in range(3)] == [1.0, 1.0, 1.0]
    low = [gain_at(envelope, n * cycle) for n in (1, 2)]
    assert low == pytest.approx([0.25, 0.25], abs=0.01)
    assert gain_at(envelope, 3 * cycle) == 0.0


@pytest.mark.parametrize(("inward", "outward"), [(4, 6), (3, 3), (2, 4), (1, 5), (5, 1)])
def test_once_it_is_there_it_rises_by_no_more_than_3_db_a_second(inward, outward):
    first, second = frames_from_seconds(inward), frames_from_seconds(outward)
    cycle = first + second
    levels = decibels(swelling(first, second, 4), 4 * cycle)
    swells = levels[cycle * 10 // RATE + 1 : -1]
    assert np.diff(swells).max() <= 0.301


@pytest.mark.parametrize(
    ("inward", "outward", "cycles"),
    [(4, 6, 5), (2.3, 2, 3), (1, 5, 3), (1, 5, 1), (1, 1, 8), (0.5, 0.5, 3)],
)
def test_its_onset_takes_a_second_and_a_half(inward, outward, cycles):
    first, second = frames_from_seconds(inward), frames_from_seconds(outward)
    envelope = swelling(first, second, cycles)
    frames = (first + second) * cycles
    levels = decibels(envelope, frames)
    top = levels.max()
    until = int(np.argmax(levels > top - 0.5))
    heard = int(np.argmax(levels > top - 40))
    assert (until - heard) / 10 >= min(1.4, frames / RATE / 4)
    assert gain_at(envelope, frames) == 0.0


def test_a_rhythm_that_is_faster_than_four_seconds_keeps_one_level():
    levels = decibels(swelling(ONE, ONE, 20), 40 * ONE)
    assert np.ptp(levels[30:-30]) == 0.0
