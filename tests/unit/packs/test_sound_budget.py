import pytest

from thaw.base.errors import DecodeError
from thaw.base.units import RATE
from thaw.packs.sound_budget import LONGEST, SoundBudget


def test_a_small_pack_may_play_for_five_minutes():
    assert SoundBudget(0).longest == 5 * 60 * RATE


def test_no_sound_is_longer_than_any_time_that_a_session_names():
    assert SoundBudget(2**30).longest == LONGEST


def test_what_was_decoded_is_no_longer_left():
    budget = SoundBudget(1500 * 60)
    budget.take(5 * 60 * RATE)
    assert budget.longest == 60 * RATE


def test_speech_that_is_packed_small_stays_within_it():
    seconds, bytes_in_a_second = 8 * 3600, 1500
    budget = SoundBudget(seconds * bytes_in_a_second)
    for _ in range(seconds // 600):
        budget.take(600 * RATE)
    assert budget.longest > 0


def test_hours_of_silence_in_a_few_bytes_do_not():
    budget = SoundBudget(700_000)
    budget.take(budget.longest - 1)
    with pytest.raises(DecodeError, match="far longer than sounds of their size"):
        budget.take(1)
