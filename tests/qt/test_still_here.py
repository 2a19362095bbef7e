"""“Still here?” on the session page: by keys, by mouse, by a screen reader; nothing waits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fakes.window import button
from thaw.player import events as ev
from thaw.player.phase import Phase, Room
from thaw.player.snapshot import OptionView, QuestionView

Key = Qt.Key


@pytest.fixture
def asked(program):
    """A session in which it was asked."""
    program.begin()
    program.link.sent.clear()
    show(program, still_here=True)
    return program


def show(program, **more):
    program.link.show(replace(program.link.now, **more))
    QApplication.processEvents()


def stands(program):
    return program.window.stage.session.still_here.isVisible()


@pytest.mark.parametrize(("key", "yes"), [(Key.Key_1, True), (Key.Key_2, False)])
def test_a_digit_answers_it(asked, key, yes):
    asked.press(key)
    assert asked.link.sent == [ev.StillHere(yes=yes)]


@pytest.mark.parametrize(("text", "yes"), [("Yes", True), ("I’m far away", False)])
def test_so_does_a_press_and_both_are_alike(asked, text, yes):
    row = asked.window.stage.session.still_here
    chip = button(row, text)
    chip.click()
    assert asked.link.sent == [ev.StillHere(yes=yes)]
    assert chip.height() == button(row, "Yes").height()
    assert chip.font() == button(row, "Yes").font()


def test_nothing_has_the_focus_because_of_it_and_pulling_back_is_one_key_still(asked):
    row = asked.window.stage.session.still_here
    assert not row.isAncestorOf(asked.window.focusWidget() or asked.window)
    asked.press(Key.Key_Escape)
    assert ev.PullBack() in asked.link.sent


def test_it_goes_when_the_player_puts_it_away_and_digits_mean_nothing_then(asked):
    show(asked, still_here=False)
    assert not stands(asked)
    asked.press(Key.Key_1)
    assert asked.link.sent == []


def test_what_is_heard_stays_where_it_is(asked):
    caption = asked.window.stage.session.caption
    place = caption.geometry()
    show(asked, still_here=False)
    assert caption.geometry() == place


def test_it_is_not_there_in_the_quiet_room(asked):
    show(asked, phase=Phase.PULLED_BACK, room=Room.ARRIVED, still_here=False)
    assert not stands(asked)


def test_it_does_not_come_to_the_next_session_while_that_is_being_loaded(asked):
    show(asked, phase=Phase.ENDED)
    asked.window.open("steady/body-scan-edges")
    asked.window.before.begin.click()
    assert asked.window.page is asked.window.stage
    assert not stands(asked)
    asked.link.sent.clear()
    asked.press(Key.Key_1)
    assert asked.link.sent == []


def test_a_question_of_the_session_has_the_digits_again(asked):
    options = (OptionView("one", "One"), OptionView("two", "Two"))
    question = QuestionView("q1", "choose", "Which?", options)
    show(asked, phase=Phase.ASKING, question=question, still_here=False)
    asked.press(Key.Key_2)
    assert asked.link.sent == [ev.Answer("q1", option="two")]


def test_a_screen_reader_hears_of_it_once(program, monkeypatch):
    spoken = []
    monkeypatch.setattr(
        "thaw.ui.pages.still_here.announce", lambda widget, text: spoken.append(text)
    )
    program.begin()
    show(program, still_here=True)
    show(program, still_here=True)
    assert spoken == ["Still here? 1 says yes, 2 says I’m far away. Neither is fine too."]
