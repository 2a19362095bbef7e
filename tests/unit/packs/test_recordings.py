from dataclasses import replace

import pytest

from thaw.base.units import RATE
from thaw.engine.speech import SpeechFigures
from thaw.packs.recordings import (
    judge_clipping,
    judge_reading,
    judge_surroundings,
    tell_figures,
    told_time,
)

GOOD = SpeechFigures(speech=-22.0, floor=-75.0, hum=0, hum_level=-120.0, decay=0.3, clipped=())


def rules(figures):
    return [heard.rule for heard in judge_surroundings(figures)]


def test_a_good_recording_is_not_talked_about():
    assert rules(GOOD) == []


@pytest.mark.parametrize(
    ("change", "rule", "words"),
    [
        ({"floor": -50.0}, "noisy-recording", "28 dB quieter"),
        ({"hum": 50, "hum_level": -60.0}, "mains-hum", "at 50 Hz, 38 dB below"),
        ({"decay": 0.9}, "room-echo", "about 0.9 s"),
    ],
)
def test_each_fault_is_told_with_its_figure(change, rule, words):
    (heard,) = judge_surroundings(replace(GOOD, **change))
    assert heard.rule == rule
    assert words in heard.text


def test_a_hum_that_nobody_hears_is_not_told():
    assert rules(replace(GOOD, hum=50, hum_level=-80.0)) == []


def test_a_room_that_cannot_be_heard_for_noise_is_not_told():
    assert rules(replace(GOOD, decay=None)) == []


def test_clipping_is_told_of_the_stretch_that_it_is_in():
    clipped = replace(GOOD, clipped=tuple(range(5 * RATE, 5 * RATE + 4800, 480)))
    (heard,) = judge_clipping(clipped, 4 * RATE, 8 * RATE)
    assert "first at 0:05.0" in heard.text
    assert list(judge_clipping(clipped, 8 * RATE, 12 * RATE)) == []


def test_one_peak_at_full_scale_is_no_clipping():
    assert list(judge_clipping(replace(GOOD, clipped=(0, 480)), 0, RATE)) == []


@pytest.mark.parametrize(
    ("seconds", "words"), [(3, "more slowly"), (6, None), (14, "a little faster")]
)
def test_the_rate_of_words_is_told_where_it_is_not_kind(seconds, words):
    text = "You might stay as you are for a moment, or look around."
    heard = list(judge_reading(text, seconds * RATE))
    assert [words in one.hint for one in heard] == ([True] if words else [])


def test_what_was_heard_is_told_also_where_it_is_good():
    assert tell_figures([GOOD], [112.4]) == (
        "Heard: pauses 53 dB quieter than the voice, no hum, a room of 0.3 s, nothing clipped, "
        "112 to 112 words a minute."
    )


def test_of_several_recordings_the_worst_is_told():
    noisy = replace(GOOD, floor=-60.0, hum=50, decay=None, clipped=(0, 480, 960))
    roomy = replace(GOOD, hum=60, decay=0.7)
    assert tell_figures([GOOD, noisy, roomy], []) == (
        "Heard: pauses 38 dB quieter than the voice, hum at 50 and 60 Hz, a room of 0.7 s, "
        "1 clipped."
    )
    assert "a room that cannot be judged" in tell_figures([noisy], [])


@pytest.mark.parametrize(
    ("frame", "told"),
    [(0, "0:00.0"), (round(187.44 * RATE), "3:07.4"), (3600 * RATE, "60:00.0")],
)
def test_a_moment_is_told_as_players_show_it(frame, told):
    assert told_time(frame) == told
