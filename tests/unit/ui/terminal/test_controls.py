"""What each key means."""

import pytest

from thaw.base.units import Frames
from thaw.player.events import (
    Answer,
    FinishGently,
    MarkMoment,
    Pause,
    PullBack,
    Resume,
    TakeBackMark,
)
from thaw.player.phase import Phase, Room
from thaw.player.snapshot import MusicView, OptionView, QuestionView, Snapshot
from thaw.ui.terminal.controls import Command, meaning
from thaw.ui.terminal.keys import DOWN, END_OF_INPUT, ESC, INTERRUPT, UP


def snapshot(phase, **fields):
    return Snapshot(frame=Frames(0), phase=phase, **fields)


def music(*, marking, marks=()):
    return MusicView("a.opus", Frames(0), Frames(480), Frames(0), marks, marking)


PLAYING = snapshot(Phase.PLAYING)


@pytest.mark.parametrize("phase", Phase)
def test_esc_pulls_back_in_every_state(phase):
    assert meaning(ESC, snapshot(phase), letters=False) == PullBack()


@pytest.mark.parametrize(
    ("key", "now", "event"),
    [
        (" ", PLAYING, Pause()),
        ("k", PLAYING, Pause()),
        ("k", snapshot(Phase.PAUSED), Resume()),
        (" ", snapshot(Phase.LANDING), Pause()),
        (" ", snapshot(Phase.PULLED_BACK, room=Room.ARRIVED), None),
        ("f", PLAYING, FinishGently()),
        ("f", snapshot(Phase.LANDING), None),
        ("m", PLAYING, None),
        ("m", snapshot(Phase.PLAYING, music=music(marking=True)), MarkMoment()),
        ("m", snapshot(Phase.PLAYING, music=music(marking=False)), None),
        ("u", snapshot(Phase.PLAYING, music=music(marking=True, marks=(9,))), TakeBackMark()),
        ("u", snapshot(Phase.PLAYING, music=music(marking=True)), None),
        ("u", PLAYING, None),
        ("x", PLAYING, None),
        ("1", PLAYING, None),
        (UP, PLAYING, Command.LOUDER),
        (DOWN, PLAYING, Command.SOFTER),
        ("q", PLAYING, Command.LEAVE),
        (INTERRUPT, PLAYING, Command.LEAVE),
        (END_OF_INPUT, PLAYING, Command.LEAVE),
        ("s", PLAYING, Command.SUPPORT),
        ("c", PLAYING, Command.CAPTIONS),
        ("h", PLAYING, Command.HELP),
    ],
)
def test_a_key_means_what_fits_now(key, now, event):
    assert meaning(key, now, letters=True) == event


@pytest.mark.parametrize("key", "kfmuqsch")
def test_single_letters_can_be_switched_off(key):
    now = snapshot(Phase.PLAYING, music=music(marking=True, marks=(9,)))
    assert meaning(key, now, letters=False) is None


def test_a_digit_picks_and_one_too_many_does_nothing():
    options = (OptionView("a", "A"), OptionView("b", "B"))
    now = snapshot(Phase.ASKING, question=QuestionView("q", "choose", "", options))
    assert meaning("2", now, letters=False) == Answer("q", option="b")
    assert [meaning(key, now, letters=False) for key in "03"] == [None, None]
