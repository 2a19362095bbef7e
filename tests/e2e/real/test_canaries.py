"""Words of notes in a real window: in no file, and nowhere in its tree once it is locked."""

import signal
from contextlib import contextmanager
from dataclasses import replace

import pytest

from e2e.canaries import Canaries
from e2e.real.hands import KeyHand
from e2e.real.notes_journey import OPENS, keep_first
from e2e.real.running import make_profile, thaw

pytestmark = [pytest.mark.desk, pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(300)]

PAGE = "A page without a filter"


@pytest.fixture
def canaries(tmp_path, cache):
    made = Canaries(tmp_path)
    make_profile(made.profile, cache)
    return made


@contextmanager
def window(at_desk, canaries):
    """The program, with the folders that are looked through."""
    environment = {**at_desk.environment, "TMPDIR": str(canaries.temporary)}
    place = replace(at_desk, environment=environment)
    with thaw(place, canaries.profile) as program:
        yield program, KeyHand(program, place)


def test_no_word_is_in_a_file_nor_in_the_tree_of_a_window_that_is_locked(at_desk, canaries):
    with window(at_desk, canaries) as (program, hand):
        keep(hand, canaries.word())
        read(hand)
        hide_and_lock(hand, canaries)
        program.kill(program.sound_pid)
        is_clean(hand, canaries)
        hand.press("Write something")
        hand.press(PAGE)
        hand.write(PAGE, canaries.word())
        program.kill(program.pid, signal.SIGKILL)
        assert list(canaries.found()) == []
    assert list(canaries.found()) == []


def keep(hand, word):
    """A first note."""
    hand.press("Notes", "check box")
    hand.press("Write something")
    hand.press(PAGE)
    hand.write(PAGE, word)
    keep_first(hand, then="What you kept, the newest first.")


def read(hand):
    """It is seen in the window: the control of what follows."""
    hand.open_row(PAGE)
    hand.sees("Delete for good")


def hide_and_lock(hand, canaries):
    assert any(word in text for word in canaries.words for text in hand.reader.texts())
    hand.desk.keyboard.press("F8")
    hand.sees("Untitled")
    is_clean(hand, canaries)
    hand.desk.keyboard.press("F8")
    hand.sees("Open the notes")
    is_clean(hand, canaries)


def is_clean(hand, canaries):
    told = "\n".join(hand.reader.texts())
    assert [word for word in (*canaries.words, OPENS) if word in told] == []
    assert list(canaries.found()) == []
