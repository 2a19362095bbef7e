"""Conditions: what holds, what does not, and what is no condition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.base.errors import RoutingError
from thaw.routing.condition import Condition


@pytest.mark.parametrize(
    ("text", "facts", "holds"),
    [
        ("stirred >= 8 (very stirred)", {"stirred": 8}, True),
        ("stirred >= 8 (very stirred)", {"stirred": 7}, False),
        ("stirred <= 3", {"stirred": 3}, True),
        ("level = 3 and level-3-today >= 2", {"level": 3, "level-3-today": 2}, True),
        ("level = 3 and level-3-today >= 2", {"level": 3, "level-3-today": 1}, False),
        ("stirred >= 6, or energy >= 8 and pleasant <= 3", {"energy": 8, "pleasant": 3}, True),
        ("stirred >= 6, or energy >= 8 and pleasant <= 3", {"energy": 8, "pleasant": 4}, False),
        ("stirred is unknown", {}, True),
        ("stirred is unknown", {"stirred": 0}, False),
        ("help is asked for", {"help": 1}, True),
        ("help is asked for", {}, False),
        ("comfortable < 3", {"comfortable": 2}, True),
        ("pulls > 2", {"pulls": 2}, False),
        ("always", {}, True),
    ],
)
def test_it_holds_of_facts(text, facts, holds):
    assert Condition.parse(text).holds(facts, {}) is holds


@pytest.mark.parametrize("sign", [">=", "<=", "<", ">", "="])
@given(number=st.integers(0, 10))
def test_a_comparison_with_something_unknown_is_false(sign, number):
    assert not Condition.parse(f"stirred {sign} {number}").holds({"here": number}, {})


def test_a_named_number_can_be_set_and_another_cannot():
    condition = Condition.parse("stirred >= 8 (very stirred) and here >= 2")
    assert condition.numbers == {"very stirred": 8}
    assert condition.holds({"stirred": 6, "here": 2}, {"very stirred": 6})
    assert not condition.holds({"stirred": 6, "here": 1}, {"very stirred": 6, "": 0})


@pytest.mark.parametrize(
    "text", ["", "stirred", "stirred => 8", "stirred >= eight", "stirred >= 8 and", "a is b"]
)
def test_what_is_no_condition_is_named(text):
    with pytest.raises(RoutingError, match="is not a condition"):
        Condition.parse(text)
