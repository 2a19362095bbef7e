"""What can happen to the player. Events are small and frozen, and say what happened."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from thaw.timeline.choices import Choices

if TYPE_CHECKING:
    from thaw.base.units import Decibel, Frames
    from thaw.player.phase import Offer


@dataclass(frozen=True)
class Event:
    """The base of all events."""


@dataclass(frozen=True)
class Begin(Event):
    """The listener begins the session that is loaded."""


@dataclass(frozen=True)
class Pause(Event):
    """The listener pauses, or the computer was locked or slept."""


@dataclass(frozen=True)
class Resume(Event):
    """The listener goes on."""


@dataclass(frozen=True)
class PullBack(Event):
    """The one key. Later than 3 s after the first press: silence, then room tone again."""


@dataclass(frozen=True)
class Pick(Event):
    """One of the three offers was picked while pulled back."""

    offer: Offer


@dataclass(frozen=True)
class HearLines(Event):
    """The lines of “just leave this on” are switched on or off."""

    on: bool


@dataclass(frozen=True)
class ReturnGentler(Event):
    """Back into the session, one step gentler."""


@dataclass(frozen=True)
class FinishWithClosing(Event):
    """From the quiet room to the session's closing."""


@dataclass(frozen=True)
class CloseNow(Event):
    """The session ends here; a short landing is offered by the window."""


@dataclass(frozen=True)
class FinishGently(Event):
    """The content fades and the closing follows."""


@dataclass(frozen=True)
class Land(Event):
    """The short coming back of the guidance is wanted after closing at once."""


@dataclass(frozen=True)
class FallSilent(Event):
    """The window was hidden in haste: whatever sounds fades, and nothing goes on by itself."""


@dataclass(frozen=True)
class Answer(Event):
    """An answer to the open question. What is written on a free page stays in the window.

    Attributes:
        question: the id in the snapshot; an answer to another question is ignored.
        option: of a choice: the option's id.
        values: of a check-in: measure → number; a skipped one is missing.
        words: of a palette or outline: what was picked.
        skipped: true where the listener pressed Skip; that is an answer.
    """

    question: str
    option: str | None = None
    values: tuple[tuple[str, int], ...] = ()
    words: tuple[str, ...] = ()
    skipped: bool = False


@dataclass(frozen=True)
class MarkMoment(Event):
    """Something stirred: the place in the music that is heard now is kept."""


@dataclass(frozen=True)
class TakeBackMark(Event):
    """The newest mark is taken back."""


@dataclass(frozen=True)
class SetVolume(Event):
    """The listener's level, in dB of full scale."""

    level: Decibel


@dataclass(frozen=True)
class Speak(Event):
    """A part of the guidance is spoken outside a session: the test line, the rehearsal."""

    section: str


@dataclass(frozen=True)
class Hush(Event):
    """What is spoken outside a session stops."""


@dataclass(frozen=True)
class LoseDevice(Event):
    """The device is gone, was changed or moved: silence, and a plain question."""

    reason: str


@dataclass(frozen=True)
class UseDevice(Event):
    """The listener answered the question.

    Attributes:
        sound: a device is to be opened anew, and the session waits, since it would be heard;
            otherwise it goes on without sound, at once.
    """

    sound: bool = True


@dataclass(frozen=True)
class LoseWindow(Event):
    """The window ended (True) or no longer answers (False)."""

    ended: bool


@dataclass(frozen=True)
class Skip(Event):
    """The rest of the section is not wanted: on with the next one of the way."""


@dataclass(frozen=True)
class HearAgain(Event):
    """Once more: the line that is heard, or was last, from its beginning."""


@dataclass(frozen=True)
class StepGentler(Event):
    """One step gentler without pulling back: the anchor, then a section a level lower."""


@dataclass(frozen=True)
class StillHere(Event):
    """An answer to “Still here?”.

    Attributes:
        yes: the session goes on; otherwise the listener is far away, and the quiet room has
            more to meet.
    """

    yes: bool


@dataclass(frozen=True)
class StopAfter(Event):
    """The stop timer is set, changed or taken off.

    Attributes:
        frames: session time from now until the content fades and the closing follows; None
            takes it off.
    """

    frames: Frames | None


@dataclass(frozen=True)
class Change(Event):
    """The listener changes what has not begun yet: the anchor, regions, silences.

    The balance of voice, bed and music takes effect at once. An anchor is named only where it
    is picked by this, and a region only where this is about it: an answer in the session may
    have named another anchor, or left out another region, since the last.

    Attributes:
        choices: what is wanted now; which of its regions are left out means nothing here.
        left_out: regions that are left out from here on.
        put_back: regions that are not left out any more, whether by hand or by an answer.
    """

    choices: Choices = field(default_factory=Choices)
    left_out: frozenset[str] = frozenset()
    put_back: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Logged:
    """An event with the frame at which it took effect; a log of them replays a session."""

    frame: Frames
    event: Event
