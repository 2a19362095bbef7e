import pytest

from fakes.specs import codes_of, only_told_here, section, session_text


def route(condition, target="closing", asked="stirred, here"):
    steps = f"[{{check_in: [{asked}], when: {{{condition}: »{target}}}}}]"
    return session_text(section(steps))


@pytest.mark.parametrize("condition", ["stirred >= 11", "here < 0", "stirred == 12"])
def test_a_condition_is_true_of_some_answer(condition):
    assert only_told_here(route(condition)) == "never-holds"


@pytest.mark.parametrize("condition", ["stirred >= 0", "here <= 10", "here > -1"])
def test_a_condition_is_false_of_some_answer(condition):
    assert only_told_here(route(condition)) == "always-holds"


@pytest.mark.parametrize(
    "condition",
    ["stirred >= 8", "stirred > 7", "stirred >= 10", "stirred == 9", "here <= 3", "here < 1"],
)
def test_a_route_behind_a_built_in_one_is_told(condition):
    assert only_told_here(route(condition, "too-much")) == "masked-route"


@pytest.mark.parametrize("condition", ["stirred >= 7", "here <= 4", "stirred == 7", "here > 3"])
def test_a_route_that_is_looked_at_is_right(condition):
    assert codes_of(route(condition).replace("»", "")) == []


def test_what_a_condition_is_about_was_asked():
    assert only_told_here(route("numb >= 7")) == "not-asked"
    assert only_told_here(route("change.stirred >= 3", asked="here")) == "not-asked"
    assert codes_of(route("change.stirred >= 3").replace("»", "")) == []


def test_an_answer_given_before_is_no_answer_now():
    before = section("[{check_in: [numb]}]", id="before")
    later = section("[{check_in: [here], when: {numb >= 7: »closing}}]")
    assert only_told_here(session_text(before + later)) == "not-asked"


def test_a_route_leads_to_nothing_less_gentle():
    steps = "[{check_in: [stirred], when: {stirred <= 2: »deep}}]"
    mild = section("[{check_in: [here]}]", id="mild")
    deep = section("[{say: A.}]", id="deep", level=2)
    text = session_text(section(steps) + mild + deep)
    assert only_told_here(text) == "route-not-gentler"
    without_mild = session_text(section(steps) + deep)
    assert codes_of(without_mild.replace("»", "")) == []
