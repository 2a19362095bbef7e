"""Skip, once more, one step gentler, the stop timer: what a listener meets after each."""

from dataclasses import replace

import numpy as np
import pytest

from fakes.listening import Listening, heard_until, level_db, steepest
from fakes.programs import program_of
from fakes.sessions import CLOSING, MUSIC, SHORT
from thaw.base.errors import IllegalEventError
from thaw.base.units import RATE, Frames
from thaw.player.events import (
    Answer,
    Begin,
    HearAgain,
    Pause,
    PullBack,
    Resume,
    Skip,
    StepGentler,
    StopAfter,
)
from thaw.player.phase import Phase
from thaw.timeline.choices import Choices
from thaw.timeline.program import Picture

SMOOTH = 0.008  # the tones of these programs, several at once, at the comfortable level
FURTHER_IN = (
    """
  - id: feet
    title: Feet
    level: 2
    focus: contact
    steps: [{say: Feet.}, {rest: 4 s}]
  - id: inside
    title: Inside
    level: 3
    focus: body
    steps: [{say: Inside.}, {rest: 4 s}]
"""
    + CLOSING
)
LONG = (
    """
  - id: feet
    title: Feet
    level: 2
    focus: contact
    steps: [{say: Feet.}, {rest: 24 s}, {say: Both of them.}, {rest: 24 s}, {anchor: 20 s}]
  - id: hands
    title: Hands
    level: 2
    focus: contact
    steps: [{say: Hands.}, {rest: 24 s}, {say: One.}, {rest: 24 s}, {say: Or both.}]
  - id: floor
    title: Floor
    level: 2
    focus: contact
    steps: [{say: Floor.}, {rest: 24 s}, {say: Under you.}, {rest: 24 s}, {say: Still.}]
"""
    + CLOSING
)
LONG_MUSIC = (
    """
  - id: feet
    title: Feet
    level: 2
    focus: contact
    steps:
      - say: Feet.
      - rest: 24 s
      - say: Both of them.
      - rest: 24 s
      - say: The floor under them.
      - rest: 20 s
      - say: A piece of music.
      - play: music/strings.opus
        for: 58 s
        during: [{rest: 30 s}, {say: Near or far.}]
"""
    + CLOSING
)
PACED = (
    """
  - id: rhythm
    title: A rhythm
    level: 2
    focus: contact
    steps: [{say: Slowly.}, {pace: {by: light, in: 4 s, out: 6 s, cycles: 3}}]
"""
    + CLOSING
)
SET = (
    """
  - id: looking
    title: Looking
    level: 1
    focus: outside
    steps: [{say: Look.}, {rest: 9 s}, {look: horizon}, {bed: none}]
  - id: feet
    title: Feet
    level: 2
    focus: contact
    steps: [{say: Feet.}, {rest: 9 s}]
"""
    + CLOSING
)


def begun(sections=SHORT, choices=None):
    someone = Listening(program_of(sections), choices)
    someone.press(Begin())
    someone.pass_time(1.0)
    return someone


def at_section(title, sections=SHORT):
    someone = begun(sections)
    someone.until(lambda now: now.section == title)
    someone.pass_time(1.0)
    return someone


# Skip.


def test_a_skip_lands_in_the_next_section_after_a_breath():
    someone = at_section("Feet")
    someone.press(Skip())
    someone.pass_time(0.1)
    assert someone.now().section == "Inside"
    before = someone.now().position
    someone.until(lambda now: now.caption == "Further in, if you like.", at_most=3)
    assert someone.now().position - before == pytest.approx(1.7 * RATE, abs=0.15 * RATE)


def test_it_says_beforehand_where_a_skip_leads():
    someone = begun()
    assert someone.now().skip_to == "Feet"
    someone.until(lambda now: now.section == "Hands")
    assert someone.now().skip_to == "Coming back"
    someone.until(lambda now: now.phase is Phase.LANDING)
    assert someone.now().skip_to is None


def test_a_skip_leads_to_the_closing_and_never_past_it():
    someone = at_section("Hands")
    someone.press(Skip())
    someone.pass_time(1)
    assert someone.now().phase is Phase.LANDING
    with pytest.raises(IllegalEventError):
        someone.press(Skip())


def test_a_skip_of_a_section_that_is_left_out_does_not_jump_up_by_two():
    someone = Listening(program_of(SHORT), Choices("feet", frozenset({"feet"})))
    someone.press(Begin())
    someone.until(lambda now: now.level == 1 and now.section not in {"Arriving", ""})
    assert someone.now().skip_to == "Hands"  # level 2: “Inside” is at level 3
    someone.press(Skip())
    someone.pass_time(0.5)
    assert someone.now().section == "Hands"


def test_skips_in_a_row_go_up_one_level_at_a_time_and_never_above_the_allowed_one():
    someone = begun(FURTHER_IN)
    levels = []
    for _ in range(3):
        levels.append(someone.now().level)
        if someone.now().skip_to is not None:
            someone.press(Skip())
        someone.pass_time(0.5)
    assert levels == [2, 3, 1]


def test_a_skip_in_the_middle_of_a_question_leaves_it_open():
    someone = begun()
    someone.until(lambda now: now.question is not None)
    someone.press(Skip())
    someone.pass_time(0.5)
    assert someone.now().question is None
    assert someone.now().section == "Feet"


def test_a_skip_does_not_overrule_an_answer_that_leads_to_the_quiet_room():
    someone = at_section("Feet")
    someone.until(lambda now: now.question is not None)
    someone.press(Answer("feet.check", values=(("stirred", 9),)))
    someone.press(Skip())
    someone.pass_time(1)
    assert someone.now().phase is Phase.PULLED_BACK


def test_bed_and_screen_are_as_if_the_section_had_been_gone_through():
    someone = begun(SET)
    someone.pass_time(5)
    someone.press(Skip())
    someone.pass_time(0.2)
    assert someone.now().look == "horizon"
    someone.pass_time(12)
    assert someone.now().section == "Feet"
    assert level_db(someone.pass_time(0.3)) == -200.0  # no voice, and no bed any more


def test_a_picture_that_a_skip_passes_over_has_its_words():
    program = program_of(
        SET.replace("look: horizon", "look: pictures/window.jpg, alt: A window.")
    )
    pictures = {"pictures/window.jpg": Picture("/packs/window.jpg", "")}
    someone = Listening(replace(program, pictures=pictures))
    someone.press(Begin())
    someone.pass_time(6)
    someone.press(Skip())
    someone.pass_time(0.2)
    assert (someone.now().look, someone.now().look_words) == ("/packs/window.jpg", "A window.")


def test_a_skip_ends_a_pacer():
    someone = begun(PACED)
    someone.until(lambda now: now.pace is not None)
    someone.pass_time(3)
    someone.press(Skip())
    someone.pass_time(0.5)
    assert someone.now().section == "Coming back"
    assert someone.now().pace is None


def test_a_timer_is_over_once_the_closing_is_reached():
    someone = begun(SET, Choices(stop_after=Frames(600 * RATE)))
    assert someone.now().bookmark.stop_in is not None
    someone.until(lambda now: now.phase is Phase.LANDING, skip=True)
    assert someone.now().bookmark.stop_in is None


def test_where_a_skip_passes_over_a_reset_the_anchor_comes_first():
    someone = begun(LONG)
    someone.pass_time(46)  # with Hands and Floor behind it, more than 150 s in one go
    someone.press(Skip())
    someone.pass_time(0.5)
    reset = someone.now()
    assert (reset.section, reset.level, reset.skip_to) == ("The sounds", 1, None)
    someone.until(lambda now: now.section == "Hands", at_most=21)


def test_a_run_inside_goes_on_counting_in_another_process():
    someone = begun(LONG)
    someone.pass_time(45)
    now = someone.now()
    assert now.bookmark.inside[0] > 40 * RATE
    again = Listening(program_of(LONG))
    again.player.restore(
        program_of(LONG), Choices(), now.caption_id, now.sentence, now.bookmark
    )
    again.press(Resume())
    again.pass_time(2)
    assert again.now().bookmark.inside[0] > now.bookmark.inside[0]


def test_where_no_reset_is_missed_a_skip_leads_straight_on():
    someone = begun(LONG)
    someone.until(lambda now: now.section == "Hands")
    someone.press(Skip())
    someone.pass_time(0.5)
    assert someone.now().section == "Floor"


# Once more.


def test_once_more_says_the_line_again_and_nothing_before_it():
    someone = at_section("Hands")
    someone.until(lambda now: now.caption == "Or hands.")
    someone.pass_time(5)
    quiet = level_db(someone.pass_time(0.5))
    before = someone.now()
    someone.press(HearAgain())
    someone.pass_time(1.0)
    assert level_db(someone.pass_time(0.5)) > quiet + 10
    assert (someone.now().caption, someone.now().before) == (before.caption, before.before)
    assert someone.now().length > before.length  # what is heard again takes its time


def test_a_question_is_asked_anew():
    someone = begun()
    asked = someone.until(lambda now: now.question is not None)
    someone.pass_time(4)
    someone.press(HearAgain())
    someone.pass_time(1)
    assert someone.now().question is None
    again = someone.until(lambda now: now.question is not None, at_most=4)
    assert again.question.id == asked.question.id
    assert again.question.left > asked.question.left - RATE


def test_a_pacer_begins_anew_after_the_line():
    someone = begun(PACED)
    someone.until(lambda now: now.pace is not None)
    someone.pass_time(3)
    someone.press(HearAgain())
    someone.pass_time(0.5)
    assert someone.now().pace is None
    assert someone.until(lambda now: now.pace is not None, at_most=5).pace.at < RATE // 2


def test_music_goes_back_with_the_line_that_is_spoken_over_it():
    someone = begun(MUSIC)
    someone.until(lambda now: now.caption == "Near or far.")
    someone.pass_time(3)
    before = someone.now().music.heard
    someone.press(HearAgain())
    someone.pass_time(0.5)
    assert someone.now().music.heard == pytest.approx(before - 3 * RATE, abs=RATE // 2)
    ends = heard_until(someone, lambda now: now.phase is Phase.LANDING)
    assert len({now.music.source for now in ends if now.music}) == 1


def test_music_that_followed_the_line_begins_anew_after_it():
    someone = begun(MUSIC)
    someone.pass_time(9)
    assert someone.now().music.heard > 5 * RATE
    someone.press(HearAgain())
    someone.pass_time(1.5)
    assert someone.now().caption == "A piece of music."
    someone.pass_time(4)
    assert 0 < someone.now().music.heard < 4 * RATE


def test_once_more_counts_in_the_limit_of_its_level_and_the_anchor_comes_first():
    someone = begun(LONG)
    someone.until(lambda now: now.section == "Floor")
    for _ in range(4):  # each time some 12 s more inside, of 150 s
        if someone.now().level == 1:
            break
        someone.until(lambda now: now.caption == "Under you.")
        someone.pass_time(15)
        someone.press(HearAgain())
        someone.pass_time(0.5)
    assert someone.now().section == "The sounds"
    someone.until(lambda now: now.section == "Floor", at_most=22)
    someone.until(lambda now: now.caption == "Under you.", at_most=1)


def test_music_that_cannot_be_taken_up_behind_the_anchor_begins_anew_after_its_line():
    someone = Listening(program_of(LONG_MUSIC), block=4800)
    someone.press(Begin())
    someone.until(lambda now: now.caption == "Near or far.")
    someone.pass_time(18)
    assert someone.now().music is not None
    someone.press(HearAgain())
    someone.pass_time(0.5)
    assert someone.now().section == "The sounds"
    someone.until(lambda now: now.section == "Feet", at_most=22)
    music = someone.until(lambda now: now.music is not None, at_most=6).music
    assert someone.now().caption == "A piece of music."
    assert music is not None
    assert music.heard < RATE


# One step gentler.


def test_one_step_gentler_goes_by_the_anchor_to_a_level_below():
    someone = at_section("Inside")
    assert someone.now().gentler_to == "Hands"
    someone.press(StepGentler())
    someone.pass_time(0.5)
    assert (someone.now().phase, someone.now().section) == (Phase.RETURNING, "The sounds")
    assert someone.now().pulls == 0
    assert someone.now().level_cap == 2
    assert someone.now().bookmark.eased
    someone.until(lambda now: now.section == "Hands", at_most=22)


def test_one_step_gentler_than_level_1_is_the_closing():
    someone = begun()
    assert someone.now().gentler_to == "Coming back"
    someone.press(StepGentler())
    someone.until(lambda now: now.phase is Phase.LANDING, at_most=22)
    assert someone.now().gentler_to is None


# The stop timer.


def test_the_timer_fades_and_leads_to_the_closing():
    someone = begun()
    someone.press(StopAfter(Frames(5 * RATE)))
    someone.pass_time(0.1)
    assert someone.now().bookmark.stop_in == pytest.approx(5 * RATE, abs=RATE // 5)
    someone.pass_time(5.0)
    assert someone.now().phase is Phase.LANDING
    fading = [level_db(someone.pass_time(1)) for _ in range(6)]
    assert fading == sorted(fading, reverse=True)
    assert level_db(someone.sound[-4800:]) < -90
    someone.until(lambda now: now.caption == "Back.", at_most=3)
    assert someone.now().bookmark.stop_in is None


def test_a_timer_can_be_changed_and_taken_off():
    someone = begun()
    someone.press(StopAfter(Frames(5 * RATE)))
    someone.press(StopAfter(Frames(9 * RATE)))
    someone.pass_time(6)
    assert someone.now().phase is not Phase.LANDING
    someone.press(StopAfter(None))
    someone.pass_time(6)
    assert someone.now().phase is not Phase.LANDING


def test_a_timer_may_be_set_before_the_session_begins():
    someone = begun(choices=Choices(stop_after=Frames(4 * RATE)))
    someone.until(lambda now: now.phase is Phase.LANDING, at_most=4)


def test_a_pause_and_the_quiet_room_stop_the_timer():
    someone = begun()
    someone.press(StopAfter(Frames(3 * RATE)))
    someone.press(Pause())
    someone.pass_time(10)
    assert someone.now().phase is Phase.PAUSED
    someone.press(Resume())
    someone.press(PullBack())
    someone.pass_time(10)
    assert someone.now().phase is Phase.PULLED_BACK


def test_an_open_question_does_not_hold_the_timer_up():
    someone = begun()
    someone.until(lambda now: now.question is not None)
    someone.press(StopAfter(Frames(2 * RATE)))
    someone.pass_time(2.2)
    assert someone.now().phase is Phase.LANDING


# All of them.


@pytest.mark.parametrize("event", [Skip(), HearAgain(), StepGentler(), StopAfter(Frames(0))])
@pytest.mark.parametrize("title", ["Arriving", "Feet", "Inside", "Hands"])
def test_nothing_clicks(event, title):
    someone = at_section(title)
    someone.press(event)
    sound = someone.pass_time(9)
    assert np.isfinite(sound).all()
    assert steepest(sound) < SMOOTH


@pytest.mark.parametrize("event", [Skip(), HearAgain(), StepGentler()])
def test_they_mean_nothing_while_it_is_paused(event):
    someone = begun()
    someone.press(Pause())
    with pytest.raises(IllegalEventError):
        someone.press(event)
