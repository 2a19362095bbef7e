"""The real process: what it decodes, what it says, and what becomes of a bad file."""

import subprocess
import sys

import pytest

from fakes.sounds import noise, write_wav
from fakes.workers import fault_of
from thaw.adapters.profile import find_profile
from thaw.adapters.sound.mapped import MappedSource
from thaw.app.songs.client import song_arguments
from thaw.app.songs.shown import Decoding, Looked, Ready, Refused, decode
from thaw.base.units import RATE


def told(*words):
    command = [sys.executable, "-m", "thaw", "--song", *map(str, words)]
    done = subprocess.run(command, check=False, capture_output=True, timeout=60)
    assert not done.stderr
    return [decode(line) for line in done.stdout.splitlines()]


def test_a_song_is_looked_at_and_a_part_of_it_made_ready(tmp_path):
    song = write_wav(tmp_path / "a song, ünïcode.wav", noise(30 * RATE))
    *progress, looked = told("look", song)
    assert isinstance(looked, Looked)
    assert looked.frames == 30 * RATE
    assert progress
    assert all(isinstance(one, Decoding) for one in progress)
    target = tmp_path / "part.samples"
    (ready,) = told("cut", song, "--start", RATE, "--frames", 10 * RATE, "--target", target)
    assert isinstance(ready, Ready)
    assert ready.song.frames == MappedSource(target).frames == 10 * RATE


@pytest.mark.parametrize("content", [b"", b"RIFF", b"\xff\xfb" * 50_000, b"\0" * 4096])
def test_what_is_no_song_is_a_sentence(tmp_path, content):
    path = tmp_path / "odd.mp3"
    path.write_bytes(content)
    (answer,) = told("look", path)
    assert isinstance(answer, Refused)
    assert "odd.mp3" in answer.text


def test_a_fault_of_the_worker_is_logged_and_told(profile):
    words = song_arguments(profile, ["look", "song.mp3"])
    answer = decode(
        fault_of("thaw.app.songs.worker", "thaw.app.songs.worker.look_at_song", words)
    )
    log = find_profile(profile).log_file
    told = "Something went wrong inside Thaw (ZeroDivisionError). It is written down in"
    assert answer == Refused(f"{told} {log}.")
    assert "ZeroDivisionError" in log.read_text("utf-8")
