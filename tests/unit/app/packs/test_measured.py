"""Sounds are measured once each, and no more of them than is worth the time."""

import os
from pathlib import Path

import pytest

from thaw.app.packs.measured import MeasuredSounds
from thaw.base.errors import DecodeError
from thaw.base.units import RATE
from thaw.engine.facts import SoundFacts


class Probed:
    """A prober that measures nothing: a sound is as long as its size says, in seconds."""

    def __init__(self):
        self.asked: list[tuple[str, int]] = []

    def probe(self, path, longest):
        self.asked.append((path.name, longest))
        if path.read_bytes() == b"bad":
            raise DecodeError(f"“{path.name}” is none.")
        return SoundFacts(
            path.stat().st_size * RATE, 0, damaged=False, **dict.fromkeys(REST, 0)
        )


REST = ("integrated", "range", "true_peak", "onset", "sounding", "rise")


@pytest.fixture
def sounds(tmp_path):
    def measured(**files):
        for name, content in files.items():
            (tmp_path / f"{name}.ogg").write_bytes(content)
        sizes = {f"{name}.ogg": len(content) for name, content in files.items()}
        prober = Probed()
        nowhere = Path(os.devnull) / "cache"
        return MeasuredSounds({**sizes, "pack.yaml": 9}, nowhere, prober.probe), prober

    return measured


def test_only_sounds_are_measured_and_each_once(sounds, tmp_path):
    measured, prober = sounds(a=b"12", b=b"123")
    assert measured.names == ("a.ogg", "b.ogg")
    for _ in range(2):
        assert measured(tmp_path / "a.ogg").frames == 2 * RATE
    assert len(prober.asked) == 1


def test_a_sound_that_is_none_is_told_again_and_not_measured_again(sounds, tmp_path):
    measured, prober = sounds(a=b"bad")
    for _ in range(2):
        with pytest.raises(DecodeError, match=r"“a\.ogg” is none"):
            measured(tmp_path / "a.ogg")
    assert len(prober.asked) == 1


def test_after_three_that_are_none_the_others_are_not_measured(sounds, tmp_path):
    measured, prober = sounds(a=b"bad", b=b"bad", c=b"bad", d=b"1234")
    for name in measured.names:
        with pytest.raises(DecodeError):
            measured(tmp_path / name)
    assert measured.given_up
    assert [name for name, _ in prober.asked] == ["a.ogg", "b.ogg", "c.ogg"]


def test_together_they_play_no_longer_than_their_bytes_allow(sounds, tmp_path):
    measured, _ = sounds(a=b"1" * 200, b=b"2" * 200, c=b"3" * 200)
    measured(tmp_path / "a.ogg")
    with pytest.raises(DecodeError, match="far longer"):
        measured(tmp_path / "b.ogg")
    assert measured.given_up
