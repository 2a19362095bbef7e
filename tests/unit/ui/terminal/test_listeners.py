"""Whoever hears of a player hears of it, and answers where nobody else can."""

from dataclasses import replace

import pytest

from fakes.programs import program_of
from thaw.app.defaults import Defaults
from thaw.app.scripted import Reply, Script
from thaw.base.units import Frames, frames_from_seconds
from thaw.player.events import Answer
from thaw.player.phase import Phase
from thaw.player.snapshot import OptionView, QuestionView, Snapshot
from thaw.ui.terminal.feed import Feed
from thaw.ui.terminal.listeners import Listeners

PLAYING = Snapshot(frame=Frames(480), phase=Phase.PLAYING)
QUESTION = QuestionView(
    "here.1",
    "choose",
    "Which?",
    (OptionView("a", "A"), OptionView("b", "B")),
    left=frames_from_seconds(9),
)
ASKING = replace(PLAYING, phase=Phase.ASKING, question=QUESTION)
NEARLY_OVER = replace(ASKING, question=replace(QUESTION, left=frames_from_seconds(0.5)))
SECTIONS = """
  - id: here
    level: 1
    focus: outside
    closing: true
    steps:
      - choose: {ask: Which?, options: {a: A, b: B}, default: b}
      - say: The end.
"""


@pytest.fixture
def answers():
    return []


def listening(answers, script=None, *, defaults=False):
    own = Defaults(program_of(SECTIONS)) if defaults else None
    listeners = Listeners(Feed(), script or Script(), None, own)
    listeners.attach(answers.append)
    return listeners


def test_a_script_answers_at_once(answers):
    listeners = listening(answers, Script({"here.1": Reply(option="a")}), defaults=True)
    listeners.heard(ASKING)
    listeners.close()
    assert answers == [Answer("here.1", option="a")]


def test_where_nobody_can_answer_the_default_is_taken_late(answers):
    listeners = listening(answers, defaults=True)
    listeners.heard(ASKING)
    assert answers == []
    listeners.heard(NEARLY_OVER)
    listeners.close()
    assert answers == [Answer("here.1", option="b")]


def test_where_somebody_can_answer_nothing_is_answered_for_them(answers):
    listeners = listening(answers)
    listeners.heard(NEARLY_OVER)
    listeners.close()
    assert answers == []
