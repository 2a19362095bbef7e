"""A listener written down beforehand."""

from __future__ import annotations

import threading

import pytest

from thaw.adapters.clock import SystemClock
from thaw.app.hand import Hand
from thaw.app.scripted import Press, Script, load_script
from thaw.base.errors import InputError, MissingError
from thaw.base.units import RATE, Frames
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.player.snapshot import QuestionView, Snapshot

TEXT = """\
answers:
  arriving.1: horizon
  mood: {stirred: 3, here: 7}
  words: [warm, far]
  body: skip
presses:
  - {at: 1 min 5 s, press: pull-back}
  - {at: 12 s, press: pause}
"""


@pytest.fixture
def script(tmp_path):
    (tmp_path / "answers.yaml").write_text(TEXT)
    return load_script(tmp_path / "answers.yaml")


@pytest.mark.parametrize(
    ("name", "event"),
    [
        ("take-back-mark", ev.TakeBackMark()),
        ("still-here", ev.StillHere(yes=True)),
        ("not-here", ev.StillHere(yes=False)),
    ],
)
def test_a_press_is_what_its_name_says(tmp_path, name, event):
    (tmp_path / "answers.yaml").write_text(f"presses:\n  - {{at: 1 s, press: {name}}}\n")
    assert load_script(tmp_path / "answers.yaml").presses == (Press(Frames(RATE), event),)


def question(question_id):
    return QuestionView(question_id, "choose", "Which?")


def test_presses_come_in_the_order_of_their_times(script):
    assert script.presses == (
        Press(Frames(12 * RATE), ev.Pause()),
        Press(Frames(65 * RATE), ev.PullBack()),
    )


@pytest.mark.parametrize(
    ("question_id", "answer"),
    [
        ("arriving.1", ev.Answer("arriving.1", option="horizon")),
        ("later.mood", ev.Answer("later.mood", values=(("stirred", 3), ("here", 7)))),
        ("later.words", ev.Answer("later.words", words=("warm", "far"))),
        ("later.body", ev.Answer("later.body", skipped=True)),
        ("arriving.2", None),
    ],
)
def test_a_step_is_answered_by_its_id_or_the_end_of_it(script, question_id, answer):
    assert script.answer(question(question_id)) == answer


@pytest.mark.parametrize(
    ("text", "place", "sentence"),
    [
        ("answer: {}\n", ":1:1:", "“answers” and “presses”"),
        ("answers: [a]\n", ":1:1:", "“answers” and “presses”"),
        ("- a\n", "", "“answers” and “presses”"),
        ("presses:\n  - pull-back\n", ":2:5:", "{at: 12 s, press: pull-back}"),
        ("presses:\n  - {at: 12 s, press: jump}\n", ":2:23:", "cannot be pressed"),
        ("presses:\n  - {at: soon, press: pause}\n", ":2:10:", "is not a time"),
        ("answers:\n  a: {stirred: much}\n", ":2:16:", "a whole number"),
        ("answers:\n  a: {stirred: 99}\n", ":2:16:", "from 0 to 10"),
        ("answers:\n  a: [[b]]\n", ":2:7:", "Only words"),
    ],
)
def test_every_problem_is_told_with_its_place(tmp_path, text, place, sentence):
    file = tmp_path / "answers.yaml"
    file.write_text(text)
    with pytest.raises(InputError) as raised:
        load_script(file)
    assert place in str(raised.value)
    assert sentence in str(raised.value)


def test_a_file_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(MissingError, match="cannot be read: no such file or directory"):
        load_script(tmp_path / "nowhere.yaml")


class TestHand:
    """The hand that does what is written down."""

    def test_a_question_is_answered_once(self, script):
        done: list[ev.Event] = []
        hand = Hand(script, done.append, SystemClock())
        asked = Snapshot(Frames(0), Phase.READY, question=question("arriving.1"))
        hand.notice(asked)
        hand.notice(asked)
        assert done == [ev.Answer("arriving.1", option="horizon")]

    def test_a_question_that_comes_again_is_answered_again(self, script):
        done: list[ev.Event] = []
        hand = Hand(script, done.append, SystemClock())
        for asked in (question("arriving.1"), None, question("arriving.1")):
            hand.notice(Snapshot(Frames(0), Phase.READY, question=asked))
        assert len(done) == 2

    def test_keys_are_pressed_once_a_session_has_begun(self):
        pressed = threading.Event()
        script = Script(presses=(Press(Frames(100), ev.PullBack()),))
        hand = Hand(script, lambda event: pressed.set(), SystemClock())
        hand.notice(Snapshot(Frames(0), Phase.READY))
        assert not pressed.wait(0.02)
        hand.notice(Snapshot(Frames(0), Phase.PLAYING))
        assert pressed.wait(2)
        hand.close()

    def test_closed_it_presses_nothing_more(self):
        done: list[ev.Event] = []
        script = Script(presses=(Press(Frames(3600 * RATE), ev.PullBack()),))
        hand = Hand(script, done.append, SystemClock())
        hand.notice(Snapshot(Frames(0), Phase.PLAYING))
        hand.close()
        assert done == []
