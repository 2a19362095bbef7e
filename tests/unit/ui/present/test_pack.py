"""The words of a pack's page."""

from dataclasses import replace

import pytest

from fakes.shown_packs import odd_pack, soft_pack, wrong_pack
from thaw.app.packs.shown import FindingShown, Refused
from thaw.base.problem import Severity
from thaw.packs.known import Answer
from thaw.ui.present.pack import (
    PackView,
    Way,
    present_installed,
    present_installing,
    present_looking,
    present_name,
    present_pack,
    present_refused,
)


def english(_: str) -> str:
    return "English"


def ways(view: PackView) -> list[Way]:
    return [way.way for way in view.ways]


def headings(view: PackView) -> list[str]:
    return [card.heading for card in view.cards]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/home/a b/soft.thawpack", "soft.thawpack"),
        ("/a/evil\u202egp.thawpack", "evil\\u202egp.thawpack"),
        ("/a/two\nlines.thawpack", "two\\nlines.thawpack"),
        ("/a/\udcff.thawpack", "\\udcff.thawpack"),
    ],
)
def test_the_name_of_a_file_hides_nothing(path, name):
    assert present_name(path).replace("\u200b", "") == name


def test_a_very_long_name_is_cut_off_and_can_be_broken():
    name = present_name("/a/" + "long-" * 40 + ".thawpack")
    assert len(name.replace("\u200b", "")) <= 80
    assert "\u200b" in name


def test_looking_can_only_be_left():
    assert ways(present_looking("soft.thawpack")) == [Way.LEAVE]


def test_a_new_pack_has_one_thing_that_stands_out():
    view = present_pack(soft_pack(), english)
    assert [way.way for way in view.ways if way.is_action] == [Way.INSTALL]
    assert view.facts == "3 sessions · English · version 1.1.0 · 6.3 MB"
    assert headings(view) == [
        "Sessions",
        "Rather not",
        "Whom it comes from",
        "Signature and terms",
    ]


def test_one_session_is_one():
    one = replace(soft_pack(), sessions=soft_pack().sessions[:1])
    view = present_pack(one, english)
    assert view.facts.startswith("1 session · ")
    assert present_installed(view, one).ways[0].label == "To its session"


def test_a_pack_without_a_word_of_warning_has_no_card_for_it():
    kind = replace(soft_pack(), sessions=soft_pack().sessions[:2], not_for=())
    assert "Rather not" not in headings(present_pack(kind, english))


def test_questions_come_one_after_the_other_and_nothing_stands_out():
    first = present_pack(odd_pack(), english)
    second = present_pack(odd_pack(), english, {Answer.OTHER_KEY})
    last = present_pack(odd_pack(), english, set(Answer))
    assert "another key" in first.question
    assert "version 1.2.0 was installed before" in second.question
    assert last.question == ""
    assert not any(way.is_action for way in (*first.ways, *second.ways))
    assert ways(last) == [Way.INSTALL, Way.LEAVE]


def test_while_it_is_installed_it_can_be_stopped():
    view = present_installing(present_pack(soft_pack(), english))
    assert ways(view) == [Way.LEAVE]
    assert view.cards == present_pack(soft_pack(), english).cards


def test_errors_come_first_and_all_of_them_are_folded_below():
    finding = wrong_pack().findings[0]
    many = replace(wrong_pack(), findings=(finding,) * 9, more_findings=1200)
    view = present_pack(many, english)
    assert view.cards[0].heading == "What is wrong"
    assert len(view.cards[0].rows) == 5
    assert view.folded[0].text.count("close your eyes") == 9
    assert "1200 more are not shown." in view.folded[0].text
    assert Way.INSTALL not in ways(view)


def test_a_pack_that_cannot_be_read_has_nothing_but_what_is_wrong():
    view = present_pack(replace(wrong_pack(), id="", title="", summary=""), english)
    assert view.title == "A pack"
    assert headings(view) == ["What is wrong"]
    assert view.facts == ""


def test_an_installed_pack_that_was_damaged_can_be_taken_away():
    view = present_pack(replace(wrong_pack(), same=True), english)
    assert ways(view) == [Way.REMOVE, Way.LEAVE]
    assert "may not play" in view.trouble


def test_what_is_wrong_with_a_file_as_a_whole_is_told_in_one_breath():
    whole = FindingShown(Severity.ERROR, "", "This is no pack.")
    inside = FindingShown(Severity.ERROR, "pack.yaml, line 2", "A key is there twice.")
    view = present_refused("a.thawpack", Refused("It cannot be installed.", (whole, inside)))
    assert view.trouble == "It cannot be installed.\nThis is no pack."
    assert [row.name for row in view.cards[0].rows] == ["pack.yaml, line 2"]
    assert ways(view) == [Way.LOOK_AGAIN, Way.LEAVE]
