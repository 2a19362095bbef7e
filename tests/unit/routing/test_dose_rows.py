"""Each dose rule of the practice page, section 1."""

from datetime import date, timedelta

import pytest

from fakes.rules import BOOK
from thaw.adapters.bundled import assets_folder
from thaw.base.units import frames_from_seconds, parse_duration
from thaw.routing.advise import Answers, advise
from thaw.routing.history import Entry, facts_of, within_days
from thaw.routing.rules import Way
from thaw.spec.doses import DOSES, LISTENING_FOCUS
from thaw.spec.load import load_routing
from thaw.timeline.limits import NEWCOMER_SILENCE

TODAY = date(2026, 3, 9)
CLEAR = Answers(stirred=0, here=10)
CONTACT = [Entry(TODAY - timedelta(days=n), 2, early=False, open_to=4) for n in (3, 2, 1)]


def on(level, days_ago=0, *, early=False, open_to=4):
    return Entry(TODAY - timedelta(days=days_ago), level, early, open_to)


def advised(level, *entries, kept=True):
    history = facts_of(entries, TODAY) if kept else None
    return advise(BOOK, level, "music", CLEAR, history)


@pytest.mark.parametrize(
    ("row", "rule", "level", "entries", "cap"),
    [
        ("Level 3 ≤2 sessions/day", "level-3-day", 3, (on(3), on(3)), 2),
        ("Level 4 ≤1/day", "level-4-day", 4, (*CONTACT, on(4)), 3),
        (
            "Level 4 ≤3/week",
            "level-4-week",
            4,
            (*CONTACT, on(4, 6), on(4, 3), on(4, 1)),
            3,
        ),
        (
            "Level 4 after three comfortable Level 2 sessions",
            "level-4-first",
            4,
            CONTACT[:2],
            3,
        ),
        ("cap level 2 for 24 h", "day-after", 3, (on(2, 1, open_to=2),), 2),
        (
            "three sessions in seven days end worse by ≥2",
            "pause-and-talk",
            1,
            tuple(on(2, n, open_to=2) for n in (6, 4, 2)),
            2,
        ),
    ],
)
def test_the_row_decides(row, rule, level, entries, cap):
    assert next(r.source for r in BOOK.doses if r.id == rule) == row
    advice = advised(level, *entries)
    assert rule in advice.rules
    assert advice.cap == cap
    assert advice.ways


@pytest.mark.parametrize(
    ("level", "entries"),
    [
        (3, (on(3), on(3, 1), on(3, 1))),
        (4, (*CONTACT, on(4, 1))),
        (4, (*CONTACT, on(4, 7), on(4, 3), on(4, 1))),
        (4, CONTACT),
        (3, (on(2, 2, open_to=2),)),
        (1, tuple(on(2, n, open_to=2) for n in (8, 4, 2))),
    ],
)
def test_one_less_or_one_day_more_says_nothing(level, entries):
    assert not {rule.id for rule in BOOK.doses} & set(advised(level, *entries).rules)


def test_a_session_with_contact_that_ended_early_or_hard_was_not_comfortable():
    assert "level-4-first" in advised(4, *CONTACT[:2], on(2, early=True)).rules
    assert facts_of([on(2, 5, open_to=2), on(2, 5, open_to=3)], TODAY)["comfortable"] == 1


def test_level_5_is_refused_whatever_is_said():
    assert advised(5).refused
    assert advised(5, kept=False).refused


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_nothing_else_is_refused(level):
    assert not advised(level, *(on(4) for _ in range(9))).refused


@pytest.mark.parametrize(
    ("level", "rule"), [(3, "level-3-uncounted"), (4, "level-4-uncounted")]
)
def test_without_a_history_the_doses_are_one_sentence(level, rule):
    advice = advised(level, kept=False)
    assert advice.rules[-1] == rule
    assert sum("at most" in sentence for sentence in advice.sentences) == 1


def test_several_hard_endings_offer_support_and_leaving():
    advice = advised(1, *(on(1, n, open_to=2) for n in (6, 4, 2)))
    assert advice.ways[:2] == (Way.SUPPORT, Way.LEAVE)
    assert "talking with a doctor or a therapist" in advice.sentences[0]


def test_nothing_older_than_seven_days_or_of_a_day_to_come_is_looked_at():
    entries = [on(4, 7), on(4, 6), on(4, 0), on(4, -1)]
    assert [entry.day.day for entry in within_days(entries, TODAY)] == [3, 9]


def test_the_levels_of_the_file_are_those_of_the_checker():
    path = assets_folder() / "routing" / "routing.yaml"
    rows = load_routing(path.read_bytes(), "routing.yaml").required().levels
    for row in rows:
        dose = DOSES[row.level]
        assert frames_from_seconds(row.minutes * 60) == dose.session
        assert (row.focus, row.silence, row.over_music) == (
            dose.focus,
            dose.silence,
            dose.silence_over_music,
        )
        assert row.focus_listening == LISTENING_FOCUS.get(row.level)


def test_in_the_first_three_sessions_no_silence_is_longer_than_15_s():
    assert parse_duration("15 s") == NEWCOMER_SILENCE
