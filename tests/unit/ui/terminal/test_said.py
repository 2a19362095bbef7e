"""What the terminal prints is said in the listener's language, but for what a session says.

The sessions of these tests say numbers only, so that every word that is left was never said.
"""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest

from fakes.descriptions import make_description
from fakes.host import FakeHost
from fakes.languages import SAID, Bracketed
from thaw.adapters.bundled import assets_folder
from thaw.adapters.settings_file import SettingsFile
from thaw.app.console import Console
from thaw.app.support import read_support
from thaw.base.language import speak
from thaw.base.units import Frames, frames_from_seconds
from thaw.player.phase import Phase, Room
from thaw.player.snapshot import MusicView, OptionView, QuestionView, Snapshot
from thaw.timeline.choices import Choices
from thaw.timeline.description import VoiceChoice
from thaw.timeline.palettes import palette
from thaw.ui.terminal.asking import ask_first_start, ask_session, ask_to_begin
from thaw.ui.terminal.before import before_lines
from thaw.ui.terminal.conversation import Around, Conversation
from thaw.ui.terminal.entry import open_entry
from thaw.ui.terminal.help import support_lines
from thaw.ui.terminal.keys import DOWN, ENTER, UP
from thaw.ui.terminal.level_test import LevelTest
from thaw.ui.terminal.printer import Printer
from thaw.ui.terminal.steering import Known, Steering

WORD = re.compile(r"[^\W\d_]{2,}")
"""A letter by itself is a key's."""
PLAYING = Snapshot(
    Frames(0), Phase.PLAYING, ref="1/2", section="1", caption="2", caption_id="2", device="3"
)
ASKING = replace(
    PLAYING,
    phase=Phase.ASKING,
    question=QuestionView("q", "choose", "4", options=(OptionView("a", "5"),)),
)
ROOM = replace(PLAYING, phase=Phase.PULLED_BACK, ways_open=True, can_return=True)
MUSIC = MusicView("1", Frames(0), frames_from_seconds(90), Frames(0), (), marking=True)
EVERYTHING = (
    PLAYING,
    ASKING,
    replace(PLAYING, phase=Phase.PAUSED),
    replace(PLAYING, section="6", still_here=True),
    replace(PLAYING, music=MUSIC),
    replace(PLAYING, music=replace(MUSIC, marks=(Frames(0),))),
    replace(PLAYING, device="", position=Frames(9)),
    *(replace(ROOM, room=room, hushed=hushed) for room in Room for hushed in (False, True)),
    replace(ROOM, room=Room.OFFERED, stop_first=True),
    replace(ROOM, room=Room.ARRIVED, ref=""),
    replace(ROOM, device=""),
    replace(PLAYING, phase=Phase.RETURNING),
    replace(PLAYING, phase=Phase.LOST_DEVICE, question_device="7"),
    replace(PLAYING, phase=Phase.LANDING),
    replace(PLAYING, phase=Phase.ENDED),
)
TYPED = (
    QuestionView("q", "check_in", "4", measures=("stirred", "here")),
    QuestionView("q", "check_in", "4", measures=("numb", "pleasant", "energy")),
    QuestionView("q", "words", "4", words=palette("feelings")),
    QuestionView("q", "words", "4", words=palette("sensations"), measures=("here",)),
    QuestionView("q", "words", "4", words=palette("music")),
    QuestionView("q", "body", "4"),
    QuestionView("q", "write", "4"),
)


@pytest.fixture(autouse=True)
def in_brackets():
    speak(Bracketed())
    yield
    speak(None)


@pytest.fixture
def console():
    """One at which the first way is picked, and then nothing is typed."""
    return Console(io.StringIO("1\n"), io.StringIO(), io.StringIO())


@pytest.fixture
def settings(profile):
    return SettingsFile(profile / "settings.json")


def unsaid(text: str) -> set[str]:
    return set(WORD.findall(SAID.sub(" ", text)))


def test_the_page_before_a_session():
    told = make_description("1/2", title="1", summary="2", contains=("3",), materials=("4",))
    told = replace(told, voices=(VoiceChoice("5", "6", computer=True),), not_now_if=("7", "8"))
    told = replace(told, parts=tuple(replace(part, title="9") for part in told.parts))
    assert not unsaid("\n".join(before_lines(told)))


def test_the_list_of_sessions_and_what_is_asked_before_one(console, settings):
    ask_session(console, [make_description("1/2", title="1")])
    ask_to_begin(console, settings)
    assert not unsaid(console.out.getvalue())


def test_the_first_start(console, settings):
    ask_first_start(console, read_support(assets_folder()), settings)
    assert not unsaid(console.out.getvalue())


def test_support():
    support = read_support(assets_folder())
    names = {line.name for country in support.countries for line in country.lines}
    left = unsaid("\n".join(support_lines(support)))
    assert left <= {word for name in (support.address, *names) for word in WORD.findall(name)}


def conversation(console, settings):
    known = Known("music", {"feet": "1"}, frozenset())
    host = FakeHost()
    steering = Steering(host, settings, known, Choices())
    around = Around(host, Printer(console), settings, tuple, keys=True, steering=steering)
    return Conversation(around, -6.0)


def test_a_session_from_its_begin_to_its_end(console, settings):
    talk = conversation(console, settings)
    for snapshot in EVERYTHING:
        talk.see(snapshot)
    assert not unsaid(console.out.getvalue())


def test_what_keys_do(console, settings):
    talk = conversation(console, settings)
    talk.see(PLAYING)
    for key in ("h", "c", "c", "a", ",", ".", ".", *"tttttt", UP, DOWN, "q", "n"):
        talk.press(key)
    assert not unsaid(console.out.getvalue())


@pytest.mark.parametrize("question", TYPED, ids=lambda question: question.kind)
def test_what_is_typed(question):
    entry = open_entry(question)
    assert entry is not None
    lines = list(entry.prompt)
    for key in ("9", "9", "9", ENTER, ENTER, ENTER):
        lines += entry.press(key).lines
    assert not unsaid("\n".join(lines))


def test_the_test_line(console, settings):
    test = LevelTest(FakeHost(), Printer(console), settings)
    test.press(DOWN)
    assert not unsaid(console.out.getvalue())
