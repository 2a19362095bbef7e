"""The question that is open, from the snapshot's."""

import pytest

from thaw.player.snapshot import OptionView, QuestionView
from thaw.timeline.palettes import GROUPS, WordGroup, palette
from thaw.ui.present.answer import (
    REGIONS,
    asks_along,
    present_answer,
    present_care,
    present_place,
)


def view_of(kind, **more):
    return present_answer(QuestionView("q", kind, "Which?", **more))


def test_no_question_is_no_view():
    assert present_answer(None) is None


@pytest.mark.parametrize("measure", ["stirred", "here", "numb", "pleasant", "energy"])
def test_every_measure_alone_is_a_row(measure):
    view = view_of("check_in", measures=(measure,))
    assert [row.measure for row in view.rows] == [measure]
    assert view.grid is None


def test_pleasant_and_energy_together_are_one_grid_and_no_rows():
    view = view_of("check_in", measures=("stirred", "energy", "numb", "pleasant"))
    assert [row.measure for row in view.rows] == ["stirred", "numb"]
    assert (view.grid.across.measure, view.grid.up.measure) == ("pleasant", "energy")
    assert (view.grid.across.first, view.grid.across.last) == (1, 9)


def test_every_place_of_the_grid_has_words_of_its_own():
    told = {present_place(across, up) for across in range(1, 10) for up in range(1, 10)}
    assert len(told) == 81


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ((5, 5), "Neither pleasant nor unpleasant, some energy: 5 and 5 of 9."),
        ((1, 9), "Unpleasant, a lot of energy: 1 and 9 of 9."),
        ((7, 3), "A little pleasant, a little energy: 7 and 3 of 9."),
    ],
)
def test_a_place_is_told_in_words_and_numbers(place, told):
    assert present_place(*place) == told


def test_words_stand_in_the_groups_of_their_palette_behind_the_first_four():
    view = view_of("words", words=palette("feelings"))
    assert view.first_words == ("nothing", "not sure", "mixed", "rather not say")
    assert view.groups == GROUPS["feelings"]
    assert view.words == palette("feelings")
    assert len(view.words) == 62


def test_words_of_a_sessions_own_are_one_group():
    assert view_of("words", words=palette(("near", "far"))).groups == (
        WordGroup("", ("near", "far")),
    )


def test_presence_is_asked_along_with_words_of_distance_alone():
    view = view_of("words", words=palette("sensations"), measures=("here",))
    assert view.along.title == "How here do you feel?"
    assert view.rows == ()
    assert view_of("words", words=palette("music")).along is None
    assert [asks_along([word]) for word in ("far away", "floating", "muffled", "warm")] == [
        True,
        True,
        True,
        False,
    ]


def test_some_words_bring_a_plain_sentence():
    assert "You might stop here." in present_care(["warm", "dizzy"])
    assert present_care(["sharp"]) == present_care(["dizzy"])
    assert present_care(["warm"]) == ""


def test_an_outline_offers_its_regions_by_name_from_the_edges_in():
    view = view_of("body")
    assert view.words == REGIONS
    assert not {"chest", "belly", "seat"} & set(view.words)


def test_what_takes_time_says_how_long():
    options = (OptionView("have", "I have it"),)
    assert view_of("sense", options=options, lasts=20 * 48_000).lasts == "About 20 s."
    assert view_of("write", wait=150 * 48_000).lasts == "About 2 min 30 s."
    assert view_of("words", wait=60 * 48_000, words=palette("music")).lasts == ""
