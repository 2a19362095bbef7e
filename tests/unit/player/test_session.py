"""A session from Begin to its end."""

import pytest

from fakes.listening import Listening, heard_until, level_db, steepest
from fakes.programs import program_of
from fakes.sessions import CLOSING, MUSIC, SHORT
from fakes.unheard import Unheard
from thaw.base.errors import IllegalEventError
from thaw.player.events import (
    Answer,
    Begin,
    Change,
    CloseNow,
    LoseDevice,
    MarkMoment,
    Pause,
    PullBack,
    Resume,
    SetVolume,
    Speak,
)
from thaw.player.phase import Phase, Room
from thaw.timeline.choices import Choices


@pytest.fixture
def listening():
    someone = Listening(program_of(SHORT))
    someone.press(Begin())
    return someone


def test_it_goes_from_begin_to_the_end_by_itself(listening):
    listening.until(lambda now: now.phase is Phase.ENDED)
    assert listening.now().underruns == 0


def test_what_was_expected_is_what_it_took():
    someone = Listening(program_of(MUSIC))
    someone.press(Begin())
    someone.pass_time(0.2)
    expected = someone.now().length
    someone.until(lambda now: now.phase is Phase.ENDED)
    assert someone.now().position == expected


def test_nothing_sounds_before_begin():
    someone = Listening(program_of(SHORT))
    assert level_db(someone.pass_time(1)) == -200.0
    assert someone.player.idle


def test_no_event_is_taken_that_the_state_does_not_know():
    someone = Listening(program_of(SHORT))
    before = someone.now()
    with pytest.raises(IllegalEventError):
        someone.press(Resume())
    assert someone.now() == before
    assert [type(logged.event) for logged in someone.player.log] == [SetVolume]


def test_a_line_is_captioned_while_it_is_spoken(listening):
    listening.until(lambda now: now.caption == "You might stay as you are.")
    assert level_db(listening.pass_time(1)) > -40


def test_an_answer_leads_on_half_a_second_later(listening):
    asked = listening.until(lambda now: now.question is not None)
    assert asked.phase is Phase.ASKING
    listening.press(Answer(asked.question.id, option="feet"))
    listening.pass_time(0.4)
    assert listening.now().question is None
    listening.until(lambda now: now.caption == "The feet then.", at_most=1.3)


def test_no_answer_takes_the_default_without_comment(listening):
    asked = listening.until(lambda now: now.question is not None)
    before = asked.caption
    listening.pass_time(7.5)
    assert listening.now().caption == before
    listening.until(lambda now: now.caption == "That one then.", at_most=2.5)


def test_an_answer_to_another_question_changes_nothing(listening):
    listening.until(lambda now: now.question is not None)
    listening.press(Answer("feet.check", values=(("stirred", 9),)))
    listening.pass_time(2)
    assert listening.now().phase is Phase.ASKING


TWO_QUESTIONS = """
  - id: hands
    title: Hands
    level: 2
    focus: contact
    steps:
      - choose: {ask: One or two?, options: {one: One, object: Two}, default: object, wait: 5 s}
      - choose: {ask: In or out?, options: {in: In, outside: Out}, default: outside, wait: 5 s}
  - id: more
    title: More
    level: 2
    focus: contact
    steps: [{say: Some more.}]
"""


def test_two_questions_without_an_answer_lead_to_the_anchor_one_level_down():
    someone = Listening(program_of(TWO_QUESTIONS + CLOSING))
    someone.press(Begin())
    reset = someone.until(lambda now: now.level_cap == 1)
    assert reset.section == "The sounds"
    seen = heard_until(someone, lambda now: now.phase is Phase.ENDED)
    assert "More" not in {now.section for now in seen}


def test_open_questions_at_level_1_lead_on(listening):
    listening.until(lambda now: now.section == "Inside")
    assert listening.now().level_cap == 4


def test_an_answer_in_between_keeps_the_level(listening):
    first = listening.until(lambda now: now.question is not None)
    listening.press(Answer(first.question.id, skipped=True))
    listening.until(lambda now: now.section == "Inside", at_most=120)


@pytest.mark.parametrize(
    ("values", "room"),
    [
        ((("stirred", 8), ("here", 9)), Room.TOO_MUCH),
        ((("stirred", 2), ("here", 3)), Room.FAR_AWAY),
    ],
)
def test_the_built_in_safety_routes_lead_to_the_quiet_room(listening, values, room):
    listening.until(lambda now: now.section == "Feet")
    asked = listening.until(lambda now: now.question is not None)
    listening.press(Answer(asked.question.id, values=values))
    reached = listening.until(lambda now: now.phase is Phase.PULLED_BACK, at_most=1)
    assert reached.room is room


def test_a_milder_answer_goes_on(listening):
    listening.until(lambda now: now.section == "Feet")
    asked = listening.until(lambda now: now.question is not None)
    listening.press(Answer(asked.question.id, values=(("stirred", 5), ("here", 4))))
    listening.pass_time(2)
    assert listening.now().phase is Phase.PLAYING


def test_bed_and_music_go_down_before_the_voice_begins():
    someone = Listening(program_of(MUSIC))
    someone.press(Begin())
    someone.until(lambda now: now.music is not None and now.music.heard > 48_000 * 14)
    before = level_db(someone.pass_time(0.2))
    spoken = someone.until(lambda now: now.caption == "Near or far.", at_most=5)
    assert spoken.music is not None
    # The last moment before the voice: everything but the voice, already down.
    quiet = level_db(someone.sound[-9600 - 2400 : -9600 + 2400])
    assert before - 12 < quiet < before - 4


def test_a_marked_moment_is_the_one_that_was_heard():
    someone = Listening(program_of(MUSIC))
    someone.press(Begin())
    heard = someone.until(lambda now: now.music is not None and now.music.heard > 48_000 * 5)
    someone.press(MarkMoment())
    someone.pass_time(0.1)
    marked = someone.now().music
    assert marked is not None
    assert heard.music is not None
    assert marked.marks == pytest.approx((heard.music.heard,), abs=960)


def test_another_anchor_is_spoken_from_the_next_line_on(listening):
    listening.until(lambda now: now.caption == "That one then.")
    listening.press(Change(Choices(anchor="object")))
    listening.until(lambda now: now.caption.startswith("object"), at_most=60)


def test_an_anchor_that_was_answered_outlives_another_change(listening):
    listening.until(lambda now: now.question is not None)
    question = listening.now().question
    assert question is not None
    listening.press(Answer(question.id, option="object"))
    listening.pass_time(1.0)
    listening.press(Change(Choices(silences=0.7)))
    listening.pass_time(0.2)
    assert listening.now().bookmark.anchor == "object"


CHOOSING = (
    """
  - id: which
    title: Which
    level: 1
    focus: outside
    steps:
      - choose:
          ask: Which?
          options: {both: Both, feet: {say: Feet only, set: {leave_out: hands}}}
          default: both
          wait: 8 s
  - id: hands
    title: Hands
    level: 2
    focus: contact
    region: hands
    steps: [{say: Your hands.}]
"""
    + CLOSING
)


def test_a_region_that_an_answer_left_out_stays_out_after_another_change():
    someone = Unheard(program_of(CHOOSING))
    question = someone.until(lambda now: now.question is not None).question
    assert question is not None
    someone.press(Answer(question.id, option="feet"))
    someone.press(Change(Choices(silences=0.7)))
    seen = heard_until(someone, lambda now: now.phase is Phase.ENDED)
    assert not any(now.caption == "Your hands." for now in seen)


def test_a_region_that_an_answer_left_out_is_put_back_by_hand():
    someone = Unheard(program_of(CHOOSING))
    question = someone.until(lambda now: now.question is not None).question
    assert question is not None
    someone.press(Answer(question.id, option="feet"))
    assert someone.now().bookmark.left_out == {"hands"}
    someone.press(Change(put_back=frozenset({"hands"})))
    assert not someone.now().bookmark.left_out
    someone.until(lambda now: now.caption == "Your hands.")


def test_an_answer_and_a_hand_that_leave_out_at_the_same_moment_both_count():
    someone = Unheard(program_of(CHOOSING))
    question = someone.until(lambda now: now.question is not None).question
    assert question is not None
    someone.press(Answer(question.id, option="feet"))
    someone.press(Change(left_out=frozenset({"face"})))
    assert someone.now().bookmark.left_out == {"hands", "face"}


def test_a_region_left_out_on_the_way_gives_its_time_to_the_anchor(listening):
    listening.press(Change(left_out=frozenset({"feet"})))
    seen = heard_until(listening, lambda now: now.section == "Inside")
    assert "Where they meet something." not in {now.caption for now in seen}


def test_nothing_in_a_whole_session_cuts(listening):
    listening.until(lambda now: now.phase is Phase.ENDED)
    # The steepest honest step: voice at 440 Hz, level 0.1, on top of what lies under it.
    assert steepest(listening.sound) < 0.012


def test_pausing_twice_is_not_known(listening):
    listening.pass_time(1)
    listening.press(Pause())
    with pytest.raises(IllegalEventError):
        listening.press(Pause())
    listening.press(PullBack())


def test_before_a_level_was_set_sound_rises_over_five_seconds_to_12_db_below_full():
    full, unset = (
        Listening(program_of(MUSIC), volume=0.0),
        Listening(program_of(MUSIC), volume=None),
    )
    for someone in (full, unset):
        someone.press(Begin())
        someone.pass_time(0.6)
    early = level_db(full.pass_time(0.3)) - level_db(unset.pass_time(0.3))
    for someone in (full, unset):
        someone.until(lambda now: now.music is not None and now.music.heard > 48_000 * 8)
    late = level_db(full.pass_time(1)) - level_db(unset.pass_time(1))
    assert early > 30
    assert late == pytest.approx(12, abs=0.2)


def test_the_test_line_asks_for_a_device_anew():
    someone = Listening()
    someone.press(LoseDevice("There is no sound device."))
    someone.pass_time(0.5)
    assert someone.now().question_device
    someone.press(Speak("test-line"))
    someone.pass_time(0.5)
    assert someone.now().question_device == ""


def test_it_is_told_when_the_test_line_is_over():
    someone = Listening()
    someone.press(Speak("test-line"))
    someone.until(lambda now: now.speaks, at_most=3)
    someone.until(lambda now: bool(now.caption), at_most=3)
    someone.until(lambda now: not now.speaks, at_most=30)


def test_the_test_line_can_be_heard_after_a_session_too(listening):
    listening.press(PullBack())
    listening.press(CloseNow())
    listening.pass_time(4)
    listening.press(Speak("test-line"))
    listening.until(lambda now: now.caption == "test-line one", at_most=3)
