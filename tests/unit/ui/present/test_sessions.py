"""Cards, filters and search."""

from dataclasses import replace

from fakes.described import all_four, body_scan, looking_around
from fakes.link import FakeLibrary
from thaw.packs.library import Wish
from thaw.ui.present.picture import present_picture
from thaw.ui.present.sessions import (
    ALL,
    FILTERS,
    filter_wishes,
    present_absence,
    present_card,
    present_filters,
    present_wish,
)


def labels(descriptions, *, grounding_only=False):
    wishes = filter_wishes(grounding_only=grounding_only)
    return [view.label for view in present_filters(FakeLibrary(descriptions).count(wishes))]


def test_a_card_says_length_level_and_sounds():
    card = present_card(body_scan())
    assert (card.length, card.sounds) == ("10 min · inside", "voice · soft rain")


def test_a_screen_reader_hears_the_picture_as_text():
    assert present_picture(body_scan()) in present_card(body_scan()).spoken


def test_only_filters_that_divide_are_offered():
    offered = ["All", "Grounding", "Body", "Music", "Under 6 minutes", "Nothing needed"]
    assert labels(all_four()) == offered


def test_one_session_needs_no_filter():
    assert labels([looking_around()]) == ["All"]


def test_nothing_needs_no_filter():
    assert labels([]) == ["All"]


def test_what_is_not_shown_is_not_counted():
    assert labels(all_four(), grounding_only=True) == ["All"]


def test_breath_free_is_offered_where_a_session_is_not():
    sessions = [looking_around(), replace(body_scan(), breath_free=False)]
    assert "Breath-free" in labels(sessions)


def test_what_is_asked_for_is_the_filter_the_search_and_the_setting():
    wish = present_wish("music", "near", grounding_only=True)
    assert wish == Wish("near", kind="music", outside_only=True)


def test_a_filter_that_is_gone_asks_for_all():
    assert present_wish("gone", "", grounding_only=False) == Wish()


def test_every_filter_is_a_wish_of_its_own():
    assert len({view.wish for view in FILTERS}) == len(FILTERS)
    assert FILTERS[0].id == ALL


def test_absence_says_why_there_is_nothing():
    def said(known=4, problems=0, search="", *, filtered=False):
        return present_absence(known=known, problems=problems, search=search, filtered=filtered)

    assert "“xyz” in its title" in said(search="xyz")
    assert "fits this filter has “xyz”" in said(search="xyz", filtered=True)
    assert "fits this filter." in said(filtered=True)
    assert "looked through" in said(known=0)
    assert "wrong" in said(known=0, problems=2)


def test_what_was_typed_at_length_is_told_by_its_beginning():
    said = present_absence(known=4, problems=0, search="x" * 200, filtered=False)
    assert len(said) < 130
