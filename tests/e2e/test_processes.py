"""Two processes, one of which is killed: the other one survives it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from e2e.packs import LINES, TONE_HERTZ, steady_tone
from e2e.soundserver import (
    SoundServer,
    let_pass,
    levels_db,
    need_sound_server,
    tone_db,
    wait_until,
)
from e2e.window_stand_in import WindowStandIn
from thaw.base.units import RATE
from thaw.player.events import PullBack
from thaw.player.phase import Phase

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(150)]

SILENT_DB = -100.0
STEEPEST = 1.5 * 2 * np.pi * TONE_HERTZ / RATE
"""The largest step of the tone, per unit of its peak, with some room for the bed's fade."""


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundServer]:
    need_sound_server()
    server = SoundServer(tmp_path_factory.mktemp("pa"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def session(tmp_path: Path) -> Path:
    return steady_tone(tmp_path / "pack")


@pytest.fixture
def window(server: SoundServer, profile: Path) -> Iterator[WindowStandIn]:
    window = WindowStandIn(profile, dict(server.environment))
    yield window
    window.link.close()
    wait_until(lambda: not window.pipe.running, "the sound's process ended")


def sound_of(pid: int) -> int:
    """The process that a process started."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return int(children[0])


@pytest.mark.skipif(sys.platform != "linux", reason="it looks for processes in /proc")
def test_a_killed_window_leaves_a_fade_and_nothing_else(server, profile, session):
    program = Path(__file__).with_name("window_stand_in.py")
    stand_in = subprocess.Popen(
        [sys.executable, str(program), str(profile), str(session)], env=dict(server.environment)
    )
    with server.recorder("headphones") as recorder:
        wait_until(lambda: bool(server.streams()), "it plays", 20)
        let_pass(7)  # until the bed is up
        sound = sound_of(stand_in.pid)
        stand_in.kill()
        killed = time.monotonic()
        stand_in.wait()
        wait_until(lambda: not Path(f"/proc/{sound}").exists(), "the sound's process ended")
        let_pass(2)
        levels = levels_db(recorder.after(killed, 2.5))
        samples = recorder.after(killed - 1, 3)
    peak = np.abs(samples[: RATE // 2]).max()
    assert np.median(tone_db(samples[: RATE // 2], TONE_HERTZ)) > -60
    assert levels[150:].max() < SILENT_DB, "silence within 1.5 s"
    assert np.abs(np.diff(samples, axis=0)).max() < STEEPEST * peak, "no click"


def test_a_killed_sound_is_said_at_once_and_goes_on_where_it_was(window, session):
    window.play(session)
    window.loop.pump_until(lambda: window.caption == LINES[2])
    os.kill(window.pipe.pid, signal.SIGKILL)
    killed = time.monotonic()
    said = window.loop.pump_until(lambda: bool(window.losses))
    assert said - killed < 1.0
    window.loop.pump_until(lambda: window.restored == 1)
    assert window.now.phase is Phase.PAUSED
    window.loop.pump_until(lambda: window.now.loudness > -60)  # room tone
    window.link.go_on()
    window.loop.pump_until(lambda: window.now.phase is Phase.PLAYING)
    assert window.caption == LINES[2]
    window.loop.pump_until(lambda: window.caption == LINES[3])


def test_killed_in_the_quiet_room_it_comes_back_to_the_quiet_room(window, session):
    window.play(session)
    window.link.send(PullBack())
    window.loop.pump_until(lambda: window.now.phase is Phase.PULLED_BACK)
    os.kill(window.pipe.pid, signal.SIGKILL)
    window.loop.pump_until(lambda: window.restored == 1)
    window.loop.pump_until(lambda: window.now.phase is Phase.PULLED_BACK)


@pytest.mark.skipif(sys.platform == "win32", reason="no process can be stopped there")
@pytest.mark.logs
def test_a_window_that_hangs_keeps_its_sound_for_a_while(window, session):
    """Nothing is read from the pipe for longer than it holds, and nothing waits for that."""
    window.play(session)
    before = window.now.frame
    let_pass(12)
    window.loop.pump_until(lambda: window.now.frame > before + 11 * RATE)
    assert window.now.phase is Phase.PLAYING
