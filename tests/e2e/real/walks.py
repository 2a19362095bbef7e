"""Four listeners' ways from the first page to the note, by keys alone.

Each takes one of the shipped sessions and shortens it as anyone could: by answering, by pulling
back, by finishing gently. What was pressed and seen when, and what was heard, is kept to be
looked at afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from e2e.real.desk import desk
from e2e.real.heard import heard_from
from e2e.real.recorded import speaks_on
from e2e.real.running import Event, Thaw, make_profile, thaw
from e2e.soundserver import Recorder, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.engine.samples import Samples

OFFERS_S = 20.0
"""The offers come 15 s after pulling back."""
LINE_S = 60.0
"""No question is further away than that."""
CLOSING_S = 120.0
"""No closing takes longer."""


@dataclass
class Walk:
    """What happened on one way.

    Attributes:
        recorder: holds all that was heard in the headphones.
        at: when something was pressed, seen or heard, by a name for it.
        shown: what the window showed, by the name of the page.
        events: what the program wrote down.
        code: the exit code of the program.
        said: what the program wrote on its terminal.
    """

    recorder: Recorder
    at: dict[str, float] = field(default_factory=dict)
    shown: dict[str, list[str]] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    code: int = -1
    said: list[str] = field(default_factory=list)

    def heard(self, since: str, seconds: float, later: float = 0.0) -> Samples:
        """What was heard from so long after something on, for so long."""
        samples = self.recorder.after(self.at[since] + later, seconds)
        assert len(samples) >= int(seconds * 48_000), f"not recorded: {since} + {later} s"
        return samples

    def resumed(self, by: str) -> float:
        """Seconds from a press to the first that is heard after silence."""
        return heard_from(self.heard(by, 3.0))


class Walker:
    """A listener on the way: does, waits, and notes down."""

    def __init__(self, program: Thaw, walk: Walk) -> None:
        self.thaw = program
        self.walk = walk

    def press(self, key: str, name: str) -> None:
        """Press a key."""
        self.walk.at[name] = self.thaw.press(key)

    def choose(self, control: str, name: str = "") -> None:
        """Tab to a control and press it."""
        self.walk.at[name or control] = self.thaw.choose(control)

    def types(self, text: str) -> None:
        """Write something."""
        self.thaw.type(text)

    def sees(self, text: str, name: str, patience: float = LINE_S) -> None:
        """Wait for a page, by something on it."""
        self.walk.at[name] = self.thaw.sees(text, patience)
        self.walk.shown[name] = self.thaw.shown

    def hears(self, line: str) -> None:
        """Wait until a line begins."""
        event = self.thaw.reaches(LINE_S, caption_id=line)
        self.walk.at[line] = event["at"]

    def go_to(self, control: str) -> None:
        """Tab to a control."""
        self.thaw.go_to(control)

    def is_asked(self, step: str) -> None:
        """Wait for a question."""
        asked = self.thaw.until(lambda e: e["question"].endswith(step), step, LINE_S)
        self.walk.at[step] = asked["at"]

    def lets_pass(self, seconds: float) -> None:
        """Listen for a while."""
        recorder = self.walk.recorder
        until = recorder.frames + round(seconds * 48_000)
        wait_until(lambda: recorder.frames >= until, f"{seconds} s of sound", seconds + 10)

    def comes_to(self, state: str, name: str = "", patience: float = LINE_S) -> None:
        """Wait for a state of the player."""
        self.walk.at[name or state] = self.thaw.reaches(patience, state=state)["at"]

    def comes_to_section(self, title: str) -> None:
        """Wait for a section."""
        self.walk.at[title] = self.thaw.reaches(LINE_S, section=title)["at"]

    def is_in(self, room: str) -> None:
        """Wait for a part of the quiet room."""
        self.walk.at[room] = self.thaw.reaches(OFFERS_S, room=room)["at"]

    def open(self, title: str) -> None:
        """From the list to the page of a session, and begin it."""
        self.choose(title)
        self.sees("What will happen", "before")
        self.choose("Begin", "Begin")
        self.comes_to("playing", "playing")

    def leave(self) -> None:
        """From the landing page to the note, and out."""
        self.sees("The session is over.", "landing page")
        self.choose("To the note")
        self.sees("Anything, or nothing", "note")

    def keep_nothing(self) -> None:
        """Leave the note by Esc, and close the window."""
        self.press("Escape", "keep nothing")
        self.sees("Something or nothing may be here.", "sessions again")


def first_start(listener: Walker) -> None:
    """Its four steps: the words, the level, the rehearsal, one suggestion."""
    listener.sees("Before you begin", "first start")
    listener.choose("Continue")
    listener.sees("How loud is comfortable?", "level")
    listener.choose("Play test line")
    listener.lets_pass(3.0)
    listener.choose("Continue", "level set")
    listener.sees("Try it: press Esc", "rehearsal")
    listener.press("Escape", "rehearsed")
    listener.sees("This is a quiet room.", "rehearsal room")
    listener.choose("Back to the pages")
    listener.sees("That was it.", "rehearsal over")
    listener.choose("Continue", "one to begin with")
    listener.sees("One to begin with", "suggestion")


def look_around(listener: Walker) -> None:
    """The whole first start; pausing; finishing gently, and the closing to its end."""
    first_start(listener)
    listener.open("Looking around the room")
    listener.hears("looking-around.arriving.1")
    listener.lets_pass(5.5)
    listener.press("space", "pause")
    listener.comes_to("paused", "paused")
    listener.lets_pass(1.5)
    listener.press("k", "resume")
    listener.comes_to("playing", "playing on")
    listener.is_asked("arriving.3")
    listener.press("2", "answer")
    listener.hears("looking-around.by-ear.1")
    listener.lets_pass(2.0)
    listener.press("f", "finish")
    listener.comes_to("landing", "landing")
    listener.hears("looking-around.coming-back.1")
    listener.lets_pass(4.0)
    listener.comes_to("ended", patience=CLOSING_S)
    listener.lets_pass(1.0)
    listener.sees("Anything, or nothing", "note")
    listener.keep_nothing()


def feet_hands_floor(listener: Walker) -> None:
    """Pulling back, twice in a row, then for silence and back; left on; a short coming back."""
    listener.open("Feet, hands, floor")
    listener.hears("feet-hands-floor.arriving.1")
    listener.lets_pass(speaks_on("feet-hands-floor.arriving.1"))
    listener.press("Escape", "pull back")
    listener.sees("The session has stopped.", "room")
    listener.lets_pass(1.0)
    listener.press("Escape", "the same press")
    listener.lets_pass(4.0)
    listener.press("Escape", "silence")
    listener.lets_pass(2.0)
    listener.press("Escape", "sound on")
    listener.lets_pass(3.0)
    listener.sees("What would fit better", "offers", OFFERS_S)
    listener.press("3", "leave it on")
    listener.is_in("leave-on")
    listener.choose("Close now")
    listener.sees("The session is over.", "landing page")
    listener.choose("A short coming back")
    listener.comes_to("landing")
    listener.comes_to("ended", patience=CLOSING_S)
    listener.sees("Anything, or nothing", "note")
    listener.keep_nothing()


def body_scan(listener: Walker) -> None:
    """Pulling back out of an open sheet; far away; back gently; again; words on the note."""
    listener.choose("Show more sessions")
    listener.open("Body scan, edges first")
    listener.hears("body-scan-edges.arriving.1")
    listener.choose("Change")
    listener.sees("For what has not begun yet", "sheet")
    listener.choose("shorter")
    listener.press("Escape", "pull back")
    listener.sees("The session has stopped.", "room")
    listener.sees("What would fit better", "offers", OFFERS_S)
    listener.press("2", "far away")
    listener.is_in("far-away")
    listener.lets_pass(6.0)
    listener.choose("Return, one step gentler", "return")
    listener.comes_to("returning")
    listener.hears("anchors.sounds.2")
    listener.lets_pass(2.0)
    listener.press("Escape", "pull back again")
    listener.sees("What would fit better", "offers again", OFFERS_S)
    listener.press("1", "too much")
    listener.is_in("too-much")
    listener.choose("Stop for today")
    listener.leave()
    listener.go_to("Anything, or nothing")
    listener.types("rain, a seam")
    listener.press("Escape", "keep nothing")
    listener.sees("Something or nothing may be here.", "sessions again")
    listener.sees("Undo", "undo")


def near_and_far(listener: Walker) -> None:
    """All questions answered up to the music; a mark, a pause, and away from it."""
    listener.choose("Show more sessions")
    listener.open("Listening near and far")
    for step, key in (
        ("arriving.4", "1"),
        ("what-is-coming.4", "3"),
        ("what-is-coming.5", "2"),
    ):
        listener.is_asked(step)
        listener.press(key, f"answered {step}")
    listener.is_asked("before-the-music.1")
    listener.go_to("How stirred up")
    listener.press("2", "stirred")
    listener.go_to("How here")
    listener.press("8", "here")
    listener.choose("Done")
    listener.is_asked("before-the-music.2")
    listener.press("1", "answered before-the-music.2")
    listener.comes_to_section("First listening")
    listener.lets_pass(10.0)
    listener.press("m", "mark")
    listener.lets_pass(1.0)
    listener.press("space", "pause")
    listener.lets_pass(1.5)
    listener.press("space", "resume")
    listener.lets_pass(6.0)
    listener.press("Escape", "pull back")
    listener.sees("The session has stopped.", "room")
    listener.sees("What would fit better", "offers", OFFERS_S)
    listener.press("1", "too much")
    listener.is_in("too-much")
    listener.choose("Close now")
    listener.leave()
    listener.keep_nothing()


WALKS: dict[str, Callable[[Walker], None]] = {
    "looking-around": look_around,
    "feet-hands-floor": feet_hands_floor,
    "body-scan-edges": body_scan,
    "near-and-far": near_and_far,
}


def walk(name: str, folder: Path, cache: Path) -> Walk:
    """Go one of the ways at a desk of its own."""
    profile = make_profile(folder / name, cache, first_start=name == "looking-around")
    with (
        desk() as place,
        place.sound.recorder("headphones") as recorder,
        thaw(place, profile) as program,
    ):
        walked = Walk(recorder)
        WALKS[name](Walker(program, walked))
        walked.code = program.close()
        walked.events, walked.said = program.events, program.said
    return walked
