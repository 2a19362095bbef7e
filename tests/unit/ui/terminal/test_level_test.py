"""The comfortable level in the terminal, key by key."""

import io
import shutil
from dataclasses import replace

import pytest

from fakes.host import FakeHost
from thaw.adapters.settings_file import SettingsFile
from thaw.app.console import Console
from thaw.base.units import Decibel, Frames
from thaw.player.events import Hush, SetVolume, Speak
from thaw.player.phase import Phase
from thaw.player.snapshot import Snapshot
from thaw.settings import table
from thaw.ui.terminal.keys import DOWN, END_OF_INPUT, ENTER, ESC, UP
from thaw.ui.terminal.level_test import LevelTest
from thaw.ui.terminal.printer import Printer

READY = Snapshot(frame=Frames(0), phase=Phase.READY)
SPEAKING = replace(READY, caption="This is how loud it will be.", caption_id="t1")


class Bench:
    """A test of the level with what it printed, sent and kept."""

    def __init__(self, profile, level=None):
        self.host, self.out = FakeHost(), io.StringIO()
        self.settings = SettingsFile(profile / "settings.json")
        if level is not None:
            self.settings.put(table.COMFORTABLE_LEVEL, level)
        printer = Printer(Console(io.StringIO(), self.out, io.StringIO()))
        self.test = LevelTest(self.host, printer, self.settings)

    @property
    def kept(self):
        return self.settings.get(table.COMFORTABLE_LEVEL)


@pytest.mark.parametrize(("before", "level"), [(None, -12.0), (-20.0, -20.0)])
def test_the_line_is_heard_at_the_level_that_is_kept(profile, before, level):
    bench = Bench(profile, before)
    assert bench.host.events == [SetVolume(Decibel(level)), Speak("test-line")]
    assert bench.kept == level


def test_keys_set_it_no_louder_than_a_session_begins_at_most(profile):
    bench = Bench(profile)
    bench.test.press(DOWN)
    assert bench.host.events[-1] == SetVolume(Decibel(-14.0))
    for _ in range(9):
        bench.test.press(UP)
    assert bench.host.events[-1] == SetVolume(Decibel(-6.0))
    assert bench.kept == -6.0
    last = bench.out.getvalue().splitlines()[-1]
    assert last == "Volume: 6 dB below full, the loudest that a session begins with."


def test_the_line_is_printed_once_and_can_be_stopped_and_heard_again(profile):
    bench = Bench(profile)
    bench.test.see(SPEAKING)
    bench.test.see(SPEAKING)
    bench.test.press(" ")
    bench.test.see(READY)
    bench.test.press(" ")
    assert bench.host.events[-2:] == [Hush(), Speak("test-line")]
    assert bench.out.getvalue().count("This is how loud it will be.") == 1


@pytest.mark.parametrize("key", [ENTER, ESC, END_OF_INPUT])
def test_it_is_left_in_silence(profile, key):
    bench = Bench(profile)
    assert not bench.test.over
    bench.test.press(key)
    assert bench.test.over
    assert bench.host.events[-1] == Hush()


def test_what_cannot_be_kept_is_said_and_holds_for_now(profile):
    bench = Bench(profile)
    shutil.rmtree(profile)
    profile.write_text("A file where the folder should be.")
    bench.test.press(DOWN)
    assert "This holds until Thaw ends." in bench.out.getvalue()
    assert bench.kept == -14.0
