"""Pausing, and going on from the right place (docs: sound, “pause”)."""

from dataclasses import replace

import pytest

from fakes.listening import Listening, level_db, steepest
from fakes.programs import program_of
from fakes.sessions import CLOSING, MUSIC, SHORT
from thaw.base.units import frames_from_seconds
from thaw.player.events import (
    Begin,
    FinishGently,
    LoseDevice,
    LoseWindow,
    Pause,
    Resume,
    UseDevice,
)
from thaw.player.phase import Phase
from thaw.player.resume import LEAD


def begun(sections=SHORT):
    someone = Listening(program_of(sections))
    someone.press(Begin())
    return someone


def test_silence_within_400_ms_and_no_cut():
    someone = begun()
    someone.pass_time(7)
    someone.press(Pause())
    fade = someone.pass_time(0.5)
    assert steepest(fade) < 0.01
    assert level_db(someone.pass_time(3)) == -200.0
    assert someone.player.idle


def test_a_line_goes_on_from_the_start_of_its_sentence():
    program = program_of(SHORT)
    sentences = (frames_from_seconds(0), frames_from_seconds(1.0))
    program = replace(
        program,
        lines={key: replace(line, sentences=sentences) for key, line in program.lines.items()},
    )
    someone = Listening(program)
    someone.press(Begin())
    someone.pass_time(0.5 + 1.6)  # in the second sentence of the first line
    position = someone.now().position
    someone.press(Pause())
    someone.pass_time(2)
    someone.press(Resume())
    someone.pass_time(0.2)
    said_again = position - frames_from_seconds(0.6)  # the second sentence began 0.6 s before
    place = someone.player._heard().place
    assert place is not None
    led_in = said_again - LEAD  # the sound rises before the voice begins
    assert place.at == pytest.approx(led_in + frames_from_seconds(0.2), abs=2000)
    assert someone.now().caption == "You might stay as you are."


def test_a_rest_has_at_least_three_seconds_left():
    someone = begun()
    someone.pass_time(0.5 + 2 + 5.5)  # half a second before the end of a rest of 6 s
    someone.press(Pause())
    someone.pass_time(1)
    someone.press(Resume())
    someone.pass_time(2.8)
    assert someone.now().caption == "You might stay as you are."
    someone.until(lambda now: now.caption == "Which of these?", at_most=1.2)


def test_music_goes_on_from_two_seconds_before():
    someone = begun(MUSIC)
    heard = someone.until(lambda now: now.music is not None and now.music.heard > 48_000 * 8)
    someone.press(Pause())
    someone.pass_time(2)
    someone.press(Resume())
    someone.pass_time(0.1)
    back = heard.music.heard - someone.now().music.heard
    assert back == pytest.approx(frames_from_seconds(2.0), abs=frames_from_seconds(0.2))


def test_a_question_is_asked_anew():
    someone = begun()
    someone.until(lambda now: now.question is not None)
    someone.pass_time(5)
    someone.press(Pause())
    someone.pass_time(1)
    someone.press(Resume())
    someone.pass_time(0.5)
    assert someone.now().question is None  # it is being spoken
    asked = someone.until(lambda now: now.question is not None, at_most=3)
    assert asked.question.left > frames_from_seconds(7)


def test_resume_rises_over_a_second_and_a_half():
    someone = begun(MUSIC)
    someone.until(lambda now: now.music is not None and now.music.heard > 48_000 * 8)
    full = level_db(someone.pass_time(0.5))
    someone.press(Pause())
    someone.pass_time(1)
    someone.press(Resume())
    early = level_db(someone.pass_time(0.3))
    someone.pass_time(1.4)
    late = level_db(someone.pass_time(0.5))
    assert early < full - 20
    assert late == pytest.approx(full, abs=3)


def test_finish_gently_from_a_pause_goes_to_the_closing():
    someone = begun()
    someone.pass_time(3)
    someone.press(Pause())
    someone.pass_time(1)
    someone.press(FinishGently())
    someone.until(lambda now: now.caption == "Back.", at_most=2)


def test_finish_gently_fades_over_six_seconds_and_then_closes():
    someone = begun()
    someone.pass_time(3)
    someone.press(FinishGently())
    someone.pass_time(5.5)
    assert someone.now().phase is Phase.LANDING
    assert someone.now().caption == "You might stay as you are."
    someone.until(lambda now: now.caption == "Back.", at_most=3)
    someone.until(lambda now: now.phase is Phase.ENDED, at_most=40)


def test_a_lost_device_is_silence_at_once_then_a_pause_after_the_answer():
    someone = begun()
    someone.pass_time(2)
    someone.press(LoseDevice("The headphones are gone."))
    someone.pass_time(0.05)
    assert level_db(someone.pass_time(1)) == -200.0
    assert someone.now().phase is Phase.LOST_DEVICE
    someone.press(UseDevice())
    someone.pass_time(0.1)
    assert someone.now().phase is Phase.PAUSED
    someone.press(Resume())
    someone.pass_time(0.3)
    assert someone.now().caption == "You might stay as you are."


def test_without_sound_it_goes_on_as_soon_as_that_is_answered():
    someone = begun()
    someone.pass_time(2)
    someone.press(LoseDevice("The headphones are gone."))
    someone.pass_time(1)
    someone.press(UseDevice(sound=False))
    someone.pass_time(0.3)
    assert someone.now().phase is Phase.PLAYING
    assert someone.now().caption == "You might stay as you are."
    assert not someone.now().question_device


def test_a_window_that_hangs_fades_over_three_seconds_and_says_so():
    someone = begun()
    someone.pass_time(7)
    someone.press(LoseWindow(ended=False))
    someone.pass_time(0.1)
    assert someone.now().phase is Phase.PAUSED
    someone.until(lambda now: now.caption == "paused-alone one", at_most=5)
    assert level_db(someone.pass_time(1)) > -60


def test_a_window_that_ended_fades_over_one_second():
    someone = begun()
    someone.pass_time(7)
    someone.press(LoseWindow(ended=True))
    someone.pass_time(1.05)
    assert level_db(someone.pass_time(1)) == -200.0


def test_the_first_word_after_a_pause_is_as_loud_as_before():
    someone = begun()
    someone.pass_time(1.5)
    spoken = level_db(someone.pass_time(0.5))
    someone.press(Pause())
    someone.pass_time(1)
    someone.press(Resume())
    someone.pass_time(1.5)
    assert level_db(someone.pass_time(0.5)) == pytest.approx(spoken, abs=1)


def test_pausing_again_before_the_voice_went_on_loses_nothing():
    someone = begun()
    someone.pass_time(1.5)
    for _ in range(3):
        someone.press(Pause())
        someone.pass_time(1)
        someone.press(Resume())
        someone.pass_time(0.4)
    someone.pass_time(1.0)
    assert someone.now().caption == "You might stay as you are."
    assert level_db(someone.pass_time(0.5)) > -30


UNSPOKEN = """
  - id: hands
    title: Hands
    level: 2
    focus: contact
    steps:
      - say: Hands, if you like.
      - rest: 8 s
      - check_in: [stirred]
        wait: 30 s
"""


def test_a_question_that_is_not_spoken_is_asked_anew_at_once():
    someone = begun(UNSPOKEN + CLOSING)
    someone.until(lambda now: now.question is not None)
    someone.pass_time(10)
    someone.press(Pause())
    someone.pass_time(1)
    someone.press(Resume())
    someone.pass_time(0.2)
    asked = someone.now().question
    assert asked is not None
    assert asked.left > frames_from_seconds(29)
