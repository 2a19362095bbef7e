"""What holds of the advice whatever is said, counted or set."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fakes.rules import BOOK
from thaw.routing.advise import Answers, advise
from thaw.routing.rules import Moment
from thaw.settings.care import CARE, PREFIX
from thaw.settings.kinds import Whole

_SCALE = st.none() | st.integers(0, 10)
_GRID = st.none() | st.integers(1, 9)
ANSWERS = st.builds(
    Answers, stirred=_SCALE, here=_SCALE, numb=_SCALE, energy=_GRID, pleasant=_GRID
)
_COUNTS = ("level-3-today", "level-4-today", "level-4-week", "comfortable", "hard-endings")
HISTORY = st.none() | st.fixed_dictionaries(
    {
        "history": st.just(1),
        **{name: st.integers(0, 8) for name in _COUNTS},
        "open-for-now": st.integers(2, 4),
        "open-after-last": st.integers(2, 4),
    }
)
NUMBERS = st.fixed_dictionaries(
    {
        setting.key.removeprefix(PREFIX).replace("_", " "): st.integers(kind.low, kind.high)
        for setting in CARE
        if isinstance(kind := setting.kind, Whole)
    }
)
LEVELS = st.integers(1, 4)
KINDS = st.sampled_from(("grounding", "body-scan", "senses", "music", "imagery"))


@given(LEVELS, KINDS, ANSWERS, HISTORY, NUMBERS)
def test_the_first_rule_that_holds_is_taken(level, kind, answers, history, numbers):
    facts = {**(history or {}), **answers.facts, "level": level}
    holding = [
        rule.id
        for rule in BOOK.routing
        if Moment.BEFORE in rule.moments and rule.condition.holds(facts, numbers)
    ]
    assert advise(BOOK, level, kind, answers, history, numbers).rules[0] == holding[0]


@given(LEVELS, KINDS, ANSWERS, HISTORY, NUMBERS, st.integers(1, 10))
def test_more_stirred_never_leads_further_in(level, kind, answers, history, numbers, more):
    if answers.stirred is None:
        return
    higher = replace(answers, stirred=min(10, answers.stirred + more))
    before = advise(BOOK, level, kind, answers, history, numbers)
    assert advise(BOOK, level, kind, higher, history, numbers).cap <= before.cap


@given(LEVELS, KINDS, ANSWERS, HISTORY, NUMBERS, st.integers(1, 10))
def test_less_here_never_leads_further_in(level, kind, answers, history, numbers, less):
    if answers.here is None:
        return
    lower = replace(answers, here=max(0, answers.here - less))
    before = advise(BOOK, level, kind, answers, history, numbers)
    assert advise(BOOK, level, kind, lower, history, numbers).cap <= before.cap


@given(LEVELS, KINDS, ANSWERS, HISTORY, NUMBERS)
def test_not_saying_never_leads_further_in_than_contact(level, kind, answers, history, numbers):
    for silent in (replace(answers, stirred=None), replace(answers, here=None)):
        assert advise(BOOK, level, kind, silent, history, numbers).cap <= 2


@given(LEVELS, KINDS, ANSWERS, HISTORY, NUMBERS)
def test_nothing_up_to_level_4_is_refused(level, kind, answers, history, numbers):
    advice = advise(BOOK, level, kind, answers, history, numbers)
    assert not advice.refused
    assert bool(advice.ways) <= bool(advice.sentences)


@given(LEVELS, KINDS, ANSWERS, HISTORY)
def test_whoever_sets_a_number_to_its_usual_value_changes_nothing(
    level, kind, answers, history
):
    usual = advise(BOOK, level, kind, answers, history)
    assert advise(BOOK, level, kind, answers, history, BOOK.numbers) == usual
