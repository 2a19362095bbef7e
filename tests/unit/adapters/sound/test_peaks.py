"""The picture of a sound."""

import numpy as np
import pytest

from fakes.sounds import sine, write_wav
from thaw.adapters.sound.peaks import read_peaks
from thaw.base.errors import DecodeError
from thaw.timeline.description import PEAK_FRAMES


def test_there_is_one_peak_for_each_half_second(tmp_path):
    loud, quiet = sine(2 * PEAK_FRAMES, 0.5), sine(PEAK_FRAMES + 100, 0.1)
    path = write_wav(tmp_path / "a.wav", np.concatenate([loud, quiet]))
    assert read_peaks(path) == pytest.approx((0.5, 0.5, 0.1, 0.1), abs=0.01)


def test_what_is_no_sound_has_none(tmp_path):
    path = tmp_path / "a.wav"
    path.write_bytes(b"no sound")
    with pytest.raises(DecodeError):
        read_peaks(path)
