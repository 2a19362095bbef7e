from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.base.units import gain_from_db
from thaw.engine.envelope import Envelope, Ramp, Shape, continued, gain_at, gains, since

levels = st.one_of(st.just(0.0), st.just(1.0), st.floats(0.001, 1.0))
shapes = st.sampled_from(Shape)


@st.composite
def envelopes(draw) -> Envelope:
    """Ramps that may cut each other short, as continued envelopes do."""
    start, ramps = draw(st.integers(-500, 500)), []
    for _ in range(draw(st.integers(0, 5))):
        begin, end = draw(levels), draw(levels)
        ramps.append(Ramp(start, draw(st.integers(1, 900)), begin, end, draw(shapes)))
        start += draw(st.integers(1, 900))
    return tuple(ramps)


def as_array(value, count: int):
    return np.full(count, value, np.float32) if isinstance(value, float) else value


@given(
    envelopes(), st.integers(-1000, 3000), st.lists(st.integers(1, 700), min_size=1, max_size=6)
)
def test_any_cutting_into_blocks_gives_the_same_bits(envelope, start, blocks):
    whole = as_array(gains(envelope, start, sum(blocks)), sum(blocks))
    begins = start + np.cumsum([0, *blocks[:-1]])
    parts = [
        as_array(gains(envelope, int(begin), count), count)
        for begin, count in zip(begins, blocks, strict=True)
    ]
    assert np.concatenate(parts).tobytes() == whole.astype(np.float32).tobytes()


@given(envelopes(), st.integers(-1000, 3000))
def test_one_frame_is_read_as_the_block_has_it(envelope, frame):
    block = as_array(gains(envelope, frame - 7, 20), 20)
    assert gain_at(envelope, frame) == block[7]


@given(shapes, levels, levels, st.integers(1, 2000))
def test_a_ramp_begins_at_its_begin_ends_at_its_end_and_never_turns_back(
    shape, begin, end, frames
):
    ramp = (Ramp(100, frames, begin, end, shape),)
    way = as_array(gains(ramp, 100, frames + 1), frames + 1).astype(np.float64)
    assert way[0] == pytest.approx(begin, abs=1e-6)
    assert way[-1] == np.float32(end)
    steps = np.diff(way) * np.sign(end - begin)
    assert (steps >= -1e-7).all()


def test_no_ramps_are_a_gain_of_one():
    assert gains((), -5, 10) == 1.0


def test_a_gain_that_holds_is_a_plain_float_on_all_sides_of_a_ramp():
    envelope = (Ramp(100, 50, 0.25, 0.5), Ramp(400, 50, 0.5, 0.75))
    assert gains(envelope, 0, 100) == 0.25
    assert gains(envelope, 150, 250) == 0.5
    assert gains(envelope, 450, 1000) == 0.75
    assert isinstance(gains(envelope, 99, 3), np.ndarray)


def test_a_ramp_straight_in_db_is_straight_in_db():
    way = as_array(gains((Ramp(0, 960, 1.0, gain_from_db(-24), Shape.DB),), 0, 960), 960)
    assert np.allclose(np.diff(20 * np.log10(way)), -24 / 960, atol=1e-4)


def test_a_ramp_to_zero_is_straight_for_fifty_db_and_ends_without_a_step():
    way = as_array(gains((Ramp(0, 4800, 1.0, 0.0, Shape.DB),), 0, 4801), 4801)
    assert 20 * np.log10(way[4000]) == pytest.approx(-50, abs=0.01)
    assert way[-2] < 1e-6
    assert way[-1] == 0.0


def test_equal_powers_add_up_to_one():
    rising = as_array(gains((Ramp(0, 999, 0.0, 1.0, Shape.EQUAL_POWER_IN),), 0, 999), 999)
    falling = as_array(gains((Ramp(0, 999, 1.0, 0.0, Shape.EQUAL_POWER_OUT),), 0, 999), 999)
    assert np.allclose(rising**2 + falling**2, 1.0, atol=1e-6)


def test_a_later_ramp_takes_over_where_it_starts():
    cut = continued((Ramp(0, 1000, 1.0, 0.0, Shape.LINEAR),), (Ramp(500, 100, 0.5, 1.0),))
    assert gain_at(cut, 499) == pytest.approx(0.501)
    assert gain_at(cut, 600) == 1.0


@given(envelopes(), st.integers(-1000, 3000))
def test_an_envelope_without_its_past_has_the_same_future(envelope, frame):
    future = as_array(gains(envelope, frame, 1000), 1000)
    assert (as_array(gains(since(envelope, frame), frame, 1000), 1000) == future).all()


def test_an_envelope_without_its_past_is_short():
    steps = tuple(Ramp(at, 10, 0.5, 0.5) for at in range(0, 1000, 10))
    assert since(steps, 985) == steps[-2:]


@pytest.mark.parametrize(
    ("frames", "begin", "end"),
    [(0, 0.0, 1.0), (-1, 1.0, 1.0), (9, -0.1, 1.0), (9, 1.0, np.nan)],
)
def test_a_gain_can_neither_step_nor_be_negative_nor_nan(frames, begin, end):
    with pytest.raises(ValueError, match="gain"):
        Ramp(0, frames, begin, end)
