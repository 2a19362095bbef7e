"""Taking a session up where another process lost it."""

from dataclasses import replace

import pytest

from fakes.listening import Listening, level_db
from fakes.programs import program_of
from fakes.sessions import SHORT
from thaw.base.units import Frames, frames_from_seconds
from thaw.player.events import Begin, PullBack, Resume, ReturnGentler
from thaw.player.phase import Phase
from thaw.player.resume import LEAD
from thaw.timeline.choices import Choices

SENTENCES = (frames_from_seconds(0), frames_from_seconds(0.8), frames_from_seconds(1.5))


@pytest.fixture
def program():
    """A session whose lines have three sentences each."""
    program = program_of(SHORT)
    lines = program.lines.items()
    return replace(
        program, lines={key: replace(line, sentences=SENTENCES) for key, line in lines}
    )


@pytest.fixture
def lost(program):
    """The last that was shown before the process was lost: in a line's last sentence."""
    someone = Listening(program)
    someone.press(Begin())
    someone.pass_time(0.5 + 1.7)
    return someone.now()


def taken_up(program, line_id, sentence, bookmark=None):
    someone = Listening(program)
    someone.player.restore(program, Choices(), line_id, sentence, bookmark)
    return someone


def test_the_snapshot_says_which_sentence_is_spoken(lost):
    assert lost.sentence == SENTENCES[2]


def test_it_is_paused_over_room_tone_with_its_line_in_sight(program, lost):
    someone = taken_up(program, lost.caption_id, lost.sentence)
    someone.pass_time(3)
    assert someone.now().phase is Phase.PAUSED
    assert someone.now().caption == lost.caption
    assert level_db(someone.pass_time(1)) > -60


def test_room_tone_is_heard_before_a_level_was_set_too(program, lost):
    someone = Listening(program, volume=None)
    someone.player.restore(program, Choices(), lost.caption_id, lost.sentence, None)
    someone.pass_time(6)
    assert -66 < level_db(someone.pass_time(1)) < -40


def test_it_goes_on_from_the_beginning_of_the_sentence_that_was_lost(program, lost):
    someone = taken_up(program, lost.caption_id, lost.sentence)
    someone.pass_time(1)
    someone.press(Resume())
    someone.pass_time(0.2)
    place = someone.player._heard().place
    assert place is not None
    began = frames_from_seconds(0.5) + lost.sentence - LEAD
    assert place.at == pytest.approx(began + frames_from_seconds(0.2), abs=2000)


def test_a_line_that_is_not_known_is_the_first(program):
    someone = taken_up(program, "of-another-version", Frames(0))
    someone.press(Resume())
    first = someone.until(lambda now: now.caption != "", at_most=5)
    assert first.caption == "You might stay as you are."


def test_what_protects_the_listener_is_kept(program):
    someone = Listening(program)
    someone.press(Begin())
    someone.until(lambda now: now.section == "Inside", skip=True)
    someone.press(PullBack())
    someone.press(ReturnGentler())
    lost = someone.until(lambda now: now.section == "Hands", skip=True)
    other = taken_up(program, lost.caption_id, lost.sentence, lost.bookmark)
    other.press(Resume())
    other.pass_time(1)
    assert (other.now().section, other.now().level_cap, other.now().pulls) == ("Hands", 2, 1)


def test_a_reset_that_was_added_goes_on_with_what_it_led_to(program):
    someone = Listening(program)
    someone.press(Begin())
    someone.until(lambda now: now.section == "Inside", skip=True)
    someone.press(PullBack())
    someone.press(ReturnGentler())
    someone.pass_time(5)
    lost = someone.now()
    other = taken_up(program, lost.caption_id, lost.sentence, lost.bookmark)
    other.press(Resume())
    other.pass_time(1)
    assert other.now().section == "Hands"
