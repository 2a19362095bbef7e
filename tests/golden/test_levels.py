"""The mix as levels per 100 ms: a change of the engine that is heard changes these numbers."""

from __future__ import annotations

import numpy as np
import pytest

from fakes.listening import Listening
from fakes.programs import program_of
from fakes.sessions import MUSIC
from golden.compare import EXPECTED
from thaw.player.events import Begin, Pause, Pick, PullBack, Resume, ReturnGentler
from thaw.player.phase import Offer
from thaw.player.player import LIVE

NAME = "levels.txt"
WINDOW = 4800
PRESSES = (
    (0.0, Begin()),
    (9.0, Pause()),
    (10.0, Resume()),
    (20.0, PullBack()),
    (36.0, Pick(Offer.FAR_AWAY)),
    (40.0, ReturnGentler()),
)


def levels():
    """Root mean square and peak of every 100 ms in dB, floored at −90."""
    someone = Listening(program_of(MUSIC), reach=LIVE)
    at = 0.0
    for moment, event in PRESSES:
        someone.pass_time(moment - at)
        someone.press(event)
        at = moment
    someone.pass_time(20)
    sound = someone.sound
    windows = sound[: len(sound) // WINDOW * WINDOW].reshape(-1, WINDOW * 2)
    rms = np.sqrt(np.mean(np.square(windows, dtype=np.float64), axis=1))
    peak = np.abs(windows).max(axis=1)
    return 20 * np.log10(np.maximum(np.column_stack((rms, peak)), 10 ** (-90 / 20)))


def test_the_mix_is_as_loud_as_it_was():
    actual = levels()
    file = EXPECTED / NAME
    expected = np.loadtxt(file) if file.exists() else np.empty((0, 2))
    close = expected.shape == actual.shape and np.abs(expected - actual).max() < 0.05
    if not close:
        np.savetxt(file.with_suffix(".txt.actual"), actual, fmt="%.2f")
    assert expected.shape == actual.shape
    assert actual == pytest.approx(expected, abs=0.05)
