"""What is offered before a session, in words."""

from dataclasses import replace

import pytest

from fakes.described import all_four, body_scan, feet_hands_floor, looking_around, near_and_far
from fakes.link import FakeSettings
from thaw.base.units import frames_from_seconds
from thaw.routing.advise import Advice
from thaw.routing.rules import Way
from thaw.settings.care import CARE
from thaw.settings.kinds import Whole
from thaw.timeline.care import Numbers
from thaw.ui.present.advice import AS_IT_IS, BEGIN, pick_gentler, present_advice
from thaw.ui.present.care import routing_numbers, session_numbers


def test_where_nothing_is_offered_begin_says_begin():
    view = present_advice(Advice(sentences=("At most twice a day.",)), body_scan(), None)
    assert (view.begin, view.text, view.ways) == (BEGIN, "At most twice a day.", ())


def test_where_ways_stand_beside_it_begin_says_as_it_is():
    advice = Advice(cap=2, ways=(Way.CAPPED,), sentences=("One way.",))
    view = present_advice(advice, body_scan(), None)
    assert view.begin == AS_IT_IS
    assert [way.text for way in view.ways] == ["Begin, no further in than contact"]


def test_a_session_with_nothing_at_that_level_is_not_offered_in_part():
    outside = tuple(replace(part, level=1) for part in body_scan().parts)
    advice = Advice(cap=2, ways=(Way.CAPPED, Way.GENTLER))
    assert present_advice(advice, replace(body_scan(), parts=outside), None).ways == ()


def test_another_session_is_named():
    advice = Advice(cap=1, ways=(Way.GENTLER, Way.QUIET_ROOM))
    view = present_advice(advice, body_scan(), looking_around())
    assert [way.text for way in view.ways] == [
        "Another one: Looking around the room",
        "The quiet room first",
    ]


def test_a_session_that_is_refused_cannot_begin():
    assert present_advice(Advice(refused=True), body_scan(), None).begin == ""


@pytest.mark.parametrize(
    ("advice", "title"),
    [
        (Advice(cap=1), "Looking around the room"),
        (Advice(cap=2), "Feet, hands, floor"),
        (Advice(cap=2, avoid=frozenset({"body-scan"})), "Looking around the room"),
        (Advice(cap=4, prefer=frozenset({"music"})), "Listening near and far"),
        (Advice(cap=2, minutes=4), "Feet, hands, floor"),
        (Advice(cap=2, minutes=3), "Looking around the room"),
    ],
)
def test_another_session_is_as_far_in_as_it_may_be_and_of_a_preferred_kind(advice, title):
    picked = pick_gentler(advice, body_scan(), all_four())
    assert picked is not None
    assert picked.title == title


def test_where_nothing_fits_there_is_no_other_session():
    long = replace(near_and_far(), level=1, frames=frames_from_seconds(900))
    assert pick_gentler(Advice(cap=1, minutes=5), body_scan(), [long]) is None
    assert pick_gentler(Advice(cap=2), feet_hands_floor(), [feet_hands_floor()]) is None


def test_every_number_that_was_set_reaches_the_rules_and_the_session():
    values = {s.key: s.kind.low for s in CARE if isinstance(s.kind, Whole)}
    settings = FakeSettings()
    usual = session_numbers(settings.get)
    settings.values |= values
    routing, numbers = routing_numbers(settings.get), session_numbers(settings.get)
    assert routing["very stirred"] == numbers.very_stirred == values["care_very_stirred"]
    assert len(routing) == len(CARE)
    assert usual == Numbers()
