"""The YAML test suite: what is accepted means what the suite says, but for a few known cases.

libyaml itself departs from YAML there; none of it touches what a session can say. A change of
this list means that a new PyYAML or libyaml reads files in another way.
"""

import json

import pytest

from fakes.corpora import corpus
from thaw.base.problem import Report
from thaw.spec.nodes import plain
from thaw.spec.strict_yaml import parse_yaml

INVALID_YET_READ = {"9C9N", "9JBA", "CVW2", "G5U8", "QB6E", "S98Z", "SU5Z", "X4QW", "YJV2"}
"""Files that YAML forbids and libyaml reads: comments and commas in odd places."""
READ_DIFFERENTLY = {"652Z", "JEF9/02", "L24T/01", "RR7F"}
"""``{ ?foo: bar }`` and line feeds at the very end."""


def means(read, expected):
    """Whether a tree of texts says what a JSON value says, in which a number is no text."""
    match expected:
        case dict():
            return list(read) == list(expected) and all(
                means(read[key], value) for key, value in expected.items()
            )
        case list():
            return len(read) == len(expected) and all(map(means, read, expected))
        case str():
            return read == expected
        case _:
            return isinstance(read, str)


@pytest.fixture(scope="module")
def outcomes():
    folder = corpus("yaml-test-suite") / "data"
    outcomes = {}
    for file in sorted(folder.rglob("in.yaml")):
        report = Report(file.name)
        root = parse_yaml(file.read_bytes(), report)
        case = file.parent.relative_to(folder).as_posix()
        if root is None or report.has_errors:
            assert all(problem.text.endswith(".") for problem in report.problems), case
            assert report.problems, case
            outcomes[case] = "refused"
        elif (file.parent / "error").exists():
            outcomes[case] = "invalid yet read"
        else:
            expected = json.loads((file.parent / "in.json").read_text("utf-8"))
            outcomes[case] = "right" if means(plain(root), expected) else "different"
    return outcomes


def cases(outcomes, outcome):
    return {case for case, found in outcomes.items() if found == outcome}


def test_the_plain_part_of_yaml_is_read_right(outcomes):
    assert len(outcomes) == 402
    assert len(cases(outcomes, "right")) == 131
    assert cases(outcomes, "different") == READ_DIFFERENTLY


def test_no_further_invalid_file_is_read(outcomes):
    assert cases(outcomes, "invalid yet read") == INVALID_YET_READ
