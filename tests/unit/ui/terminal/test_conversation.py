"""One session in the terminal: what is printed and what is sent, key by key."""

import io
from dataclasses import replace

import pytest

from fakes.host import FakeHost
from thaw.adapters.settings_file import SettingsFile
from thaw.app.console import Console
from thaw.base.units import Decibel, Frames
from thaw.player.events import (
    Answer,
    Change,
    HearAgain,
    Pause,
    Pick,
    PullBack,
    SetVolume,
    Skip,
    StepGentler,
    StopAfter,
)
from thaw.player.phase import Offer, Phase, Room
from thaw.player.snapshot import Bookmark, QuestionView, Snapshot
from thaw.settings import table
from thaw.settings.remembered import Habit, habit_of
from thaw.timeline.choices import Choices
from thaw.ui.terminal.conversation import Around, Conversation
from thaw.ui.terminal.keys import DOWN, END_OF_INPUT, ENTER, ESC, UP
from thaw.ui.terminal.printer import Printer
from thaw.ui.terminal.steering import Known, Steering

READY = Snapshot(frame=Frames(0), phase=Phase.READY)
PLAYING = replace(
    READY,
    phase=Phase.PLAYING,
    ref="a/b",
    caption="You might look around.",
    caption_id="l1",
    device="Headphones",
)
ASKING = replace(
    PLAYING,
    phase=Phase.ASKING,
    question=QuestionView("q1", "check_in", "", measures=("here",)),
)
ROOM = replace(PLAYING, phase=Phase.PULLED_BACK, room=Room.OFFERED)
ENDED = replace(PLAYING, phase=Phase.ENDED, told_after=("One sound could not be played.",))


class Session:
    """A conversation with what it printed and sent."""

    def __init__(self, profile, *, keys=True):
        self.host = FakeHost()
        self.out = io.StringIO()
        self.settings = SettingsFile(profile / "settings.json")
        printer = Printer(Console(io.StringIO(), self.out, io.StringIO()))
        known = Known("body-scan", {"sounds": "Sounds", "feet": "Feet"}, frozenset({"face"}))
        steering = Steering(self.host, self.settings, known, Choices())
        support = ["I need help now"]
        around = Around(self.host, printer, self.settings, lambda: support, keys, steering)
        self.talk = Conversation(around, -6.0)
        self.named = self.out.getvalue().splitlines()

    def see(self, *snapshots):
        for snapshot in snapshots:
            self.talk.see(snapshot)
        return self

    def press(self, *keys):
        for key in keys:
            self.talk.press(key)
        return self

    @property
    def printed(self):
        """What came after the keys were named."""
        lines = self.out.getvalue().splitlines()
        return [line for line in lines if line not in self.named]


@pytest.fixture
def session(profile):
    return Session(profile)


def test_the_keys_are_named_once_they_are_read(profile):
    assert "Esc pulls back, at any moment." in " ".join(Session(profile).named)
    assert Session(profile, keys=False).named == []


def test_a_caption_is_printed_as_it_is_heard(session):
    assert session.see(READY, PLAYING).printed == ["You might look around."]


@pytest.mark.parametrize("before", [[], [READY], [PLAYING], [ASKING], [ROOM], [ENDED]])
def test_esc_pulls_back_at_any_moment(session, before):
    session.see(*before).press(ESC)
    assert session.host.events == [PullBack()]


def test_esc_pulls_back_while_leaving_is_asked_and_while_something_is_typed(session):
    session.see(ASKING).press("1", ESC)
    session.press("q", ESC)
    assert session.host.events == [PullBack(), PullBack()]
    assert not session.talk.over


def test_an_offer_is_picked_by_its_digit(session):
    session.see(ROOM).press("2")
    assert session.host.events == [Pick(Offer.FAR_AWAY)]


ONE = "A number and Enter, or Enter alone to skip, or if you can’t tell."


def test_a_check_in_is_typed_and_shown(session):
    session.see(ASKING).press("1", "0", ENTER)
    assert session.host.events == [Answer("q1", values=(("here", 10),))]
    assert session.printed[-2:] == [ONE, "10"]


def test_a_line_that_comes_while_typing_does_not_tear_it(session):
    session.see(ASKING).press("1")
    session.see(replace(ASKING, caption="Or skip it.", caption_id="l2")).press("0", ENTER)
    assert session.printed[-3:] == ["1", "Or skip it.", "10"]
    assert session.host.events == [Answer("q1", values=(("here", 10),))]


def test_a_question_that_is_over_is_not_answered_any_more(session):
    session.see(ASKING).press("7")
    session.see(PLAYING).press(ENTER)
    assert session.host.events == []


def test_volume_goes_in_steps_up_to_its_ceiling(session):
    session.settings.put(table.COMFORTABLE_LEVEL, -10.0)
    session.see(PLAYING).press(DOWN, UP, UP, UP, UP)
    assert session.host.events[0] == SetVolume(Decibel(-8.0))
    assert session.host.events[-1] == SetVolume(Decibel(-4.0))


def test_captions_are_switched_for_now_and_later(session):
    session.see(PLAYING).press("c")
    session.see(replace(PLAYING, caption="Unseen.", caption_id="l2"))
    assert session.printed[-1] == "Captions off."
    assert session.settings.get(table.CAPTIONS) is False


def test_support_pauses_and_is_printed(session):
    session.see(PLAYING).press("s")
    assert session.host.events == [Pause()]
    assert session.printed[-1] == "I need help now"


def test_leaving_is_asked_first(session):
    session.see(PLAYING).press("q")
    assert not session.talk.over
    assert session.press("n").printed[-1] == "It goes on."
    session.press("q", "y")
    assert session.talk.over


def test_a_terminal_that_is_gone_does_not_keep_it_playing(session):
    session.see(PLAYING).press(END_OF_INPUT, END_OF_INPUT)
    assert session.talk.over


def test_the_end_tells_what_went_wrong_and_that_nothing_is_kept(session):
    session.see(PLAYING, ENDED)
    assert session.printed[-4:] == [
        "1: A short coming back",
        "One sound could not be played.",
        "Nothing of this session was kept. A note can be written in the window.",
        "Enter or Q leaves.",
    ]
    assert not session.talk.over
    assert session.press(ENTER).talk.over


def test_where_no_key_can_follow_the_end_is_the_end(profile):
    assert Session(profile, keys=False).see(PLAYING, ENDED).talk.over


def test_what_cannot_begin_is_said_and_over(session):
    session.see(READY).talk.fail("There is no such session.")
    assert (session.talk.over, session.talk.lost) == (True, True)
    assert session.printed == ["There is no such session."]


def test_what_fails_on_the_way_is_said_and_it_goes_on(session):
    session.see(PLAYING).talk.fail("A sound could not be read.")
    assert not session.talk.over


def test_single_letters_can_be_switched_off(session):
    session.settings.put(table.LETTER_KEYS, False)
    session.see(PLAYING).press("q", "k", " ")
    assert session.host.events == [Pause()]


@pytest.mark.parametrize(
    ("snapshot", "lost"),
    [
        (replace(PLAYING, phase=Phase.LOST_DEVICE, question_device="Gone."), True),
        (replace(ROOM, room=Room.FADED), False),
    ],
)
def test_where_nobody_can_answer_it_does_not_wait_for_ever(profile, snapshot, lost):
    session = Session(profile, keys=False).see(PLAYING, ROOM)
    assert not session.talk.over
    session.see(snapshot)
    assert (session.talk.over, session.talk.lost) == (True, lost)


def test_the_steps_are_on_keys(session):
    session.see(PLAYING).press("n", "r", "g")
    assert session.host.events[-3:] == [Skip(), HearAgain(), StepGentler()]


def test_the_next_anchor_follows_the_one_that_an_answer_named(session):
    session.see(PLAYING).press("a")
    first, second = (replace(PLAYING, bookmark=Bookmark(anchor=a)) for a in ("sounds", "feet"))
    session.see(first).see(second).press("a")
    named = [e.choices.anchor for e in session.host.events if isinstance(e, Change)]
    assert named == ["sounds", "sounds"]


def test_the_anchor_and_the_silences_are_changed_said_and_remembered(session):
    session.see(PLAYING).press("a", "a", ",")
    _, second, last = [e.choices for e in session.host.events if isinstance(e, Change)]
    assert second.anchor == "feet"
    # Silences name no anchor: an answer in the session may have named another since.
    assert (last.anchor, last.silences) == (None, 0.7)
    said = session.out.getvalue()
    assert "Your anchor from the next part on: Feet." in said
    assert "Silences from here on: shorter." in said
    kept = habit_of(session.settings.get(table.REMEMBERED), "body-scan")
    assert kept == Habit("feet", silences=0.7)


@pytest.mark.parametrize(("minutes", "following"), [(None, 5), (3, 5), (5, 10), (20, None)])
def test_the_stop_timer_goes_to_the_next_longer_time(session, minutes, following):
    stop_in = None if minutes is None else Frames(minutes * 60 * 48_000)
    session.see(replace(PLAYING, bookmark=Bookmark(stop_in=stop_in))).press("t")
    frames = None if following is None else Frames(following * 60 * 48_000)
    assert session.host.events[-1] == StopAfter(frames)


@pytest.mark.parametrize("key", ["n", "r", "g", "a", ",", "t"])
@pytest.mark.parametrize("now", [READY, ROOM, ENDED])
def test_they_mean_nothing_where_no_session_is_on(session, key, now):
    session.see(now)
    before = list(session.host.events)
    session.press(key)
    assert session.host.events == before
