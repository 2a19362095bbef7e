import sys

import pytest

from thaw.base.problem import Report
from thaw.spec.characters import HIDDEN, read_text


def read(data, most=1000):
    report = Report("f")
    return read_text(data, report, most), [(p.code, p.line, p.column) for p in report.problems]


def test_text_is_utf8_with_line_feeds():
    assert read("é\r\n😀\n".encode()) == ("é\n😀\n", [])


def test_one_byte_order_mark_is_no_problem():
    assert read(b"\xef\xbb\xbfa: b\n") == ("a: b\n", [])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b" \n\t\n", "file-empty"),
        (b"a" * 1001, "file-huge"),
        (b"OggS\0\2", "file-binary"),
        ("a: b".encode("utf-16"), "file-encoding"),
    ],
)
def test_what_is_no_text_is_told_of_the_file(data, code):
    assert read(data) == (None, [(code, 0, 0)])


def test_a_wrong_encoding_is_told_with_its_line():
    assert read(b"a: 1\nb: caf\xe9\n") == (None, [("file-encoding", 2, 1)])


@pytest.mark.parametrize(
    "character",
    ["\x01", "\x7f", "\x85", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff",
     "\ufdd0", "\ufffe", "\U0001ffff", "\r", "\x1b"],
    ids=lambda character: f"{ord(character):04X}",
)  # fmt: skip
def test_a_hidden_character_is_told_at_its_place_and_read_past(character):
    text, problems = read(f"one: x\ntwo: a{character}b\n".encode())
    assert text == "one: x\ntwo: a b\n"
    assert problems == [("hidden-character", 2, 7)]


def test_a_hidden_character_is_named():
    report = Report("f")
    read_text("a\u202eb".encode(), report, 100)
    assert "U+202E right-to-left override" in report.problems[0].text


@pytest.mark.parametrize("character", ["é", "😀", "ß", "中", "\u200d", "“", "\u00a0"])
def test_what_people_write_is_left_alone(character):
    assert read(f"a{character}b".encode()) == (f"a{character}b", [])


def test_a_tab_within_a_line_becomes_a_space():
    assert read(b"a: b\tc") == ("a: b c", [("tab", 1, 5)])


@pytest.mark.parametrize("line", ["\tb: c", "  \tb: c", "- \tb: c"])
def test_a_tab_that_indents_ends_the_reading(line):
    text, problems = read(f"a:\n{line}\n".encode())
    assert text is None
    assert [problem[:2] for problem in problems] == [("tab", 2)]


@pytest.mark.parametrize(
    ("line", "column", "read_as"),
    [
        ("\u00a0 - say: x", 1, "  - say: x"),
        ("-\u00a0say: x", 2, "- say: x"),
        ("  say:\u202fx", 7, "  say: x"),
        ("\u3000\u3000say: x", 1, "  say: x"),
    ],
)
def test_a_space_of_print_is_told_where_yaml_wants_a_plain_one(line, column, read_as):
    assert read(f"a:\n{line}\n".encode()) == (
        f"a:\n{read_as}\n",
        [("odd-space", 2, column)],
    )


@pytest.mark.parametrize("line", ["say: 5\u00a0km", "say: a\u202f: b", "say:\u00e9"])
def test_within_a_text_a_space_of_print_is_left_alone(line):
    assert read(line.encode()) == (line, [])


def test_what_prints_hides_nothing():
    """The reader looks no further where every character prints."""
    every = map(chr, range(sys.maxunicode + 1))
    assert [c for c in every if HIDDEN.match(c) and c.isprintable()] == []
