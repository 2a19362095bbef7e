import json
import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from thaw.base.problem import Mark, Report, Severity
from thaw.spec import strict_yaml
from thaw.spec.characters import HIDDEN
from thaw.spec.nodes import Keys, Listing, Scalar, plain
from thaw.spec.strict_yaml import parse_yaml


def parse(text):
    report = Report("f")
    return parse_yaml(text.encode(), report), report.problems


def found(text):
    return [(p.code, p.line, p.column) for p in parse(text)[1]]


@pytest.fixture(params=["libyaml", "pure"])
def loader(request, monkeypatch):
    """The reader on libyaml, and as it is where PyYAML came without it."""
    if request.param == "pure":
        monkeypatch.setattr(strict_yaml, "_Loader", yaml.SafeLoader)
    return request.param


def test_every_node_knows_its_place(loader):
    root, problems = parse("😀: x\nlist:\n  - one\n  - {a: 'b'}\n")
    assert problems == ()
    assert isinstance(root, Keys)
    (smile, x), (_, items) = root.entries
    assert (smile.mark, x) == ((1, 1), Scalar("x", plain=True, mark=Mark(1, 4)))
    assert isinstance(items, Listing)
    inner = items.items[1]
    assert isinstance(inner, Keys)
    assert items.items[0].mark == (3, 5)
    assert inner.entries[0][1] == Scalar("b", plain=False, mark=Mark(4, 9))


@pytest.mark.parametrize(
    "value",
    [
        "no",
        "on",
        "1:30",
        "0123",
        "1e3",
        "null",
        "~",
        "2024-01-02",
        "1_000",
        "0xff",
        "=",
        ".inf",
    ],
)
def test_a_value_is_never_anything_but_its_text(loader, value):
    assert plain(parse(f"a: {value}\n")[0]) == {"a": value}


def test_an_absent_value_is_an_empty_text(loader):
    assert plain(parse("a:\nb: ''\n")[0]) == {"a": "", "b": ""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: >-\n  one: two\n  three, four\n", "one: two three, four"),
        ("a: |\n  one\n  two\n", "one\ntwo\n"),
        ("a: one\n  two\n", "one two"),
        ("a: 'it''s'\n", "it's"),
        ('a: "\\u00e9"\n', "é"),
    ],
)
def test_block_and_quoted_texts_are_read(loader, text, expected):
    assert plain(parse(text)[0]) == {"a": expected}


REFUSED = {
    "anchor": ("a: &x b\n", "yaml-reference", 1, 4),
    "alias": ("a: *x\n", "yaml-reference", 1, 4),
    "anchor on a list": ("a: &x [b]\n", "yaml-reference", 1, 4),
    "tag": ("a: !!int 3\n", "yaml-tag", 1, 4),
    "own tag": ("a: !x b\n", "yaml-tag", 1, 4),
    "directive": ("%YAML 1.1\n---\na: b\n", "yaml-directive", 1, 1),
    "second document": ("a: b\n---\nc: d\n", "yaml-second-document", 2, 1),
    "merge": ("<<: {a: b}\n", "yaml-key", 1, 1),
    "truth as key": ("no: b\n", "yaml-key", 1, 1),
    "letter as key": ("y: b\n", "yaml-key", 1, 1),
    "number as key": ("0123: b\n", "yaml-key", 1, 1),
    "time as key": ("1:30: b\n", "yaml-key", 1, 1),
    "date as key": ("2024-01-02: b\n", "yaml-key", 1, 1),
    "nothing as key": ("~: b\n", "yaml-key", 1, 1),
    "list as key": ("? [a]\n: b\n", "yaml-key", 1, 3),
    "long key": (f"{'k' * 65}: b\n", "yaml-key", 1, 1),
    "duplicate": ("a: 1\nb: 2\na: 3\n", "yaml-duplicate-key", 3, 1),
    "duplicate but for case": ("Abc: 1\nabc: 3\n", "yaml-duplicate-key", 2, 1),
    "duplicate but for form": ("caf\u00e9: 1\ncafe\u0301: 3\n", "yaml-duplicate-key", 2, 1),
    "long text": (f"a: {'x' * 16385}\n", "yaml-long-text", 1, 4),
    "escaped control": ('a: "b\\0c"\n', "hidden-character", 1, 4),
    "escaped line break": ('a: "b\\Lc"\n', "hidden-character", 1, 4),
    "comma between braces": ("{ask: Well, now}\n", "yaml-comma", 1, 13),
    "only comments": ("# nothing\n", "file-empty", 0, 0),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_the_format_does_not_need_is_refused_at_its_place(loader, case):
    text, code, line, column = REFUSED[case]
    assert found(text) == [(code, line, column)]


def test_a_quoted_key_is_the_word_itself(loader):
    assert plain(parse("{'no': No, \"on\": On}\n")[0]) == {"no": "No", "on": "On"}


def test_a_hidden_line_break_is_no_second_key(loader):
    root, problems = parse("a: x\u2028b: 2\n")
    assert [problem.code for problem in problems] == ["hidden-character", "yaml-colon"]
    assert isinstance(root, Keys)
    assert [key.text for key, _ in root.entries] == ["a"]


TRAPS = {
    "colon in a text": ("say: a: b", "yaml-colon", 7),
    "colon in a list": ("- say: Well: yes", "yaml-colon", 12),
    "colon at the end": ("say: end:", "yaml-colon", 9),
    "colon between braces": ("{ask: a b: c}", "yaml-colon", 10),
    "text behind quotes": ('say: "hi" there', "yaml-after-quote", 11),
    "apostrophe in quotes": ("say: 'It's fine'", "yaml-after-quote", 10),
    "text behind brackets": ("say: [pause] then", "yaml-after-quote", 14),
    "percent": ("say: %x", "yaml-first-character", 6),
    "at": ("say: @home", "yaml-first-character", 6),
    "grave": ("say: `x`", "yaml-first-character", 6),
    "star": ("say: ** x", "yaml-first-character", 6),
    "question": ("say: ? x", "yaml-first-character", 6),
    "list on the line of its key": ("say: - foo", "yaml-list", 6),
    "open quote": ('say: "open', "yaml-quote", 6),
    "open bracket": ("say: [a, b", "yaml-bracket", 6),
    "stray bracket": ("say: ]", "yaml-bracket", 6),
    "two commas": ("{a: b,, c: d}", "yaml-bracket", 7),
    "backslash": ('say: "\\q"', "yaml-backslash", 7),
    "text behind the fold": ("say: >x", "yaml-block", 7),
    "no colon": ("a: b\nc", "yaml-no-colon", 1),
    "deeper key": ("a: 1\n  b: 2", "yaml-indent", 4),
    "odd indentation": ("a:\n    b: 1\n  c: 2", "yaml-indent", 3),
    "list below keys": ("a: b\n- c", "yaml-indent", 1),
    "after the end": ("a: b\n...\nc: d", "yaml-after-end", 1),
}


@pytest.mark.parametrize("case", TRAPS)
def test_a_trap_is_told_in_a_sentence_at_its_place(case):
    text, code, column = TRAPS[case]
    problems = parse(text + "\n")[1]
    assert [(problem.code, problem.column) for problem in problems] == [(code, column)]
    assert problems[0].line == text.count("\n") + 1
    assert re.fullmatch(r"[^a-z].*\.", problems[0].text)


@pytest.mark.parametrize("case", TRAPS)
def test_without_libyaml_a_trap_is_told_too(case, monkeypatch):
    monkeypatch.setattr(strict_yaml, "_Loader", yaml.SafeLoader)
    text = TRAPS[case][0]
    assert parse(text + "\n")[1], "not told"


def test_the_classic_trap_shows_the_block_style():
    problem = parse("ask: One thing: a lamp\n")[1][0]
    assert "“ask: >-” and the text, indented" in problem.hint
    assert problem.excerpt == "ask: One thing: a lamp"


CUT = {
    "a number": ("say: Look at lamp #1, or not", "#1, or not"),
    "a sentence that goes on": ("say: Esc stops this # and more", "# and more"),
    "all of it": ("say: #1 is the lamp", "#1 is the lamp"),
    "in a list": ("[Look at lamp #1\n]", "#1"),
}


@pytest.mark.parametrize("case", CUT)
def test_what_a_hash_cuts_off_is_told(case, loader):
    text, cut = CUT[case]
    (problem,) = parse(text + "\n")[1]
    assert (problem.code, problem.severity) == ("yaml-hash", Severity.WARNING)
    assert f"“{cut}” is not read" in problem.text


@pytest.mark.parametrize(
    "text",
    [
        "say: Esc stops this.  # and more",
        "say: Esc stops this. # and more",
        "rest: 6 s # short",
        "say: 'Lamp #1'",
        "say: >-\n  Lamp #1 is on",
        "say: Lamp#1 is on",
        "# Lamp #1 is on\nsay: x",
        "say:  # what follows\n  else: x",
    ],
)
def test_a_remark_that_is_meant_as_one_is_none(text, loader):
    assert parse(text + "\n")[1] == ()


def test_an_item_that_goes_on_with_a_sentence_is_told(loader):
    text = "[Look around, or listen, a stone, 'or not', or]\n"
    assert found(text) == [("yaml-comma", 1, 15)]
    assert found("- Look around\n- or listen\n") == []


@pytest.mark.parametrize(
    "quoted", ["\u201cLook.\u201d", "\u201eLook.\u201c", "\u00abLook.\u00bb"]
)
def test_curly_quotes_are_letters_and_told_as_such(quoted, loader):
    root, problems = parse(f"say: {quoted}\n")
    assert plain(root) == {"say": quoted}
    assert [(p.code, p.severity) for p in problems] == [("yaml-curly-quotes", Severity.HINT)]


@pytest.mark.parametrize(
    "text", ["\u201cLook,\u201d or \u201clisten\u201d", "\u201cLook,\u201d it says"]
)
def test_curly_quotes_in_a_text_are_fine(text):
    assert parse(f"say: {text}\n")[1] == ()


def test_certain_traps_are_read_past_so_that_all_are_told():
    root, problems = parse("a: b: c\nd: @e\nf: &g h\nf: 2\n")
    assert [(problem.code, problem.line) for problem in problems] == [
        ("yaml-colon", 1),
        ("yaml-first-character", 2),
        ("yaml-reference", 3),
        ("yaml-duplicate-key", 4),
    ]
    assert isinstance(root, Keys)


def test_too_many_traps_end_the_reading():
    root, problems = parse("\n".join(f"k{n}: a: b" for n in range(50)))
    assert root is None
    assert len(problems) == strict_yaml.MAX_REPAIRS


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_ends_the_reading(loader, opening):
    codes = [code for code, _, _ in found(opening * 800)]
    assert codes[-1] in {"yaml-depth", "yaml-key"}
    assert "yaml-depth" in codes


def test_the_number_of_nodes_ends_the_reading():
    assert [code for code, _, _ in found(f"[{'1,' * 30_000}]")] == ["file-huge"]


def is_shown(text: str) -> bool:
    return HIDDEN.search(text) is None


texts = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"], max_codepoint=0xFFFF), max_size=30
).filter(is_shown)
keys = st.from_regex(r"[a-z][a-z-]{2,12}x", fullmatch=True)
trees = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(keys, trees, min_size=1, max_size=4))
def test_what_is_written_is_what_is_read(tree):
    """JSON is YAML, so a tree of texts written as JSON must come back unchanged."""
    root, problems = parse(json.dumps(tree, ensure_ascii=False, indent=1))
    assert problems == ()
    assert plain(root) == tree


@pytest.mark.parametrize(
    "text", ["thaw: 1\na: [b", "d; boage8: [atte$:", "a: 'b", 'a: "b', "a: {b"]
)
def test_what_is_missing_at_the_end_is_told_in_a_line_that_is_there(text):
    report = Report("a.yaml")
    parse_yaml(text.encode(), report)
    assert report.problems
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in report.problems)
