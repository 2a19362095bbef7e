"""The whole state of the player as frozen data: restoring an older one is rewinding."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Self

from thaw.engine.layer import AS_MADE
from thaw.player.phase import Phase, Room
from thaw.timeline.choices import Course
from thaw.timeline.focus import Inside

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thaw.base.units import Decibel, Frames
    from thaw.engine.curves import Curve
    from thaw.engine.envelope import Envelope
    from thaw.engine.last_stage import Fader
    from thaw.engine.layer import Balance, Layer
    from thaw.timeline.care import Care
    from thaw.timeline.program import Line, Program
    from thaw.timeline.segment import PaceCue, Segment, Timeline


@dataclass(frozen=True)
class Track:
    """One sum of layers on a clock of its own, which stands while the track does not run.

    Attributes:
        clock: frames that were rendered.
        layers: what sounds or has begun to sound.
        duck: the gain of ducked layers, on this clock.
    """

    clock: int = 0
    layers: tuple[Layer, ...] = ()
    duck: Envelope = ()


@dataclass(frozen=True)
class Place:
    """Where in the session the listener is.

    Attributes:
        segment: the segment.
        at: frames from its 0; at its end while its question is open.
        cue: the number of its next cue.
        asked: frames since its question was opened.
        answered: the segment that the answer leads to, once there is one.
        answered_for: frames since the answer.
    """

    segment: Segment
    at: int = 0
    cue: int = 0
    asked: int = 0
    answered: str | None = None
    answered_for: int = -1


@dataclass(frozen=True)
class Script:
    """Lines that are spoken in the quiet room.

    Attributes:
        items: lines and rests, in order.
        index: the item that is under way.
        left: frames until it is over.
    """

    items: tuple[Line | Frames, ...]
    index: int = -1
    left: int = 0


class Alarm(Enum):
    """What becomes due at a frame of the output."""

    CONTENT_STOPS = auto()
    CLOSING_BEGINS = auto()
    ROOM_SPEAKS = auto()
    OFFERS = auto()
    WAYS_OPEN = auto()
    ROOM_FADED = auto()
    ROOM_STOPS = auto()


@dataclass(frozen=True)
class Screen:
    """What the screen shows beside the question."""

    caption: str = ""
    caption_id: str = ""
    before: str = ""
    look: str = "ember"
    look_words: str = ""
    body: str = ""
    activity: str = ""
    marking: bool = False
    pace: PaceCue | None = None
    pace_from: int = 0


@dataclass(frozen=True)
class Answers:
    """What was answered, as far as the session depends on it.

    Attributes:
        values: measure → the last answer on the way, and the changes since the first ones.
        first_stirred: the first answer, which may be one before the session.
        first_here: the first answer, likewise.
        unanswered: questions in a row without an answer.
        offers: whether the quiet room is to be offered before it goes on.
        reached: the highest level since the last check-in that was answered.
        most: the highest level to which a return may lead.
    """

    values: Mapping[str, int] = field(default_factory=dict)
    first_stirred: int | None = None
    first_here: int | None = None
    unanswered: int = 0
    offers: bool = False
    reached: int = 1
    most: int = 4

    @classmethod
    def begin(cls, care: Care) -> Self:
        """With what was answered before the session; what changes, changes since then."""
        return cls(first_stirred=care.stirred, first_here=care.here)


@dataclass(frozen=True)
class Wondering:
    """“Still here?”, as far as it was asked.

    Attributes:
        since: session time at which it was asked, or at which an answer was given last.
        open: whether it can be answered.
        spoken: whether it was spoken; what could only be read may not have been seen.
        times: how often it was asked.
    """

    since: int = 0
    open: bool = False
    spoken: bool = False
    times: int = 0

    def put_away(self) -> Self:
        """The same, no longer open."""
        return replace(self, open=False)


@dataclass(frozen=True)
class Quiet:
    """The quiet room.

    Attributes:
        room: where in it the listener is; None outside.
        pressed_at: frame of the output of the first press.
        hushed: whether it was silenced.
        lines_on: whether the lines of “just leave this on” are spoken.
        ways_open: whether finish, close and return are offered.
        script: what is being spoken.
        tone: linear gain of the room tone after its correction.
    """

    room: Room | None = None
    pressed_at: int = 0
    hushed: bool = False
    lines_on: bool = True
    ways_open: bool = False
    script: Script | None = None
    tone: float = 1.0


@dataclass(frozen=True)
class Held:
    """Where a pause or a pull-back caught the content.

    Attributes:
        place: where it goes on.
        track: what sounded.
        finishing: whether it was fading towards its closing.
    """

    place: Place
    track: Track
    finishing: bool = False


@dataclass(frozen=True)
class Move:
    """One gain of the last stage on its way, at the frame ``at``; at once where it is None."""

    fader: Fader
    curve: Curve
    at: int | None = None


@dataclass(frozen=True)
class State:
    """Everything that the player knows at one frame of the output.

    Attributes:
        outside: frames since something other than the outside (level 1) was heard.
        lengthened: whether the coming back was made longer already.
        early: whether the session was left before its own end.
        balance: the gain of each kind of layer, on the clock of the output.
        inside: the run inside, as it was somewhere in the segment that is heard.
        again: the line that follows an anchor which was put before hearing it once more.
        stop_at: the session time of the stop timer; None: there is none.
        wondering: the question “Still here?”.
    """

    clock: int = 0
    phase: Phase = Phase.READY
    program: Program | None = None
    course: Course = field(default_factory=Course)
    timeline: Timeline | None = None
    place: Place | None = None
    content: Track = Track()
    content_runs: bool = False
    room: Track = Track()
    room_runs: bool = False
    held: Held | None = None
    quiet: Quiet = Quiet()
    screen: Screen = Screen()
    answers: Answers = Answers()
    moves: tuple[Move, ...] = ()
    alarms: tuple[tuple[int, Alarm], ...] = ()
    session_time: int = 0
    pulls: int = 0
    level_cap: int = 4
    outside: int = 0
    lengthened: bool = False
    early: bool = False
    balance: Balance = field(default_factory=lambda: AS_MADE)
    inside: Inside = field(default_factory=Inside)
    again: str = ""
    stop_at: int | None = None
    wondering: Wondering = Wondering()
    marks: tuple[tuple[str, Frames], ...] = ()
    volume: Decibel | None = None
    question_device: str = ""

    @property
    def moving(self) -> bool:
        """Whether the session's place moves on with the frames."""
        return (
            self.content_runs
            and self.phase in {Phase.PLAYING, Phase.ASKING, Phase.RETURNING, Phase.LANDING}
            and not self.has_alarm(Alarm.CLOSING_BEGINS)
        )

    def has_alarm(self, alarm: Alarm) -> bool:
        """Whether a moment of this kind is due some time."""
        return any(kind is alarm for _, kind in self.alarms)

    def with_alarm(self, alarm: Alarm, after: int) -> State:
        """The same with a moment due ``after`` frames, in place of one of the same kind."""
        rest = self.without_alarms(alarm).alarms
        return replace(
            self, alarms=tuple(sorted((*rest, (self.clock + after, alarm)), key=_when))
        )

    def without_alarms(self, *alarms: Alarm) -> State:
        """The same without any moment due of these kinds; of any kind where none is named."""
        kept = tuple(pair for pair in self.alarms if alarms and pair[1] not in alarms)
        return replace(self, alarms=kept)

    def moved(self, fader: Fader, curve: Curve, at: int | None = None) -> State:
        """The same with one more move for the last stage."""
        return replace(self, moves=(*self.moves, Move(fader, curve, at)))

    def with_caption(self, text: str, line_id: str) -> State:
        """The same with a new line in the middle of the screen."""
        again = line_id == self.screen.caption_id
        before = self.screen.before if again else self.screen.caption
        screen = replace(self.screen, caption=text, caption_id=line_id, before=before)
        return replace(self, screen=screen)


def _when(pair: tuple[int, Alarm]) -> tuple[int, int]:
    return pair[0], pair[1].value
