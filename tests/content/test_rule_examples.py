"""A pack with one fault of each rule: that rule at its line, and nothing else.

The faults are the examples of docs/rules.md, so every example there is run, too.
"""

from pathlib import Path

import pytest

from fakes.calm_pack import CalmPack
from fakes.languages import BEGIN, Bracketed
from fakes.rule_faults import FAULTS
from fakes.rule_packs import OWN, line_with, pack_with
from fakes.told_rules import CHECKED, told_in
from rule_examples import HERE, Example, read_examples
from thaw.app.checks.whole import check_everything
from thaw.app.commands.explain import shipped_rules
from thaw.app.wording import shipped_wording
from thaw.base.language import speak
from thaw.base.problem import Report
from thaw.packs.file_names import check_names

EXAMPLES = read_examples()
IN_TEXT = [rule for rule, example in EXAMPLES.items() if example.is_text]
MEASURED = [rule for rule, example in EXAMPLES.items() if example.measured]
NAMED = [rule for rule, example in EXAMPLES.items() if example.names]
NOT_BY_A_FILE = {
    "too-many-problems",  # there would have to be thousands
    "wrong-value",  # a field for which somebody forgot to write a sentence
}
"""What the code of the check can tell, and no file is known that makes it do so."""


def told(pack, *paths):
    """Rule, file and line of every problem; each is said in the language of who reads it."""
    speak(Bracketed())
    try:
        checked = check_everything(paths or [pack.folder], pack.facts)
    finally:
        speak(None)
    assert [problem for problem in checked.problems if not is_said(problem)] == []
    root = f"{pack.folder.as_posix()}/"
    return [
        (p.code, p.file.replace("\\", "/").removeprefix(root), p.line) for p in checked.problems
    ]


def is_said(problem):
    if Path(problem.file).name in OWN:  # no listener has a problem with a file of Thaw's own
        return True
    return BEGIN in problem.text and (BEGIN in problem.hint or not problem.hint)


def place_of(example, text):
    """Where the problem of an example is told: file and line."""
    lines = text.splitlines()
    marked = next((n for n, line in enumerate(lines, 1) if HERE in line), 0)
    line = line_with(lines, example.told_at) + 1 if example.told_at else marked
    return example.told_in or example.file, line


@pytest.mark.parametrize("rule", IN_TEXT)
def test_a_fault_is_told_at_its_line_and_nothing_else(rule, tmp_path):
    example = EXAMPLES[rule]
    pack, text = pack_with(example, example.wrong, tmp_path)
    found = told(pack)
    assert {code for code, *_ in found} == {rule, *example.beside}
    assert [one for one in found if one[0] == rule] == [(rule, *place_of(example, text))]


@pytest.mark.parametrize("rule", IN_TEXT)
def test_nothing_is_told_where_it_is_right(rule, tmp_path):
    example = EXAMPLES[rule]
    pack, _ = pack_with(example, example.right, tmp_path)
    assert told(pack) == []


@pytest.mark.parametrize("rule", MEASURED)
def test_a_fault_of_a_sound_is_told_where_it_is_listed_and_nothing_else(rule, tmp_path):
    example = EXAMPLES[rule]
    pack = CalmPack(tmp_path / "calm").write()
    wrong, right = example.changes
    pack.changed[example.measured] = wrong
    text = (pack.folder / example.told_in).read_text("utf-8")
    assert told(pack) == [(rule, *place_of(example, text))]
    pack.changed[example.measured] = right
    assert told(pack) == []


@pytest.mark.parametrize("rule", FAULTS)
def test_a_fault_that_no_line_shows_is_told_and_nothing_else(rule, tmp_path):
    pack = CalmPack(tmp_path / "calm").write()
    fault = FAULTS[rule](pack)
    found = told(pack, *([pack.folder / fault.named] if fault.named else []))
    assert {code for code, *_ in found} == {rule, *fault.beside}
    assert [one for one in found if one[0] == rule] == [(rule, fault.file, fault.line)]


@pytest.mark.parametrize("rule", NAMED)
def test_a_name_is_refused_for_that_reason_alone(rule):
    assert refused(EXAMPLES[rule].names["wrong"]) == [rule, *EXAMPLES[rule].beside]
    assert refused(EXAMPLES[rule].names["right"]) == []


def refused(names):
    report = Report("pack")
    check_names(names, report)
    return [problem.code for problem in report.problems]


def alone(rule):
    """A line of a wording rule in which no other rule finds anything."""
    wording = shipped_wording()
    for line in wording.rules[rule].finds:
        if [finding.rule for finding in wording.findings(line)] == [rule]:
            return line
    raise AssertionError(f"every line of {rule} breaks another rule, too")


@pytest.mark.parametrize("rule", shipped_wording().rules)
def test_words_are_told_at_their_line_and_nothing_else(rule, tmp_path):
    example = Example(before="- rest: 6 s")
    pack, text = pack_with(example, f"{HERE}- say: {alone(rule)!r}", tmp_path)
    assert told(pack) == [(rule, *place_of(example, text))]


def test_every_rule_of_the_check_has_a_fault():
    tried = {*IN_TEXT, *MEASURED, *FAULTS}
    assert told_in(CHECKED) - tried == NOT_BY_A_FILE
    assert tried <= told_in(CHECKED)


def test_every_rule_has_an_example_and_no_other():
    assert EXAMPLES.keys() == shipped_rules().rules.keys()


def test_every_example_can_be_shown():
    bare = [
        rule
        for rule, example in EXAMPLES.items()
        if not (example.is_text or example.names or (example.told and example.kept))
    ]
    assert bare == []
