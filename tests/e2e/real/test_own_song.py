"""A song of one's own, from its file to the headphones: levelled, faded, and left as it was."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from e2e.real.running import START_S, Thaw
from e2e.soundserver import wait_until
from thaw.base.units import RATE
from thaw.engine.loudness import Meter

if TYPE_CHECKING:
    from e2e.real.desk import Desk
    from thaw.engine.samples import Samples

pytestmark = [
    pytest.mark.desk,
    pytest.mark.e2e,
    pytest.mark.slow,
    pytest.mark.timeout(240),
    pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg makes the song"),
]

_SESSION = """\
thaw: 1
id: yours
title: A song of yours
summary: For tests.
kind: music
language: en
credits: {author: Tests, license: CC0-1.0}
sections:
  - id: here
    title: Here
    focus: outside
    level: 1
    steps:
      - say: A song.
      - play: {music: yours, excerpt: 20 s, gain: 0 dB}
        fade_in: 4 s
        fade_out: 6 s
  - id: closing
    title: Closing
    focus: outside
    level: 1
    closing: true
    steps:
      - say: You might look around once more.
"""
_MUSIC_LUFS = -20.0
_FIRST_DB = -6.0
_LISTENER_DB = -6.0
_FADE_IN_S = 4
_FADE_OUT_S = 6


def make_song(path: Path) -> Path:
    """Far too loud, and in a format that no pack may have a sound in."""
    sound = "aevalsrc='0.9*sin(2*PI*220*t)|0.7*sin(2*PI*331*t)':d=40:s=44100"
    command = ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", sound, "-c:a", "wmav2", str(path)]
    subprocess.run(command, check=True, timeout=60)
    return path


def test_it_comes_at_the_loudness_of_music_6_db_down_and_fades(
    at_desk: Desk, start, tmp_path: Path, profile: Path
):
    song = make_song(tmp_path / "a song.wma")
    before = song.read_bytes()
    session = tmp_path / "yours.yaml"
    session.write_text(_SESSION, encoding="utf-8")
    program: Thaw = start("open", str(session))
    assert program.close() == 0
    settings = profile / "settings.json"
    kept = json.loads(settings.read_text(encoding="utf-8")) | {"own_song": str(song)}
    settings.write_text(json.dumps(kept), encoding="utf-8")
    program = start("open", str(session))
    program.sees("From 0:00 to 0:20", START_S)
    with at_desk.sound.recorder("headphones") as recorder:
        program.choose("Begin")
        program.reaches(START_S, state="playing", ref=str(session))
        end = recorder.frames + 36 * RATE
        wait_until(lambda: recorder.frames >= end, "the song is over", 60)
        samples = recorder.samples
    look_at(samples)
    assert song.read_bytes() == before
    assert program.close() == 0
    assert program.said == []
    assert not list(Path(at_desk.environment["XDG_RUNTIME_DIR"]).rglob("*.samples"))


def look_at(samples: Samples) -> None:
    """The song is as loud as it should be, and comes and goes slowly."""
    sounding = np.flatnonzero(np.abs(samples).max(axis=1) > 10 ** (-70 / 20))
    song = samples[sounding[0] : sounding[-1]]
    assert 17.5 < len(song) / RATE < 20.5  # the ends of its fades are below −70 dB
    meter = Meter()
    meter.feed(song[(_FADE_IN_S + 1) * RATE : -(_FADE_OUT_S + 1) * RATE])
    expected = _MUSIC_LUFS + _FIRST_DB + _LISTENER_DB
    assert meter.result().integrated == pytest.approx(expected, abs=1.0)
    rms = [np.sqrt((piece**2).mean()) for piece in np.array_split(song, 40)]
    assert rms[1] < rms[4] < rms[8]
    assert rms[-2] < rms[-6] < rms[-13]
