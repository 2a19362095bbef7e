"""Rows of the practice page's routing table that act on the way and at the end of a session."""

from itertools import pairwise

import pytest

from fakes.listening import Listening, heard_until
from fakes.programs import program_of
from fakes.rules import BOOK
from fakes.sessions import CLOSING
from thaw.base.units import RATE
from thaw.player.events import Answer, Begin, CloseNow, FinishGently, PullBack, ReturnGentler
from thaw.player.phase import Phase, Room
from thaw.routing.rules import Moment
from thaw.timeline.care import Care, Numbers
from thaw.timeline.choices import Choices

CONTACT = """
  - id: contact
    title: Contact
    level: 2
    focus: contact
    steps:
      - say: A hand on something.
      - check_in: [stirred, here]
        wait: 8 s
        as: one
"""
STEPS = (
    CONTACT
    + """\
  - id: inside
    title: Inside
    level: 3
    focus: body
    steps:
      - say: Further in, if you like.
  - id: outside
    title: Outside
    level: 2
    focus: outside
    steps:
      - say: Out again.
      - check_in: [stirred, here, pleasant, energy]
        wait: 8 s
        as: two
  - id: further
    title: Further
    level: 3
    focus: body
    steps:
      - say: And in once more.
  - id: hands
    title: Hands
    level: 2
    focus: contact
    steps:
      - say: Hands.
  - id: around
    title: Around
    level: 1
    focus: outside
    steps:
      - say: Around you.
"""
)


def begun(care=None, sections=STEPS + CLOSING, **more):
    someone = Listening(program_of(sections), Choices(care=care or Care(), **more))
    someone.press(Begin())
    return someone


def answer(someone, question, **values):
    someone.until(lambda now: now.question is not None and now.question.id == question)
    someone.press(Answer(question, values=tuple(values.items())))


def offered(someone):
    """The offer, once it is made; nothing where the session goes on without one."""
    return someone.until(
        lambda now: (
            (now.question is not None and now.question.id == "~offer")
            or now.section in {"Inside", "Further", "Coming back"}
        ),
        at_most=20,
    ).question


def sections(someone):
    seen = heard_until(someone, lambda now: now.phase is Phase.ENDED, skip=True)
    return {now.section for now in seen} - {""}


def test_the_rules_and_the_player_know_the_same_usual_numbers():
    numbers = Numbers()
    for name, usual in BOOK.numbers.items():
        known = getattr(numbers, name.replace(" ", "_"), None)
        assert known is None or known == usual, name
    named = {
        name
        for rule in (*BOOK.routing, *BOOK.stopping)
        if {Moment.SESSION, Moment.END} & rule.moments or rule in BOOK.stopping
        for name in rule.condition.numbers
    }
    assert all(hasattr(numbers, name.replace(" ", "_")) for name in named)


@pytest.mark.parametrize(
    ("first", "second", "offers"),
    [
        ({"stirred": 2}, {"stirred": 4}, True),  # ≥2 since last
        ({"stirred": 2}, {"stirred": 3}, False),
        ({"stirred": 4}, {"stirred": 4}, False),
    ],
)
def test_row_s_up_since_last_offers_the_quiet_room_first(first, second, offers):
    someone = begun()
    answer(someone, "contact.one", **first)
    answer(someone, "outside.two", **second)
    question = offered(someone)
    assert (question is not None) is offers
    if question is not None:
        assert [option.id for option in question.options] == ["quiet-room", "gentler"]


@pytest.mark.parametrize(("now", "offers"), [(4, True), (3, False)])
def test_row_s_up_from_the_start_counts_from_the_page_before(now, offers):
    someone = begun(Care(stirred=1, numbers=Numbers(rise_since_last=9)))
    answer(someone, "contact.one", stirred=now)
    assert (offered(someone) is not None) is offers


def test_row_s_up_steps_down_one_level_below_what_was_reached():
    someone = begun()
    answer(someone, "contact.one", stirred=1)
    answer(someone, "outside.two", stirred=3)
    offered(someone)
    assert someone.now().level_cap == 2
    assert {"Hands", "Around"} <= sections(someone)


def test_going_on_leads_to_the_anchor_first():
    someone = begun(Care(stirred=1))
    answer(someone, "contact.one", stirred=4)
    someone.press(Answer(offered(someone).id, option="gentler"))
    someone.until(lambda now: now.caption.startswith("sounds"), at_most=3)
    assert someone.now().level_cap == 1
    assert not {"Inside", "Outside", "Further", "Hands"} & sections(someone)


def test_no_answer_to_the_offer_goes_on_gently():
    someone = begun(Care(stirred=1))
    answer(someone, "contact.one", stirred=4)
    offered(someone)
    someone.until(lambda now: now.caption.startswith("sounds"), at_most=25)


def test_the_quiet_room_is_the_one_with_less_of_everything():
    someone = begun(Care(stirred=1))
    answer(someone, "contact.one", stirred=4)
    someone.press(Answer(offered(someone).id, option="quiet-room"))
    reached = someone.until(lambda now: now.phase is Phase.PULLED_BACK, at_most=1)
    assert reached.room is Room.TOO_MUCH
    someone.press(ReturnGentler())
    assert "Around" in sections(someone)


@pytest.mark.parametrize(
    "values", [{"stirred": 6}, {"stirred": 7}, {"energy": 8, "pleasant": 3}]
)
def test_row_s_6_to_7_or_a_8_and_v_3_stays_outside_from_here_on(values):
    someone = begun(Care(numbers=Numbers(closing_minutes=0)))
    answer(someone, "outside.two", **values)
    assert offered(someone) is not None
    assert someone.now().level_cap == 1
    assert not {"Further", "Hands"} & sections(someone)


@pytest.mark.parametrize(
    "values", [{"energy": 8}, {"energy": 8, "pleasant": 4}, {"energy": 7, "pleasant": 1}]
)
def test_half_of_a_8_and_v_3_is_no_reason(values):
    someone = begun()
    answer(someone, "outside.two", **values)
    assert offered(someone) is None


def test_row_s_8_leads_to_the_quiet_room_and_stopping_comes_first():
    someone = begun()
    answer(someone, "contact.one", stirred=8)
    reached = someone.until(lambda now: now.phase is Phase.PULLED_BACK, at_most=1)
    assert (reached.room, reached.stop_first) == (Room.TOO_MUCH, True)
    someone.until(lambda now: now.caption == "stop-today one", at_most=30)


def test_row_p_3_leads_to_the_quiet_room_and_back_no_further_than_outside():
    someone = begun()
    answer(someone, "outside.two", stirred=1, here=3)
    reached = someone.until(lambda now: now.phase is Phase.PULLED_BACK, at_most=1)
    assert (reached.room, reached.stop_first) == (Room.FAR_AWAY, False)
    someone.press(ReturnGentler())
    someone.pass_time(0.1)
    assert someone.now().level_cap == 1


def test_from_further_in_a_safety_route_leads_back_to_the_outside_too():
    inside = CONTACT.replace("id: contact", "id: inside").replace("level: 2", "level: 3")
    someone = begun(sections=CONTACT + inside + CLOSING)
    answer(someone, "contact.one", stirred=1, here=9)
    answer(someone, "inside.one", stirred=1, here=3)
    someone.until(lambda now: now.phase is Phase.PULLED_BACK, at_most=1)
    someone.press(ReturnGentler())
    someone.pass_time(0.1)
    assert someone.now().level_cap == 1


@pytest.mark.parametrize(
    ("numbers", "values", "room"),
    [
        (Numbers(very_stirred=5), {"stirred": 5}, Room.TOO_MUCH),
        (Numbers(far_away=5), {"here": 5}, Room.FAR_AWAY),
    ],
)
def test_the_quiet_room_can_be_set_to_come_sooner(numbers, values, room):
    someone = begun(Care(numbers=numbers))
    answer(someone, "contact.one", **values)
    assert someone.until(lambda now: now.phase is Phase.PULLED_BACK, at_most=1).room is room


GROUNDING = """
  - id: outside
    title: Outside
    level: 1
    focus: outside
    steps:
      - {{say: Around you.}}
{rests}
      - check_in: [here]
        wait: 8 s
        as: one
"""
REST = "      - {rest: 28 s}\n      - {say: Around you.}"


@pytest.mark.parametrize(("rests", "stops"), [(7, True), (4, False)])
def test_still_far_away_after_three_minutes_of_grounding_stopping_comes_first(rests, stops):
    someone = begun(sections=GROUNDING.format(rests="\n".join([REST] * rests)) + CLOSING)
    answer(someone, "outside.one", here=3)
    reached = someone.until(lambda now: now.phase is Phase.PULLED_BACK, at_most=1)
    assert reached.stop_first is stops


def test_a_skipped_question_is_not_answered_by_what_was_said_before():
    someone = begun(sections=CONTACT + GROUNDING.format(rests=REST) + CLOSING)
    answer(someone, "contact.one", here=3)
    someone.until(lambda now: now.phase is Phase.PULLED_BACK, at_most=1)
    someone.press(ReturnGentler())
    answer(someone, "outside.one")
    someone.until(lambda now: now.phase is Phase.LANDING, at_most=3)


def test_two_pull_backs_put_stopping_first():
    someone = begun()
    someone.pass_time(1)
    someone.press(PullBack())
    someone.pass_time(0.1)
    assert not someone.now().stop_first
    someone.press(ReturnGentler())
    someone.pass_time(2)
    someone.press(PullBack())
    someone.pass_time(0.1)
    assert someone.now().stop_first


CALM = Care(stirred=3, here=8, numbers=Numbers(rise_from_start=9, rise_since_last=9))


def ended(someone):
    """How long the session took, and what its ending left open."""
    now = someone.until(lambda now: now.phase is Phase.ENDED, at_most=900, skip=True)
    return now.position / RATE, now.open_to


@pytest.mark.parametrize(
    ("values", "hard", "left"),
    [
        ({"stirred": 6}, True, 2),
        ({"stirred": 5}, True, 2),  # start + 2
        ({"stirred": 4, "here": 5}, True, 2),  # here fell by 3
        ({"stirred": 4, "here": 6}, False, 4),
        ({"here": 8}, False, 3),  # stirred is not known
        ({}, False, 3),
    ],
)
def test_row_end_three_minutes_more_and_level_2(values, hard, left):
    someone = begun(CALM)
    answer(someone, "outside.two", **values)
    usual, _ = ended(begun(CALM))
    time, open_to = ended(someone)
    assert open_to == left
    assert (time > usual + 100) is hard


def test_the_longer_coming_back_takes_three_minutes_and_says_so():
    someone = begun(CALM)
    answer(someone, "outside.two", here=3 + 1)
    first = someone.until(lambda now: now.caption == "longer-closing one", skip=True)
    last = someone.until(lambda now: now.caption == "longer-closing two")
    assert (last.position - first.position) / RATE == pytest.approx(180, abs=25)
    assert last.phase is Phase.LANDING
    assert someone.until(lambda now: now.phase is Phase.ENDED).underruns == 0


def test_in_the_first_three_sessions_its_silences_stay_short():
    someone = begun(CALM, newcomer=True)
    answer(someone, "outside.two", here=4)
    someone.until(lambda now: now.caption == "longer-closing one", skip=True)
    seen = heard_until(someone, lambda now: now.caption == "longer-closing two")
    spoken = [
        now.position
        for now, before in zip(seen[1:], seen, strict=False)
        if now.caption_id != before.caption_id
    ]
    gaps = [later - sooner for sooner, later in pairwise(spoken)]
    assert max(gaps) / RATE <= 17  # 15 s without a voice, and the line before


def test_it_comes_once_and_can_be_left():
    someone = begun(CALM)
    answer(someone, "outside.two", here=4)
    someone.until(lambda now: now.caption == "longer-closing one", skip=True)
    someone.press(PullBack())
    someone.pass_time(2)
    someone.press(CloseNow())
    someone.pass_time(0.1)
    assert someone.now().phase is Phase.ENDED
    assert someone.now().ended_early


def test_a_session_that_is_finished_gently_ended_early_and_one_that_ends_did_not():
    someone = begun()
    someone.pass_time(2)
    someone.press(FinishGently())
    assert someone.until(lambda now: now.phase is Phase.ENDED).ended_early
    whole = begun()
    assert not whole.until(lambda now: now.phase is Phase.ENDED, skip=True).ended_early


@pytest.mark.parametrize(
    ("cap", "left_out"),
    [(1, {"Contact", "Inside", "Outside", "Further", "Hands"}), (2, {"Inside", "Further"})],
)
def test_a_session_that_begins_no_further_in_leaves_out_what_is(cap, left_out):
    every = {"Contact", "Inside", "Outside", "Further", "Hands", "Around", "Coming back"}
    assert sections(begun(Care(level_cap=cap))) == every - left_out
