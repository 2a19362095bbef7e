import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.specs import WHOLE, codes_of, replaced, section, session_text
from thaw.spec.guidance import Anchors
from thaw.spec.lines import anchor_lines, guidance_lines, session_lines, text_hash
from thaw.spec.load import load_guidance, load_session


def lines_of(text):
    return session_lines(load_session(text.encode(), "f").required())


def ids(text):
    return [line.id.removeprefix("test.") for line in lines_of(text)]


def test_everything_that_is_spoken_has_an_id_in_order():
    assert ids(WHOLE) == [
        "arriving.1",
        "arriving.anchor",
        "arriving.anchor.sounds",
        "arriving.anchor.object",
        "arriving.anchor.breath",
        "arriving.3",
        "feet.1.sounds",
        "feet.1.else",
        "feet.2",
        "feet.3",
        "feet.4",
        "listening.1",
        "listening.2",
        "listening.3",
        "listening.4",
        "listening.5",
        "closing.1",
    ]


def test_a_line_knows_where_it_stands():
    places = {line.id: (line.path, line.variant) for line in lines_of(WHOLE)}
    assert places["test.arriving.1"] == ((0, 0), None)
    assert places["test.arriving.anchor"] == ((0, 3), None)
    assert places["test.arriving.anchor.object"] == ((0, 3, 1), "object")
    assert places["test.feet.1.else"] == ((1, 1), "else")
    assert places["test.listening.1"] == ((2, 2, 1), None)  # said over the music


def test_options_are_silent_unless_they_are_to_be_spoken():
    text = replaced(WHOLE, "          speak: true\n", "")
    assert "arriving.anchor.sounds" not in ids(text)


def test_a_name_replaces_the_number_and_the_numbers_of_the_others_stay():
    plain = session_text(section("[{say: A.}, {say: B.}, {say: C.}]"))
    named = session_text(section("[{say: A.}, {say: B., as: bee}, {say: C.}]"))
    assert ids(plain)[1:4] == ["one.1", "one.2", "one.3"]
    assert ids(named)[1:4] == ["one.1", "one.bee", "one.3"]


def test_ids_are_unique_in_a_session_without_problems():
    assert codes_of(WHOLE) == []
    assert len(set(ids(WHOLE))) == len(ids(WHOLE))


GUIDANCE = """\
thaw_guidance: 1
language: en
sections:
  - id: offers
    steps: [{say: One., as: first}, {rest: 1 s}, {say: Two.}]
"""


def test_guidance_lines_carry_their_part():
    guidance = load_guidance(GUIDANCE.encode(), "f").draft
    assert guidance is not None
    assert [(line.id, line.path) for line in guidance_lines(guidance)] == [
        ("guidance.offers.first", (0, 0)),
        ("guidance.offers.2", (0, 2)),
    ]


def test_anchor_lines_and_touch_ins_are_told_apart():
    wording = {"label": "L", "short": "S", "lines": ("A.", "B."), "touch_ins": ("C.",)}
    anchors = Anchors.model_validate({"anchors": {"feet": wording, "hands": wording}})
    assert [(line.id, line.path) for line in anchor_lines(anchors)][:4] == [
        ("anchors.feet.1", (0, 0, 0)),
        ("anchors.feet.2", (0, 0, 1)),
        ("anchors.feet.touch-1", (0, 1, 0)),
        ("anchors.hands.1", (1, 0, 0)),
    ]


def test_the_hash_is_published():
    """Recordings are found by it, so it may never change."""
    assert text_hash("And back to the sounds around you.") == "c1624c5957b53932"


@given(st.lists(st.text(min_size=1), min_size=1), st.sampled_from([" ", "\n", "  \n ", "\t"]))
def test_the_hash_sees_words_and_not_how_they_are_wrapped(words, space):
    assert text_hash(space.join(words)) == text_hash(f" {' '.join(words)}\n")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_hash_sees_letters_and_not_how_they_are_encoded(form):
    assert text_hash(unicodedata.normalize(form, "Café")) == text_hash("Café")


@given(st.text(), st.text())
def test_other_words_have_another_hash(one, other):
    plain = [" ".join(unicodedata.normalize("NFC", text).split()) for text in (one, other)]
    assert (text_hash(one) == text_hash(other)) == (plain[0] == plain[1])
