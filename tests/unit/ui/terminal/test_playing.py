"""What a session in the terminal begins with."""

import pytest

from thaw.adapters.bundled import assets_folder
from thaw.adapters.profile import find_profile
from thaw.adapters.settings_file import SettingsFile
from thaw.app.commands.options import Options
from thaw.app.support import read_support
from thaw.base.units import Decibel
from thaw.settings import care, table
from thaw.settings.remembered import Habit, with_habit
from thaw.timeline.choices import Balance
from thaw.ui.terminal.playing import Playing
from thaw.ui.terminal.steering import Known

KNOWN = Known("listening", {"feet": "Feet"}, frozenset())


@pytest.fixture
def settings(tmp_path):
    return SettingsFile(tmp_path / "settings.json")


@pytest.fixture
def begins(tmp_path, settings):
    """What a session begins with, for levels that were asked for."""
    profile, support = find_profile(tmp_path), read_support(assets_folder())

    def begins(balance=None, *, keys=True):
        playing = Playing(profile, settings, support, Options(balance=balance))
        return playing.choices(KNOWN, keys=keys)

    return begins


@pytest.mark.parametrize("keys", [True, False])
def test_only_somebody_who_can_answer_is_asked_still_here(begins, keys):
    assert begins(keys=keys).care.still_here is keys


def test_the_numbers_of_care_that_were_set_hold_in_the_terminal_too(settings, begins):
    settings.put(care.FAR_AWAY, 6)
    assert begins().care.numbers.far_away == 6


def test_levels_that_were_asked_for_come_before_those_that_are_remembered(settings, begins):
    quiet = Habit(voice=-6.0, anchor="feet")
    settings.put(table.REMEMBERED, with_habit({}, "listening", quiet))
    assert begins().balance.voice == -6.0
    asked = Balance(Decibel(-3.0))
    assert begins(asked).balance == asked
    assert begins(asked).anchor == "feet"
