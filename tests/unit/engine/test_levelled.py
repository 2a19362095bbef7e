import numpy as np
import pytest

from fakes.takes import june, steady_lines
from thaw.engine.levelled import Aim, levelled, loudness_of, pressing

AIM = Aim(-18.0, -2.2)


@pytest.fixture
def voice():
    return june(steady_lines()[0])[0]


@pytest.mark.parametrize("gain", [0.01, 0.3, 3.0])
def test_a_voice_comes_to_its_loudness_whatever_it_had(voice, gain):
    heard = loudness_of(levelled(voice * np.float32(gain), AIM))
    assert heard.integrated == pytest.approx(-18.0, abs=0.05)
    assert heard.true_peak <= -2.2


def test_what_rises_above_the_ceiling_is_limited_and_the_rest_is_only_louder(voice):
    knocked = voice * np.float32(0.5)
    knocked[100_000:100_040] += np.float32(0.9)
    made = levelled(knocked, AIM)
    heard = loudness_of(made)
    assert heard.true_peak <= -2.2
    assert heard.integrated == pytest.approx(-18.0, abs=0.1)
    beside = slice(20_000, 90_000)
    gains = (
        made[beside][np.abs(knocked[beside]) > 0.01]
        / knocked[beside][np.abs(knocked[beside]) > 0.01]
    )
    assert gains.std() / gains.mean() < 1e-3


def test_how_far_a_peak_is_pressed_is_known_before(voice):
    measured = loudness_of(voice)
    assert pressing(measured, AIM) == pytest.approx(
        max(0.0, measured.true_peak - measured.integrated - 18.0 + 2.2)
    )
    knocked = voice.copy()
    knocked[1000:1040] += np.float32(4.0)
    assert pressing(loudness_of(knocked), AIM) > 6


def test_silence_stays_silence():
    silent = np.zeros(48_000, dtype=np.float32)
    assert not levelled(silent, AIM).any()
