"""Media controls and waking, with the whole window between them and the player."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from fakes.studio import OFFERED, PLAYING
from fakes.window import says
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.ui import manners

PRIVATE = ("Audio", "Audio")


@pytest.fixture
def media(program):
    return program.shell._around.media


@pytest.fixture
def awake(program):
    return program.shell._around.awake


def test_a_session_is_shown_from_its_beginning_to_its_end(program, media):
    assert media.shown is None
    program.begin()
    assert media.shown == (*PRIVATE, True, True)
    program.press(Qt.Key.Key_Space)
    assert media.shown == (*PRIVATE, False, True)
    program.press(Qt.Key.Key_Escape)
    assert media.shown == (*PRIVATE, True, False)
    program.link.show(replace(PLAYING, phase=Phase.ENDED))
    assert media.shown is None


def test_its_title_is_shown_where_the_listener_allows_it(program, media):
    program.settings.values["title_shown"] = True
    program.link.show(PLAYING)
    assert media.shown == ("Thaw", PLAYING.title, True, True)


def test_stop_pulls_back_whatever_page_lies_above(program, media):
    program.link.show(PLAYING)
    program.press(Qt.Key.Key_S)
    assert program.window.page is program.window.support
    media.press("stop")
    program.link.deliver()
    assert program.link.now.phase is Phase.PULLED_BACK
    assert says(program.window, "This is a quiet room.")


def test_stop_works_while_the_window_is_not_seen(program, media):
    program.link.show(PLAYING)
    program.window.showMinimized()
    media.press("stop")
    assert program.last(ev.PullBack) == ev.PullBack()


def test_play_and_pause_do_what_they_say_and_play_pause_either(program, media):
    program.link.show(PLAYING)
    for way, after in (
        ("play", Phase.PLAYING),
        ("pause", Phase.PAUSED),
        ("pause", Phase.PAUSED),
        ("play", Phase.PLAYING),
        ("play-pause", Phase.PAUSED),
        ("play-pause", Phase.PLAYING),
    ):
        media.press(way)
        program.link.deliver()
        assert program.link.now.phase is after, way


MEDIA_KEYS = {
    "play": Qt.Key.Key_MediaPlay,
    "pause": Qt.Key.Key_MediaPause,
    "play-pause": Qt.Key.Key_MediaTogglePlayPause,
    "stop": Qt.Key.Key_MediaStop,
}


def test_media_keys_that_come_to_the_window_mean_the_same(program):
    program.link.show(PLAYING)
    for way, after in (
        ("play", Phase.PLAYING),
        ("pause", Phase.PAUSED),
        ("pause", Phase.PAUSED),
        ("play-pause", Phase.PLAYING),
        ("play-pause", Phase.PAUSED),
        ("play", Phase.PLAYING),
        ("stop", Phase.PULLED_BACK),
    ):
        program.press(MEDIA_KEYS[way])
        assert program.link.now.phase is after, way


@pytest.mark.parametrize("key", [Qt.Key.Key_MediaNext, Qt.Key.Key_MediaPrevious])
def test_media_keys_for_what_there_is_not_change_nothing(program, key):
    program.link.show(PLAYING)
    program.link.sent.clear()
    program.press(key)
    assert program.link.sent == []


@pytest.mark.parametrize("window_first", [True, False])
@pytest.mark.parametrize("way", ["play-pause", "stop"])
def test_a_press_that_comes_both_ways_counts_once(program, media, way, window_first):
    program.link.show(PLAYING)
    program.link.sent.clear()
    ways = [lambda: program.press(MEDIA_KEYS[way]), lambda: media.press(way)]
    for press in ways if window_first else reversed(ways):
        press()
        program.link.deliver()
    assert len(program.link.sent) == 1


def test_a_press_that_comes_the_other_way_later_counts(program, media, monkeypatch):
    monkeypatch.setattr(manners, "ECHO_MS", 0)
    program.link.show(PLAYING)
    media.press("play-pause")
    program.link.deliver()
    program.press(MEDIA_KEYS["play-pause"])
    assert program.link.now.phase is Phase.PLAYING


def test_two_presses_are_two_though_each_comes_both_ways(program, media):
    program.link.show(PLAYING)
    for after in (Phase.PAUSED, Phase.PLAYING):
        media.press("play-pause")
        program.press(MEDIA_KEYS["play-pause"])
        assert program.link.now.phase is after


def test_a_media_key_acts_on_a_dark_page_and_brings_it_back(program):
    program.link.show(PLAYING)
    program.press(Qt.Key.Key_D)
    assert program.window.dark.isVisible()
    program.press(MEDIA_KEYS["stop"])
    assert program.link.now.phase is Phase.PULLED_BACK
    assert not program.window.dark.isVisible()


@pytest.mark.parametrize("way", ["play", "play-pause", "pause", "stop"])
def test_nothing_begins_by_a_button_that_comes_late(program, media, way):
    program.begin()
    program.link.show(replace(PLAYING, phase=Phase.ENDED))
    program.link.sent.clear()
    media.press(way)
    assert program.link.sent == []


def test_a_quiet_room_is_not_paused_by_a_button(program, media):
    program.link.show(OFFERED)
    for way in ("play", "pause", "play-pause"):
        media.press(way)
    assert program.link.sent == []


def test_the_computer_stays_awake_while_something_is_heard(program, awake):
    assert not awake.awake
    program.link.show(PLAYING)
    assert (awake.awake, awake.lit) == (True, True)
    program.press(Qt.Key.Key_Space)
    assert (awake.awake, awake.lit) == (False, False)
    program.press(Qt.Key.Key_Space)
    program.link.show(replace(PLAYING, phase=Phase.ENDED))
    assert not awake.awake


def test_its_screen_may_go_dark_for_who_reads_nothing_and_plays_on_locked(program, awake):
    program.settings.values |= {"captions": False, "pause_when_locked": False}
    program.link.show(PLAYING)
    assert (awake.awake, awake.lit) == (True, False)


def test_a_hidden_window_tells_the_desktop_nothing(program, media, awake):
    program.link.show(PLAYING)
    program.press(Qt.Key.Key_F8)
    assert media.shown is None
    assert not awake.awake
    program.link.show(PLAYING)
    assert media.shown is None
    program.press(Qt.Key.Key_F8)
    assert media.shown == (*PRIVATE, False, True)


def test_a_closed_window_leaves_nothing_behind(program, media, awake):
    program.link.show(PLAYING)
    program.shell.close()
    assert media.shown is None
    assert not awake.awake
