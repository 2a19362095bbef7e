"""The page of sessions: as many cards as are looked at, however many there are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fakes.described import all_four
from fakes.descriptions import make_description
from fakes.studio import settle
from fakes.window import button, says
from thaw.ui.widgets.card import Card

MANY = tuple(make_description(f"p/{n:02}", title=f"Edges {n:02}") for n in range(40))


@pytest.fixture
def full(program):
    program.library.rebuild(MANY)
    program.link.deliver()
    return program


def cards(program):
    found = program.window.sessions.findChildren(Card)
    return {card.accessibleName(): card for card in found if card.isVisible()}


def type_in(program, text):
    program.window.sessions.search.setText(text)
    program.link.deliver()


def test_the_first_dozen_comes_at_once_and_the_rest_when_it_is_asked_for(full):
    assert list(cards(full)) == [told.title for told in MANY[:12]]
    full.click("Show more sessions")
    assert len(cards(full)) == 36
    full.click("Show more sessions")
    assert len(cards(full)) == 40
    assert not full.window.sessions.more.isVisible()


def test_the_focus_goes_on_to_the_first_that_is_new(full):
    full.press(Qt.Key.Key_Return, full.window.sessions.more)
    card = QApplication.focusWidget()
    assert isinstance(card, Card)
    assert card.accessibleName() == "Edges 12"
    assert card.visibleRegion().boundingRect() == card.rect()


def test_what_stays_in_sight_stays_the_same_card(full):
    before = cards(full)["Edges 03"]
    type_in(full, "edges 03")
    assert cards(full) == {"Edges 03": before}


def test_a_session_that_changed_gets_a_new_card(full):
    before = cards(full)["Edges 03"]
    full.library.rebuild([make_description("p/03", title="Edges 03", summary="Now another.")])
    full.link.deliver()
    assert cards(full)["Edges 03"] is not before
    assert says(full.window, "Now another.")


def test_another_search_begins_with_the_first_dozen_again(full):
    full.click("Show more sessions")
    type_in(full, "edges")
    assert len(cards(full)) == 12


def test_esc_leads_from_a_search_back_to_the_list(full):
    search = full.window.sessions.search
    search.setFocus()
    type_in(full, "zzz")
    full.press(Qt.Key.Key_Escape, search)
    assert search.text() == ""
    assert len(cards(full)) == 12
    assert not search.hasFocus()


def test_a_card_is_as_wide_however_few_are_found(full):
    widths = []
    for text in ("", "edges 03"):
        type_in(full, text)
        settle()
        widths.append(cards(full)["Edges 03"].width())
    assert widths[0] == widths[1]


def test_coming_back_shows_as_many_as_before(full):
    full.click("Show more sessions")
    full.window.open("p/20")
    full.window.go(full.window.sessions)
    assert len(cards(full)) == 36


def test_what_a_filter_hides_is_not_said_to_be_missing(program):
    program.click("Music")
    type_in(program, "edges")
    assert says(program.window, "No session that fits this filter has “edges”")
    program.click("All")
    assert list(cards(program)) == ["A body scan from the edges in"]


@pytest.mark.parametrize("text", ['"', "*", "a" * 10_000, "\0", "😀", "呼吸", "NEAR("])
def test_whatever_is_typed_leaves_the_page_whole(program, text):
    type_in(program, text)
    assert cards(program) or says(program.window, "No session has “")
    type_in(program, "")
    assert len(cards(program)) == len(all_four())


def test_few_sessions_have_nothing_more_to_show(program):
    assert not program.window.sessions.more.isVisible()
    assert button(program.window, "All").isVisible()
