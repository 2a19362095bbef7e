"""What the desktop is told of a player, and what is kept awake for it."""

from dataclasses import replace

import pytest

from thaw.base.units import Frames
from thaw.player.phase import Phase, Room
from thaw.player.snapshot import QuestionView, Snapshot
from thaw.ui.present.desktop import (
    PlayingView,
    Waking,
    is_heard,
    present_playing,
    present_waking,
)

READY = Snapshot(Frames(0), Phase.READY)
PLAYING = replace(READY, phase=Phase.PLAYING, ref="a/b", title="Looking around")
ASKING = replace(PLAYING, phase=Phase.ASKING, question=QuestionView("q", "choose", "Which?"))
PAUSED = replace(PLAYING, phase=Phase.PAUSED)
LOST = replace(PLAYING, phase=Phase.LOST_DEVICE)
ENDED = replace(PLAYING, phase=Phase.ENDED)
ROOM = replace(PLAYING, phase=Phase.PULLED_BACK, room=Room.OFFERED)
SILENT = replace(ROOM, hushed=True)


@pytest.mark.parametrize(
    ("snapshot", "heard"),
    [
        (READY, False),
        (replace(READY, speaks=True), True),
        (PLAYING, True),
        (ASKING, True),
        (replace(PLAYING, phase=Phase.RETURNING), True),
        (replace(PLAYING, phase=Phase.LANDING), True),
        (PAUSED, False),
        (LOST, False),
        (ENDED, False),
        (ROOM, True),
        (SILENT, False),
    ],
)
def test_what_is_heard(snapshot, heard):
    assert is_heard(snapshot) is heard


@pytest.mark.parametrize("snapshot", [None, READY, replace(READY, speaks=True), ENDED])
def test_nothing_is_shown_where_no_session_is_on(snapshot):
    assert present_playing(snapshot, "", titled=True) is None


@pytest.mark.parametrize("snapshot", [PLAYING, PAUSED, ROOM, SILENT])
def test_neither_program_nor_session_can_be_read_unless_the_listener_allows_it(snapshot):
    shown = present_playing(snapshot, "", titled=False)
    assert shown is not None
    assert (shown.name, shown.title) == ("Audio", "Audio")


def test_where_it_is_allowed_the_session_is_named():
    assert present_playing(PLAYING, "", titled=True) == PlayingView(
        "Thaw", "Looking around", plays=True, can_pause=True
    )


@pytest.mark.parametrize(
    ("snapshot", "plays", "can_pause"),
    [
        (ASKING, True, True),
        (PAUSED, False, True),
        (LOST, False, False),
        (ROOM, True, False),
        (SILENT, False, False),
    ],
)
def test_what_can_be_pressed(snapshot, plays, can_pause):
    shown = present_playing(snapshot, "", titled=False)
    assert shown is not None
    assert (shown.plays, shown.can_pause) == (plays, can_pause)


@pytest.mark.parametrize("snapshot", [None, READY, PAUSED, LOST, ENDED, SILENT])
def test_the_computer_may_sleep_while_nothing_is_heard(snapshot):
    assert present_waking(snapshot, read=True, lock_pauses=True) == Waking()


@pytest.mark.parametrize(
    ("snapshot", "read", "lock_pauses", "lit"),
    [
        (PLAYING, False, False, False),
        (ROOM, False, False, False),
        (PLAYING, True, False, True),
        (PLAYING, False, True, True),
        (ASKING, False, False, True),
    ],
)
def test_the_screen_may_go_dark_only_where_that_is_no_harm(snapshot, read, lock_pauses, lit):
    waking = present_waking(snapshot, read=read, lock_pauses=lock_pauses)
    assert waking == Waking(awake=True, lit=lit)
