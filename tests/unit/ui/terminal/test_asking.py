"""Questions before a session."""

import io

import pytest

from fakes.descriptions import make_description
from thaw.adapters.bundled import assets_folder
from thaw.adapters.settings_file import SettingsFile
from thaw.app.console import Console
from thaw.app.support import read_support
from thaw.settings import table
from thaw.ui.terminal.asking import (
    Start,
    ask_first_start,
    ask_number,
    ask_session,
    ask_to_begin,
)

SUPPORT = read_support(assets_folder())


def typing(*lines):
    """A console at which these lines are typed, and then nothing more."""
    return Console(
        io.StringIO("".join(f"{line}\n" for line in lines)), io.StringIO(), io.StringIO()
    )


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (["2"], 2),
        (["0", "9", "x", "-1", "3"], 3),
        ([""], None),
        (["q"], None),
        ([], None),
    ],
)
def test_a_number_is_asked_for_until_it_fits(lines, number):
    assert ask_number(typing(*lines), 3) == number


def test_a_session_is_picked_by_its_number():
    descriptions = [
        make_description("a/one", title="One"),
        make_description("a/two", title="Two"),
    ]
    console = typing("2")
    assert ask_session(console, descriptions) == "a/two"
    assert console.out.getvalue().startswith("1: One, 3 min, inside.\n2: Two")


def first_start(profile, *lines):
    console, settings = typing(*lines), SettingsFile(profile / "settings.json")
    return ask_first_start(console, SUPPORT, settings), console.out.getvalue(), settings


def test_the_words_of_the_first_start_are_shown_once(profile):
    begun, printed, settings = first_start(profile, "3")
    assert begun
    assert SUPPORT.first_start[0] in printed
    assert settings.get(table.GROUNDING_ONLY) is False
    assert first_start(profile)[:2] == (True, "")


def test_grounding_only_is_kept(profile):
    begun, _, settings = first_start(profile, "1")
    assert begun
    assert settings.get(table.GROUNDING_ONLY) is True


def test_support_comes_first_and_then_the_question_again(profile):
    begun, printed, _ = first_start(profile, "2", "3")
    assert begun
    assert "I need help now" in printed


@pytest.mark.parametrize("lines", [["4"], [""], []])
def test_not_today_leaves_and_keeps_nothing(profile, lines):
    begun, _, settings = first_start(profile, *lines)
    assert not begun
    assert settings.get(table.FIRST_START_SEEN) is False


@pytest.mark.parametrize(
    ("lines", "picked"),
    [([""], Start.BEGIN), (["q"], Start.LEAVE), ([], Start.LEAVE), (["T"], Start.TEST)],
)
def test_it_begins_with_enter_only(profile, lines, picked):
    assert ask_to_begin(typing(*lines), SettingsFile(profile / "settings.json")) is picked


def test_before_a_level_was_set_it_is_said_how_the_sound_begins(profile):
    settings = SettingsFile(profile / "settings.json")
    unset, set_before = typing(""), typing("")
    ask_to_begin(unset, settings)
    settings.put(table.COMFORTABLE_LEVEL, -14.0)
    ask_to_begin(set_before, settings)
    assert "No level was set yet" in unset.out.getvalue()
    assert "No level" not in set_before.out.getvalue()
