import pytest

from thaw.base.problem import Severity
from thaw.packs.refusal import quoted, refused


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.ogg", "“a.ogg”"),
        ("a\nb", "“a\\nb”"),
        ("a\x1b[2Jb", "“a\\x1b[2Jb”"),
        ("gpj\u202eggo", "“gpj\\u202eggo”"),
        ("\U000e0041", "“\\U000e0041”"),
        ("", "“”"),
    ],
)
def test_a_strangers_name_shows_what_is_hidden_in_it(name, shown):
    assert quoted(name) == shown


def test_a_long_name_is_cut():
    assert len(quoted("x" * 10_000)) < 100


def test_a_refusal_is_one_error_of_the_file():
    (problem,) = refused("a.thawpack", "no-zip", "This is none.", "Try another.").problems
    assert (problem.file, problem.line, problem.severity) == ("a.thawpack", 0, Severity.ERROR)
