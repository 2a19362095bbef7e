import pytest

from thaw.base.errors import DecodeError
from thaw.base.units import RATE
from thaw.packs.sound_budget import LONGEST, SoundBudget

MINUTE = 60 * RATE


def test_a_sound_may_play_a_minute_and_a_second_for_each_1500_bytes():
    budget = SoundBudget(2**30)
    assert budget.longest(0) == MINUTE
    assert budget.longest(1500 * 60) == 2 * MINUTE


def test_no_sound_is_longer_than_any_time_that_a_session_names():
    assert SoundBudget(2**30).longest(2**28) == LONGEST


def test_all_together_may_play_five_minutes_more_than_their_bytes_allow():
    budget = SoundBudget(0)
    for _ in range(4):
        budget.take(MINUTE)
    assert not budget.is_spent
    with pytest.raises(DecodeError, match="far longer than sounds of their size"):
        budget.take(MINUTE)
    assert budget.is_spent


def test_the_shortest_sounds_count_as_well():
    budget = SoundBudget(0)
    for _ in range(149):
        budget.take(1)
    with pytest.raises(DecodeError):
        budget.take(1)


def test_speech_that_is_packed_small_stays_within_it():
    seconds, bytes_in_a_second = 8 * 3600, 1500
    budget = SoundBudget(seconds * bytes_in_a_second)
    for _ in range(seconds // 600):
        assert budget.longest(600 * bytes_in_a_second) >= 600 * RATE
        budget.take(600 * RATE)


def test_a_thousand_words_of_a_second_each_stay_within_it():
    words, bytes_of_each = 1000, 4000
    budget = SoundBudget(words * bytes_of_each)
    for _ in range(words):
        budget.take(RATE)
    assert not budget.is_spent


def test_hours_of_silence_in_a_few_bytes_do_not():
    assert SoundBudget(700_000).longest(700_000) < 10 * MINUTE
