"""Whatever a file holds: problems in sentences, quickly, and never anything else."""

import json
import threading
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.corpora import corpus
from fakes.specs import WHOLE, replaced
from thaw.spec.load import (
    Loaded,
    load_anchors,
    load_by_first_key,
    load_credits,
    load_guidance,
    load_pack_info,
    load_session,
    load_support,
    load_voice,
)

LOADERS = [
    load_session,
    load_guidance,
    load_anchors,
    load_pack_info,
    load_voice,
    load_credits,
    load_support,
    load_by_first_key,
]
SMALL_STACK = 256 * 1024


def assert_told(loaded: Loaded[object]) -> None:
    assert loaded.value is not None or loaded.problems
    for problem in loaded.problems:
        assert problem.text.endswith((".", "”")), problem
        assert problem.code != "wrong-value", "an error of pydantic has no sentence yet"
        assert len(problem.text) < 400, problem
        assert problem.line >= 0
        assert problem.column >= 0


@pytest.mark.parametrize("load", LOADERS)
@given(st.binary(max_size=400))
def test_any_bytes(load, data):
    assert_told(load(data, "f"))


@given(st.text(st.sampled_from("abk:-[]{},'\"\n #|>&*!%@`?~0\t\\"), max_size=80))
def test_any_punctuation(text):
    assert_told(load_session(text.encode(), "f"))


keys = st.sampled_from(
    [
        "thaw",
        "id",
        "title",
        "summary",
        "kind",
        "language",
        "about",
        "credits",
        "bed",
        "groups",
        "sections",
        "level",
        "focus",
        "region",
        "group",
        "repeat",
        "closing",
        "steps",
        "say",
        "rest",
        "anchor",
        "choose",
        "check_in",
        "words",
        "body",
        "play",
        "bed",
        "sound",
        "pace",
        "sense",
        "write",
        "look",
        "mark",
        "go",
        "ask",
        "options",
        "default",
        "wait",
        "sets",
        "speak",
        "set",
        "when",
        "as",
        "lint-ok",
        "for",
        "from",
        "gain",
        "during",
        "in",
        "out",
        "cycles",
        "by",
        "what",
        "alt",
        "music",
        "excerpt",
        "anchors",
        "lines",
        "hash",
        "file",
        "frames",
        "sentences",
        "files",
    ]
) | st.text(max_size=8)
values = st.sampled_from(
    ["", "1", "5", "no", "1:30", "18 s", "-6 dB", "a", "closing", "none", "x.y"]
)
trees = st.recursive(
    values,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize("load", LOADERS)
@given(st.dictionaries(keys, trees, max_size=6))
def test_any_tree(load, tree):
    assert_told(load(json.dumps(tree).encode(), "f"))


LINES = WHOLE.splitlines(keepends=True)


@settings(max_examples=300)
@given(
    st.integers(0, len(LINES) - 1),
    st.sampled_from(["drop", "twice", "swap", "indent", "cut", "insert"]),
    st.integers(0, 60),
    st.sampled_from([*list(":-#[]{},\"'|>&*!%@\t "), "\u2028", "no", "\x00", "é"]),
)
def test_any_slip_in_a_whole_session(line, slip, column, character):
    lines = list(LINES)
    match slip:
        case "drop":
            del lines[line]
        case "twice":
            lines.insert(line, lines[line])
        case "swap":
            lines[line], lines[line - 1] = lines[line - 1], lines[line]
        case "indent":
            lines[line] = " " + lines[line]
        case "cut":
            lines = [*lines[:line], lines[line][:column]]
        case _:
            lines[line] = lines[line][:column] + character + lines[line][column:]
    assert_told(load_session("".join(lines).encode(), "f"))


def test_naughty_strings_are_texts_or_problems():
    for text in json.loads((corpus("text-blns") / "blns.json").read_text("utf-8")):
        for said in (json.dumps(text), json.dumps(text, ensure_ascii=False), text):
            session = replaced(WHOLE, "Back.", said)
            assert_told(load_session(session.encode("utf-8", "surrogatepass"), "f"))


ATTACKS = {
    "flow lists": "[" * 20_000,
    "closed flow lists": "[" * 20_000 + "]" * 20_000,
    "flow keys": "{a: " * 10_000,
    "block lists": "- " * 20_000,
    "complex keys": "? " * 20_000,
    "laughs": "a: &a [x]\n" + "".join(f"b{n}: &b{n} [{'*a,' * 9}]\n" for n in range(9)),
    "merges": "a: &a {x: y}\n" + "b: &b {<<: [*a, *a, *a]}\n" * 500,
    "itself": "&a [*a]\n",
    "many items": f"[{'1,' * 100_000}]",
    "many keys": "".join(f"k{n}: 1\n" for n in range(19_000)),
    "equal keys": "a: 1\n" * 19_000,
    "loose texts": "{" + "a, " * 9_000 + "}",
    "long scalar": "a: " + "x" * 250_000,
    "long key": "x" * 250_000 + ": a",
    "sixties": "a: 1" + ":59" * 60_000,
    "tabs": "a:\n" + "\tb\n" * 60_000,
    "hidden": "a: " + "\u2028" * 60_000,
    "colons": "a: b: " * 40_000,
    "quotes": "a: " + "'" * 200_000,
    "comments": "# a\n" * 60_000,
    "wrong steps": "sections: [{steps: [" + "{sya: x}, " * 6_000 + "]}]",
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_answered_soon_on_a_small_stack(attack):
    data = ATTACKS[attack].encode()[: 256 * 1024]
    answers = []
    before = threading.stack_size(SMALL_STACK)
    try:
        thread = threading.Thread(target=lambda: answers.append(load_session(data, "f")))
        start = time.process_time()
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
    assert time.process_time() - start < 5
    assert_told(answers[0])
    assert answers[0].value is None
