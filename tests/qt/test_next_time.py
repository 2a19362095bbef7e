"""“Would you change anything next time?” changes what the next session begins with."""

from dataclasses import replace

import pytest

from fakes.described import body_scan
from fakes.window import button, end, make_program, says
from thaw.base.units import Decibel, frames_from_seconds
from thaw.player.phase import Phase
from thaw.settings import table
from thaw.settings.remembered import Habit, habit_of
from thaw.timeline.choices import Balance
from thaw.ui.present.note import present_text


@pytest.fixture
def program(qtbot):
    started = make_program(qtbot)
    started.begin()
    started.link.show(replace(started.link.now, phase=Phase.ENDED))
    yield started
    end(started)


@pytest.fixture
def note(program):
    assert program.window.page is program.window.note
    return program.window.note


def habit(program):
    return habit_of(program.settings.get(table.REMEMBERED), "body-scan")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("quieter", Habit(voice=-3.0, bed=-3.0, music=-3.0)),
        ("shorter", Habit(stop_minutes=6)),
        ("fewer silences", Habit(silences=0.7)),
    ],
)
def test_a_wish_holds_at_once_and_is_taken_back_by_the_same_chip(program, note, words, wanted):
    program.click(words)
    assert habit(program) == wanted
    assert says(note, "It holds whatever is kept of the note")
    program.click(words)
    assert habit(program) == Habit()
    assert not says(note, "It holds")


def test_a_region_and_an_anchor_are_picked_in_a_row_of_their_own(program, note):
    program.click("skip a region")
    button(note.next_time, "Face").click()
    program.click("another anchor")
    anchors = note.next_time._anchors
    button(anchors, "Something seen").click()
    assert habit(program) == Habit("sight", ("face",))


def test_wishes_add_up(program, note):
    for words in ("quieter", "shorter", "fewer silences"):
        program.click(words)
    assert habit(program) == Habit(None, (), 0.7, -3.0, -3.0, -3.0, stop_minutes=6)
    assert note.jotting.next_time == ("quieter", "shorter", "fewer silences")
    assert "Next time: quieter, shorter, fewer silences" in present_text(note.jotting, "today")


def test_the_next_session_really_begins_with_it(program, note):
    program.click("quieter")
    program.click("shorter")
    program.click("Keep nothing")
    program.begin()
    _, choices = program.link.opened[-1]
    assert choices.balance == Balance(Decibel(-3), Decibel(-3), Decibel(-3))
    assert choices.stop_after == frames_from_seconds(360)


def test_keep_nothing_leaves_the_wish_and_its_undo_brings_the_chips_back(program, note):
    note.paper.setPlainText("Something.")
    program.click("quieter")
    program.click("Keep nothing")
    assert habit(program).bed == -3.0
    program.click("Undo")
    assert note.paper.toPlainText() == "Something."
    program.click("quieter")
    assert habit(program) == Habit()


def test_a_note_that_was_thrown_away_takes_its_wishes_along_from_the_page(program, note):
    program.click("quieter")
    note.keep_nothing()
    program.begin()
    program.link.show(replace(program.link.now, phase=Phase.ENDED))
    assert note.jotting.empty
    assert not button(note, "quieter").isChecked()
    program.click("quieter")
    assert habit(program).bed == -6.0


def test_a_session_that_is_not_known_is_not_asked_about(note):
    note.begin(replace(note.jotting, title="x"), ())
    assert not note.next_time.isVisible()
    note.begin(replace(note.jotting, title="x"), (), body_scan())
    assert note.next_time.isVisible()
