"""Each row of the practice page's routing and dose tables, by what a listener can answer.

The page before a session asks two things; what is asked on the way is answered in a session
that is driven by frames alone. What the player shows reaches the advisor as in the program.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate

from fakes.described import all_four
from fakes.link import FakeCallers, FakeDays, FakeLibrary, FakeLink, FakeSettings, surroundings
from fakes.programs import program_of
from fakes.rules import BOOK
from fakes.sessions import CLOSING
from fakes.unheard import Unheard
from thaw.player.events import Answer, PullBack, ReturnGentler
from thaw.player.phase import Phase, Room
from thaw.routing.advise import Answers
from thaw.routing.history import Entry
from thaw.routing.rules import HIGHEST
from thaw.timeline.choices import Choices
from thaw.ui.advisor import Advisor
from thaw.ui.remote import Remote

SECTION = """
  - id: {name}
    title: {title}
    level: {level}
    focus: {focus}
    steps:
      - say: A line.
"""
ASK = """
      - check_in: [stirred, here]
        wait: 8 s
        as: two
      - check_in: [numb, pleasant, energy]
        wait: 8 s
        as: three
      - check_in: [stirred, here]
        wait: 8 s
        as: again
"""


def section(name, level, focus="body"):
    return SECTION.format(name=name, title=name.title(), level=level, focus=focus)


TO_FEELINGS = (
    section("around", 1, "outside")
    + section("contact", 2, "contact")
    + ASK
    + section("inside", 3)
    + section("feelings", 4, "emotion")
    + section("after", 3)
    + section("out", 2, "contact")
    + CLOSING
)


def source_of(row):
    """The rule that stands for a row."""
    rows = (*BOOK.routing, *BOOK.doses, *BOOK.stopping)
    return next(rule.id for rule in rows if rule.source == row)


def today():
    now = QDate.currentDate()
    return date(now.year(), now.month(), now.day())


def on(level, days_ago, *, early=False, open_to=4):
    return Entry(today() - timedelta(days=days_ago), level, early, open_to)


COMFORTABLE = (on(2, 4), on(2, 3), on(2, 2))


class Evening:
    """A listener, the pages' advisor, and sessions that are heard one after another."""

    def __init__(self, *entries, counted=True):
        settings = FakeSettings()
        settings.values["keep_days"] = counted
        self.link, self.days = FakeLink(), FakeDays(*entries)
        heard = replace(all_four()[0], ref="tests/test", level=4, kind="music")
        library = FakeLibrary([*all_four(), heard])
        around = surroundings(self.link, library, settings, FakeCallers(), days=self.days)
        self.remote = Remote(around)
        self.advisor = Advisor(self.remote, around)

    def before(self, level=4, stirred=None, here=None):
        """What is offered on the page of a session, by its two questions."""
        return self.page(level, Answers(stirred, here))

    def page(self, level, answers):
        session = replace(all_four()[0], level=level, kind="music")
        return self.advisor.advise(session, answers)

    def begins(self, stirred=None, here=None):
        """A session that goes as far as feelings begins as it is."""
        care = self.advisor.care(Answers(stirred, here), HIGHEST)
        self.remote.begin("tests/test", Choices(care=care))
        self.heard = Unheard(program_of(TO_FEELINGS), self.remote.choices)
        self.seen = set()
        self.tell()
        return self

    def tell(self):
        self.link.show(self.heard.now())

    def answers(self, **values):
        """Answer the next check-in; what is not named is skipped."""
        question = self.heard.until(self._asks).question
        assert question is not None
        self.heard.press(Answer(question.id, values=tuple(values.items())))
        self.heard.pass_time(1)
        self.tell()
        return self

    def goes_on(self):
        """To the end, with every question skipped; the sections that were heard."""
        self.heard.until(self._ends, at_most=1200, skip=True)
        self.tell()
        return self.seen

    def _asks(self, now):
        return now.question is not None

    def _ends(self, now):
        self.seen.add(now.section)
        return now.phase is Phase.ENDED


def cap_of(evening):
    return evening.heard.now().level_cap


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("S≥8", {"stirred": 8, "here": 9}),
        ("P≤3", {"stirred": 2, "here": 3}),
        ("S 6–7, or A≥8 and V≤3", {"stirred": 6, "here": 9}),
        ("S or P skipped / not sure", {"here": 9}),
        ("S or P skipped / not sure", {"stirred": 0}),
        ("S≤5, P≥6", {"stirred": 5, "here": 6}),
        ("anything else", {"stirred": 5, "here": 5}),
    ],
)
def test_the_row_decides_by_the_two_questions_of_the_page(row, said):
    assert Evening().before(**said).rules[0] == source_of(row)


GRID = {"numb": 2, "pleasant": 4, "energy": 3}


@pytest.mark.parametrize(
    ("row", "told", "said", "entries"),
    [
        (
            "S 6–7, or A≥8 and V≤3",
            {"energy": 8, "pleasant": 3},
            {"stirred": 1, "here": 9},
            (),
        ),
        ("A≤2 and N≥7", {"energy": 2, "numb": 7}, {"stirred": 1, "here": 9}, ()),
        (
            "S≤3, P≥7, A 3–7, V≥4, three comfortable level 2 sessions, last ended S≤4",
            GRID,
            {"stirred": 3, "here": 7},
            COMFORTABLE,
        ),
        ("N≥7, S≤3, P≥5", {"numb": 7, "energy": 5}, {"stirred": 3, "here": 5}, ()),
    ],
)
def test_the_row_decides_by_what_the_session_before_was_told(row, told, said, entries):
    evening = Evening(*entries)
    assert evening.before(**said).rules[0] != source_of(row)
    evening.begins(2, 8).answers(stirred=2, here=8).answers(**told)
    evening.goes_on()
    evening.days.entries = entries
    assert evening.before(**said).rules[0] == source_of(row)
    assert source_of(row) not in evening.page(4, None).rules  # nothing was said on the page


def test_what_a_session_was_told_is_forgotten_with_the_next_that_is_not_told():
    evening = Evening().begins(2, 8).answers(stirred=2, here=8).answers(numb=9, energy=1)
    evening.goes_on()
    evening.begins(2, 8).goes_on()
    assert evening.before(stirred=1, here=9).rules[0] == source_of("S≤5, P≥6")


def test_what_was_told_is_not_kept_anywhere():
    evening = Evening().begins(2, 8).answers(stirred=2, here=8).answers(numb=9, energy=1)
    evening.goes_on()
    assert evening.days.entries == (on(4, 0, open_to=evening.days.entries[0].open_to),)
    assert Evening().before(stirred=1, here=9).rules[0] == source_of("S≤5, P≥6")


def test_row_s_8_on_the_way_leads_to_the_quiet_room_with_less():
    now = Evening().begins().answers(stirred=8, here=9).heard.now()
    assert (now.phase, now.room) == (Phase.PULLED_BACK, Room.TOO_MUCH)


def test_row_p_3_on_the_way_leads_to_the_quiet_room_with_more():
    now = Evening().begins().answers(stirred=1, here=3).heard.now()
    assert (now.phase, now.room) == (Phase.PULLED_BACK, Room.FAR_AWAY)


@pytest.mark.parametrize(
    "told", [({"stirred": 6},), ({"stirred": 1}, {"energy": 8, "pleasant": 3, "numb": 2})]
)
def test_row_s_6_or_a_8_and_v_3_on_the_way_stays_outside(told):
    evening = Evening().begins()
    for values in told:
        evening.answers(**values)
    assert cap_of(evening) == 1
    assert not {"Inside", "Feelings", "Out"} & evening.goes_on()


@pytest.mark.parametrize(("before", "now"), [(1, 4), (None, 5)])
def test_row_s_up_from_the_start_or_since_last_steps_down(before, now):
    evening = Evening().begins(before, 8)
    if before is None:
        evening.answers(stirred=3).answers(numb=1)
    evening.answers(stirred=now)
    assert cap_of(evening) == 1
    assert evening.heard.until(lambda now: now.question is not None).question.id == "~offer"


def test_row_a_2_and_n_7_on_the_way_stays_with_contact():
    evening = Evening().begins(2, 8).answers(stirred=2, here=8)
    evening.answers(energy=2, numb=7)
    assert cap_of(evening) == 2
    assert not {"Inside", "Feelings"} & evening.goes_on()


@pytest.mark.parametrize("told", [{"energy": 3, "numb": 7}, {"energy": 2, "numb": 6}])
def test_half_of_a_2_and_n_7_does_not(told):
    assert cap_of(Evening().begins(5, 8).answers(stirred=5, here=8).answers(**told)) == 4


def test_row_n_7_s_3_p_5_on_the_way_aims_at_no_feeling():
    evening = Evening().begins().answers(stirred=3, here=5).answers(numb=7)
    assert cap_of(evening) == 3
    seen = evening.goes_on()
    assert "Inside" in seen
    assert "Feelings" not in seen


def test_the_two_questions_of_the_page_count_where_the_way_did_not_ask():
    evening = Evening().begins(3, 5)
    evening.heard.until(lambda now: now.question is not None)
    evening.heard.pass_time(9)  # left without an answer, which is not to skip it
    assert cap_of(evening.answers(numb=7)) == 3


@pytest.mark.parametrize("two", [{"stirred": 4, "here": 9}, {"stirred": 3, "here": 4}, {}])
def test_without_every_part_of_the_row_feelings_stay_open(two):
    assert cap_of(Evening().begins().answers(**two).answers(numb=7)) == 4


SHOWN = "S≤3, P≥7, A 3–7, V≥4, three comfortable level 2 sessions, last ended S≤4"


def test_row_feelings_may_be_shown_on_the_way_numb_or_not():
    evening = Evening(*COMFORTABLE).begins(3, 7)
    evening.answers(stirred=3, here=7).answers(numb=9, energy=3, pleasant=4)
    assert cap_of(evening) == 4, SHOWN
    assert "Feelings" in evening.goes_on()


@pytest.mark.parametrize(
    ("two", "three", "entries"),
    [
        ({"stirred": 3, "here": 6}, {}, COMFORTABLE),
        ({}, {"energy": 8}, COMFORTABLE),
        ({}, {"pleasant": 3}, COMFORTABLE),
        ({}, {}, COMFORTABLE[1:]),
        ({}, {}, (*COMFORTABLE, on(2, 1, open_to=3))),
        ({}, {}, ()),
    ],
)
def test_feelings_stay_shut_to_little_through_where_one_part_does_not_hold(two, three, entries):
    evening = Evening(*entries).begins(3, 7)
    evening.answers(**{"stirred": 3, "here": 7, **two})
    evening.answers(**{"numb": 9, "energy": 4, "pleasant": 4, **three})
    assert cap_of(evening) == 3


@pytest.mark.parametrize(
    "last", [{"stirred": 6, "here": 8}, {"stirred": 4, "here": 8}, {"stirred": 2, "here": 5}]
)
def test_row_end_closes_longer_and_keeps_to_contact_for_a_day(last):
    evening = Evening().begins(2, 8).answers(stirred=2, here=8).answers(numb=1)
    evening.answers(**last).goes_on()
    assert evening.days.entries[-1].open_to == 2, "End: S≥6, or start+2, or P fell ≥3"
    assert any("next day" in told for told in evening.advisor.told)
    assert source_of("cap level 2 for 24 h") in evening.before(3, 1, 9).rules


@pytest.mark.parametrize(
    ("row", "level", "entries"),
    [
        ("Level 3 ≤2 sessions/day", 3, (on(3, 0), on(3, 0))),
        ("Level 4 after three comfortable Level 2 sessions", 4, COMFORTABLE[1:]),
        ("Level 4 ≤1/day", 4, (*COMFORTABLE, on(4, 0))),
        ("Level 4 ≤3/week", 4, (*COMFORTABLE, on(4, 5), on(4, 3), on(4, 1))),
        (
            "three sessions in seven days end worse by ≥2",
            1,
            tuple(on(1, n, open_to=2) for n in (5, 3, 1)),
        ),
    ],
)
def test_the_dose_row_decides_by_the_seven_days(row, level, entries):
    advice = Evening(*entries).before(level, 1, 9)
    assert source_of(row) in advice.rules
    assert source_of(row) not in Evening(*entries, counted=False).before(level, 1, 9).rules


def test_sessions_that_were_heard_are_what_the_doses_count():
    evening = Evening(*COMFORTABLE)
    evening.begins(2, 8).answers(stirred=2, here=8).goes_on()
    assert source_of("Level 4 ≤1/day") in evening.before(4, 1, 9).rules


@pytest.mark.parametrize("level", [3, 4])
def test_uncounted_the_dose_rows_are_one_sentence(level):
    advice = Evening(counted=False).before(level, 1, 9)
    assert any("at most" in sentence for sentence in advice.sentences)


def test_row_suds_8_puts_stopping_first():
    assert Evening().begins().answers(stirred=8).heard.now().stop_first


def test_row_two_pull_backs_puts_stopping_first():
    heard = Evening().begins().heard
    for second in (False, True):
        heard.pass_time(5)
        heard.press(PullBack())
        assert heard.now().stop_first is second
        heard.press(ReturnGentler())


@pytest.mark.parametrize(("minutes", "stops"), [(4, True), (2, False)])
def test_row_presence_3_after_three_minutes_of_grounding_puts_stopping_first(minutes, stops):
    steps = "      - {rest: 28 s}\n      - {say: Around you.}\n" * (2 * minutes)
    ask = "      - check_in: [here]\n        wait: 8 s\n        as: one\n"
    heard = Unheard(program_of(section("around", 1, "outside") + steps + ask + CLOSING))
    heard.until(lambda now: now.question is not None)
    heard.press(Answer("around.one", values=(("here", 3),)))
    heard.pass_time(1)
    assert heard.now().stop_first is stops
