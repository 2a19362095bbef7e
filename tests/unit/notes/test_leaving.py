"""Notes leave as they were written, and what is left out is nowhere."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.jottings import EVENING, FULL, note_of, notes
from fakes.languages import SAID, Bracketed
from thaw.base import language
from thaw.base.units import RATE, Frames
from thaw.notes.codec import as_document
from thaw.notes.jotting import Jotting, Part
from thaw.notes.leaving import as_json, as_markdown
from thaw.notes.parts import PARTS

MARKED = Jotting(
    title="canary-session",
    text="canary-text",
    words=("canary-words",),
    where=("canary-where",),
    page="canary-page",
    marks=(Frames(37 * RATE),),
    next_time=("canary-wish",),
    kind="canary-kind",
    form="thought",
    parts=(Part("for", "canary-parts"),),
)
CANARIES = {
    **{part: (f"canary-{part}", f"canary {part}") for part in PARTS},
    "next_time": ("canary-wish", "canary wish"),
    "marks": ("37 s", str(37 * RATE)),
    "date": ("22 November", "2026", "6:30"),
    "parts": ("canary-parts", "A thought", "What speaks", "thought", '"for"'),
}
"""A part → what would show that it left."""
NOTE = note_of(MARKED)


@pytest.mark.parametrize("write", [as_json, as_markdown])
@given(st.sets(st.sampled_from(PARTS)))
def test_what_is_left_out_is_nowhere_and_the_rest_is_there(write, parts):
    text = write([NOTE], parts)
    for part in PARTS:
        assert any(canary in text for canary in CANARIES[part]) == (part in parts)


@pytest.mark.parametrize("write", [as_json, as_markdown])
@given(notes(), st.sets(st.sampled_from(PARTS)))
def test_what_is_left_out_changes_nothing(write, note, parts):
    """Two notes that differ in what is left out alone leave as the same text."""
    fields = {"session": "title"}
    left_out = {fields.get(part, part) for part in PARTS if part not in parts}
    held = {name: getattr(Jotting(), name) for name in left_out - {"date"}}
    held |= {"form": ""} if "parts" in left_out else {}
    other = replace(note, jotting=replace(note.jotting, **held))
    if "date" in left_out:
        other = replace(other, written=EVENING, changed=EVENING)
    assert write([note], parts) == write([other], parts)


def test_markdown_reads_like_a_letter():
    assert as_markdown([note_of(FULL)], PARTS) == (
        "# Stretch into the day\n\n"
        "22 November 2026, 6:30 PM\n\n"
        "The light on the wall.\n\nWarm hands, for a moment.\n\n"
        "## Something that was a little higher\n\nThe bus was on time.\n\n"
        "## Something that was a little lower\n\nRain.\n\n"
        "## From the free page\n\nWhatever comes.\n\n"
        "- Words: warm, at ease, a word of my own\n"
        "- Where: hands, lower back\n"
        "- Something stirred at 30 s, 1 min 30 s of the music.\n"
        "- Next time: fewer silences\n"
        "- For the next ten minutes: a drink\n"
    )


@pytest.mark.parametrize(
    ("jotting", "title"),
    [
        (Jotting(), "A note"),
        (Jotting(title=" \n"), "A note"),
        (Jotting(title="# 1. *Rain*\n\n# two"), "\\# 1. \\*Rain\\* \\# two"),
        (Jotting(form="page"), "A page without a filter"),
        (Jotting(form="of a later time", parts=(Part("a", "b"),)), "A note"),
        (Jotting(title="Rain", form="page"), "Rain"),
    ],
)
def test_every_note_has_a_title(jotting, title):
    assert as_markdown([note_of(jotting)], PARTS).split("\n")[0] == f"# {title}"


def test_a_question_that_no_form_has_is_named_by_its_key():
    text = as_markdown([note_of(Jotting(form="day", parts=(Part("*", "Rain."),)))], PARTS)
    assert "## \\*\n\nRain.\n" in text


def test_what_was_typed_is_no_markup():
    jotting = Jotting(
        *("# a", "# b\n- c", ("*d*",), ("*e*",), "# f"),
        next_time=("*g*\n# h",),
        kind="<i>",
        parts=(Part("# j", "# k"),),
    )
    text = as_markdown([note_of(jotting)], PARTS)
    lines = [line for line in text.split("\n") if line]
    titles = [line for line in lines if line.startswith("#")]
    assert titles == ["# \\# a", "## \\# j", "## From the free page"]
    assert [line for line in lines if line.startswith("- ")] == [
        "- Words: \\*d\\*",
        "- Where: \\*e\\*",
        "- Next time: \\*g\\* \\# h",
        "- For the next ten minutes: \\<i\\>",
    ]


def test_a_reader_is_told_in_her_language():
    language.speak(Bracketed())
    try:
        text = as_markdown([note_of(replace(MARKED, title=""))], PARTS)
    finally:
        language.speak(None)
    unsaid = SAID.sub("", text.replace("\\", "")).split()
    assert set(unsaid) == {
        "#",
        "##",
        "-",
        "37",
        "canary-text",
        "canary-page",
        "canary-parts",
    }


@pytest.mark.parametrize("write", [as_json, as_markdown])
def test_notes_stand_in_the_order_in_which_they_were_kept(write):
    """Also where the clock was set back, or no date leaves."""
    later, middle, first = (
        note_of(Jotting(text=f"note {n}"), number=10 * n, written=EVENING - timedelta(days=n))
        for n in (3, 2, 1)
    )
    for parts in (PARTS, ("text",)):
        for given_notes in ([later, first, middle], [first, middle, later]):
            text = write(given_notes, parts)
            places = [text.index(f"note {n}") for n in (1, 2, 3)]
            assert places == sorted(places)


def test_json_is_numbered_from_one_and_says_what_it_is():
    document = json.loads(as_json([note_of(FULL, 70), note_of(MARKED, 30)], PARTS))
    assert (document["format"], document["version"]) == ("thaw-notes", 1)
    assert document["notes"] == [
        {**as_document(note_of(MARKED, 30)), "number": 1},
        {**as_document(note_of(FULL, 70)), "number": 2},
    ]


def test_no_notes_are_a_text_too():
    assert json.loads(as_json([], PARTS))["notes"] == []
    assert as_markdown([], PARTS) == "\n"
