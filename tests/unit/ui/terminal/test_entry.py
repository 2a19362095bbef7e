"""Answers that are typed."""

import pytest

from thaw.player.events import Answer
from thaw.player.snapshot import OptionView, QuestionView
from thaw.timeline.palettes import palette
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


def test_the_regions_of_the_outline_are_picked_by_their_numbers():
    entry = entry_for(QuestionView("q", "body", "Anywhere?"))
    assert entry.prompt[0].startswith("1 feet, 2 lower legs, 3 thighs, 4 hands")
    assert press(entry, ["1", " ", "2", ENTER])[1] == Answer("q", words=("feet", "lower-legs"))


def test_the_outline_can_be_skipped():
    entry = entry_for(QuestionView("q", "body", "Anywhere?"))
    assert entry.press(ENTER).answer == Answer("q", skipped=True)


GRID = QuestionView("q", "check_in", "", measures=("numb", "pleasant", "energy"))


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (
            ["4", ENTER, "7", " ", "3", ENTER],
            Answer("q", values=(("numb", 4), ("pleasant", 7), ("energy", 3))),
        ),
        ([ENTER, "1", " ", "9", ENTER], Answer("q", values=(("pleasant", 1), ("energy", 9)))),
        (["4", ENTER, ENTER], Answer("q", values=(("numb", 4),))),
        ([ENTER, ENTER], Answer("q", skipped=True)),
    ],
    ids=["both", "grid alone", "grid skipped", "all skipped"],
)
def test_the_grid_takes_two_numbers_or_none(keys, answer):
    assert press(entry_for(GRID), keys)[1] == answer


@pytest.mark.parametrize(
    "keys", [["5", ENTER], ["5", " ", "1", "0", ENTER], ["0", " ", "5", ENTER]]
)
def test_half_a_place_in_the_grid_is_asked_for_again(keys):
    entry = entry_for(QuestionView("q", "check_in", "", measures=("pleasant", "energy")))
    assert press(entry, keys) == (["That takes two numbers from 1 to 9."], None)


def test_the_grid_says_what_both_numbers_mean():
    entry = entry_for(QuestionView("q", "check_in", "", measures=("pleasant", "energy")))
    assert entry.prompt[0] == (
        "Unpleasant or pleasant, and with how much energy? 1 is unpleasant, 9 is pleasant; "
        "then 1 is low energy, 9 is high energy."
    )


SENSATIONS = QuestionView("q", "words", "", measures=("here",), words=palette("sensations"))


def number_of(word):
    return [*str(palette("sensations").index(word) + 1)]


def test_words_are_listed_in_their_groups():
    lines = entry_for(SENSATIONS).prompt
    assert lines[0] == "1 nothing, 2 not sure, 3 mixed, 4 rather not say"
    assert lines[2] == "Temperature: 9 warm, 10 cool, 11 hot, 12 cold, 13 flushed"


def test_a_word_of_distance_brings_the_question_of_presence():
    entry = entry_for(SENSATIONS)
    lines, answer = press(entry, [*number_of("floating"), ENTER])
    assert answer is None
    assert lines[0].startswith("How here do you feel?")
    given = Answer("q", values=(("here", 2),), words=("floating",))
    assert press(entry, ["2", ENTER])[1] == given


def test_the_question_of_presence_can_be_skipped_and_the_words_stay():
    entry = entry_for(SENSATIONS)
    answer = press(entry, [*number_of("muffled"), ENTER, ENTER])[1]
    assert answer == Answer("q", words=("muffled",))


def test_a_word_that_may_be_an_illness_brings_a_plain_sentence():
    lines, answer = press(entry_for(SENSATIONS), [*number_of("dizzy"), ENTER])
    assert "You might stop here." in lines[0]
    assert answer == Answer("q", words=("dizzy",))


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
