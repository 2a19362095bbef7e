import pytest

from fakes.specs import (
    CLOSING,
    HEAD,
    codes_of,
    only_told_here,
    problems_of,
    section,
    session_text,
)
from thaw.base.problem import Severity

SAY = "[{say: A.}]"
CHECK_IN = "[{check_in: [here]}]"


def levels(*given):
    """Sections of the given levels; a level with a question mark asks something."""
    return session_text(
        "".join(
            section(
                CHECK_IN if level.endswith("?") else SAY, id=f"s{n}", level=level.rstrip("?")
            )
            for n, level in enumerate(given)
        )
    )


@pytest.mark.parametrize("given", [("3",), ("1?", "»4"), ("2?", "4")])
def test_a_level_never_rises_by_two(given):
    problems = problems_of(levels(*given).replace("»", ""))
    assert "level-jump" in [p.code for p in problems if p.severity is Severity.ERROR]


def test_a_level_rises_by_one_after_a_question():
    assert codes_of(levels("1?", "2?", "3?", "4")) == []
    assert codes_of(levels("1", "2?", "3?")) == []


def test_a_rise_without_a_question_is_warned_of():
    text = levels("1?", "2", "»3")
    assert only_told_here(text) == "level-unasked"
    assert problems_of(text.replace("»", ""))[0].severity is Severity.WARNING


def test_a_session_does_not_begin_inside():
    text = f"{HEAD}sections:\n{section(CHECK_IN, level='»3')}{CLOSING}"
    assert only_told_here(text) == "level-jump"


def test_a_way_down_is_free():
    assert codes_of(levels("1?", "2?", "3?", "1", "1")) == []


def test_a_jump_rises_as_gently_as_the_way_on():
    choose = (
        "[{choose: {ask: A?, options: {sounds: A, b: {say: B, go: deep}}, default: sounds}}]"
    )
    mid = section(CHECK_IN, id="mid", level=2)
    text = session_text(section(choose) + mid + section(SAY, id="deep", level="»3"))
    assert only_told_here(text) == "level-jump"
