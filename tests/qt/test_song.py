"""Music of one's own on the page before a session."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, QStandardPaths, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from fakes.descriptions import make_description
from fakes.wheel import turn_wheel
from fakes.window import button, says
from thaw.app.songs.shown import Decoding, Looked, Ready, Refused
from thaw.base.units import RATE, Decibel, Frames
from thaw.timeline.song import Song

REF = "listening/yours"
SONG = "/music/the song.mp3"
LOOKED = Looked(Frames(240 * RATE), tuple(0.1 + 0.9 * (n % 7) / 7 for n in range(480)))
READY = Ready(Song("/run/part.samples", Frames(90 * RATE), Decibel(-4.0)))


@pytest.fixture
def program(program):
    program.library.rebuild(
        [make_description(REF, title="Yours", own_music=90 * RATE), make_description("a/plain")]
    )
    program.window.open(REF)
    return program


@pytest.fixture
def card(program):
    return program.window.before.song


@pytest.fixture
def songs(program):
    return program.songs


def settle(card):
    """The part was not moved for a while."""
    card.pause.stop()
    card.pause.timeout.emit()


def picked(card, songs):
    card.take(SONG)
    songs.answer(LOOKED)
    songs.answer(READY)


def test_a_session_without_a_place_for_a_song_does_not_speak_of_one(program, card):
    assert card.isVisible()
    program.window.open("a/plain")
    assert not card.isVisible()


def test_how_far_the_look_is_is_said(card, songs):
    card.take(SONG)
    songs.answer(Decoding(0.4))
    assert songs.asked == [("look", SONG)]
    assert says(card, "40%")
    assert says(card, "the song.mp3")


def test_a_song_that_was_looked_at_is_made_ready_from_its_beginning(program, card, songs):
    picked(card, songs)
    assert songs.asked[-1] == ("cut", SONG, 0, 90 * RATE)
    assert says(card, "From 0:00 to 1:30")
    program.window.before.begin.click()
    program.link.deliver()
    assert program.window.stage.isVisible()
    assert program.shell.remote.choices.song == READY.song
    assert program.shell.remote.song_peaks == LOOKED.peaks[:180]


@pytest.mark.parametrize(
    ("key", "start"),
    [(Qt.Key.Key_Right, 5), (Qt.Key.Key_PageUp, 30), (Qt.Key.Key_End, 150)],
)
def test_keys_move_the_part_and_say_where_it_is(program, card, songs, key, start):
    picked(card, songs)
    program.press(key, card.excerpt)
    assert card.excerpt.accessibleDescription().startswith(
        f"From {start // 60}:{start % 60:02}"
    )
    settle(card)
    assert songs.asked[-1] == ("cut", SONG, start * RATE, 90 * RATE)


def mouse(kind, widget, share):
    where = QPointF(share * widget.width(), widget.height() / 2)
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, where, where, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def test_the_mouse_takes_the_part_where_it_lies_and_brings_it_elsewhere(card, songs):
    picked(card, songs)
    part = card.excerpt
    mouse(QEvent.Type.MouseButtonPress, part, 0.1)
    assert part.value() == 0
    mouse(QEvent.Type.MouseMove, part, 0.2)
    assert part.value() == 24
    mouse(QEvent.Type.MouseButtonPress, part, 0.9)
    assert part.value() == 150


def test_a_song_that_is_shorter_is_heard_whole(card, songs):
    card.take(SONG)
    songs.answer(Looked(Frames(40 * RATE), (0.5,) * 80))
    assert songs.asked[-1] == ("cut", SONG, 0, 40 * RATE)
    assert says(card, "All of it, 0:40")


def test_begin_waits_in_sight_for_a_song_that_is_not_ready(program, card, songs):
    card.take(SONG)
    songs.answer(LOOKED)
    program.window.before.begin.click()
    assert says(program.window.before, "is being made ready")
    assert not program.shell.remote.live
    songs.answer(READY)
    program.link.deliver()
    assert program.shell.remote.choices.song == READY.song


def test_nothing_begins_by_itself_once_the_listener_went_elsewhere(program, card, songs):
    card.take(SONG)
    songs.answer(LOOKED)
    window = program.window
    window.before.begin.click()
    window.go(window.sessions)
    songs.answer(READY)
    program.link.deliver()
    assert not program.shell.remote.live
    window.open(REF)
    assert not says(window.before, "is being made ready")
    assert window.before.choices_for(REF).song == READY.song


def test_a_song_that_cannot_be_played_is_said_and_nothing_begins(program, card, songs):
    card.take(SONG)
    program.window.before.begin.click()
    songs.answer(Refused("“the song.mp3” is protected."))
    program.link.deliver()
    assert says(card, "is protected")
    assert not program.shell.remote.live
    assert not says(program.window.before, "is being made ready")


def test_without_a_song_it_begins_without_one(program, card, songs):
    picked(card, songs)
    button(card, "Without a song").click()
    program.window.before.begin.click()
    program.link.deliver()
    assert program.shell.remote.choices.song is None
    assert program.shell.remote.live


def test_where_a_song_lies_is_kept_only_where_that_is_wanted(program, card, songs):
    picked(card, songs)
    assert "own_song" not in program.settings.values
    button(card, "Remember this song").click()
    program.press(Qt.Key.Key_PageUp, card.excerpt)
    settle(card)
    songs.answer(READY)
    assert program.settings.values["own_song"] == SONG
    assert program.settings.values["own_song_start"] == 30 * RATE
    button(card, "Remember this song").click()
    assert program.settings.values["own_song"] is None


def test_a_remembered_song_is_there_again_with_its_part(start):
    made = start(own_song=SONG, own_song_start=60 * RATE)
    made.library.rebuild([make_description(REF, own_music=90 * RATE)])
    made.window.open(REF)
    made.songs.answer(LOOKED)
    assert made.songs.asked == [("look", SONG), ("cut", SONG, 60 * RATE, 90 * RATE)]


def test_a_remembered_song_that_vanished_is_said_and_another_can_be_picked(start):
    made = start(own_song=SONG)
    made.library.rebuild([make_description(REF, own_music=90 * RATE)])
    made.window.open(REF)
    made.songs.answer(Refused("There is no file “the song.mp3” in /music."))
    assert says(made.window.before.song, "There is no file")
    assert button(made.window.before.song, "Choose a song…").isEnabled()


def test_a_song_is_picked_among_files(card, songs, tmp_path):
    path = tmp_path / "a.flac"
    path.touch()
    button(card, "Choose a song…").click()
    (dialog,) = card.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    assert songs.asked == [("look", str(path))]


def test_where_there_is_no_folder_for_music_the_search_begins_at_home(
    card, monkeypatch, tmp_path
):
    places = QStandardPaths.StandardLocation
    folders = {places.HomeLocation: tmp_path, places.MusicLocation: tmp_path / "Music"}
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda kind: str(folders[kind]))
    button(card, "Choose a song…").click()
    (dialog,) = card.findChildren(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.close()


def test_another_session_does_not_take_the_song_along(program, card, songs):
    picked(card, songs)
    program.library.rebuild([make_description(REF), make_description("b/yours", own_music=90)])
    program.window.open("b/yours")
    assert card.song is None
    assert program.window.before.choices_for("b/yours").song is None


def test_a_song_that_was_not_ready_does_not_come_to_another_session(program, card, songs):
    card.take(SONG)
    songs.answer(LOOKED)
    program.window.open("a/plain")
    songs.answer(READY)
    assert card.song is None
    assert program.window.before.choices_for("a/plain").song is None


def test_who_scrolls_past_picks_no_other_part(card, songs):
    picked(card, songs)
    card.excerpt.setValue(30)
    assert not turn_wheel(card.excerpt)
    assert card.excerpt.value() == 30


def test_while_another_song_is_looked_through_no_part_of_the_first_can_be_picked(card, songs):
    picked(card, songs)
    card.take("/music/another.flac")
    assert card.excerpt.isHidden()
    assert card.excerpt.view is None
    songs.answer(LOOKED)
    assert not card.excerpt.isHidden()
