import pytest
from pydantic_core import PydanticCustomError

from thaw.spec.conditions import KNOWN, Comparison


@pytest.mark.parametrize(
    ("text", "value", "holds"),
    [
        ("stirred >= 6", 6, True),
        ("stirred >= 6", 5, False),
        ("stirred > 6", 6, False),
        ("stirred <= 6", 6, True),
        ("stirred < 6", 6, False),
        ("stirred == 6", 6, True),
        ("stirred == 6", 7, False),
    ],
)
def test_a_comparison_holds_of_what_was_answered(text, value, holds):
    assert Comparison.parse(text).holds({"stirred": value}) is holds


def test_an_unknown_value_makes_it_false():
    assert not Comparison.parse("here <= 10").holds({"stirred": 3})


@pytest.mark.parametrize("name", KNOWN)
def test_it_reads_back_as_it_was_written(name):
    assert str(Comparison.parse(f"{name} <= -3")) == f"{name} <= -3"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "stirred",
        "stirred 6",
        "stirred>=6",
        "stirred >=  6",
        "stirred >= 06",
        "6 <= stirred",
        "stirred >= 6 and here > 2",
        "stirred != 3",
        "stirred >= 600",
    ],
)
def test_there_is_one_spelling(text):
    """Two spellings of one condition would be two keys of which one wins unseen."""
    with pytest.raises(PydanticCustomError, match="is not a condition"):
        Comparison.parse(text)
