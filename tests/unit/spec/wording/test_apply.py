"""Wording rules over whole files: where findings stand, and what waives them."""

from __future__ import annotations

from fakes.specs import WHOLE, replaced
from thaw.base.problem import Report, Severity
from thaw.spec.load import load_by_first_key, load_wording
from thaw.spec.waivers import Waiver
from thaw.spec.wording.apply import WordingCheck
from thaw.spec.wording.judge import Wording

RULES = """\
thaw_wording: 1
softeners: [if you like]
offers: [all right]
commands: ['^ (notice|look)']
ways_to_stop: [Esc]
rules:
  L1:
    severity: error
    softens: true
    patterns: [zap]
    why: It zaps.
    instead: a nap
    finds: [Zap., Zap it., A zap.]
    passes: [Nap., A nap., Naps.]
  L2:
    severity: warning
    everywhere: true
    patterns: [cure*]
    why: It claims.
    instead: some enjoy it
    finds: [A cure., Cures., Cured.]
    passes: [A., B., C.]
"""


def checked(text):
    """Every finding with its line, and every waiver, of the file with that text."""
    wording = Wording(load_wording(RULES.encode(), "w").required())
    loaded = load_by_first_key(text.encode(), "a.yaml")
    report = Report("a.yaml")
    assert loaded.draft is not None
    assert loaded.places is not None
    waivers = WordingCheck(wording, loaded.places, report).check(loaded.draft)
    return [(p.code, p.severity, p.line) for p in report.problems], waivers, report


def line_of(text, part):
    return next(n for n, line in enumerate(text.splitlines(), 1) if part in line)


def in_say(words, *more):
    """The whole session with other words in one of its lines."""
    first = next(line for line in WHOLE.splitlines() if line.strip().startswith("- say: "))
    indent = first[: len(first) - len(first.lstrip())]
    return replaced(WHOLE, first, "\n".join([f"{indent}- say: {words}", *more])), indent


def test_a_whole_session_has_no_finding():
    assert checked(WHOLE)[:2] == ([], ())


def test_a_finding_stands_at_its_line_with_reason_and_kinder_words():
    text, _ = in_say("Now zap away.")
    found, _, report = checked(text)
    assert found == [("L1", Severity.ERROR, line_of(text, "zap"))]
    assert str(report.problems[0]).endswith("“zap”. It zaps. Kinder: a nap. [L1]")


def test_an_offer_weighs_less():
    found, _, _ = checked(in_say("Zap, if you like.")[0])
    assert [severity for _, severity, _ in found] == [Severity.WARNING]


def test_a_waived_finding_is_no_problem_and_is_told_with_its_reason():
    indent = in_say("x")[1]
    text, _ = in_say("Now zap away.", f"{indent}  lint-ok: {{L1: The machine is called so.}}")
    found, waivers, _ = checked(text)
    assert found == []
    line = line_of(text, "zap")
    assert waivers == (Waiver("a.yaml", line, "L1", "zap", "The machine is called so."),)


def test_a_waiver_of_nothing_is_told():
    indent = in_say("x")[1]
    text, _ = in_say("All is well.", f"{indent}  lint-ok: {{L2: no reason}}")
    found, waivers, _ = checked(text)
    assert [(rule, line) for rule, _, line in found] == [
        ("idle-waiver", line_of(text, "lint-ok"))
    ]
    assert waivers == ()


def test_titles_may_claim_nothing():
    title = next(line for line in WHOLE.splitlines() if line.startswith("title: "))
    text = replaced(WHOLE, title, "title: A zap that cures")
    assert checked(text)[0] == [("L2", Severity.WARNING, line_of(text, "title: "))]


def test_anchors_and_guidance_are_checked_too():
    anchors = "anchors:\n  sounds: {label: A, short: b, lines: [Zap.], touch_ins: [A cure.]}\n"
    assert [rule for rule, _, _ in checked(anchors)[0]] == ["L1", "L2"]


def test_another_language_passes():
    language = next(line for line in WHOLE.splitlines() if line.startswith("language: "))
    text = replaced(in_say("Now zap away.")[0], language, "language: de")
    assert checked(text)[:2] == ([], ())
