from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from thaw.base.units import RATE
from thaw.engine import curves
from thaw.engine.curves import Fall, Glide, Piece, Rise, milliseconds
from thaw.engine.envelope import Shape, gain_at, gains


def decibels(curve, at_ms: int, gain: float = 1.0) -> float:
    value = gain_at(curve.ramps(0, gain), milliseconds(at_ms))
    return float(20 * np.log10(max(value, 1e-9)))


def test_pull_back_keeps_its_times():
    assert decibels(curves.PULL_BACK, 30) == pytest.approx(-6, abs=0.01)
    assert decibels(curves.PULL_BACK, 215) == pytest.approx(-13, abs=0.01)
    assert decibels(curves.PULL_BACK, 400) == pytest.approx(-20, abs=0.01)
    assert gain_at(curves.PULL_BACK.ramps(0, 1.0), milliseconds(1200)) == 0.0


def test_a_fall_from_half_way_down_goes_down_from_there():
    assert decibels(curves.PULL_BACK, 30, gain=0.1) == pytest.approx(-26, abs=0.01)


@pytest.mark.parametrize(
    ("fall", "ms"),
    [
        (curves.PAUSE, 400),
        (curves.SILENCE, 500),
        (curves.FINISH, 6000),
        (curves.SESSION_DOWN, 8000),
        (curves.WINDOW_GONE, 1000),
        (curves.WINDOW_STUCK, 3000),
        (curves.DEVICE_LOST, 10),
    ],
)
def test_a_fall_ends_in_silence_at_its_time_and_not_much_before(fall, ms):
    assert gain_at(fall.ramps(0, 1.0), milliseconds(ms)) == 0.0
    assert gain_at(fall.ramps(0, 1.0), milliseconds(ms) * 9 // 10) > 0.0


@pytest.mark.parametrize(
    ("rise", "ms"),
    [(curves.RESUME, 1500), (curves.SESSION_UP, 5000), (curves.room_up(0.7), 2000)],
)
def test_a_rise_takes_its_time_and_never_more_than_27_db_a_second(rise, ms):
    ramps = rise.ramps(0, 0.0)
    assert ramps[-1].stop == milliseconds(ms)
    assert ramps[-1].end == rise.to
    way = np.asarray(gains(ramps, milliseconds(30), milliseconds(ms - 30)))
    slopes = np.diff(20 * np.log10(way.astype(np.float64))) * RATE
    assert slopes.max() < 27.5
    window = 20 * np.log10(way[milliseconds(400) :] / way[: -milliseconds(400)]) / 0.4
    assert window.max() <= 27


def test_a_rise_from_half_way_up_does_not_dip():
    way = np.asarray(gains(curves.RESUME.ramps(0, 0.4), 0, milliseconds(1500)))
    assert (np.diff(way) >= 0).all()


@pytest.mark.parametrize("gain", [-0.1, 1.01, np.nan])
def test_after_the_limiter_nothing_is_amplified(gain):
    for make in (lambda: Rise(milliseconds(50), gain), lambda: Glide(milliseconds(50), gain)):
        with pytest.raises(ValueError, match="from 0 to 1"):
            make()
    with pytest.raises(ValueError, match="from 0 to 1"):
        Piece(milliseconds(50), gain, Shape.DB)


def test_a_curve_without_time_is_refused_before_it_reaches_the_callback():
    for make in (
        lambda: Rise(milliseconds(30), 1.0),
        lambda: Glide(milliseconds(0), 1.0),
        lambda: Piece(milliseconds(0), 0.5, Shape.DB),
    ):
        with pytest.raises(ValueError, match="too few"):
            make()


def test_every_curve_begins_at_the_gain_it_is_given_and_at_its_frame():
    falls = [value for value in vars(curves).values() if isinstance(value, Fall | Rise)]
    assert len(falls) > 8
    for curve in falls:
        ramps = curve.ramps(1234, 0.25)
        assert (ramps[0].start, ramps[0].begin) == (1234, 0.25)
        assert all(a.stop == b.start and a.end == b.begin for a, b in pairwise(ramps))
