"""Seven days and four weeks of copies stay, whatever the clock does."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.notes.schedule import MOST, is_due, staying

SUNDAY = date(2026, 11, 22)
DAY = timedelta(days=1)
DAYS = st.sets(st.dates(), max_size=60)


def used(days, clock):
    """What is left after a copy on each day that the clock shows, the copies of other days."""
    for today in clock:
        if is_due(days, today):
            days = {*days, today}
        days = staying(days, today)
    return frozenset(days)


def daily(first, count):
    return [first + n * DAY for n in range(count)]


def test_after_a_year_there_are_seven_days_and_the_sundays_before_them():
    kept = used(set(), daily(SUNDAY - 364 * DAY, 365))
    assert sorted(SUNDAY - day for day in kept) == [
        *(n * DAY for n in range(7)),
        *(n * DAY for n in (7, 14, 21, 28)),
    ]


@given(st.integers(0, 80))
def test_no_day_of_the_last_three_weeks_is_far_from_a_copy(more):
    clock = daily(date(2024, 2, 1), 40 + more)
    kept = sorted(used(set(), clock))
    assert kept[0] < clock[-1] - 21 * DAY
    assert all(later - earlier <= 7 * DAY for earlier, later in pairwise(kept))
    assert len(kept) == 11


def test_who_writes_once_a_month_has_the_copies_of_eleven_months():
    clock = daily(SUNDAY, 500)[::30]
    assert used(set(), clock) == frozenset(clock[-11:])


@pytest.mark.parametrize("days", [set(), {SUNDAY - DAY}, {SUNDAY + DAY}])
def test_one_is_due_where_there_is_none_of_today(days):
    assert is_due(days, SUNDAY)
    assert not is_due({*days, SUNDAY}, SUNDAY)


@given(DAYS, st.dates())
def test_some_stay_and_never_too_many(days, today):
    kept = staying(days, today)
    assert kept <= days
    assert len(kept) >= min(len(days), 7)
    assert len(kept) <= MOST
    assert staying(kept, today) == kept
    if days:
        assert max(days) in kept


@given(st.sets(st.integers(-60, 0)), st.integers(1, 20_000), st.integers(1, 60))
def test_a_clock_set_back_takes_nothing_away(ago, back, long):
    before = staying({SUNDAY + n * DAY for n in ago}, SUNDAY)
    wrong = daily(SUNDAY - back * DAY, long)
    while_wrong = {day for day in before if day <= wrong[-1]}
    assert before - while_wrong <= used(before, wrong)


@given(st.integers(366, 20_000), st.integers(1, 60))
def test_a_clock_set_far_ahead_takes_no_place_once_it_is_right(ahead, long):
    before = used(set(), daily(SUNDAY - 99 * DAY, 100))
    wrong = used(before, daily(SUNDAY + ahead * DAY, long))
    assert wrong
    afterwards = daily(SUNDAY + DAY, 40)
    kept = used(wrong, afterwards)
    assert {day for day in kept if day <= afterwards[-1]} == used(before, afterwards)


@given(st.sets(st.integers(-60, 0), min_size=1), st.integers(1, 20_000))
def test_one_day_far_ahead_leaves_what_was_there(ago, ahead):
    before = staying({SUNDAY + n * DAY for n in ago}, SUNDAY)
    kept = used(before, [SUNDAY + ahead * DAY])
    assert len(before - kept) <= 1
