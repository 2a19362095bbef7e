"""The note as text."""

from thaw.base.units import frames_from_seconds
from thaw.notes.forms import FORMS
from thaw.notes.jotting import Jotting, Part, merged, with_words
from thaw.timeline.palettes import ALWAYS_FIRST
from thaw.ui.present.note import (
    present_file_name,
    present_offer,
    present_stirred,
    present_text,
    with_answer,
)


def test_all_that_was_written_and_picked_stands_in_the_file():
    jotting = Jotting(
        title="Listening near and far",
        text="The low one.\n",
        words=("nothing", "tender"),
        page="A line.",
        marks=(frames_from_seconds(26), frames_from_seconds(90)),
        kind="a drink",
    )
    assert present_text(jotting, "22 November 2026") == (
        "Listening near and far, 22 November 2026\n\n"
        "The low one.\n\n"
        "Words: nothing, tender\n\n"
        "From the free page:\nA line.\n\n"
        "Something stirred at 26 s and 1 min 30 s of the music.\n\n"
        "For the next ten minutes: a drink\n"
    )


def test_what_was_written_for_a_form_stands_under_its_questions():
    parts = (Part("thought", "I am behind.\n"), Part("later", "And this."))
    assert present_text(Jotting(form="thought", parts=parts), "today") == (
        f"{FORMS['thought'].title}, today\n\n"
        f"{FORMS['thought'].questions[0].asks}\nI am behind.\n\n"
        "later\nAnd this.\n"
    )


def test_what_is_empty_is_not_named():
    assert present_text(Jotting(title="A"), "today") == "A, today\n"


def test_a_note_with_nothing_but_its_title_is_empty():
    assert Jotting(title="A").empty
    assert not Jotting(title="A", text="b").empty
    assert not Jotting(title="A", kind="a walk").empty


def test_words_stand_once():
    assert with_words(Jotting(words=("warm",)), ("warm", "sad")).words == ("warm", "sad")


def test_words_that_were_picked_are_offered_after_the_first_four():
    offered = present_offer(("fond", "sad"))
    assert offered[:4] == ALWAYS_FIRST
    assert offered[4:6] == ("fond", "sad")
    assert len(offered) == len(set(offered))


def test_the_file_name_suits_every_system():
    name = present_file_name(Jotting(title='What: "a/b"?'), "2026-11-22")
    assert name == "2026-11-22 What ab.txt"


def test_two_sessions_in_one_note_lose_nothing():
    held = Jotting("First", text="a", words=("warm",), page="b", kind="a walk")
    later = Jotting("Second", words=("warm", "sad"), page="c", marks=(frames_from_seconds(1),))
    together = merged(held, later)
    assert (together.title, together.text, together.page) == ("Second", "a", "b\n\nc")
    assert together.words == ("warm", "sad")
    assert together.marks == later.marks
    assert together.kind == "a walk"


def test_regions_that_were_marked_stand_apart_from_words():
    left = with_answer(Jotting(where=("feet",)), ("hands", "warm", "feet"))
    assert (left.where, left.words) == (("feet", "hands"), ("warm",))
    assert "Where: feet and hands\n" in present_text(left, "today")


def test_regions_of_two_sessions_stand_once():
    assert merged(Jotting(where=("feet",)), Jotting(where=("hands", "feet"))).where == (
        "feet",
        "hands",
    )


def test_where_something_stirred_is_a_sentence_and_nothing_where_it_did_not():
    assert present_stirred((frames_from_seconds(26),)) == (
        "Something stirred at 26 s of the music."
    )
    assert present_stirred(()) == ""


def test_every_word_can_be_offered_and_each_stands_once():
    every = present_offer(("fond",), every=True)
    few = present_offer(("fond",))
    assert every[: len(few)] == few
    assert len(every) == len(set(every)) > 90
    assert {"wistful", "tingling", "achy"} <= set(every)
