"""What is remembered for each kind of session: it begins the next one, and can be forgotten."""

import pytest
from PySide6.QtWidgets import QPushButton

from fakes.window import button, end, make_program, says
from thaw.base.units import Decibel, frames_from_seconds
from thaw.settings import table
from thaw.settings.group import Group
from thaw.timeline.choices import Balance

SCAN = "steady/body-scan-edges"


@pytest.fixture
def start(qtbot):
    started = []

    def begin_with(**kept):
        started.append(make_program(qtbot, remembered={"body-scan": kept}))
        return started[-1]

    yield begin_with
    for program in started:
        end(program)


def test_the_next_session_of_the_kind_begins_with_it(start):
    kept = {"anchor": "feet", "left_out": ["face"], "silences": 0.7, "bed": -6.0}
    program = start(**kept)
    program.begin()
    _, choices = program.link.opened[-1]
    assert (choices.anchor, choices.silences) == ("feet", 0.7)
    assert choices.left_out == frozenset({"face"})
    assert choices.balance == Balance(bed=Decibel(-6.0))


def test_a_session_takes_of_it_what_it_has(start):
    kept = {"anchor": "the-moon", "left_out": ["face", "tail"]}
    program = start(**kept)
    program.begin("first-thaw/feet-hands-floor")  # has no face
    _, choices = program.link.opened[-1]
    assert (choices.anchor, choices.left_out) == (None, frozenset())


def test_the_page_before_says_it_and_begins_as_usual_where_that_is_wanted(start):
    program = start(anchor="feet", left_out=["face"], bed=-6.0)
    program.window.open(SCAN)
    assert says(
        program.window.before,
        "Remembered for this kind of session: "
        "anchor: feet; left out: face; sound underneath 6 dB",
    )
    program.click("Forget this")
    assert not says(program.window.before, "Remembered for this kind")
    program.window.before.begin.click()
    _, choices = program.link.opened[-1]
    assert (choices.left_out, choices.balance) == (frozenset(), Balance())


def test_the_page_before_says_how_long_remembered_silences_can_be(start):
    program = start(silences=1.4)
    program.window.open(SCAN)
    assert says(program.window.before, "longest silence at most 21 s, as you set it")
    program.click("Forget this")
    assert says(program.window.before, "longest silence 15 s")


def test_what_is_picked_before_a_session_is_remembered_too(start):
    program = start()
    program.window.open(SCAN)
    button(program.window.before, "Face").click()
    button(program.window.before, "Feet").click()
    kept = program.settings.get(table.REMEMBERED)["body-scan"]
    assert kept["left_out"] in (["face"], ["face", "feet"])


def test_a_session_with_a_stop_timer_from_last_time_begins_with_it(start):
    program = start(stop_minutes=7)
    program.begin()
    _, choices = program.link.opened[-1]
    assert choices.stop_after == frames_from_seconds(420)


def test_grounding_begins_with_what_is_remembered_for_its_own_kind(qtbot):
    kept = {"grounding": {"voice": -3.0}, "body-scan": {"voice": -9.0}}
    program = make_program(qtbot, remembered=kept)
    program.click("Ground me now")
    _, choices = program.link.opened[-1]
    assert choices.balance == Balance(voice=Decibel(-3.0))
    end(program)


def test_the_settings_show_what_is_remembered_and_forget_one_kind_or_all(start):
    program = start(silences=0.7)
    remote = program.window._remote
    kept = program.settings.get(table.REMEMBERED)
    remote.set(table.REMEMBERED, {**kept, "music": {"music": -9.0}})
    page = program.window.settings
    program.window.go(page)
    page.show_group(Group.KEPT)
    assert says(page, "Body: silences shorter.")
    assert says(page, "Music: music 9 dB softer.")
    forget = [b for b in page.findChildren(QPushButton) if b.text() == "Forget"]
    forget[0].click()
    assert program.settings.get(table.REMEMBERED) == {"music": {"music": -9.0}}
    assert not says(page, "Body:")


def test_silences_that_are_set_for_all_sessions_hold_for_all_kinds(start):
    program = start(silences=0.7, bed=-3.0)
    program.window._remote.set(table.SILENCES, 1.4)
    assert program.settings.get(table.REMEMBERED) == {"body-scan": {"bed": -3.0}}
