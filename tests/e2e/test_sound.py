"""What is really heard: the sound's process, a sound server, and a recorder on its monitor.

The limits leave room for a busy computer; the exact figures are in tests/bench.
"""

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

from e2e.packs import TONE_HERTZ, steady_tone
from e2e.sound_driver import SoundDriver
from e2e.soundserver import (
    SoundServer,
    let_pass,
    levels_db,
    need_sound_server,
    tone_db,
    wait_until,
)
from thaw.adapters.control import send_pull_back
from thaw.app.devices import Devices, decode, devices_arguments
from thaw.app.messages import Open, PlayOn
from thaw.app.sound_order import Order
from thaw.base.units import RATE
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.timeline.choices import Choices

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(120)]

SILENT_DB = -100.0


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
def sound(server: SoundServer, profile: Path) -> Iterator[SoundDriver]:
    driver = SoundDriver(Order(profile=profile), server.environment)
    yield driver
    driver.end()


def audible_ms(samples):
    """How long anything at all was heard."""
    return (np.abs(samples).max(axis=1) > 1e-5).sum() * 1000 / RATE


def test_pulling_back_is_heard_at_once_and_room_tone_follows(server, sound, session):
    with server.recorder("headphones") as recorder:
        sound.play(session, 6.0)
        pressed = sound.say(ev.PullBack())
        let_pass(4.0)
        before = np.median(tone_db(recorder.after(pressed - 1, 0.9), TONE_HERTZ))
        tone = tone_db(recorder.after(pressed, 3.0), TONE_HERTZ) - before
        room = levels_db(recorder.after(pressed + 3, 1.0))
    assert before > -60
    assert np.argmax(tone < -6) <= 25, "6 dB down, within a quarter of a second"
    assert np.argmax(tone < -20) <= 60, "20 dB down, within 0.6 s"
    gone = tone_db(recorder.after(pressed + 1.3, 0.5), TONE_HERTZ, RATE // 2) - before
    assert gone.max() < -40, "gone after 1.2 s; what is left is room tone"
    assert np.median(room) > -60, "room tone"


def test_a_pause_is_silence_within_half_a_second_and_goes_on(server, sound, session):
    with server.recorder("headphones") as recorder:
        sound.play(session, 6.0)
        paused = sound.say(ev.Pause())
        let_pass(1.5)
        resumed = sound.say(ev.Resume())
        let_pass(3.0)
        silence = levels_db(recorder.after(paused + 0.55, 0.9))
        again = tone_db(recorder.after(resumed + 2.0, 0.9), TONE_HERTZ)
    assert silence.max() < SILENT_DB
    assert np.median(again) > -60


def test_the_end_of_the_window_is_a_fade_and_the_end(server, sound, session):
    with server.recorder("headphones") as recorder:
        sound.play(session, 6.0)
        closed = time.monotonic()
        sound.close()
        assert sound.process.wait(3) == 0
        let_pass(0.5)
        levels = levels_db(recorder.after(closed, 3.0))
        samples = recorder.after(closed - 0.5)
    assert levels[150:].max() < SILENT_DB, "silence within 1.5 s"
    assert levels[20] > levels[60] > levels[90], "a fade"
    assert np.abs(np.diff(samples, axis=0)).max() < 2 * 2 * np.pi * TONE_HERTZ / 48000 * 0.1


def test_told_to_end_it_fades_too(server, sound, session):
    with server.recorder("headphones") as recorder:
        sound.play(session, 6.0)
        told = time.monotonic()
        sound.process.send_signal(signal.SIGTERM)
        assert sound.process.wait(3) == 0
        let_pass(0.5)
        levels = levels_db(recorder.after(told, 3.0))
    assert levels[150:].max() < SILENT_DB
    assert levels[20] > levels[60] > levels[90]


def test_unplugged_headphones_are_silence_and_nothing_reaches_the_loudspeakers(
    server, sound, session
):
    server.add_sink("loudspeakers")
    with server.recorder("loudspeakers") as recorder:
        sound.play(session, 6.0)
        frame = sound.now.frame
        server.remove_sink("headphones")
        sound.until(lambda now: now.phase is Phase.LOST_DEVICE)
        let_pass(1.5)
        assert audible_ms(recorder.samples) <= 50
    assert sound.now.question_device == "“Headphones” is gone."
    assert sound.now.device == ""
    assert sound.now.frame > frame
    assert server.streams() == []


def test_a_device_that_is_wanted_again_is_opened_and_the_session_goes_on(
    server, sound, session
):
    server.add_sink("loudspeakers")
    sound.play(session, 4.0)
    server.remove_sink("headphones")
    sound.until(lambda now: now.phase is Phase.LOST_DEVICE)
    sound.forget()
    with server.recorder("loudspeakers") as recorder:
        sound.say(ev.UseDevice())
        sound.until(lambda now: now.phase is Phase.PAUSED and now.device == "Loudspeakers")
        assert levels_db(recorder.samples).max() < SILENT_DB, "it waits for the listener"
        sound.say(ev.Resume())
        let_pass(4.0)
        assert np.median(tone_db(recorder.samples[-48000:], TONE_HERTZ)) > -60


def test_another_choice_of_the_computer_is_silence_on_both(server, sound, session):
    server.add_sink("loudspeakers")
    with server.recorder("headphones") as ours, server.recorder("loudspeakers") as other:
        sound.play(session, 6.0)
        changed = time.monotonic()
        server.use("loudspeakers")
        sound.until(lambda now: now.phase is Phase.LOST_DEVICE)
        let_pass(1.0)
        assert levels_db(ours.after(changed + 0.1, 0.9)).max() < SILENT_DB
        assert audible_ms(other.samples) <= 50
    wait_until(lambda: server.streams() == [], "the device is closed")


def test_an_output_that_is_picked_is_where_the_test_line_is_heard_and_nowhere_else(
    server, sound
):
    server.add_sink("loudspeakers")
    sound.until(lambda now: now.phase is Phase.READY)
    with server.recorder("headphones") as ours, server.recorder("loudspeakers") as other:
        sound.say(ev.Speak("test-line"))
        sound.until(lambda now: now.device == "Headphones")
        let_pass(2.0)
        picked = sound.say(PlayOn("Loudspeakers"))
        sound.say(ev.Speak("test-line"))
        sound.until(lambda now: now.device == "Loudspeakers")
        let_pass(2.0)
        assert levels_db(ours.after(picked + 0.1)).max() < SILENT_DB
        assert levels_db(other.after(picked + 0.1)).max() > -60
        assert audible_ms(ours.samples) > 500


def test_a_picked_output_that_is_not_there_is_a_sentence_and_no_other_one_plays(server, sound):
    server.add_sink("loudspeakers")
    sound.until(lambda now: now.phase is Phase.READY)
    with server.recorder("headphones") as ours, server.recorder("loudspeakers") as other:
        sound.say(PlayOn("Earphones"))
        sound.say(ev.Speak("test-line"))
        sound.until(lambda now: bool(now.question_device))
        let_pass(2.0)
        assert levels_db(ours.samples).max() < SILENT_DB
        assert levels_db(other.samples).max() < SILENT_DB
    assert sound.now.question_device.startswith("There is no sound device “Earphones”.")


def test_the_outputs_that_are_there_are_listed_the_computers_choice_first(server, tmp_path):
    server.add_sink("loudspeakers")
    command = [sys.executable, "-m", "thaw", *devices_arguments(tmp_path)]
    done = subprocess.run(
        command, env=dict(server.environment), capture_output=True, check=True, timeout=15
    )
    assert decode(done.stdout) == Devices(("Headphones", "Loudspeakers"))


def test_a_sound_server_that_crashes_is_noticed_and_the_words_go_on(server, sound, session):
    sound.play(session, 3.0)
    server.kill()
    killed = time.monotonic()
    lost = sound.until(lambda now: now.phase is Phase.LOST_DEVICE)
    assert lost - killed < 1.0
    assert sound.now.question_device == "The computer's sound service stopped."
    sound.forget()
    sound.say(ev.UseDevice(sound=False))
    sound.until(lambda now: now.phase is Phase.PLAYING)


def test_a_sound_server_that_hangs_is_no_hindrance(server, sound, session):
    sound.play(session, 3.0)
    server.hang()
    sound.until(lambda now: now.phase is Phase.LOST_DEVICE)
    assert sound.now.question_device == "“Headphones” no longer takes any sound."
    pressed = sound.say(ev.PullBack())
    assert sound.until(lambda now: now.phase is Phase.PULLED_BACK) - pressed < 1.0
    sound.say(ev.UseDevice())
    server.go_on()
    sound.until(lambda now: now.question_device != "")
    sound.forget()
    sound.say(ev.UseDevice())
    sound.until(lambda now: now.device == "Headphones", 20)


def test_without_any_device_it_asks_and_goes_on_without_sound(tmp_path, profile, session):
    environment = {
        **os.environ,
        "PULSE_SERVER": f"unix:{tmp_path}/nothing",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    driver = SoundDriver(Order(profile=profile), environment)
    driver.say(Open(str(session), Choices()))
    driver.until(lambda now: now.question_device.startswith("No sound device was found."))
    driver.say(ev.UseDevice(sound=False))
    driver.until(lambda now: now.phase is Phase.PLAYING)
    assert driver.end() == 0


def test_pulling_back_from_outside_reaches_it(server, sound, session, profile, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", server.environment["XDG_RUNTIME_DIR"])
    sound.play(session, 3.0)
    pressed = time.monotonic()
    assert send_pull_back(profile)
    answered = time.monotonic()
    pulled = sound.until(lambda now: now.phase is Phase.PULLED_BACK)
    assert answered - pressed < 1.0
    assert pulled - pressed < 1.0


def test_what_was_muted_for_a_moment_is_not_muted_the_next_time(
    tmp_path_factory, profile, session
):
    """The server remembers what a stream was when it ended."""
    need_sound_server()
    folder = tmp_path_factory.mktemp("pa")
    server = SoundServer(folder, "module-stream-restore")
    server.start()
    driver = SoundDriver(Order(profile=profile), server.environment)
    try:
        server.add_sink("loudspeakers")
        driver.play(session, 3.0)
        server.use("loudspeakers")
        driver.until(lambda now: now.phase is Phase.LOST_DEVICE)
        wait_until(lambda: server.streams() == [], "the device is closed")
        driver.say(ev.UseDevice())
        wait_until(lambda: server.streams() != [], "the device is open")
        wait_until(lambda: not server.muted(), "it can be heard")
    finally:
        driver.end()
        server.stop()
