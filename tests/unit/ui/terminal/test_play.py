"""From a command line to a session with a song of the listener's own."""

import io
from pathlib import Path

import pytest

from fakes.sessions import CLOSING
from fakes.sounds import noise, write_wav
from thaw.app.commands.options import Options
from thaw.app.console import Console
from thaw.app.exit_code import ExitCode
from thaw.base.errors import UsageError
from thaw.base.units import RATE
from thaw.ui.terminal.play import play
from thaw.ui.terminal.playing import Playing

HEAD = """\
thaw: 1
id: evening
title: An evening
summary: With a song.
kind: music
language: en
credits: {author: Tests, license: CC0-1.0}
sections:
"""
LISTENING = """
  - id: listening
    title: Listening
    level: 2
    focus: music
    steps:
      - say: A song of yours.
      - play: {music: yours, excerpt: 60 s}
"""


@pytest.fixture
def plays(tmp_path, monkeypatch):
    """Plays a session up to its beginning; gives the songs that it would begin with."""
    begun = []

    def begin(_playing, _name, _program, _console, song=None):
        begun.append(song and (song.frames, Path(song.file).exists()))
        return ExitCode.GOOD

    monkeypatch.setattr(Playing, "play", begin)

    def plays(sections, **options):
        (tmp_path / "evening.yaml").write_text(HEAD + sections + CLOSING)
        console = Console(io.StringIO(), io.StringIO(), io.StringIO())
        play(
            str(tmp_path / "evening.yaml"),
            Options(tmp_path / "profile", "null", **options),
            console,
        )
        return begun

    return plays


def test_a_song_is_made_ready_as_long_as_the_session_has_a_place_for_it(plays, tmp_path):
    song = write_wav(tmp_path / "song.wav", noise(70 * RATE))
    assert plays(LISTENING, song=song, song_from=5 * RATE) == [(60 * RATE, True)]


def test_without_a_song_there_is_none(plays):
    assert plays(LISTENING) == [None]


def test_a_session_without_a_place_for_it_says_so(plays, tmp_path):
    plain = LISTENING.replace("      - play: {music: yours, excerpt: 60 s}\n", "")
    with pytest.raises(UsageError, match="no place for a song of yours"):
        plays(plain, song=tmp_path / "song.wav")
