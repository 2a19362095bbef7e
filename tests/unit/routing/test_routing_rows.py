"""Each row of the practice page's routing table that is looked at before a session.

The rows at a check-in and at the end of a session are tested where they act: in the player
(``unit/player/test_care.py``).
"""

import pytest

from fakes.rules import BOOK
from thaw.routing.advise import Answers, advise
from thaw.routing.rules import Moment, Path, Way

COMFORTABLE = {"history": 1, "comfortable": 3, "open-after-last": 4}


def asked(level=3, kind="body-scan", history=None, numbers=None, **answers):
    return advise(BOOK, level, kind, Answers(**answers), history, numbers)


def source(rule_id):
    return next(rule.source for rule in BOOK.routing if rule.id == rule_id)


def test_the_rows_stand_in_the_order_of_the_practice_page():
    assert [rule.source for rule in BOOK.routing] == [
        "“I need help now” pressed",
        "S≥8",
        "P≤3",
        "S 6–7, or A≥8 and V≤3",
        "S up ≥3 from start or ≥2 since last",
        "A≤2 and N≥7",
        "S or P skipped / not sure",
        "S≤3, P≥7, A 3–7, V≥4, three comfortable level 2 sessions, last ended S≤4",
        "N≥7, S≤3, P≥5",
        "S≤5, P≥6",
        "anything else",
        "End: S≥6, or start+2, or P fell ≥3",
    ]


@pytest.mark.parametrize(
    ("row", "rule", "answers", "history", "cap"),
    [
        ("S≥8", "very-stirred", {"stirred": 8, "here": 9}, None, 1),
        ("P≤3", "far-away", {"stirred": 2, "here": 3}, None, 1),
        ("S 6–7, or A≥8 and V≤3", "stirred", {"stirred": 6, "here": 9}, None, 1),
        (
            "S 6–7, or A≥8 and V≤3",
            "stirred",
            {"stirred": 1, "here": 9, "energy": 8, "pleasant": 3},
            None,
            1,
        ),
        (
            "A≤2 and N≥7",
            "low-and-little",
            {"stirred": 1, "here": 9, "energy": 2, "numb": 7},
            None,
            2,
        ),
        ("S or P skipped / not sure", "not-said", {"here": 9}, None, 2),
        ("S or P skipped / not sure", "not-said", {"stirred": 0}, None, 2),
        ("S or P skipped / not sure", "not-said", {}, None, 2),
        (
            "S≤3, P≥7, A 3–7, V≥4, three comfortable level 2 sessions, last ended S≤4",
            "feelings-shown",
            {"stirred": 3, "here": 7, "energy": 3, "pleasant": 4, "numb": 9},
            COMFORTABLE,
            4,
        ),
        ("N≥7, S≤3, P≥5", "little-through", {"stirred": 3, "here": 5, "numb": 7}, None, 3),
        ("S≤5, P≥6", "room-inside", {"stirred": 5, "here": 6}, None, 3),
        ("anything else", "otherwise", {"stirred": 5, "here": 5}, None, 2),
    ],
)
def test_the_row_decides(row, rule, answers, history, cap):
    advice = asked(history=history, **answers)
    assert source(rule) == row
    assert rule in advice.rules
    assert advice.cap == cap


@pytest.mark.parametrize(
    "change",
    [
        {"stirred": 4},
        {"here": 6},
        {"energy": 2},
        {"energy": 8},
        {"pleasant": 3},
        {"comfortable": 2},
        {"open-after-last": 3},
    ],
)
def test_feelings_are_shown_only_where_every_part_of_the_row_holds(change):
    facts = {"stirred": 3, "here": 7, "energy": 3, "pleasant": 4} | COMFORTABLE | change
    answers = {name: facts.pop(name) for name in ("stirred", "here", "energy", "pleasant")}
    assert "feelings-shown" not in asked(history=facts, **answers).rules


def test_s_8_offers_the_quiet_room_support_and_leaving():
    advice = asked(level=1, kind="grounding", stirred=8, here=9)
    assert advice.path is Path.TOO_MUCH
    assert advice.ways == (Way.QUIET_ROOM, Way.SUPPORT, Way.LEAVE)


def test_p_3_offers_more_to_meet_and_neither_scan_nor_images():
    advice = asked(level=1, kind="grounding", stirred=0, here=3)
    assert advice.path is Path.FAR_AWAY
    assert advice.avoid == {"body-scan", "imagery"}


def test_s_8_comes_before_p_3():
    assert asked(stirred=8, here=0).path is Path.TOO_MUCH


def test_s_6_offers_five_minutes_outside():
    advice = asked(stirred=7, here=9)
    assert advice.path is Path.TOO_MUCH
    assert (advice.cap, advice.minutes) == (1, 5)
    assert advice.prefer == {"grounding"}


def test_little_energy_and_little_coming_through_prefers_the_senses():
    advice = asked(stirred=0, here=9, energy=1, numb=9)
    assert advice.prefer == {"senses", "movement"}


def test_a_session_within_what_is_offered_begins_without_a_word():
    advice = asked(level=2, stirred=5, here=6)
    assert (advice.sentences, advice.ways) == ((), ())


def test_a_skipped_question_asks_nothing_more_and_says_one_sentence():
    advice = asked(level=4)
    assert advice.ways == (Way.CAPPED,)
    assert advice.sentences[0].startswith("Without numbers")


def test_a_number_can_be_set():
    assert "stirred" in asked(stirred=5, here=9, numbers={"stirred": 5}).rules


@pytest.mark.parametrize("rule", [r for r in BOOK.routing if Moment.BEFORE in r.moments])
def test_every_row_says_why(rule):
    assert rule.why.endswith(".")
    assert rule.then.endswith(".")
