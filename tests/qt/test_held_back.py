"""Level 4 is there, and is not shown unasked before the listener has looked at level 2."""

import pytest

from thaw.settings import table
from thaw.ui.widgets.card import Card

FEELINGS = "Listening near and far"


@pytest.fixture
def newly(start):
    return start(contact_seen=False)


def titles(program):
    cards = program.window.sessions.findChildren(Card)
    return [card.accessibleName() for card in cards if card.isVisible()]


def shown(program):
    return any(FEELINGS in title for title in titles(program))


def test_at_first_the_list_ends_before_feelings(newly):
    assert titles(newly)
    assert not shown(newly)


def test_more_shows_them(newly):
    newly.click("Show more sessions")
    assert shown(newly)
    assert not newly.window.sessions.more.isVisible()


def test_a_search_finds_them(newly):
    newly.window.sessions.search.setText("near and far")
    assert shown(newly)


def test_once_a_session_with_contact_was_looked_at_they_stand_with_the_others(newly):
    newly.window.open("steady/body-scan-edges")
    newly.window.go(newly.window.sessions)
    assert not shown(newly)
    newly.window.open("first-thaw/feet-hands-floor")
    assert newly.settings.get(table.CONTACT_SEEN)
    newly.window.go(newly.window.sessions)
    assert shown(newly)
