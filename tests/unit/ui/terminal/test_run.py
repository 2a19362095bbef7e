"""The loop around a conversation: keys in, lines out, signals answered, the player ended."""

import contextlib
import signal
import threading

import pytest

from thaw.app.exit_code import ExitCode
from thaw.base.units import Frames
from thaw.player.events import Pause
from thaw.player.phase import Phase
from thaw.player.snapshot import Snapshot
from thaw.ui.terminal.feed import Feed
from thaw.ui.terminal.run import converse
from thaw.ui.terminal.signals import Signals

PLAYING = Snapshot(frame=Frames(0), phase=Phase.PLAYING)


class Host:
    """A player that runs until it is ended, or until it fails."""

    def __init__(self, feed, fault=None):
        self.feed, self.fault = feed, fault
        self.ended = threading.Event()
        self.events = []

    def run(self):
        self.feed.heard(PLAYING)
        if self.fault:
            raise self.fault
        self.ended.wait(10)

    def post(self, event):
        self.events.append(event)

    def end(self):
        self.ended.set()


class Keyboard:
    """Types what the test says, then nothing; counts how often it is grabbed."""

    def __init__(self, *typed):
        self.typed = list(typed)
        self.grabs = 0
        self.free = True

    @contextlib.contextmanager
    def grabbed(self):
        self.grabs, self.free = self.grabs + 1, False
        try:
            yield
        finally:
            self.free = True

    def read(self, seconds):
        return self.typed.pop(0) if self.typed else ""


class Talk:
    """A conversation that is over at a key or at a snapshot."""

    def __init__(self, last_key=None):
        self.over = self.lost = False
        self.last_key = last_key
        self.pressed, self.seen = [], []

    def press(self, key):
        self.pressed.append(key)
        self.over = key == self.last_key

    def see(self, snapshot):
        self.seen.append(snapshot)
        self.over = self.last_key is None

    def fail(self, sentence):
        raise AssertionError(sentence)


@pytest.fixture
def feed():
    return Feed()


def test_keys_reach_the_conversation_and_its_end_ends_the_player(feed):
    host, keyboard, talk = Host(feed), Keyboard("a", "\x1b", "", "q"), Talk("q")
    assert converse(host, feed, talk, keyboard, Signals()) == ExitCode.GOOD
    assert talk.pressed == ["a", "esc", "q"]
    assert host.ended.is_set()
    assert (keyboard.grabs, keyboard.free) == (1, True)


def test_without_a_keyboard_it_follows_the_player(feed):
    host, talk = Host(feed), Talk()
    assert converse(host, feed, talk, None, Signals()) == ExitCode.GOOD
    assert talk.seen == [PLAYING]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_with_a_fade_and_gives_the_terminal_back(feed, number):
    host, keyboard = Host(feed), Keyboard()
    with Signals() as signals:
        signal.raise_signal(number)
        assert converse(host, feed, Talk("q"), keyboard, signals) == 128 + number
    assert host.ended.is_set()
    assert keyboard.free


def test_handlers_are_as_before_afterwards():
    before = signal.getsignal(signal.SIGTERM)
    with Signals():
        assert signal.getsignal(signal.SIGTERM) != before
    assert signal.getsignal(signal.SIGTERM) == before


def test_put_aside_it_pauses_first_and_gives_the_terminal_back(feed, monkeypatch):
    host, keyboard, free = Host(feed), Keyboard(), []
    signals = Signals()
    signals.suspending = True

    def suspend():
        signals.suspending = False
        free.append(keyboard.free)
        keyboard.typed.append("q")

    monkeypatch.setattr(signals, "suspend", suspend)
    assert converse(host, feed, Talk("q"), keyboard, signals) == ExitCode.GOOD
    assert free == [True]
    assert host.events == [Pause()]
    assert keyboard.grabs == 2


def test_a_fault_of_the_player_is_not_swallowed(feed):
    host, keyboard = Host(feed, ZeroDivisionError()), Keyboard()
    with pytest.raises(ZeroDivisionError):
        converse(host, feed, Talk("q"), keyboard, Signals())
    assert keyboard.free
