"""What every session begins with."""

import pytest

from fakes.link import FakeSettings
from thaw.settings import care, table
from thaw.timeline.care import Care
from thaw.timeline.choices import Choices
from thaw.ui.beginning import with_settings


def test_the_numbers_that_were_set_hold_and_what_was_answered_stays():
    settings = FakeSettings()
    settings.put(care.VERY_STIRRED, 5)
    begun = with_settings(Choices(care=Care(level_cap=2, stirred=4)), settings.get)
    assert begun.care.numbers.very_stirred == 5
    assert (begun.care.level_cap, begun.care.stirred) == (2, 4)


@pytest.mark.parametrize("asks", [True, False])
def test_still_here_is_asked_unless_it_was_switched_off(asks):
    settings = FakeSettings()
    settings.put(table.STILL_HERE, asks)
    settings.put(care.STILL_HERE_AFTER, 12)
    begun = with_settings(Choices(), settings.get).care
    assert (begun.still_here, begun.numbers.still_here_after) == (asks, 12)


@pytest.mark.parametrize(("begun", "newcomer"), [(0, True), (2, True), (3, False)])
def test_the_first_three_sessions_are_a_newcomers(begun, newcomer):
    settings = FakeSettings()
    settings.put(table.SESSIONS_BEGUN, begun)
    assert with_settings(Choices(), settings.get).newcomer is newcomer
