import pytest

from fakes.specs import (
    codes_of,
    only_told_here,
    problems_of,
    section,
    session_text,
    told_here,
)
from thaw.spec.load import load_session


def choice(options, default, sets=""):
    return f"[{{choose: {{ask: Which?, options: {options}, default: {default}{sets}}}}}]"


SETS = ", sets: anchor"


def test_a_line_worded_by_anchor_has_words_for_all_the_others():
    text = session_text(section("[{say: »{sounds: A.}}]"))
    assert only_told_here(text) == "no-else"


@pytest.mark.parametrize(
    "steps",
    [
        "[{say: {»sound: A., else: B.}}]",
        "[{play: music/a.opus, during: [{say: {»sound: A., else: B.}}]}]",
        choice("{sounds: A, »hads: B}", "sounds", SETS),
        choice("{a: A, b: {say: B, set: {anchor: »fet}}}", "a"),
    ],
)
def test_an_anchor_that_is_named_exists(steps):
    text = session_text(section(steps))
    assert only_told_here(text) == "unknown-anchor"
    assert problems_of(text.replace("»", ""))[0].hint.startswith("Did you mean")


def test_the_anchors_of_the_pack_count():
    text = session_text(section("[{say: {lamp: A., else: B.}}]"))
    assert codes_of(text) == ["unknown-anchor"]
    assert load_session(text.encode(), "f", anchors=("lamp",)).problems == ()


def test_a_region_that_is_left_out_exists():
    text = session_text(
        section(choice("{a: A, b: {say: B, set: {leave_out: »foot}}}", "a"), region="feet")
    )
    assert only_told_here(text) == "unknown-region"


def test_breath_is_never_the_default_anchor():
    text = session_text(section(choice("{breath: A, feet: B}", "»breath", SETS)))
    assert only_told_here(text) == "breath-by-default"


def test_breath_is_never_the_only_anchor():
    text = session_text(section(choice("»{breath: A}", "breath", SETS)))
    assert sorted(told_here(text)) == ["breath-alone", "no-choice"]
