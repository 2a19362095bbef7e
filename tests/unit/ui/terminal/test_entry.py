"""Answers that are typed."""

import pytest

from thaw.player.events import Answer
from thaw.player.snapshot import OptionView, QuestionView
from thaw.ui.terminal.entry import Entry, open_entry
from thaw.ui.terminal.keys import BACKSPACE, ENTER

CHECK_IN = QuestionView("q", "check_in", "", measures=("stirred", "here"))
WORDS = QuestionView(
    "q", "words", "A word?", words=("nothing", "not sure", "mixed", "no", "warm")
)


def entry_for(question: QuestionView) -> Entry:
    entry = open_entry(question)
    assert entry is not None
    return entry


def press(entry, keys):
    """The lines and the answer after some keys; a space stands for itself."""
    lines, answer = [], None
    for key in keys:
        typed = entry.press(key)
        lines += typed.lines
        answer = typed.answer or answer
    return lines, answer


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (["3", ENTER, "1", "0", ENTER], Answer("q", values=(("stirred", 3), ("here", 10)))),
        ([ENTER, "0", ENTER], Answer("q", values=(("here", 0),))),
        (["9", BACKSPACE, "2", ENTER, ENTER], Answer("q", values=(("stirred", 2),))),
        ([ENTER, ENTER], Answer("q", skipped=True)),
    ],
    ids=["both", "one skipped", "corrected", "all skipped"],
)
def test_a_check_in_takes_numbers_one_after_another(keys, answer):
    assert press(entry_for(CHECK_IN), keys)[1] == answer


@pytest.mark.parametrize("keys", [["1", "1", ENTER], ["1", " ", "2", ENTER]])
def test_a_number_that_does_not_fit_is_asked_for_again(keys):
    entry = entry_for(CHECK_IN)
    assert press(entry, keys) == (["That takes a number from 0 to 10."], None)
    assert press(entry, ["5", ENTER, ENTER])[1] == Answer("q", values=(("stirred", 5),))


def test_it_says_what_the_numbers_mean():
    entry = entry_for(CHECK_IN)
    assert entry.prompt[0] == (
        "How stirred up is it right now? 0 is not at all, 10 is as much as I can imagine."
    )


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (["5", " ", "1", ENTER], Answer("q", words=("warm", "nothing"))),
        (["2", " ", "2", ENTER], Answer("q", words=("not sure",))),
        ([ENTER], Answer("q", skipped=True)),
    ],
)
def test_words_are_picked_by_their_numbers(keys, answer):
    assert press(entry_for(WORDS), keys)[1] == answer


def test_a_word_that_is_not_there_is_asked_for_again():
    assert press(entry_for(WORDS), ["6", ENTER]) == (["There is no 6 here."], None)


def test_a_free_page_keeps_nothing_and_goes_on_with_enter():
    entry = entry_for(QuestionView("q", "write", "A few lines, if you like."))
    assert "Nothing that you write is kept here" in entry.prompt[0]
    assert press(entry, [ENTER])[1] == Answer("q")


def test_the_outline_to_mark_is_named_and_can_be_skipped():
    entry = entry_for(QuestionView("q", "body", "Anywhere?"))
    assert entry.prompt == (
        "The outline of a body to mark is shown in the window alone. Enter goes on.",
    )
    assert entry.press(ENTER).answer == Answer("q", skipped=True)


def test_options_are_picked_and_not_typed():
    assert open_entry(QuestionView("q", "choose", "", options=(OptionView("a", "A"),))) is None
    assert open_entry(None) is None


def test_letters_stay_keys():
    entry = entry_for(WORDS)
    assert [key for key in ("5", " ", ENTER, "k", "esc", "up") if entry.takes(key)] == [
        "5",
        " ",
        ENTER,
    ]
