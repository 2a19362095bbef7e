"""The window's side of songs: one worker at a time, and nothing that stays."""

from pathlib import Path

import pytest

from fakes.workers import FakeWorkers
from thaw.app.job import ENDED, HUNG, NOT_STARTED
from thaw.app.songs.client import SongWorkers, song_arguments
from thaw.app.songs.shown import Decoding, Looked, Ready, Refused
from thaw.app.told_lines import encode_told
from thaw.base.units import Decibel, Frames
from thaw.timeline.song import Song

LOOKED = Looked(Frames(48_000), (0.1, 0.5))


class Window:
    """Keeps what it is told."""

    def __init__(self, folder):
        self.made = FakeWorkers(encode_told)
        self.told = []
        self.folder = folder
        self.songs = SongWorkers(self.made.make, self.made.watch, lambda: self.folder)

    def cut(self):
        """A part that was made ready; gives its file."""
        self.songs.cut("/music/a.mp3", 10, 20, self.told.append)
        worker = self.made.all[-1]
        file = worker.words[worker.words.index("--target") + 1]
        Path(file).touch()
        worker.say(Ready(Song(file, Frames(20), Decibel(-3.0))))
        return file


@pytest.fixture
def window(tmp_path):
    return Window(tmp_path)


def files(window):
    return [str(path) for path in window.folder.iterdir()]


def test_a_look_tells_how_far_it_is_and_then_what_the_song_is(window):
    window.songs.look("/music/a.mp3", window.told.append)
    assert window.made.all[0].words == ["look", "/music/a.mp3"]
    window.made.all[0].say(Decoding(0.5), LOOKED)
    window.made.all[0].end()
    assert window.told == [Decoding(0.5), LOOKED]


def test_a_worker_is_told_where_the_profile_is(tmp_path):
    words = ["look", "/music/a.mp3"]
    assert song_arguments(None, words) == ["--song", *words]
    assert song_arguments(tmp_path, words) == ["--song", "--profile", str(tmp_path), *words]


def test_another_song_ends_the_look_at_the_first(window):
    window.songs.look("/music/a.mp3", window.told.append)
    window.songs.look("/music/b.mp3", window.told.append)
    window.made.all[0].say(LOOKED)
    assert window.made.all[0].killed
    assert window.told == []


@pytest.mark.logs
def test_a_decoder_that_dies_or_hangs_or_cannot_start_is_a_sentence(window):
    window.songs.look("/music/a.mp3", window.told.append)
    window.made.all[0].end()
    window.songs.look("/music/a.mp3", window.told.append)
    window.made.silences[-1].beat()
    window.made.trouble = OSError("no processes left")
    window.songs.look("/music/a.mp3", window.told.append)
    assert window.told == [Refused(ENDED), Refused(HUNG), Refused(NOT_STARTED)]


def test_only_the_newest_part_stays(window):
    first, second = window.cut(), window.cut()
    assert first != second
    assert files(window) == [second]


def test_a_part_that_cannot_be_made_leaves_the_one_before(window):
    first = window.cut()
    window.songs.cut("/music/b.mp3", 0, 20, window.told.append)
    window.made.all[-1].say(Refused("No."))
    assert files(window) == [first]


def test_nothing_stays_when_the_window_closes_nor_what_a_killed_one_left(window):
    window.cut()
    (window.folder / "left.samples").touch()
    (window.folder / "another.txt").touch()
    window.songs.close()
    assert files(window) == [str(window.folder / "another.txt")]


def test_what_cannot_be_deleted_keeps_nothing_else(window):
    for number in range(10):  # they are found in any order
        (window.folder / f"stuck-{number}.samples").mkdir()
        (window.folder / f"left-{number}.samples").touch()
    window.cut()
    window.songs.close()
    assert [path for path in window.folder.iterdir() if not path.is_dir()] == []


def test_where_there_is_no_place_for_it_that_is_said(window):
    def nowhere():
        raise PermissionError(13, "Permission denied")

    songs = SongWorkers(window.made.make, window.made.watch, nowhere)
    songs.cut("/music/a.mp3", 0, 20, window.told.append)
    songs.close()
    assert window.told == [
        Refused("There is no place where the song can be made ready: Permission denied.")
    ]
