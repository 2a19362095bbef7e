from __future__ import annotations

import numpy as np
import pytest

from fakes.sounds import noise, sine
from thaw.base.units import QUANTUM, RATE, gain_from_db
from thaw.engine import rules
from thaw.engine.curves import RESUME, milliseconds
from thaw.engine.envelope import gains
from thaw.engine.loudness import HOP, measure
from thaw.engine.rules import Rule
from thaw.engine.samples import silence
from thaw.engine.sanitize import EDGE, EDGE_IN, EDGE_OUT


def steady(seconds: float, db: float):
    return noise(int(seconds * RATE), gain_from_db(db))


def swell(seconds: int, from_db: float, to_db: float):
    way = np.linspace(from_db, to_db, seconds * RATE)
    return steady(seconds, 0) * (10 ** (way / 20)).astype(np.float32)[:, np.newaxis]


def broken(samples, **spans) -> list[Rule]:
    return [finding.rule for finding in rules.judge(samples, **spans)]


def test_a_quiet_steady_sound_breaks_nothing():
    assert rules.judge(steady(8, -30)) == ()


def test_a_slow_swell_may_and_a_fast_one_may_not():
    assert broken(swell(10, -50, -25)) == []
    assert broken(swell(5, -50, -20)) == [Rule.RISE]


def test_a_declared_ramp_may_rise_faster_and_no_faster_than_that():
    resumed = steady(4, -20)
    up = np.asarray(gains(RESUME.ramps(RATE, 0.0), 0, 4 * RATE))
    resumed *= up[:, np.newaxis]
    assert broken(resumed) == [Rule.RISE]
    assert broken(resumed, declared=[(RATE, RATE + milliseconds(1500))]) == []
    sudden = steady(4, -10)
    sudden[: 2 * RATE] = 0
    assert Rule.RISE in broken(sudden, declared=[(2 * RATE, 3 * RATE)])


def test_a_voice_may_rise_as_it_likes_and_only_while_it_speaks():
    spoken = steady(8, -40)
    spoken[2 * RATE : 4 * RATE] += steady(2, -20)
    assert Rule.RISE in broken(spoken)
    assert Rule.RISE not in broken(spoken, voice=[(2 * RATE, 4 * RATE)])
    assert Rule.RISE in broken(spoken, voice=[(6 * RATE, 8 * RATE)])


def test_what_is_below_minus_45_does_not_count_yet():
    assert rules.rises(measure(swell(4, -100, -60)).momentary) == ()


def test_a_finding_says_where_and_how_much():
    sound = steady(8, -40)
    sound[4 * RATE :] = steady(4, -30)
    (found,) = rules.judge(sound)
    assert found.rule is Rule.RISE
    assert abs(found.frame - 4 * RATE) <= 14 * HOP
    assert found.value == pytest.approx(10, abs=0.5)
    assert "rise at" in str(found)


def test_a_peak_above_the_ceiling_is_found_at_its_place():
    sound = steady(3, -30)
    sound[RATE : RATE + 4800] += sine(4800, 0.9)
    findings = rules.judge(sound, voice=[(0, 3 * RATE)])
    assert [finding.rule for finding in findings] == [Rule.TRUE_PEAK]
    assert RATE <= findings[0].frame < RATE + 4800


@pytest.mark.parametrize("base", [sine(3 * RATE, 0.1, 440.0), steady(3, -60)])
def test_a_torn_sample_is_a_click(base):
    torn = base.copy()
    torn[RATE + 123] += 0.4
    (click,) = rules.clicks(torn)
    assert abs(click.frame - RATE - 123) < 256
    assert rules.clicks(base) == ()


def test_a_cut_is_a_click_and_an_edge_of_two_milliseconds_is_none():
    cut = sine(3 * RATE, 0.3, 440.0)
    at = RATE + 27
    cut[at : 2 * RATE] = 0
    assert rules.clicks(cut)
    edged = sine(3 * RATE, 0.3, 440.0)
    edged[at - EDGE : at] *= EDGE_OUT[:, np.newaxis]
    edged[at : 2 * RATE] = 0
    edged[2 * RATE : 2 * RATE + EDGE] *= EDGE_IN[:, np.newaxis]
    beyond_the_ends = [(0, QUANTUM), (3 * RATE - QUANTUM, 3 * RATE)]
    assert rules.clicks(edged, voice=beyond_the_ends) == ()


def test_noise_that_comes_and_goes_is_no_click():
    sound = steady(3, -20)
    sound[:RATE] *= 0.01
    sound[2 * RATE :] *= 0.01
    assert rules.clicks(sound) == ()


def test_gaps_are_where_both_sides_are_zero():
    sound = steady(1, -20)
    sound[100:200] = 0
    sound[300:400, 0] = 0
    sound[500:510] = 0
    assert rules.gaps(sound, at_least=50) == ((100, 200),)
    assert rules.gaps(sound) == ((100, 200), (500, 510))


def test_levels_are_those_of_each_quantum():
    sound = np.concatenate([silence(QUANTUM), sine(QUANTUM * 3, 0.5, 1000.0), silence(100)])
    measured = rules.levels(sound)
    assert len(measured) == 4
    assert measured[0] == -120
    assert measured[1:] == pytest.approx(-9.03, abs=0.01)


@pytest.mark.parametrize(("seconds", "expected"), [(2, 2.0), (8, 8.0)])
def test_an_onset_is_the_way_from_40_below_to_nearly_full(seconds, expected):
    rise = swell(seconds, -60, -20)
    sound = np.concatenate([silence(RATE), rise, steady(12 - seconds, -20)])
    measured = rules.onset(rules.levels(sound)) / RATE
    assert measured == pytest.approx(expected * 37 / 40, rel=0.08)


def test_what_begins_at_once_has_no_onset():
    assert rules.onset(rules.levels(steady(3, -20))) <= 2 * QUANTUM
    assert rules.onset(rules.levels(silence(RATE))) == 0
    assert rules.onset(rules.levels(silence(0))) == 0


@pytest.mark.parametrize("frames", [0, 100, 1000, RATE])
def test_what_is_too_short_to_judge_breaks_nothing(frames):
    assert rules.judge(noise(frames, 0.01)) == ()
