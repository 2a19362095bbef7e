"""Files beside sessions, and how a file is told apart."""

import pytest

from fakes.languages import BEGIN, END, Bracketed
from fakes.specs import WHOLE, replaced
from thaw.base.errors import InputError
from thaw.base.language import speak
from thaw.spec.guidance import GUIDANCE_SECTIONS
from thaw.spec.load import (
    load_anchors,
    load_by_first_key,
    load_credits,
    load_guidance,
    load_pack_info,
    load_session,
    load_support,
    load_voice,
)

GUIDANCE = "thaw_guidance: 1\nlanguage: en\nsections:\n" + "".join(
    f"  - id: {name}\n    steps: [{{say: Words.}}, {{rest: 1 s}}]\n"
    for name in GUIDANCE_SECTIONS
)
WORDING = "{label: My feet, short: Feet, lines: [Back to them.], touch_ins: [Still there.]}"
ANCHORS = f"anchors:\n  feet: {WORDING}\n  breath: {WORDING}\n"
PACK = """\
id: steady
title: Steady
version: 1.0.0
summary: Longer ones.
language: en
author: Tests
license: CC0-1.0
contact: tests@example.org
minimum_thaw: 0.1.0
not_for: [driving]
"""
VOICE = """\
name: June
computer: true
lines:
  test.one.1:
    {hash: 0123456789abcdef, file: test.one.1.opus, frames: 96000, sentences: [0, 4800]}
"""
CREDITS = "files:\n  beds/rain.opus: {source: Our own script, license: CC0-1.0}\n"
SUPPORT = """\
thaw_support: 1
language: en
first_start: {text: [Words.], buttons: {continue: Continue}}
footer: Words.
help_now: {title: Now, parts: [{heading: A, text: B}]}
directory: {title: Find one, address: findahelpline.com, text: Words.}
notes: {no_line: None was found.}
confidence: {high: Sure., medium: Fairly., low: Hardly.}
countries:
  - country: Ireland
    code: "IE"
    emergency: ["112", "999"]
    lines: [{number: "116 123", by: [call], note: free}]
    confidence: high
    copy_seen: 2026-01
    verified_on: null
"""
RIGHT = {
    load_session: WHOLE,
    load_guidance: GUIDANCE,
    load_anchors: ANCHORS,
    load_pack_info: PACK,
    load_voice: VOICE,
    load_credits: CREDITS,
    load_support: SUPPORT,
}


@pytest.mark.parametrize("load", RIGHT)
def test_a_right_file_has_no_problem(load):
    loaded = load(RIGHT[load].encode(), "f")
    assert loaded.problems == ()
    assert loaded.required() is loaded.value


@pytest.mark.parametrize("load", RIGHT)
@pytest.mark.parametrize("data", [b"", b"\x00\x01", b"[", b"a: b: c"])
def test_a_wrong_file_has_no_value_and_tells_why(load, data):
    with pytest.raises(InputError) as caught:
        load(data, "f").required()
    assert caught.value.problems


SLIPS = [
    (load_guidance, "id: offers", "id: ofers", {"unknown-part", "missing-part"}),
    (load_guidance, "id: offers", "id: landing", {"section-twice", "missing-part"}),
    (load_guidance, "{say: Words.}", "{say: {feet: Words.}}", {"no-else"}),
    (load_guidance, "{rest: 1 s}", "{choose: x}", {"step-kind"}),
    (load_anchors, "  feet:", "  Feet:", {"bad-id"}),
    (load_anchors, "touch_ins: [Still there.]", "touch_ins: []", {"no-value"}),
    (load_anchors, f"  feet: {WORDING}\n", "", {"breath-by-default"}),
    (load_anchors, f"  feet: {WORDING}\n  breath: {WORDING}\n", "  {}\n", {"no-value"}),
    (load_pack_info, "version: 1.0.0", "version: 1.0", {"bad-release"}),
    (load_voice, "0123456789abcdef", "0123", {"bad-hash"}),
    (load_voice, "test.one.1.opus", "../x.opus", {"bad-path"}),
    (load_voice, "[0, 4800]", "[4800, 0]", {"unsorted"}),
    (load_voice, "frames: 96000", "frames: 0", {"bad-number"}),
    (load_credits, "beds/rain.opus", "rain.opus", {"bad-path"}),
    (load_support, "2026-01", "soon", {"bad-date"}),
    (load_support, '"IE"', "Ireland", {"bad-country"}),
    (load_support, "[call]", "[shout]", {"unknown-value"}),
    (load_support, "thaw_support: 1", "thaw_support: 2", {"format-version"}),
]


@pytest.mark.parametrize(("load", "old", "new", "codes"), SLIPS)
def test_a_slip_beside_sessions_is_told_too(load, old, new, codes):
    problems = load(replaced(RIGHT[load], old, new).encode(), "f").problems
    assert {problem.code for problem in problems} == codes


@pytest.mark.parametrize("load", [load_session, load_guidance, load_anchors, load_support])
def test_a_file_is_told_apart_by_its_first_key(load):
    loaded = load_by_first_key(RIGHT[load].encode(), "f")
    assert loaded.problems == ()
    assert loaded.value == load(RIGHT[load].encode(), "f").value


def test_a_misspelt_first_key_is_one_slip_among_others():
    text = replaced(replaced(WHOLE, "thaw: 1", "thaww: 1"), "rest: 6 s", "rest: 6")
    problems = load_by_first_key(text.encode(), "f").problems
    assert [problem.code for problem in problems] == ["unknown-key", "bad-time"]
    assert problems[0].hint == "Did you mean “thaw”?"


@pytest.mark.parametrize("text", ["title: Notes\n", "- a\n", "Some words.\n"])
def test_a_file_of_something_else_is_told_once(text):
    problems = load_by_first_key(text.encode(), "f").problems
    assert [problem.code for problem in problems] == ["first-key"]


def test_beside_errors_the_shape_is_still_there_to_look_at():
    loaded = load_session(replaced(WHOLE, "default: outside", "default: nowhere").encode(), "f")
    assert loaded.value is None
    assert loaded.draft is not None
    assert loaded.places is not None
    assert loaded.places.mark("id") == (2, 5)


def test_a_voice_may_list_more_than_a_person_would_write():
    line = "{hash: 0123456789abcdef, file: a.opus, frames: 96000, sentences: [0, 4800, 9600]}"
    lines = "".join(f"  test.section-{n}.{n}.{'x' * 60}: {line}\n" for n in range(5_000))
    loaded = load_voice(f"name: June\ncomputer: true\nlines:\n{lines}".encode(), "f")
    assert len(loaded.required().lines) == 5_000


def test_breath_as_the_first_anchor_is_told_in_the_listeners_language():
    speak(Bracketed())
    loaded = load_anchors(ANCHORS.replace(f"  feet: {WORDING}\n", "").encode(), "anchors.yaml")
    speak(None)
    (problem,) = loaded.problems
    for told in (problem.text, problem.hint):
        assert (told[0], told[-1]) == (BEGIN, END)
