"""Hiding in haste: silent as fast as a pause, from every state, and on by nothing itself."""

import pytest

from fakes.listening import Listening, level_db, steepest
from fakes.programs import program_of
from fakes.sessions import SHORT
from thaw.base.units import Frames
from thaw.player.events import (
    Begin,
    CloseNow,
    FallSilent,
    FinishGently,
    Land,
    LoseDevice,
    Pause,
    Pick,
    PullBack,
    Resume,
    ReturnGentler,
    Speak,
)
from thaw.player.phase import Offer, Phase, Room


def begun():
    someone = Listening(program_of(SHORT))
    someone.press(Begin())
    someone.pass_time(7)
    return someone


def asking():
    someone = begun()
    someone.until(lambda now: now.question is not None)
    return someone


def returning():
    someone = pulled_back()
    someone.press(ReturnGentler())
    someone.pass_time(2)
    return someone


def finishing():
    someone = begun()
    someone.press(FinishGently())
    someone.pass_time(2)
    return someone


def landing_alone():
    someone = begun()
    someone.press(Pause())
    someone.press(CloseNow())
    someone.pass_time(2)
    someone.press(Land())
    someone.pass_time(3)
    return someone


def pulled_back():
    someone = begun()
    someone.press(PullBack())
    someone.pass_time(4)
    return someone


def just_pulled_back():
    someone = begun()
    someone.press(PullBack())
    someone.pass_time(0.5)
    return someone


def left_on():
    someone = pulled_back()
    someone.press(Pick(Offer.LEAVE_ON))
    someone.pass_time(3)
    return someone


def speaking():
    someone = Listening()
    someone.press(Speak("test-line"))
    someone.pass_time(3)
    return someone


def restored():
    """As after a fault of the sound's process: paused, over room tone."""
    program = program_of(SHORT)
    someone = Listening()
    someone.program = program
    someone.player.restore(program, begun().player._state.course.choices, "", Frames(0))
    someone.pass_time(4)
    return someone


SOUNDING = [
    *(begun, asking, returning, finishing, landing_alone),
    *(pulled_back, just_pulled_back, left_on, speaking, restored),
]


@pytest.mark.parametrize("state", SOUNDING, ids=lambda state: state.__name__)
def test_whatever_sounds_is_gone_within_half_a_second_without_a_click(state):
    someone = state()
    assert level_db(someone.pass_time(0.1)) > -90
    someone.press(FallSilent())
    assert steepest(someone.pass_time(0.55)) < 0.02
    assert level_db(someone.pass_time(30)) < -100


@pytest.mark.parametrize("state", [begun, asking, returning, finishing, landing_alone])
def test_what_moves_is_paused_where_it_was_and_goes_on_when_wanted(state):
    someone = state()
    someone.press(FallSilent())
    someone.pass_time(1)
    assert someone.now().phase is Phase.PAUSED
    position = someone.now().position
    someone.pass_time(60)
    assert someone.now().position == position
    someone.press(Resume())
    someone.pass_time(3)
    assert someone.now().phase is not Phase.PAUSED
    assert level_db(someone.pass_time(1)) > -90


@pytest.mark.parametrize("state", [pulled_back, just_pulled_back, left_on])
def test_the_quiet_room_stays_and_is_silent_until_sound_is_wanted(state):
    someone = state()
    room = someone.now().room
    for _ in range(2):  # whoever hides twice does not bring the sound back
        someone.press(FallSilent())
        someone.pass_time(4)
        assert someone.now().phase is Phase.PULLED_BACK
        assert someone.now().room is room
        assert someone.now().hushed
    someone.press(PullBack())
    someone.pass_time(3)
    assert not someone.now().hushed
    assert level_db(someone.pass_time(1)) > -60


@pytest.mark.parametrize("before", [Pause(), LoseDevice("The headphones are gone.")])
def test_what_stands_already_stays_as_it_is(before):
    someone = begun()
    someone.press(before)
    someone.pass_time(1)
    then = someone.now()
    someone.press(FallSilent())
    someone.pass_time(1)
    assert someone.now().phase is then.phase
    assert someone.now().position == then.position
    assert level_db(someone.pass_time(1)) < -100


def test_pulling_back_and_falling_silent_at_once_is_a_silent_room():
    someone = begun()
    someone.press(Pause())
    someone.pass_time(1)
    someone.press(PullBack())
    someone.press(FallSilent())
    assert level_db(someone.pass_time(5)) < -100
    assert someone.now().room is Room.ARRIVED
    assert someone.now().hushed
