"""Cards, filters and search."""

from dataclasses import replace

from fakes.described import all_four, body_scan, looking_around
from thaw.ui.present.sessions import (
    ALL,
    present_absence,
    present_card,
    present_cards,
    present_filters,
)


def refs(chosen=ALL, search="", *, grounding_only=False):
    cards = present_cards(all_four(), chosen, search, grounding_only=grounding_only)
    return [card.ref for card in cards]


def test_a_card_says_length_level_and_sounds():
    card = present_card(body_scan())
    assert (card.length, card.sounds) == ("10 min · inside", "voice · soft rain")


def test_a_screen_reader_hears_the_picture_as_text():
    assert body_scan().text_form in present_card(body_scan()).spoken


def test_only_filters_that_divide_are_offered():
    labels = [f.label for f in present_filters(all_four())]
    assert labels == ["All", "Grounding", "Body", "Music", "Under 6 minutes", "Nothing needed"]


def test_one_session_needs_no_filter():
    assert [f.label for f in present_filters([looking_around()])] == ["All"]


def test_breath_free_is_offered_where_a_session_is_not():
    sessions = [looking_around(), replace(body_scan(), breath_free=False)]
    assert "Breath-free" in [f.label for f in present_filters(sessions)]


def test_a_kind_filters():
    assert refs("music") == ["listening/near-and-far"]


def test_under_six_minutes_filters():
    assert refs("short") == ["first-thaw/looking-around", "first-thaw/feet-hands-floor"]


def test_search_finds_words_of_title_summary_and_contents_in_any_case():
    assert refs(search="EDGES regions") == ["steady/body-scan-edges"]
    assert "steady/body-scan-edges" in refs(search="attention inside")


def test_every_word_of_a_search_must_be_there():
    assert refs(search="edges strings") == []


def test_grounding_only_leaves_what_stays_outside():
    assert refs(grounding_only=True) == ["first-thaw/looking-around"]


def test_absence_says_why_there_is_nothing():
    assert "“xyz”" in present_absence(known=4, problems=0, search="xyz")
    assert "filter" in present_absence(known=4, problems=0, search="")
    assert "looked through" in present_absence(known=0, problems=0, search="")
    assert "wrong" in present_absence(known=0, problems=2, search="")
