"""What is remembered for each kind of session: the least that will do, and nothing unread."""

from dataclasses import replace

import pytest

from thaw.base.errors import SettingError
from thaw.settings.remembered import Habit, Habits, each_habit, habit_of, with_habit

SOFT = Habit("feet", ("back", "face"), 0.7, -3.0, -6.0, -9.0, captions=False, stop_minutes=7)


def test_what_is_kept_is_found_again_under_its_kind_alone():
    plain = with_habit({}, "body-scan", SOFT)
    assert habit_of(plain, "body-scan") == SOFT
    assert habit_of(plain, "music") == Habit()


def test_what_is_as_usual_is_not_kept():
    assert with_habit({}, "music", Habit()) == {}
    assert with_habit({}, "music", Habit(bed=-6.0)) == {"music": {"bed": -6.0}}
    plain = with_habit(with_habit({}, "music", SOFT), "music", Habit())
    assert plain == {}


def test_every_kind_can_be_changed_at_once():
    plain = with_habit(with_habit({}, "music", SOFT), "senses", Habit(captions=True))
    after = each_habit(plain, lambda habit: replace(habit, captions=None))
    assert habit_of(after, "music") == replace(SOFT, captions=None)
    assert "senses" not in after


@pytest.mark.parametrize(
    "broken",
    [
        [],
        "body-scan",
        {"body-scan": []},
        {"body-scan": {"colour": "red"}},
        {"body-scan": {"bed": 3.0}},
        {"body-scan": {"voice": -40.0}},
        {"body-scan": {"silences": "long"}},
        {"body-scan": {"left_out": "face"}},
        {"body-scan": {"left_out": [3]}},
        {"body-scan": {"captions": 1}},
        {"body-scan": {"stop_minutes": 0}},
        {7: {}},
        {f"kind-{number}": {} for number in range(100)},
    ],
)
def test_what_no_listener_can_have_set_is_refused(broken):
    with pytest.raises(SettingError):
        Habits().read(broken)


def test_it_says_in_words_whether_there_is_anything():
    assert Habits().words({}) == "Nothing"
    assert "2" in Habits().words(
        with_habit(with_habit({}, "music", SOFT), "senses", Habit(bed=-1.0))
    )
