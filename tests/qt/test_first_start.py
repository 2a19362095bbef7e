"""The four steps of the first start."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from fakes.described import all_four
from fakes.studio import settle
from fakes.window import button, says
from thaw.app.link import Request
from thaw.player import events as ev
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.card import Card
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.slider import Slider

Key = Qt.Key


@pytest.fixture
def first(start):
    return start(first_start_seen=False)


def at_step(program, step):
    while program.window.first_start.step < step:
        program.window.first_start.go_on()
    program.link.deliver()


def test_it_is_shown_until_its_words_were_seen(first, start):
    assert first.window.page is first.window.first_start
    assert start(first_start_seen=True).window.page is not first.window.first_start


def test_its_words_say_what_it_is_not(first):
    assert says(first.window, "It isn’t medical care, therapy or crisis help.")


def test_continue_remembers_only_that_they_were_seen(first):
    first.click("Continue")
    assert first.settings.values["first_start_seen"] is True
    assert "grounding_only" not in first.settings.values


def test_grounding_only_is_remembered(first):
    first.click("Grounding only")
    assert first.settings.values["grounding_only"] is True
    assert first.window.first_start.step == 1


def test_not_today_closes_the_window_and_remembers_nothing(first):
    first.click("Not today")
    assert not first.window.isVisible()
    assert first.settings.values["first_start_seen"] is False


def test_support_leads_back_to_the_words(first):
    first.click("Support options")
    assert first.window.page is first.window.support
    first.click("Back")
    assert first.window.page is first.window.first_start


def test_esc_accepts_no_words(first):
    first.press(Key.Key_Escape)
    assert first.window.first_start.step == 0
    assert first.settings.values["first_start_seen"] is False


def test_esc_skips_a_step(first):
    at_step(first, 1)
    first.press(Key.Key_Escape)
    assert first.window.first_start.step == 2


def test_the_steps_after_the_words_can_all_be_skipped_at_once(first):
    first.click("Continue")
    first.click("Skip to the sessions")
    assert first.window.page is first.window.sessions


def test_the_rehearsal_plays_a_line_and_esc_pulls_back_from_it(first):
    at_step(first, 2)
    first.click("Play a line")
    assert first.last(ev.Speak) == ev.Speak("rehearsal")
    first.press(Key.Key_Escape)
    assert first.window.page is first.window.stage
    assert says(first.window, "This is a quiet room.")
    first.click("Back to the pages")
    assert first.window.page is first.window.first_start
    assert says(first.window, "That was it.")


def test_the_rehearsed_line_is_shown_while_it_is_spoken(first):
    at_step(first, 2)
    first.click("Play a line")
    first.link.show(replace(first.link.now, speaks=True, caption="A line to press Esc in."))
    assert says(first.window, "“A line to press Esc in.”")
    first.link.show(replace(first.link.now, speaks=False, caption=""))
    assert not says(first.window, "A line to press Esc in.")


def test_one_session_is_suggested_and_all_can_be_seen(first):
    at_step(first, 3)
    assert says(first.window, "Looking around the room")
    first.click("See all")
    assert first.window.page is first.window.sessions


@pytest.mark.parametrize("step", [1, 2])
def test_a_step_marks_the_way_on_and_nothing_else(first, step):
    at_step(first, step)
    buttons = first.window.first_start.findChildren(Button)
    marked = [b.text() for b in buttons if b.isVisible() and b.form is Look.ACTION.value]
    assert marked == ["Continue"]


def test_at_the_words_every_answer_weighs_the_same(first):
    buttons = [b for b in first.window.first_start.findChildren(Button) if b.isVisible()]
    assert {b.form for b in buttons} == {Look.PLAIN.value}


def test_a_session_is_suggested_although_the_library_came_later(first):
    first.library.rebuild([])
    at_step(first, 3)
    assert not first.window.first_start.findChildren(Card)
    first.library.rebuild(all_four())
    first.link.deliver()
    assert says(first.window, "Looking around the room")


def test_going_on_stops_what_is_spoken(first):
    at_step(first, 2)
    first.click("Play a line")
    first.click("Continue")
    assert first.last(ev.Hush) == ev.Hush()


def test_nothing_moves_while_the_test_line_speaks(first):
    at_step(first, 1)
    slider = first.window.first_start.findChild(Slider)
    places, tracks = set(), set()
    for speaks in (False, True, False):
        if speaks:
            first.click("Play test line")
        else:
            first.link.show(replace(first.link.now, speaks=False))
        settle()
        way = button(first.window.first_start, "Continue")
        places.add(way.mapTo(first.window, way.rect().topLeft()).toTuple())
        tracks.add(slider.geometry().getRect())
    assert len(places) == len(tracks) == 1


def test_skipping_stops_what_is_spoken_too(first):
    at_step(first, 2)
    first.click("Play a line")
    first.click("Skip to the sessions")
    assert first.sent(ev.Hush) == 1


def test_a_rehearsal_that_is_over_takes_its_tone_along(first):
    at_step(first, 2)
    first.click("Play a line")
    first.link.show(replace(first.link.now, speaks=False))
    assert first.sent(ev.Hush) == 1


@pytest.mark.parametrize(("step", "way"), [(1, "Skip to the sessions"), (3, "See all")])
def test_a_file_that_cannot_be_played_is_the_first_thing_said_after_it(first, step, way):
    first.window.asked.take(Request("/home/me/broken.yaml"))
    first.library.rebuild(all_four(), ["broken.yaml cannot be played. It is no text file."])
    at_step(first, step)
    assert first.window.page is first.window.first_start
    first.click(way)
    assert says(first.window.sessions, "broken.yaml cannot be played.")


def test_ground_me_now_works_from_the_very_first_page(first):
    first.click("Ground me now")
    assert first.link.opened
