"""“Still here?”: when it is asked, what its answers do, and that no answer holds up nothing."""

import pytest

from fakes.listening import Listening, heard_until, level_db
from fakes.programs import VOICE_SECONDS, builtin, program_of
from fakes.sessions import CLOSING
from fakes.unheard import Unheard
from thaw.base.units import RATE
from thaw.player.events import (
    Answer,
    Begin,
    HearAgain,
    Pause,
    PullBack,
    Resume,
    ReturnGentler,
    StillHere,
)
from thaw.player.phase import Phase, Room
from thaw.player.still_here import upcoming
from thaw.timeline.care import Care, Numbers
from thaw.timeline.choices import Choices

REST = "      - rest: {} s\n      - say: And on."
TWO_MINUTES = "\n".join([REST.format(6)] * 14)
SECTION = """
  - id: {name}
    title: {title}
    level: {level}
    focus: {focus}
    steps:
      - say: A line.
{steps}
"""
HANDS = SECTION.format(
    name="hands", title="Hands", level=2, focus="contact", steps="      - say: Hands."
)


def outside(steps=TWO_MINUTES):
    around = SECTION.format(
        name="around", title="Around", level=1, focus="outside", steps=steps
    )
    return around + HANDS.replace("id: hands", "id: contact")


def inside(*steps, level=3, focus="body"):
    text = "\n".join(steps)
    return SECTION.format(name="inside", title="Inside", level=level, focus=focus, steps=text)


def silent(*rests, level=3):
    """A session with these silences, once two minutes are over in which it is not asked."""
    steps = (REST.format(rest) for rest in rests)
    return outside() + inside(*steps, level=level) + HANDS + CLOSING


def asking(after=10, *, asks=True):
    return Choices(care=Care(still_here=asks, numbers=Numbers(still_here_after=after)))


def begun(sections, after=10, *, asks=True):
    return Unheard(program_of(sections), asking(after, asks=asks))


def heard(*, asks):
    """Someone who hears a session with one long silence."""
    someone = Listening(program_of(silent(20)), asking(asks=asks), block=RATE // 10)
    someone.press(Begin())
    return someone


def asked(someone):
    return someone.until(lambda now: now.still_here, at_most=240)


def is_ever_asked(someone):
    def over(now):
        return now.phase is Phase.ENDED

    return any(now.still_here for now in heard_until(someone, over, skip=True))


def length_of_the_silence(someone):
    """How long nobody had spoken when it was asked."""
    before = someone.until(lambda now: now.position > 118 * RATE)
    told = before
    while not told.still_here:
        if told.caption_id != before.caption_id:
            before = told
        someone.pass_time(0.1)
        told = someone.now()
    return (told.position - before.position) / RATE - VOICE_SECONDS


def test_it_is_asked_after_ten_seconds_of_silence_at_level_3():
    someone = begun(silent(20))
    assert length_of_the_silence(someone) == pytest.approx(10, abs=0.3)
    assert someone.now().phase is Phase.PLAYING


@pytest.mark.parametrize(
    ("sections", "more"),
    [
        (silent(20, level=2), {}),
        (silent(20), {"asks": False}),
        (silent(20), {"after": 18}),  # it would be lost beside the next line
        (silent(9), {}),
    ],
    ids=["outside and contact", "switched off", "hardly before a line", "no long silence"],
)
def test_it_is_not_asked(sections, more):
    assert not is_ever_asked(begun(sections, **more))


def test_it_is_not_asked_in_the_first_two_minutes():
    sections = outside(REST.format(6)) + inside(REST.format(20)) + HANDS + CLOSING
    assert not is_ever_asked(begun(sections))


CHECK_IN = """
      - check_in: [here]
        wait: 8 s
        as: one
"""


@pytest.mark.parametrize("answers", [True, False])
def test_it_is_not_asked_soon_after_an_answer(answers):
    sections = outside() + inside(CHECK_IN, REST.format(20)) + HANDS + CLOSING
    someone = begun(sections)
    question = someone.until(lambda now: now.question is not None, at_most=240).question
    if answers:
        someone.press(Answer(question.id, values=(("here", 8),)))
    else:
        someone.until(lambda now: now.question is None)
    assert is_ever_asked(someone) is not answers


PACED = """
      - pace: {by: hand, in: 4 s, out: 6 s, cycles: 3}
      - say: And on.
"""


def test_a_pacer_is_no_silence():
    assert not is_ever_asked(begun(outside() + inside(PACED) + HANDS + CLOSING))


MUSIC = """
      - play: music/strings.opus
        for: 60 s
        fade_in: 6 s
        fade_out: 8 s
        during: [{rest: 30 s}, {say: Near or far.}]
"""


def test_over_music_a_silence_is_long_after_twice_the_time():
    someone = begun(outside() + inside(MUSIC, focus="music") + HANDS + CLOSING)
    begins = someone.until(lambda now: now.music is not None, at_most=240).position
    assert (asked(someone).position - begins) / RATE == pytest.approx(20, abs=0.5)


def test_it_is_spoken_while_the_rest_goes_on():
    plain, spoken = heard(asks=False), heard(asks=True)
    place = asked(spoken).position
    plain.until(lambda now: now.position >= place, at_most=240)
    assert level_db(spoken.pass_time(2)) > level_db(plain.pass_time(2)) + 6
    assert spoken.now().position == plain.now().position
    assert spoken.now().caption == plain.now().caption


def test_yes_puts_it_away_and_changes_nothing_else():
    someone = begun(silent(20, 20))
    asked(someone)
    someone.press(StillHere(yes=True))
    someone.pass_time(0.1)
    now = someone.now()
    assert (now.still_here, now.phase, now.level_cap) == (False, Phase.PLAYING, 4)
    assert not is_ever_asked(someone)


def test_far_away_leads_to_the_quiet_room_with_more_to_meet():
    someone = begun(silent(20))
    asked(someone)
    someone.press(StillHere(yes=False))
    someone.pass_time(0.1)
    now = someone.now()
    assert (now.phase, now.room, now.pulls) == (Phase.PULLED_BACK, Room.FAR_AWAY, 1)
    someone.press(ReturnGentler())
    someone.pass_time(0.1)
    assert someone.now().level_cap == 1


def test_without_an_answer_the_session_goes_on_as_if_it_had_not_been_asked():
    left, plain = begun(silent(20)), begun(silent(20), asks=False)
    ends = [one.until(lambda now: now.phase is Phase.ENDED) for one in (left, plain)]
    assert ends[0].position == ends[1].position
    assert ends[0].level_cap == 4


BETWEEN = outside().replace("id: around", "id: between").replace("id: contact", "id: near")


def twice(first=20, second=20, answer=None):
    """Two long silences, far enough apart; the first question is answered, or left."""
    later = inside(REST.format(second), REST.format(7)).replace("id: inside", "id: again")
    sections = outside() + inside(REST.format(first)) + BETWEEN + later + HANDS + CLOSING
    someone = begun(sections)
    asked(someone)
    if answer is not None:
        someone.press(answer)
    someone.until(lambda now: not now.still_here)
    asked(someone)
    return someone


def offer_of(someone):
    """The offer, once it is made; nothing where the session goes on to its end without one."""
    return someone.until(
        lambda now: now.question is not None or now.phase is Phase.ENDED, at_most=240
    ).question


def test_two_in_a_row_without_an_answer_offer_the_quiet_room_with_more_to_meet():
    someone = twice()
    question = offer_of(someone)
    assert question is not None
    assert [option.id for option in question.options] == ["quiet-room", "gentler"]
    assert someone.now().level_cap == 2
    someone.press(Answer(question.id, option="quiet-room"))
    reached = someone.until(lambda now: now.phase is Phase.PULLED_BACK, at_most=1)
    assert reached.room is Room.FAR_AWAY


def test_no_word_is_cut_off_by_the_offer():
    someone = twice()
    seen = heard_until(someone, lambda now: now.caption == "rising one")
    line = next(now for now in seen if now.caption_id == seen[-2].caption_id)
    said = (seen[-1].position - line.position) / RATE
    assert VOICE_SECONDS <= said < VOICE_SECONDS + 1  # it was still spoken after 20 s


def test_without_an_answer_to_that_it_goes_on_by_the_anchor_one_level_further_out():
    someone = twice()
    offer_of(someone)
    someone.until(lambda now: now.caption.startswith("sounds"), at_most=25)
    assert someone.until(lambda now: now.section == "Hands", at_most=30).level == 2


def test_a_second_one_that_lapses_outside_does_not_end_the_session():
    later = inside(REST.format(20)).replace("id: inside", "id: again")
    air = SECTION.format(
        name="air", title="Air", level=1, focus="outside", steps=REST.format(20)
    )
    someone = begun(outside() + inside(REST.format(20)) + BETWEEN + later + air + CLOSING)
    for _ in range(2):
        asked(someone)
        someone.until(lambda now: not now.still_here)
    assert offer_of(someone) is not None
    someone.until(lambda now: now.caption.startswith("sounds"), at_most=25)
    someone.until(lambda now: now.section == "Air", at_most=30)


def test_what_a_segment_may_ask_more_than_once_is_decoded_before():
    someone = begun(silent(20))
    someone.until(lambda now: now.section == "Inside", at_most=240)
    both = ("guidance.still-here.1", "guidance.still-here.2")
    assert upcoming(someone.state, builtin()) == both


def test_a_yes_between_them_begins_the_count_anew():
    assert offer_of(twice(answer=StillHere(yes=True))) is None


@pytest.mark.parametrize("rests", [(13, 13), (13, 20), (20, 13)])
def test_one_that_could_only_be_read_says_nothing_where_it_is_not_answered(rests):
    someone = twice(*rests)
    assert offer_of(someone) is None
    assert someone.now().level_cap == 4


def test_pulling_back_is_one_key_still_and_nothing_waits_afterwards():
    someone = begun(silent(20))
    asked(someone)
    someone.press(PullBack())
    someone.pass_time(0.1)
    assert (someone.now().room, someone.now().still_here) == (Room.ARRIVED, False)


def test_it_is_there_again_after_a_pause_and_an_answer_that_comes_late_means_nothing():
    someone = begun(silent(20, 6, 6))
    asked(someone)
    someone.press(Pause())
    someone.pass_time(1)
    assert not someone.now().still_here
    someone.press(Resume())
    someone.pass_time(0.1)
    assert someone.now().still_here
    someone.until(lambda now: not now.still_here, at_most=30)
    someone.press(StillHere(yes=False))
    someone.pass_time(0.1)
    assert someone.now().phase is Phase.PLAYING


def test_the_line_can_be_heard_again_meanwhile():
    someone = begun(silent(20))
    told = asked(someone)
    someone.press(HearAgain())
    someone.pass_time(0.1)
    assert someone.now().caption_id == told.caption_id
    assert someone.now().still_here
    someone.until(lambda now: now.section == "Hands", at_most=60)
