"""Which key means what."""

import pytest
from PySide6.QtCore import Qt

from thaw.ui.keys import Command, Situation, command_for

LIVE = Situation(live=True)
Key = Qt.Key


def asked(key, now=LIVE, *, bare=True):
    return command_for(key, now, bare=bare)


@pytest.mark.parametrize("typing", [True, False])
@pytest.mark.parametrize("letters", [True, False])
@pytest.mark.parametrize("bare", [True, False])
def test_esc_pulls_back_whatever_else_is_going_on(typing, letters, bare):
    now = Situation(live=True, typing=typing, letters=letters, on_page=False, sliding=True)
    assert asked(Key.Key_Escape, now, bare=bare) == (Command.PULL_BACK, 0)


def test_esc_leaves_a_page_outside_a_session():
    assert asked(Key.Key_Escape, Situation(live=False)) == (Command.LEAVE, 0)


@pytest.mark.parametrize(
    ("key", "command"),
    [
        (Key.Key_K, Command.PAUSE),
        (Key.Key_F, Command.FINISH),
        (Key.Key_M, Command.MARK),
        (Key.Key_C, Command.CAPTIONS),
        (Key.Key_D, Command.DARKEN),
        (Key.Key_S, Command.SUPPORT),
        (Key.Key_E, Command.CHANGE),
        (Key.Key_N, Command.SKIP),
        (Key.Key_R, Command.HEAR_AGAIN),
        (Key.Key_G, Command.STEP_GENTLER),
        (Key.Key_A, Command.NEXT_ANCHOR),
        (Key.Key_Comma, Command.SHORTER_SILENCES),
        (Key.Key_Period, Command.LONGER_SILENCES),
        (Key.Key_Up, Command.LOUDER),
        (Key.Key_Down, Command.SOFTER),
        (Key.Key_Space, Command.PAUSE),
    ],
)
def test_keys_of_the_session_page(key, command):
    assert asked(key) == (command, 0)


def test_digits_pick():
    assert asked(Key.Key_1) == (Command.PICK, 1)
    assert asked(Key.Key_9) == (Command.PICK, 9)
    assert asked(Key.Key_0) is None


def test_letters_can_be_switched_off_but_not_space_and_arrows():
    now = Situation(live=True, letters=False)
    assert asked(Key.Key_K, now) is None
    assert asked(Key.Key_1, now) is None
    assert asked(Key.Key_Space, now) == (Command.PAUSE, 0)
    assert asked(Key.Key_Up, now) == (Command.LOUDER, 0)


@pytest.mark.parametrize("key", [Key.Key_K, Key.Key_Space, Key.Key_Up, Key.Key_3])
def test_a_text_field_gets_its_own_keys(key):
    assert asked(key, Situation(live=True, typing=True)) is None


def test_space_presses_the_control_in_focus():
    assert asked(Key.Key_Space, Situation(live=True, on_page=False)) is None


@pytest.mark.parametrize("key", [Key.Key_Up, Key.Key_7])
def test_a_row_of_numbers_gets_arrows_and_digits(key):
    assert asked(key, Situation(live=True, on_page=False, sliding=True)) is None


def test_a_letter_with_a_modifier_is_not_ours():
    assert asked(Key.Key_C, bare=False) is None


@pytest.mark.parametrize("bare", [True, False])
@pytest.mark.parametrize(
    ("key", "command"),
    [
        (Key.Key_MediaPlay, Command.MEDIA_PLAY),
        (Key.Key_MediaPause, Command.MEDIA_PAUSE),
        (Key.Key_MediaTogglePlayPause, Command.MEDIA_PLAY_PAUSE),
        (Key.Key_MediaStop, Command.MEDIA_STOP),
    ],
)
def test_media_keys_act_from_a_text_field_too(key, command, bare):
    typing = Situation(live=True, typing=True)
    assert asked(key, typing, bare=bare) == (command, 0)


@pytest.mark.parametrize("key", [Key.Key_MediaNext, Key.Key_MediaPrevious, Key.Key_VolumeUp])
def test_media_keys_for_what_there_is_not_are_left_alone(key):
    assert asked(key) is None


def test_media_keys_mean_nothing_outside_a_session():
    assert asked(Key.Key_MediaTogglePlayPause, Situation(live=False)) is None


def test_letters_mean_nothing_outside_a_session():
    assert asked(Key.Key_K, Situation(live=False)) is None
