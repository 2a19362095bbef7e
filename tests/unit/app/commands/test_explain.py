"""What is said of a rule when it is looked up."""

import io

import pytest

from thaw.app.commands.explain import explain, shipped_rules
from thaw.app.console import Console
from thaw.app.exit_code import ExitCode
from thaw.app.wording import shipped_wording
from thaw.base.errors import UsageError


@pytest.fixture
def console():
    return Console(io.StringIO(), io.StringIO(), io.StringIO())


def said(name, console):
    assert explain(name, console) is ExitCode.GOOD
    return console.out.getvalue().splitlines()


def test_a_rule_says_when_why_and_what_to_do(console):
    weight, when, why, do, waived = said("rare-check-ins", console)
    assert weight == "rare-check-ins: warning or error"
    assert when.startswith("Told when over 5 min at level 3 or 4")
    assert why.startswith("Why: ")
    assert do == "What to do: Put “check_in: [stirred, here]” on the way."
    assert "“lint-ok: {rare-check-ins: why it stays}”" in waived


@pytest.mark.parametrize("name", ["L25", "l25", " L25 "])
def test_a_wording_rule_has_kinder_words_and_examples(name, console):
    lines = said(name, console)
    rule = shipped_wording().rules["L25"]
    assert lines[0] == "L25: warning; less where the sentence offers"
    assert f"Kinder: {rule.instead}." in lines
    assert all(f"  {line}" in lines for line in (*rule.finds, *rule.passes))


def test_every_rule_can_be_looked_up(console):
    names = (*shipped_rules().rules, *shipped_wording().rules)
    for name in names:
        assert explain(name, console) is ExitCode.GOOD
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("long-fokus", "There is no rule “long-fokus”. Did you mean “long-focus”?"),
        ("L255", "There is no rule “L255”. Did you mean “L25”?"),
        ("???", "There is no rule “???”. Each problem ends with the name of its rule."),
    ],
)
def test_an_unknown_rule_has_the_likely_one(name, sentence, console):
    with pytest.raises(UsageError) as caught:
        explain(name, console)
    assert str(caught.value) == sentence


def test_every_rule_speaks_in_sentences():
    for name, rule in shipped_rules().rules.items():
        assert rule.why.endswith("."), name
        assert rule.do.rstrip("”").endswith("."), name
        assert not rule.when.endswith("."), name
