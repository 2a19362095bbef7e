"""The same frames and answers give the same bits, however they are cut into blocks."""

import numpy as np
import pytest

from fakes.listening import Listening
from fakes.programs import program_of
from fakes.sessions import MUSIC, SHORT
from thaw.base.units import QUANTUM, Decibel, Frames
from thaw.player.events import (
    Answer,
    Begin,
    Change,
    FinishGently,
    HearAgain,
    Pause,
    Pick,
    PullBack,
    Resume,
    ReturnGentler,
    Skip,
    StepGentler,
    StopAfter,
)
from thaw.player.phase import Offer
from thaw.player.player import LIVE, OFFLINE, Reach
from thaw.timeline.choices import Balance, Choices

SCRIPT = (
    (0.0, Begin()),
    (3.1, Pause()),
    (4.0, Resume()),
    (13.0, Answer("arriving.anchor", option="feet")),
    (18.0, PullBack()),
    (35.0, Pick(Offer.FAR_AWAY)),
    (44.0, ReturnGentler()),
    (52.0, FinishGently()),
)
STEERED = (
    (0.0, Begin()),
    (4.7, Change(Choices(balance=Balance(Decibel(-3), Decibel(-12), Decibel(-6))))),
    (6.3, HearAgain()),
    (15.1, Skip()),
    (21.0, StopAfter(Frames(14 * 48_000))),
    (24.6, Change(Choices(silences=2.0))),
    (26.2, StepGentler()),
)
"""The timer's time comes on the way that is one step gentler."""


def played(sections, block, reach, script=SCRIPT, seconds=70.0):
    someone = Listening(program_of(sections), reach=reach, block=block)
    at = 0.0
    for moment, event in script:
        someone.pass_time(moment - at)
        someone.press(event)
        at = moment
    someone.pass_time(seconds - at)
    return someone


@pytest.mark.parametrize("script", [SCRIPT, STEERED])
@pytest.mark.parametrize("block", [64, 441, 480, 1024, 4800])
def test_the_outputs_blocks_change_nothing(block, script):
    # Events fall on whole quanta, so that every block size has them at the same frame.
    reach = Reach(LIVE.ahead, LIVE.span, QUANTUM)
    whole = played(SHORT, QUANTUM, reach, script).sound
    cut = played(SHORT, block, reach, script).sound
    assert np.array_equal(whole, cut)


@pytest.mark.parametrize(
    "reach",
    [
        Reach(4800, 480, 0),
        Reach(12_000, 960, 0),
        Reach(48_000, 24_000, 0),
        OFFLINE,
    ],
)
@pytest.mark.parametrize("script", [SCRIPT, STEERED])
def test_how_far_ahead_it_is_mixed_changes_nothing(reach, script):
    plain = Reach(12_000, 4800, 0)
    assert np.array_equal(
        played(SHORT, QUANTUM, plain, script).sound, played(SHORT, QUANTUM, reach, script).sound
    )


@pytest.mark.parametrize(("sections", "script"), [(MUSIC, SCRIPT[:3]), (SHORT, STEERED)])
def test_a_log_replays_a_session_bit_for_bit(sections, script):
    first = played(sections, QUANTUM, LIVE, script, 40.0)
    again = Listening(program_of(sections), volume=None)  # setting it is in the log
    for logged in first.player.log:
        ahead = (logged.frame - LIVE.margin) / 48_000
        again.pass_time(ahead - len(again.heard) * QUANTUM / 48_000)
        again.press(logged.event)
    again.pass_time(40.0 - len(again.heard) * QUANTUM / 48_000)
    assert np.array_equal(first.sound, again.sound)
    assert first.player.log == again.player.log


def test_random_cuts_change_nothing():
    chance = np.random.default_rng(7)
    whole = played(MUSIC, QUANTUM, OFFLINE, SCRIPT[:1], 30.0).sound
    someone = Listening(program_of(MUSIC), reach=OFFLINE)
    someone.press(Begin())
    left = len(whole)
    while left > 0:
        someone.block = min(left, int(chance.integers(1, 9000)))
        left -= len(someone.pass_time(someone.block / 48_000))
    assert np.array_equal(whole, someone.sound)
