"""What is found in a line, and how much it weighs."""

from __future__ import annotations

from thaw.base.problem import Severity
from thaw.spec.load import load_wording
from thaw.spec.wording.judge import Finding, Kind, Wording

RULES = """\
thaw_wording: 1
softeners: [if you like, you might, or]
offers: [all right]
commands: ['^ (notice|look)']
ways_to_stop: [Esc]
rules:
  L1:
    severity: error
    softens: true
    patterns: [close (your|the) eyes]
    unless: [eyes … open]
    why: It takes away looking around.
    instead: open or closed
    finds: [Close your eyes., Close the eyes., Now close your eyes.]
    passes: [Open., A door., Eyes.]
  L2:
    severity: hint
    softens: true
    patterns: ["just (feel|listen)", simply feel]
    why: It makes little of it.
    instead: leave it out
    finds: [Just feel., Simply feel., Just listen.]
    passes: [Just so., A just cause., Feel.]
  L3:
    severity: error
    everywhere: true
    patterns: [heal*]
    why: It is a claim.
    instead: some people enjoy this
    finds: [It heals., Healing., To heal.]
    passes: [Wheal., A hale man., Well.]
  L4:
    severity: warning
    alone: true
    patterns: [lie down]
    why: One cannot get away.
    instead: sit, or lie
    finds: [Lie down., Now lie down., And lie down.]
    passes: [A lie., Down., Lie.]
"""


def findings(text, kind=Kind.LINE):
    return Wording(load_wording(RULES.encode(), "w").required()).findings(text, kind)


def test_a_finding_says_which_words_and_how_much_they_weigh():
    assert findings("You hear rain. Now Close  your eyes.") == (
        Finding("L1", "Close your eyes", Severity.ERROR),
    )


def test_an_offer_in_the_same_sentence_lowers_it_by_one():
    (offered,) = findings("If you like, close your eyes.")
    (ordered,) = findings("Move, if you like. Close your eyes.")
    assert offered.severity is Severity.WARNING
    assert ordered.severity is Severity.ERROR


def test_a_hint_that_offers_is_nothing():
    assert findings("You might just listen.") == ()


def test_what_stands_elsewhere_in_the_line_can_take_it_back():
    assert findings("Close your eyes? Or leave your eyes a little open.") == ()


def test_a_rule_speaks_once_for_each_line_and_all_rules_speak():
    found = findings("Just feel, just listen, and simply feel. It heals.")
    assert [(finding.rule, finding.words) for finding in found] == [
        ("L2", "Just feel"),
        ("L3", "heals"),
    ]


def test_titles_make_no_offers_but_may_make_claims():
    assert [f.rule for f in findings("Close your eyes and heal", Kind.TITLE)] == ["L3"]


def test_an_option_has_another_beside_it():
    assert [f.rule for f in findings("Lie down, and heal.")] == ["L4", "L3"]
    assert [f.rule for f in findings("Lie down, and heal.", Kind.OPTION)] == ["L3"]


def test_marks_of_another_keyboard_are_the_same():
    assert [f.rule for f in findings("\N{FULLWIDTH LATIN SMALL LETTER H}eal")] == ["L3"]
