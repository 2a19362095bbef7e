"""What steps show and sound on their way: pictures, things to do, marks, words, a pacer."""

from dataclasses import replace

import pytest

from fakes.listening import Listening, level_db
from fakes.programs import program_of
from fakes.sessions import CLOSING, MUSIC
from thaw.player.events import Answer, Begin, MarkMoment, TakeBackMark
from thaw.player.phase import Phase, Room
from thaw.timeline.program import Picture

SENSE = """
  - id: cool
    title: Something cool
    level: 2
    focus: contact
    steps:
      - sense: {what: Something cool., for: 20 s}
        wait: 6 s
"""
PICTURES = """
  - id: looking
    title: Looking
    level: 1
    focus: outside
    steps:
      - look: pictures/window.jpg
        alt: A window.
      - say: A picture.
      - look: pictures/door.jpg
        alt: A door.
      - say: Another.
      - look: pictures/gone.jpg
        alt: Gone.
      - say: None.
"""
WORDS = """
  - id: words
    title: Words
    level: 2
    focus: contact
    steps:
      - words: sensations
        ask: A word?
        wait: 10 s
"""
PACE = """
  - id: pace
    title: A rhythm
    level: 2
    focus: contact
    steps:
      - pace: {{by: {by}, in: 4 s, out: 6 s, cycles: 2}}
"""


def begun(sections, **kwargs):
    someone = Listening(program_of(sections + CLOSING, **kwargs))
    someone.press(Begin())
    return someone


def test_a_thing_to_do_tells_how_long_it_takes_and_how_far_it_is():
    someone = begun(SENSE)
    asked = someone.until(lambda now: now.question is not None)
    assert asked.question.lasts == 20 * 48_000
    assert asked.activity_share == 0.0
    someone.press(Answer(asked.question.id, option="have"))
    someone.until(lambda now: now.activity == "Something cool.")
    someone.pass_time(10)
    assert someone.now().activity_share == pytest.approx(0.5, abs=0.05)
    after = someone.until(lambda now: not now.activity, at_most=15)
    assert after.activity_share == 0.0


def test_not_having_it_leads_on_at_once():
    someone = begun(SENSE)
    asked = someone.until(lambda now: now.question is not None)
    someone.press(Answer(asked.question.id, option="without"))
    someone.until(lambda now: now.phase is Phase.LANDING, at_most=3)


def test_a_picture_is_told_with_its_words_and_a_missing_one_leaves_the_still_light():
    program = program_of(PICTURES + CLOSING)
    pictures = {
        "pictures/window.jpg": Picture("/packs/window.jpg", "Evening"),
        "pictures/door.jpg": Picture("/packs/door.jpg", ""),
    }
    someone = Listening(replace(program, pictures=pictures))
    someone.press(Begin())
    seen = [
        someone.until(lambda now: now.caption == "A picture."),
        someone.until(lambda now: now.caption == "Another."),
        someone.until(lambda now: now.caption == "None."),
    ]
    assert [now.look for now in seen] == ["/packs/window.jpg", "/packs/door.jpg", "still"]
    assert [now.look_words for now in seen] == ["A window.", "A door.", ""]


def marks(someone):
    return someone.now().music.marks


def test_the_newest_mark_can_be_taken_back_and_no_other_goes():
    someone = begun(MUSIC.removesuffix(CLOSING))
    someone.until(lambda now: now.music is not None and now.music.heard > 48_000 * 4)
    someone.press(MarkMoment())
    someone.pass_time(2)
    first = marks(someone)
    someone.press(MarkMoment())
    someone.pass_time(0.1)
    assert len(marks(someone)) == 2
    someone.press(TakeBackMark())
    someone.pass_time(0.1)
    assert marks(someone) == first
    for _ in range(2):  # the second finds none
        someone.press(TakeBackMark())
    someone.pass_time(0.1)
    assert marks(someone) == ()


@pytest.mark.parametrize(("here", "phase"), [(3, Phase.PULLED_BACK), (6, Phase.LANDING)])
def test_a_word_of_distance_with_a_low_presence_leads_to_the_far_away_room(here, phase):
    someone = begun(WORDS)
    asked = someone.until(lambda now: now.question is not None)
    assert asked.question.measures == ("here",)
    given = Answer(asked.question.id, values=(("here", here),), words=("far away",))
    someone.press(given)
    reached = someone.until(lambda now: now.phase is phase, at_most=6)
    assert reached.room is (Room.FAR_AWAY if phase is Phase.PULLED_BACK else None)


def level_during_pace(by):
    someone = begun(PACE.format(by=by), bed=False)
    someone.until(lambda now: now.pace is not None)
    someone.pass_time(3.5)
    return level_db(someone.pass_time(0.5))


def test_a_pacer_by_sound_sounds_and_no_other_does():
    assert level_during_pace("sound") > -45
    assert level_during_pace("light") == level_during_pace("hand") == -200.0
