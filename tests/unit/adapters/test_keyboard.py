"""A terminal is grabbed, read key by key, and given back as it was."""

import contextlib
import os
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

import pty
import termios

from thaw.adapters.keyboard.posix import END_OF_INPUT, PosixKeyboard


@pytest.fixture
def terminal():
    """Both ends of a terminal: the one that types and the one that reads."""
    typing, reading = pty.openpty()
    yield typing, reading
    for descriptor in (typing, reading):
        with contextlib.suppress(OSError):  # the test may have closed it
            os.close(descriptor)


def flags(descriptor):
    return termios.tcgetattr(descriptor)[3]


def test_a_key_comes_without_enter_and_is_not_shown(terminal):
    typing, reading = terminal
    keyboard = PosixKeyboard(reading)
    with keyboard.grabbed():
        os.write(typing, "é\x1b".encode())
        assert keyboard.read(1.0) == "é\x1b"
        assert not flags(reading) & termios.ECHO


def test_a_character_that_comes_in_pieces_is_one(terminal):
    typing, reading = terminal
    keyboard = PosixKeyboard(reading)
    with keyboard.grabbed():
        first, second = "é".encode()[:1], "é".encode()[1:]
        os.write(typing, first)
        assert keyboard.read(1.0) == ""
        os.write(typing, second)
        assert keyboard.read(1.0) == "é"


def test_nothing_typed_is_nothing_read(terminal):
    keyboard = PosixKeyboard(terminal[1])
    with keyboard.grabbed():
        assert keyboard.read(0.0) == ""


def test_ctrl_c_and_ctrl_z_stay_signals(terminal):
    with PosixKeyboard(terminal[1]).grabbed():
        assert flags(terminal[1]) & termios.ISIG


def test_the_terminal_is_as_before_whatever_happens(terminal):
    before = termios.tcgetattr(terminal[1])
    with pytest.raises(ZeroDivisionError), PosixKeyboard(terminal[1]).grabbed():
        _ = 1 // 0
    assert termios.tcgetattr(terminal[1]) == before


def test_a_terminal_that_is_closed_ends_the_input(terminal):
    typing, reading = terminal
    keyboard = PosixKeyboard(reading)
    os.close(typing)
    assert keyboard.read(1.0) == END_OF_INPUT
