"""What a listener hears and reads when something breaks, with the real window."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from e2e.packs import TONE_HERTZ, steady_tone
from e2e.real import heard
from e2e.real.recorded import recorded
from e2e.soundserver import Recorder, levels_db, tone_db, wait_until
from thaw.base.units import RATE

if TYPE_CHECKING:
    from e2e.real.desk import Desk
    from e2e.real.running import Thaw

pytestmark = [pytest.mark.desk, pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(120)]

START_S = 30.0
RISEN_S = 6.0
"""A session is up to its level after 5 s."""
LINE = "looking-around.arriving.1"

Start = Callable[..., "Thaw"]


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
    assert heard.steepest(after) <= 1.5 * heard.steepest(before), "no step"


def test_a_killed_sound_process_is_said_within_a_second_and_the_sentence_is_heard_again(
    at_desk: Desk, start
):
    voice, sentences = recorded(LINE)
    with at_desk.sound.recorder("headphones") as recorder:
        program = begin(start, "first-thaw/looking-around", recorder)
        lost = heard.find(recorder.samples[-RATE:], voice).at + 1.0
        killed = program.kill(program.sound_pid)
        assert program.sees("The sound stopped by a fault.") - killed < 1.0
        program.sees("Go on from the last sentence", START_S)
        program.reaches(state="paused")
        listen(recorder, 3.0)
        room = levels_db(recorder.samples[-RATE:])
        pressed = program.choose("Go on from the last sentence")
        program.reaches(state="playing", caption_id=LINE)
        listen(recorder, 5.0)
        again = heard.find(recorder.after(pressed + 3.0, 1.0), voice)
    assert np.median(room) > -60, "room tone, and nothing else, until it is wanted"
    assert again.likeness > 0.9
    spoken = max(n for n, start in enumerate(sentences) if start <= lost)
    assert sentences[max(0, spoken - 1)] <= again.at < lost + 2.0


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
        program.choose("Use the computer’s sound output")
        program.reaches(state="paused", device="Loudspeakers")
        assert levels_db(recorder.samples[-RATE // 5 :]).max() < heard.SILENT_DB
        program.press("k")
        program.reaches(state="playing")
        listen(recorder, 4.0)
        assert np.median(tone_db(recorder.samples[-RATE:], TONE_HERTZ)) > -60


def test_esc_leads_away_while_a_session_is_still_being_loaded(at_desk: Desk, start, tone):
    with at_desk.sound.recorder("headphones") as recorder:
        program = start("open", tone)
        program.choose("Begin")
        pressed = program.press("Escape")
        program.reaches(START_S, state="pulled-back")
        program.sees("Silence")
        listen(recorder, 4.0)
        content = tone_db(recorder.after(pressed), TONE_HERTZ, RATE // 2)
    assert np.median(content) < -60, "a voice has a little of every tone; a session much of one"
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
