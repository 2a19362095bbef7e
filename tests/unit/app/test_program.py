"""A session and its sounds, brought together."""

import pytest

from fakes.packs import write
from fakes.specs import section, session_text
from thaw.app.parts import Wanted
from thaw.app.program import load_program
from thaw.base.units import Decibel, frames_from_seconds
from thaw.timeline.program import OWN_MUSIC, Sound
from thaw.timeline.song import Song

SONG = Song("song.samples", frames_from_seconds(200), Decibel(-7.0))


@pytest.fixture
def session(tmp_path):
    """A session that asks for the listener's own music, and has no other sound."""
    file = tmp_path / "test.yaml"
    write(file, session_text(section("[{play: {music: yours}}]", focus="music")))
    return str(file)


def no_facts(path):
    raise AssertionError(f"there is no sound, and {path} was measured")


def test_where_no_song_was_picked_there_is_none(session):
    loaded = load_program(Wanted(session), no_facts)
    assert loaded.program.song is None
    assert OWN_MUSIC not in loaded.files


def test_a_song_that_was_picked_is_played_from_where_its_samples_lie(session):
    loaded = load_program(Wanted(session, song=SONG), no_facts)
    assert loaded.program.song == Sound(OWN_MUSIC, SONG.frames, SONG.correction)
    assert str(loaded.files[OWN_MUSIC].path) == SONG.file
