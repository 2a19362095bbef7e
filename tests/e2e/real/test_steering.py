"""The listener's hand on a session, as it is heard: by keys, at a real screen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from e2e.packs import TONE_HERTZ, steady_tone
from e2e.real import heard
from e2e.soundserver import Recorder, tone_db, wait_until
from thaw.base.units import RATE
from thaw.timeline.layout import AFTER_SECTION

if TYPE_CHECKING:
    from e2e.real.desk import Desk
    from e2e.real.running import Thaw

pytestmark = [pytest.mark.desk, pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(240)]

START_S = 30.0
RISEN_S = 6.0
"""A session is up to its level after 5 s."""
CHANGE_S = 0.5
"""Within this a change is heard."""
WINDOW = RATE // 20


@pytest.fixture
def tone(tmp_path: Path) -> str:
    return str(steady_tone(tmp_path / "pack"))


def listen(recorder: Recorder, seconds: float) -> None:
    until = recorder.frames + round(seconds * RATE)
    wait_until(lambda: recorder.frames >= until, f"{seconds} s of sound", seconds + START_S)


def begin(start, session: str, recorder: Recorder) -> Thaw:
    program: Thaw = start("open", session, "--begin")
    program.reaches(START_S, state="playing", ref=session)
    listen(recorder, RISEN_S)
    return program


def test_the_bed_is_softer_within_half_a_second_without_a_click_and_a_skip_lands(
    at_desk: Desk, start, tone, profile
):
    with at_desk.sound.recorder("headphones") as recorder:
        program = begin(start, tone, recorder)
        program.press("e")
        program.go_to("Sound underneath")
        pressed = [program.press("Left") for _ in range(3)]  # 2 dB each
        listen(recorder, 2.0)
        skipped = program.press("n")
        landed = program.reaches(state="landing", section="Closing")
        listen(recorder, 2.5)
        before = recorder.after(pressed[0] - 1.5, 1.4)
        changing = recorder.after(pressed[0], 1.5)
        after = recorder.after(pressed[-1] + CHANGE_S, 1.0)
        at_skip = recorder.after(skipped, 2.0)
    levels = [float(np.median(tone_db(part, TONE_HERTZ, WINDOW))) for part in (before, after)]
    assert levels[0] - levels[1] == pytest.approx(6.0, abs=0.5)
    for sound in (changing, at_skip):
        assert not heard.clicks(sound, before)
        assert heard.steepest(sound) <= 1.2 * heard.steepest(before), "no step"
    assert landed["at"] - skipped < 1.0
    shown = program.reaches(caption="You might look around once more.")
    assert shown["at"] - skipped < AFTER_SECTION / RATE + 1.5
    program.press("e")
    wait_until(lambda: _remembered(profile) == {"grounding": {"bed": -6.0}}, "it is kept")


def _remembered(profile: Path) -> object:
    settings = (profile / "settings.json").read_text(encoding="utf-8")
    return json.loads(settings).get("remembered")


def test_a_stop_timer_of_one_minute_fades_and_leads_to_the_closing(
    at_desk: Desk, start, tone, profile
):
    file = profile / "settings.json"
    settings = json.loads(file.read_text(encoding="utf-8"))
    wish = {"remembered": {"grounding": {"stop_minutes": 1}}}
    file.write_text(json.dumps(settings | wish), encoding="utf-8")
    with at_desk.sound.recorder("headphones") as recorder:
        program = start("open", tone)
        program.sees("What will happen", START_S)
        program.choose("Begin")
        begun = program.reaches(START_S, state="playing", ref=tone)
        fades = program.reaches(90.0, state="landing")
        listen(recorder, 8.0)
        fading = recorder.after(fades["at"], 6.5)
        before = recorder.after(fades["at"] - 2.0, 1.8)
    assert fades["at"] - begun["at"] == pytest.approx(60.0, abs=1.0)
    levels = tone_db(fading, TONE_HERTZ, WINDOW)
    steps = [float(level) for level in levels[5:105:20]]
    assert steps == sorted(steps, reverse=True), "a fade"
    assert steps[0] - steps[-1] > 30
    assert not heard.clicks(fading, before)
    program.reaches(caption="You might look around once more.")
