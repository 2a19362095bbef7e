import pytest

from thaw.base.problem import (
    WHOLE_FILE,
    Mark,
    Problem,
    Report,
    Severity,
    above,
    below,
    shortened,
)


def test_a_problem_is_one_line_with_its_place_and_rule():
    problem = Problem("a.yaml", 3, 5, "bad-time", "Too long.", hint="Shorten it.")
    assert str(problem) == "a.yaml:3:5: error: Too long. Shorten it. [bad-time]"


def test_a_problem_of_the_file_itself_names_no_line():
    problem = Problem("a.yaml", 0, 0, "file-empty", "It is empty.", Severity.WARNING)
    assert str(problem) == "a.yaml: warning: It is empty. [file-empty]"


def test_a_report_sorts_by_place_and_tells_once():
    report = Report("a.yaml")
    for mark in (Mark(10, 1), Mark(9, 3), WHOLE_FILE, Mark(9, 3)):
        report.warn("rule", mark, "Text.")
    assert [(p.line, p.column) for p in report.problems] == [(0, 0), (9, 3), (10, 1)]


def test_only_errors_block():
    report = Report("a.yaml")
    report.warn("rule", WHOLE_FILE, "Text.")
    assert not report.has_errors
    report.error("rule-2", WHOLE_FILE, "Text.")
    assert report.has_errors


@pytest.mark.parametrize(
    ("text", "line"), [("a\n  b", "a b"), ("x" * 100, "x" * 9 + "…"), ("", "")]
)
def test_a_text_is_shortened_to_one_line(text, line):
    assert shortened(text, 10) == line


@pytest.mark.parametrize(
    ("value", "severity"),
    [
        (1, None),
        (2, None),
        (2.1, Severity.WARNING),
        (3, Severity.WARNING),
        (3.1, Severity.ERROR),
    ],
)
def test_a_limit_is_passed_beyond_it_and_not_at_it(value, severity):
    assert above(value, 2, 3) is severity
    assert below(-value, -2, -3) is severity
