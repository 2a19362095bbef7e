"""Windows and macOS: the calls that are made, with the numbers of their headers."""

import pytest

from thaw.adapters.awake.macos import COMPUTER, SCREEN, MacAwake
from thaw.adapters.awake.windows import WindowsAwake

CONTINUOUS, SYSTEM, DISPLAY = 0x80000000, 1, 2


class Assertions:
    """Keeps count of what is held; with ``refuses`` nothing is."""

    def __init__(self, *, refuses=False):
        self.held: dict[int, str] = {}
        self.made = 0
        self.refuses = refuses

    def make(self, kind):
        self.made += 1
        if self.refuses:
            return None
        self.held[self.made] = kind
        return self.made

    def release(self, number):
        del self.held[number]


@pytest.fixture
def states():
    return []


def test_windows_is_told_a_state_only_when_it_changes(states):
    awake = WindowsAwake(states.append)
    awake.keep(awake=False)
    awake.keep(awake=True)
    awake.keep(awake=True)
    awake.keep(awake=True, lit=True)
    awake.keep(awake=False)
    assert states == [
        CONTINUOUS | SYSTEM,
        CONTINUOUS | SYSTEM | DISPLAY,
        CONTINUOUS,
    ]


def test_macos_holds_one_assertion_and_gives_it_back():
    assertions = Assertions()
    awake = MacAwake(assertions)
    awake.keep(awake=False)
    awake.keep(awake=True)
    awake.keep(awake=True)
    assert list(assertions.held.values()) == [COMPUTER]
    awake.keep(awake=True, lit=True)
    assert list(assertions.held.values()) == [SCREEN]
    awake.keep(awake=False)
    assert assertions.held == {}
    assert assertions.made == 2


def test_a_mac_that_refuses_is_asked_once_and_nothing_is_given_back():
    assertions = Assertions(refuses=True)
    awake = MacAwake(assertions)
    awake.keep(awake=True)
    awake.keep(awake=True)
    awake.keep(awake=False)
    assert assertions.made == 1
