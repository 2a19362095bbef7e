"""A song on the command line: made ready by a real process, and gone again afterwards."""

import subprocess
from pathlib import Path

import pytest

from fakes.sounds import noise, write_wav
from thaw.adapters.sound.mapped import MappedSource
from thaw.app.songs.given import given_song
from thaw.base.errors import DecodeError
from thaw.base.units import RATE


def test_a_part_of_it_is_there_for_as_long_as_it_is_needed(tmp_path):
    file = write_wav(tmp_path / "a song, ünïcode.wav", noise(8 * RATE))
    before = file.read_bytes()
    with given_song(None, file, 2 * RATE, 5 * RATE) as song:
        assert song.frames == MappedSource(Path(song.file)).frames == 5 * RATE
    assert not Path(song.file).exists()
    assert file.read_bytes() == before


def test_what_is_no_song_is_a_sentence_that_names_it(tmp_path):
    file = tmp_path / "odd.mp3"
    file.write_bytes(b"RIFF")
    with pytest.raises(DecodeError, match=r"odd\.mp3"), given_song(None, file, 0, RATE):
        pass


def hang(*_, **__):
    raise subprocess.TimeoutExpired("thaw", 1)


def refuse(*_, **__):
    raise OSError(2, "No such file")


def die(*_, **__):
    return subprocess.CompletedProcess("thaw", -9, stdout=b"")


@pytest.mark.parametrize(
    ("does", "says"),
    [(hang, "far longer"), (refuse, "could not be started"), (die, "ended by itself")],
)
def test_a_worker_that_fails_is_a_sentence_too(monkeypatch, tmp_path, does, says):
    monkeypatch.setattr("thaw.app.songs.given.subprocess.run", does)
    with pytest.raises(DecodeError, match=says), given_song(None, tmp_path / "s.mp3", 0, RATE):
        pass


def test_a_fault_of_the_worker_goes_to_the_log_of_the_profile(monkeypatch, tmp_path):
    started = []

    def start(words, **how):
        started.append(words)
        return die()

    monkeypatch.setattr("thaw.app.songs.given.subprocess.run", start)
    with pytest.raises(DecodeError), given_song(tmp_path, tmp_path / "s.mp3", 0, RATE):
        pass
    words = started[0]
    assert words[words.index("--profile") + 1] == str(tmp_path)
