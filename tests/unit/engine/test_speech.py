import numpy as np
import pytest

from fakes.takes import Take, cough, hum, in_a_hall, june, steady_lines
from thaw.base.units import RATE
from thaw.engine.speech import examine, is_voiced

LINES = steady_lines()[:5]


@pytest.fixture(scope="module")
def voice():
    """Half a minute of speech as it is recorded in a quiet, dry room."""
    return Take().rest(1).read(LINES).heard(noise=1e-5)


def hiss(frames, level):
    rng = np.random.default_rng(2)
    return (rng.standard_normal(frames) * level).astype(np.float32)


def test_a_clean_recording_has_nothing_to_tell(voice):
    figures = examine(voice)
    assert figures.speech - figures.floor > 60
    assert (figures.hum, figures.clipped) == (0, ())
    assert figures.decay is not None
    assert figures.decay < 0.4


@pytest.mark.parametrize("level", [-60, -50, -40])
def test_the_level_between_words_is_that_of_the_noise(voice, level):
    figures = examine(voice + hiss(len(voice), 10 ** (level / 20)))
    assert figures.floor == pytest.approx(level, abs=1.5)


@pytest.mark.parametrize("base", [50, 60])
@pytest.mark.parametrize("level", [0.002, 0.02])
def test_the_mains_are_heard_with_their_frequency_and_level(voice, base, level):
    recorded = voice + hum(len(voice), base, level) + hiss(len(voice), 1e-4)
    figures = examine(recorded)
    # Amplitudes of level, a half and a third of it.
    power = level**2 * (1 + 1 / 4 + 1 / 9) / 2
    assert figures.hum == base
    assert figures.hum_level == pytest.approx(10 * np.log10(power), abs=2)


@pytest.mark.parametrize("seconds", [0.6, 1.0, 1.5])
def test_a_room_is_known_by_how_words_die_away(voice, seconds):
    assert examine(in_a_hall(voice, seconds)).decay == pytest.approx(seconds, rel=0.15)


def test_in_too_much_noise_nothing_is_said_of_the_room(voice):
    assert examine(voice + hiss(len(voice), 0.03)).decay is None


def test_clipping_is_found_where_it_is(voice):
    loud = voice.copy()
    loud[10 * RATE : 12 * RATE] *= 12
    figures = examine(np.clip(loud, -1.0, 1.0))
    assert len(figures.clipped) > 5
    assert all(10 * RATE <= frame < 12 * RATE for frame in figures.clipped)


def test_a_voice_is_voiced_and_a_cough_is_not():
    assert all(is_voiced(june(line)[0][: 2 * RATE]) for line in LINES)
    assert not is_voiced(cough().astype(np.float32))
    assert not is_voiced(np.zeros(RATE, dtype=np.float32))
    assert not is_voiced(np.zeros(100, dtype=np.float32))


def test_nothing_is_something_too():
    figures = examine(np.zeros(0, dtype=np.float32))
    assert (figures.hum, figures.decay, figures.clipped) == (0, None, ())
