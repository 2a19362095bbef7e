"""“Still here?” on the session page: by keys, by mouse, by a screen reader; nothing waits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fakes.window import button
from thaw.player import events as ev
from thaw.player.phase import Phase, Room
from thaw.player.snapshot import OptionView, QuestionView
from thaw.ui.pages.scene_area import SceneArea

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


LONG = (
    "You might let your hands find something to rest on, or let your attention stay with the "
    "sounds in the room."
)


@pytest.fixture
def large(start):
    """A session in a small window with large text: what is said fills the page."""
    program = start(text_size=200)
    program.window.resize(900, 600)
    program.begin()
    show(program, caption=LONG, caption_id="2")
    settle()
    return program


def settle():
    for _ in range(4):  # a layout that is due, and the scrolling that waits for it
        QApplication.processEvents()


def test_it_is_in_sight_when_it_comes_without_taking_the_focus(large):
    row = large.window.stage.session.still_here
    before = QApplication.focusWidget()
    show(large, still_here=True)
    settle()
    assert row.visibleRegion().boundingRect() == row.rect()
    assert QApplication.focusWidget() is before


def test_the_page_is_where_it_was_once_it_is_put_away(large):
    area = next(a for a in large.window.stage.findChildren(SceneArea) if a.isVisible())
    assert area.verticalScrollBar().value() == 0
    for asks in (True, False):
        show(large, still_here=asks)
        settle()
        assert (area.verticalScrollBar().value() > 0) is asks


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
