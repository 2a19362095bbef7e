import re
from typing import Any

import pytest

from fakes.specs import WHOLE, problems_of, replaced
from thaw.base.language import as_parts, leave_unsaid, speak
from thaw.spec.load import load_session


def one(old, new):
    """The one problem of the whole session after one slip."""
    text = replaced(WHOLE, old, new)
    problems = problems_of(text)
    assert len(problems) == 1, problems
    line = text.splitlines()[problems[0].line - 1] if problems[0].line else ""
    return problems[0], line[problems[0].column - 1 :]


def test_the_whole_session_has_no_problem():
    assert problems_of(WHOLE) == ()


SLIPS: dict[str, tuple[str, str, str, str, str]] = {
    # what: (before, after, rule, what stands at its place, words of the message or hint)
    "misspelt key": ("title: A test", "tilte: A test", "unknown-key", "tilte", "mean “title”?"),
    "misspelt key of a section": (
        "focus: contact",
        "fokus: contact",
        "unknown-key",
        "fokus",
        "mean “focus”?",
    ),
    "misspelt key of a step": (
        "marks: true",
        "mark_it: true",
        "unknown-key",
        "mark_it",
        "mean “marks”?",
    ),
    "misspelt key of an option": (
        "go: closing}",
        "goto: closing}",
        "unknown-key",
        "goto",
        "mean “go”?",
    ),
    "unlike anything": (
        "title: A test",
        "title: A test\nzzz: 1",
        "unknown-key",
        "zzz",
        "Known here: thaw, id",
    ),
    "sentence without a key": (
        "rest: 6 s",
        "or nothing much",
        "step-kind",
        "or nothing much",
        "stands behind “say: ”",
    ),
    "step without a colon": ("rest: 6 s", "rest 6 s", "step-kind", "rest 6", "“rest: …”"),
    "sentence with a colon for a step": (
        "rest: 6 s",
        "or one thing: nothing",
        "step-kind",
        "or one thing",
        "its colon made a key of it",
    ),
    "sentence with a colon for a key": (
        "marks: true",
        "Or one thing: nothing",
        "unknown-key",
        "Or one thing",
        "its colon made a key of it",
    ),
    "dash of a text processor": (
        "    steps: [{say: Back.}]",
        "    steps:\n      – say: Back.",
        "wrong-shape",
        "– say",
        "“–” begins no item; a plain hyphen and a space do.",
    ),
    "missing key": (
        "    focus: contact\n",
        "",
        "missing-key",
        "id: feet",
        "“focus” is missing here",
    ),
    "no value": ("title: A test", "title:", "no-value", "title:", "“title” has no value"),
    "no value of a step": ("rest: 6 s", "rest:", "no-value", "rest:", "“rest” has no value"),
    "misspelt step": ("rest: 6 s", "rset: 6 s", "step-kind", "rset", "mean “rest”?"),
    "two steps in one": (
        "- rest: 6 s",
        "- rest: 6 s\n        say: Hm.",
        "step-kind",
        "rest",
        "are two steps",
    ),
    "text as a step": (
        "- rest: 6 s",
        "- rest:6 s",
        "step-kind",
        "rest:6 s",
        "Write “rest: …”, with a colon and a space.",
    ),
    "choice over music": (
        "{rest: 20 s}",
        "{choose: x}",
        "step-kind",
        "{choose",
        "only “say” and “rest”",
    ),
    "words over music": (
        "{rest: 20 s}",
        "{words: music}",
        "words-during-music",
        "{words",
        "after music",
    ),
    "misspelt kind": (
        "kind: grounding",
        "kind: groundin",
        "unknown-value",
        "groundin",
        "mean “grounding”?",
    ),
    "misspelt measure": (
        "[stirred, here]",
        "[stird, here]",
        "unknown-value",
        "stird",
        "mean “stirred”?",
    ),
    "list for a kind": ("kind: grounding", "kind: [x]", "wrong-shape", "[x]", "not a list"),
    "text for a list": (
        "[looking around]",
        "looking",
        "wrong-shape",
        "looking",
        "begins with a hyphen",
    ),
    "keys for a text": (
        "say: Back.",
        "say: {a: [b]}",
        "wrong-shape",
        "[b]",
        "a text should stand",
    ),
    "list for a line": (
        "say: You might stay as you are.",
        "say: [a]",
        "wrong-shape",
        "[a]",
        "a text or keys with values",
    ),
    "text for keys": (
        "{author: Tests, license: CC0-1.0}",
        "Tests",
        "wrong-shape",
        "Tests",
        "Write “key: value”",
    ),
    "list for a time": (
        "rest: 6 s",
        "rest: [6 s]",
        "wrong-shape",
        "[6 s]",
        "a time such as 18 s",
    ),
    "bare number": ("rest: 6 s", "rest: 6", "bad-time", "6", "Write it like 18 s"),
    "minutes and seconds": (
        "rest: 6 s",
        "rest: 1:30",
        "bad-time",
        "1:30",
        "“1:30” is not a time",
    ),
    "no time at all": ("rest: 6 s", "rest: 0 s", "bad-time", "0 s", "is zero"),
    "hours": ("wait: 30 s", "wait: 61 min", "bad-time", "61 min", "at most 60 min"),
    "gain": ("gain: -3 dB", "gain: -3", "bad-gain", "-3", "Write it like -6 dB"),
    "loud": ("gain: -3 dB", "gain: 30 dB", "bad-gain", "30 dB", "between -60 dB and +6 dB"),
    "truth": ("marks: true", "marks: yes", "bad-truth", "yes", "neither true nor false"),
    "number": ("repeat: 2}", "repeat: two}", "bad-number", "two", "not a whole number"),
    "number out of range": ("repeat: 2}", "repeat: 6}", "bad-number", "6", "at most 5"),
    "level 5": (
        "level: 3",
        "level: 5",
        "level-5",
        "5",
        "belongs to a live hour with a clinician",
    ),
    "level 0": ("level: 3", "level: 0", "bad-number", "0", "at least 1"),
    "id": ("id: test", "id: My test", "bad-id", "My test", "like my-test"),
    "id of an option": (
        "object: An object",
        "An object: x",
        "bad-id",
        "An object",
        "like an-object",
    ),
    "language": (
        "language: en",
        "language: english",
        "bad-language",
        "english",
        "like en or de-AT",
    ),
    "path out of the pack": (
        "bed: beds/soft-rain.opus",
        "bed: ../x.opus",
        "bad-path",
        "../x.opus",
        "inside the pack",
    ),
    "absolute path": (
        "bed: beds/soft-rain.opus",
        "bed: /etc/passwd",
        "bad-path",
        "/etc",
        "inside the pack",
    ),
    "back slashes": (
        "sound: sounds/wood.opus",
        r"sound: sounds\wood.opus",
        "bad-path",
        "sounds",
        "small letters",
    ),
    "view": ("look: horizon", "look: horizont", "bad-path", "horizont", "pictures/"),
    "condition": (
        "stirred >= 6",
        "stirred=6",
        "bad-condition",
        "stirred=6",
        "like stirred == 6",
    ),
    "unknown condition": (
        "stirred >= 6",
        "tired >= 6",
        "bad-condition",
        "tired",
        "Did you mean “stirred”?",
    ),
    "own music": ("music: yours", "music: mine", "unknown-value", "mine", "is not “yours”"),
    "setting": ("sets: anchor", "sets: ankor", "unknown-value", "ankor", "mean “anchor”?"),
    "nothing asked": ("[stirred, here]", "[]", "no-value", "check_in", "“check_in” is empty"),
    "long text": ("say: Back.", f"say: {'x' * 2001}", "too-long", "xxx", "at most 2000 fit"),
    "version": ("thaw: 1", "thaw: 2", "format-version", "2", "this Thaw reads 1"),
    "order": ("thaw: 1\nid: test", "id: test\nthaw: 1", "first-key", "thaw", "comes first"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_one_problem_at_its_place(slip):
    old, new, code, place, words = SLIPS[slip]
    problem, rest_of_line = one(old, new)
    assert problem.code == code
    assert rest_of_line.startswith(place)
    assert words in f"{problem.text} {problem.hint}"


@pytest.mark.parametrize("slip", SLIPS)
def test_no_value_is_given_beside_an_error(slip):
    old, new, *_ = SLIPS[slip]
    assert load_session(replaced(WHOLE, old, new).encode(), "f").value is None


def test_all_slips_are_told_at_once():
    text = WHOLE
    for old, new in [("rest: 6 s", "rest: 6"), ("level: 3", "level: 9"), ("Back.", "")]:
        text = replaced(text, old, new)
    assert [problem.code for problem in problems_of(text)] == [
        "bad-time",
        "bad-number",
        "no-value",
    ]


def test_another_version_is_all_that_is_told():
    text = replaced(replaced(WHOLE, "thaw: 1", "thaw: 2"), "kind: grounding", "sort: new")
    assert [problem.code for problem in problems_of(text)] == ["format-version"]


def test_a_variant_called_like_a_key_is_found_at_its_own_place():
    said = "say: {sounds: Back to the sounds., else: Back to that.}"
    problem, rest = one(said, "say: {say: {x: y}, else: Back to that.}")
    assert problem.code == "wrong-shape"
    assert rest.startswith("{x: y}")


def every_problem_of(slips: dict[str, Any]):
    for old, new, *_ in slips.values():
        yield from problems_of(replaced(WHOLE, old, new))


def test_every_message_is_a_sentence():
    for problem in every_problem_of(SLIPS):
        assert re.match(r"[^a-z]", problem.text), problem
        assert problem.text.endswith("."), problem
        assert problem.hint == "" or problem.hint.endswith((".", "?", ".”", "…”.")), problem


def test_every_message_and_hint_can_be_said_by_another_process():
    leave_unsaid()
    problems = list(every_problem_of(SLIPS))
    speak(None)
    for problem in problems:
        assert not isinstance(as_parts(problem.text), str), problem
        assert not problem.hint or not isinstance(as_parts(problem.hint), str), problem
