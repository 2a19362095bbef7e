"""What a listener hears and reads when something breaks, with the real window."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from e2e.packs import TONE_HERTZ, steady_tone
from e2e.real import heard
from e2e.real.desk import Desk
from e2e.real.running import Thaw
from e2e.soundserver import Recorder, levels_db, tone_db, wait_until
from thaw.adapters.bundled import sessions_folder
from thaw.base.units import RATE

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(120)]

START_S = 30.0
RISEN_S = 6.0
"""A session is up to its level after 5 s."""
VOICE = sessions_folder() / "first-thaw" / "voice" / "en"
LINE = "looking-around.arriving.1"

Start = Callable[..., Thaw]


@pytest.fixture
def tone(tmp_path: Path) -> str:
    return str(steady_tone(tmp_path / "pack"))


def listen(recorder: Recorder, seconds: float) -> None:
    """Let the recording go on for so long."""
    until = recorder.frames + round(seconds * RATE)
    wait_until(lambda: recorder.frames >= until, f"{seconds} s of sound", seconds + START_S)


def begin(start: Start, session: str, recorder: Recorder) -> Thaw:
    """A session that plays, at its level."""
    program = start("open", session, "--begin")
    program.reaches(START_S, state="playing", ref=session)
    listen(recorder, RISEN_S)
    return program


def test_a_killed_window_is_a_fade_to_silence_within_1500_ms(at_desk: Desk, start, tone):
    with at_desk.sound.recorder("headphones") as recorder:
        program = begin(start, tone, recorder)
        killed = program.kill(program.pid)
        listen(recorder, 2.5)
        before, after = recorder.after(killed - 2, 1.9), recorder.after(killed, 2.4)
    levels = tone_db(after, TONE_HERTZ)
    assert 0.9 < heard.silent_from(after) < 1.5
    assert levels[20] > levels[50] > levels[80], "a fade"
    assert heard.sharpest(after) <= 1.2 * heard.sharpest(before), "no click"
    assert heard.steepest(after) <= 1.01 * heard.steepest(before), "no step"


def test_a_killed_sound_process_is_said_within_a_second_and_the_session_goes_on(
    at_desk: Desk, start
):
    voice = next(VOICE.glob(f"*/{LINE}.opus"))
    with at_desk.sound.recorder("headphones") as recorder:
        program = begin(start, "first-thaw/looking-around", recorder)
        heard_last = heard.find(recorder.samples[-RATE:], heard.decoded(voice)).at + 1.0
        killed = program.kill(program.sound_pid)
        assert program.sees("The sound stopped by a fault.") - killed < 1.0
        program.sees("Go on from the last sentence", START_S)
        program.reaches(state="paused")
        listen(recorder, 3.0)
        room = levels_db(recorder.samples[-RATE:])
        program.choose("Go on from the last sentence")
        program.reaches(state="playing", caption_id=LINE)
        listen(recorder, 3.0)
        again = heard.find(recorder.samples[-RATE:], heard.decoded(voice))
    assert np.median(room) > -60, "room tone, and nothing else, until it is wanted"
    assert again.likeness > 0.9
    assert 1.0 < again.at < heard_last + 2.5, "the sentence that was lost, or the one before"


def test_another_command_pulls_back_while_the_window_hangs(at_desk: Desk, start, tone):
    with at_desk.sound.recorder("headphones") as recorder:
        program = begin(start, tone, recorder)
        pressed = program.kill(program.pid, signal.SIGSTOP)
        try:
            assert program.run("pull-back") == 0
            program.reaches(state="pulled-back")
        finally:
            program.kill(program.pid, signal.SIGCONT)
        listen(recorder, 2.0)
        gone = tone_db(recorder.after(pressed), TONE_HERTZ, RATE // 2)
    assert gone[-1] < gone[0] - 35
    program.sees("The session has stopped. This is a quiet room.")


def test_unplugged_headphones_leak_less_than_50_ms_and_are_asked_about(
    at_desk: Desk, start, tone
):
    at_desk.sound.add_sink("loudspeakers")
    with at_desk.sound.recorder("loudspeakers") as recorder:
        program = begin(start, tone, recorder)
        at_desk.sound.remove_sink("headphones")
        program.reaches(state="lost-device")
        program.sees("“Headphones” is gone.")
        listen(recorder, 2.0)
        leaked = np.abs(recorder.samples).max(axis=1) > 10 ** (heard.SILENT_DB / 20)
        assert leaked.sum() / RATE <= 0.05
        program.choose("Go on with this device")
        program.reaches(state="paused", device="Loudspeakers")
        assert levels_db(recorder.samples[-RATE // 5 :]).max() < heard.SILENT_DB
        program.press("k")
        program.reaches(state="playing")
        listen(recorder, 4.0)
        assert np.median(tone_db(recorder.samples[-RATE:], TONE_HERTZ)) > -60


def test_esc_leads_away_while_a_session_is_still_being_loaded(at_desk: Desk, start, tone):
    program = start("open", tone)
    program.choose("Begin")
    program.press("Escape")
    program.reaches(START_S, state="pulled-back")
    program.sees("This is a quiet room.")
    with at_desk.sound.recorder("headphones") as recorder:
        listen(recorder, 4.0)
        assert tone_db(recorder.samples[RATE:], TONE_HERTZ, RATE // 2).max() < -70
    assert program.events[-1]["state"] == "pulled-back", "nothing begins by itself"


def test_a_key_that_is_held_down_is_one_press(at_desk: Desk, start, tone):
    with at_desk.sound.recorder("headphones") as recorder:
        program = begin(start, tone, recorder)
        at_desk.keyboard.hold("Escape")
        program.reaches(state="pulled-back")
        listen(recorder, 4.5)
        at_desk.keyboard.let_go("Escape")
        listen(recorder, 0.5)
    assert not any(event["hushed"] for event in program.events)
