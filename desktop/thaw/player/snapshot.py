"""What the player tells its host: one frozen picture, from which a page is derived."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from thaw.base.levels import BEFORE_A_LEVEL_WAS_SET
from thaw.base.units import Decibel, Frames

if TYPE_CHECKING:
    from thaw.player.phase import Phase, Room


@dataclass(frozen=True)
class OptionView:
    """One answer that can be picked."""

    id: str
    text: str


@dataclass(frozen=True)
class QuestionView:
    """A question that is open.

    Attributes:
        id: to be sent back with the answer.
        kind: choose, check_in, words, body, sense or write.
        ask: the question.
        options: of a choice or of “have it / don't have it”.
        measures: of a check-in; of a palette what is asked along with some of its words.
        words: of a palette, in order; the four that always stand first are first.
        lasts: how long what is asked for takes, once it is answered; 0 where it takes no time.
        left: frames until the default is taken.
        wait: frames that it waited from the beginning.
    """

    id: str
    kind: str
    ask: str
    options: tuple[OptionView, ...] = ()
    measures: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    lasts: Frames = Frames(0)
    left: Frames = Frames(0)
    wait: Frames = Frames(0)


@dataclass(frozen=True)
class MusicView:
    """Music that is heard.

    Attributes:
        source: key of the sound, such as ``listening/music/slow-strings.opus``.
        start: where in the source it began.
        frames: how long it sounds.
        heard: where in the source the listener is.
        marks: places in the source that were marked.
        marking: whether the key “something stirred” is on.
    """

    source: str
    start: Frames
    frames: Frames
    heard: Frames
    marks: tuple[Frames, ...]
    marking: bool


@dataclass(frozen=True)
class PaceView:
    """A pacer that is running: how it is shown, lengths in frames, where in the cycle."""

    by: str
    inward: Frames
    outward: Frames
    at: Frames


@dataclass(frozen=True)
class Bookmark:
    """What became of a session on its way, so that another process can take it up as it was.

    Attributes:
        segment: the segment that is heard, or the one that an added reset leads to.
        anchor: the anchor in force.
        left_out: the regions that are left out.
        eased: whether silences and music are eased after a pull-back.
        level_cap: the highest level for the rest of the session.
        pulls: how often the listener pulled back.
        inside: the run inside at the place that is heard, and how long it is outside again.
        stop_in: session time until the stop timer's time; None: there is none.
    """

    segment: str = ""
    anchor: str | None = None
    left_out: frozenset[str] = frozenset()
    eased: bool = False
    level_cap: int = 4
    pulls: int = 0
    inside: tuple[Frames, Frames] = (Frames(0), Frames(0))
    stop_in: Frames | None = None


@dataclass(frozen=True)
class Snapshot:
    """Everything a page may show, as heard at ``frame`` (the device's latency taken off).

    Attributes:
        frame: frames of the output that were heard.
        phase: the player's state.
        room: where in the quiet room, while pulled back.
        ref: pack and session, or empty.
        title: the session's title, or empty.
        section: the title of the section that is heard, or empty.
        level: the level of that section, 0 outside a session.
        caption: the line that is spoken now or was spoken last.
        caption_id: its id; changes with every line.
        sentence: frames from the begin of that line to that of the sentence that is spoken.
        before: the line before it.
        question: the question that is open.
        music: the music that is heard.
        pace: the pacer that runs.
        body: the region that is softly lit.
        look: what the screen shows: ember, still, horizon, dark or a picture's file.
        look_words: what that picture shows, or empty.
        still_here: whether “Still here?” can be answered.
        activity: something to do that is under way (sense), in words, or empty.
        activity_share: how much of its time is over, 0 to 1.
        position: session time heard.
        length: session time expected in all on this path.
        loudness: momentary loudness of what is heard, LUFS, for the ember.
        pulls: how often the listener pulled back in this session.
        ways_open: whether finish, close and return are offered.
        stop_first: whether “Stop for today” comes first among them.
        hushed: whether the quiet room was silenced.
        speaks: whether a part of the guidance is under way; false once its last line is over.
        lines_on: whether the lines of “just leave this on” are spoken.
        level_cap: the highest level for the rest of the session.
        volume: the listener's level in dB of full.
        device: the output's name; empty where it plays without sound.
        question_device: the plain question after a device was lost, or empty.
        underruns: how often the output had nothing to play.
        bookmark: what another process needs to take the session up.
        skip_to: the title of the section to which a skip leads, empty where it has none; None
            where nothing can be skipped now.
        gentler_to: the same of one step gentler.
        can_return: whether there is a session to return to from the quiet room.
        told_after: sentences for the listener once the session is over.
        given: the last answers on the way, by measure.
        ended_early: whether the session was left before its own end.
        open_to: the level up to which its ending leaves things open: 2 after a hard one, 3
            where it is not known that it ended calmly, 4 where it did.
    """

    frame: Frames
    phase: Phase
    room: Room | None = None
    ref: str = ""
    title: str = ""
    section: str = ""
    level: int = 0
    caption: str = ""
    caption_id: str = ""
    sentence: Frames = Frames(0)
    before: str = ""
    question: QuestionView | None = None
    music: MusicView | None = None
    pace: PaceView | None = None
    body: str = ""
    look: str = "ember"
    look_words: str = ""
    still_here: bool = False
    activity: str = ""
    activity_share: float = 0.0
    position: Frames = Frames(0)
    length: Frames = Frames(0)
    loudness: Decibel = Decibel(-120.0)
    pulls: int = 0
    ways_open: bool = False
    stop_first: bool = False
    hushed: bool = False
    speaks: bool = False
    lines_on: bool = True
    level_cap: int = 4
    volume: Decibel = BEFORE_A_LEVEL_WAS_SET
    device: str = ""
    question_device: str = ""
    underruns: int = 0
    bookmark: Bookmark = field(default_factory=Bookmark)
    skip_to: str | None = None
    gentler_to: str | None = None
    can_return: bool = True
    told_after: tuple[str, ...] = ()
    given: tuple[tuple[str, int], ...] = ()
    ended_early: bool = False
    open_to: int = 3
