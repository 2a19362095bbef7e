import pytest

from fakes.specs import (
    ARRIVING,
    CLOSING,
    HEAD,
    codes_of,
    only_told_here,
    problems_of,
    replaced,
    section,
    session_text,
)


def say(**keys):
    return section("[{say: A.}]", **keys)


def choice(options):
    return f"{{choose: {{ask: Which?, options: {options}, default: a}}}}"


def option(target):
    """Where an option leads from section one; sections two and three follow."""
    steps = f"[{choice(f'{{a: A, b: {{say: B, go: {target}}}}}')}]"
    return session_text(section(steps) + say(id="two") + say(id="three"))


def route(target):
    return session_text(section(f"[{{check_in: [here], when: {{here <= 4: {target}}}}}]"))


@pytest.mark.parametrize("ways", [option, route])
def test_a_target_exists(ways):
    assert only_told_here(ways("»closnig")) == "unknown-target"
    assert codes_of(ways("closing")) == []


def test_a_misspelt_target_gets_the_likely_one():
    assert problems_of(option("closnig"))[0].hint == "Did you mean “closing”?"
    assert problems_of(route("to-much"))[0].hint == "Did you mean “too-much”?"


@pytest.mark.parametrize("state", ["too-much", "far-away"])
def test_only_a_route_leads_to_a_state_of_thaws_own(state):
    assert codes_of(route(state)) == []
    assert only_told_here(option(f"»{state}")) == "state-as-target"


@pytest.mark.parametrize("target", ["arriving", "one"])
def test_a_target_lies_ahead(target):
    assert only_told_here(option(f"»{target}")) == "way-back"


def test_inside_a_group_that_repeats_a_jump_leads_out_of_it():
    steps = f"[{choice('{a: A, b: {say: B, go: »three}}')}]"
    members = section(steps, group="g") + say(id="two", group="g") + say(id="three", group="g")
    text = session_text(members)
    repeated = replaced(text, "sections:", "groups: {g: {repeat: 2}}\nsections:")
    assert only_told_here(repeated) == "jump-in-group"
    once = replaced(text, "sections:", "groups: {g: {repeat: 1}}\nsections:")
    assert codes_of(once.replace("»", "")) == []


@pytest.mark.parametrize(
    "leaving",
    ["{go: closing}", choice("{a: {say: A, go: closing}, b: {say: B, go: closing}}")],
)
def test_behind_what_always_leads_away_stands_nothing(leaving):
    text = session_text(section(f"[{leaving}, »{{say: A.}}]"))
    assert only_told_here(text) == "dead-step"


def test_every_section_is_reached():
    text = session_text(section("[{go: closing}]") + say(id="»two"))
    assert only_told_here(text) == "unreachable"


def test_behind_a_closing_a_section_needs_a_way_to_it():
    text = f"{HEAD}sections:\n{ARRIVING}{CLOSING}{say(id='»after', closing='true')}"
    assert only_told_here(text) == "unreachable"


def test_there_may_be_a_closing_for_each_way():
    steps = f"[{choice('{a: A, b: {say: B, go: other}}')}]"
    text = f"{HEAD}sections:\n{section(steps)}{CLOSING}{say(id='other', closing='true')}"
    assert codes_of(text) == []


def test_there_is_a_closing():
    assert only_told_here(f"{HEAD}sections:\n  »{say().lstrip()}") == "no-closing"


def test_every_way_ends_in_a_closing():
    steps = f"[{choice('{a: A, b: {say: B, go: other}}')}]"
    text = f"{HEAD}sections:\n{section(steps)}{CLOSING}{say(id='»other')}"
    assert only_told_here(text) == "open-end"


def test_a_closing_cannot_be_left_out():
    text = replaced(session_text(""), "closing: true", "closing: true\n    region: »feet")
    assert only_told_here(text) == "closing-region"
