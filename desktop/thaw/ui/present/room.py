"""The quiet room: its first words, its three offers, and the ways on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say
from thaw.player.phase import Offer, Room

if TYPE_CHECKING:
    from thaw.player.snapshot import Snapshot


class Mood(Enum):
    """How the room's page looks."""

    PLAIN = "plain"
    DIM = "dim"
    CLEAR = "clear"


class Way(Enum):
    """A way on from the room; its text is said where it is shown."""

    STOP_TODAY = mark("Stop for today")
    FINISH = mark("Finish with a closing")
    CLOSE = mark("Close now")
    RETURN = mark("Return, one step gentler")
    BACK = mark("Back to the pages")


@dataclass(frozen=True)
class OfferCard:
    """One of the three offers; its texts are said where it is shown."""

    offer: Offer
    title: str
    detail: str
    digit: str


@dataclass(frozen=True)
class RoomView:
    """All that the page shows.

    Attributes:
        picked: the offer that is on; the others stay, so that a wrong pick can be changed.
    """

    heading: str
    title: str
    detail: str
    mood: Mood
    offers: tuple[OfferCard, ...]
    picked: Offer | None
    ways: tuple[Way, ...]
    lines: str
    control: str


OFFERS: Final = (
    OfferCard(Offer.TOO_MUCH, mark("It’s too much"), mark("less sound, few short lines"), "1"),
    OfferCard(
        Offer.FAR_AWAY, mark("I’m far away"), mark("a clear voice, more light, moving"), "2"
    ),
    OfferCard(
        Offer.LEAVE_ON,
        mark("Just leave this on"),
        mark("a quiet room, a line now and then"),
        "3",
    ),
)
FIRST_WAY: Final = 4
"""The digit of the first way on: 1, 2 and 3 are the offers for as long as the room lasts."""
_PICKED: Final = {
    Room.TOO_MUCH: Offer.TOO_MUCH,
    Room.FAR_AWAY: Offer.FAR_AWAY,
    Room.LEAVE_ON: Offer.LEAVE_ON,
}
_FIRST: Final = (
    mark("The session has stopped. This is a quiet room."),
    mark("A few words will follow. Your eyes can be open; you can move."),
)
_QUESTION: Final = mark("What would fit better right now?")
_LEFT_ON: Final = mark("The quiet room is on, and it can stay on.")
_LEFT_ON_LINES: Final = "guidance.leave-on."
"""What the ids of the lines now and then begin with."""
_FADED: Final = (
    mark("Silence is fine too. Nothing is expected."),
    mark(
        "The sound fades away by itself; Esc brings it back. Your eyes can be open; you can "
        "move."
    ),
)
"""True from the first moment of the slow fade, and for as long as it is read."""
_SILENCED: Final = {
    Room.ARRIVED: mark(
        "It is silent here; Esc brings soft sound back. Looking around is fine."
    ),
    Room.OFFERED: mark("It is silent here. Picking one of these brings soft sound back."),
    Room.TOO_MUCH: mark("It is silent here; Esc brings the sound back."),
    Room.FAR_AWAY: mark("It is silent here; Esc brings the sound back."),
    Room.LEAVE_ON: mark("Esc brings the sound back."),
}
"""What stands below while the listener has silenced the room: nothing is spoken then."""
_LEFT_SILENT: Final = mark("It is silent here, and it can stay so.")


def present_room(snapshot: Snapshot) -> RoomView:
    """The page at one moment. Its words are written whether captions are on or not."""
    room = snapshot.room or Room.ARRIVED
    title, detail = _words(snapshot, room)
    return RoomView(
        heading=_heading(snapshot, room),
        title=title,
        detail=detail,
        mood={Room.TOO_MUCH: Mood.DIM, Room.FAR_AWAY: Mood.CLEAR}.get(room, Mood.PLAIN),
        offers=() if room is Room.ARRIVED else OFFERS,
        picked=_PICKED.get(room),
        ways=_ways(snapshot),
        lines=_lines(snapshot, room),
        control=say("Bring sound back") if snapshot.hushed else say("Silence"),
    )


def present_devices(chosen: str | None, *, in_room: bool) -> tuple[str, str]:
    """The two answers after the device was lost, by what they do: with sound, and without.

    Args:
        chosen: the output that the listener set, which alone is looked for again; None where it
            follows the system's own, which need not be the one that was lost, so that none is
            named.
        in_room: whether the listener is in the quiet room, where nothing goes on.
    """
    again = (
        say("Use “{device}” again", device=chosen)
        if chosen
        else say("Use the computer’s sound output")
    )
    return again, say("Stay without sound") if in_room else say("Go on without sound")


def _heading(snapshot: Snapshot, room: Room) -> str:
    if not snapshot.ref:
        return say("A quiet room")
    if room is Room.ARRIVED:
        return say("Pulled back")
    return say("Pulled back · the session will not go on by itself")


def _words(snapshot: Snapshot, room: Room) -> tuple[str, str]:
    if room is Room.FADED:
        return say(_FADED[0]), say(_FADED[1])
    title = _title(snapshot, room)
    if snapshot.hushed:
        return title, say(_SILENCED[room])
    return title, say(_FIRST[1]) if room is Room.ARRIVED else ""


def _title(snapshot: Snapshot, room: Room) -> str:
    if room is Room.ARRIVED:
        return say(_FIRST[0]) if snapshot.ref else say("This is a quiet room.")
    if room is Room.OFFERED:
        return say(_QUESTION)
    if room is Room.LEAVE_ON and snapshot.hushed:
        return say(_LEFT_SILENT)
    if room is Room.LEAVE_ON and not snapshot.caption_id.startswith(_LEFT_ON_LINES):
        # The first line is a minute away, and what was said before asks for an answer.
        return say(_LEFT_ON)
    return snapshot.caption


def _lines(snapshot: Snapshot, room: Room) -> str:
    if room is not Room.LEAVE_ON or snapshot.hushed:
        return ""
    return say("Without the lines") if snapshot.lines_on else say("With a line now and then")


def _ways(snapshot: Snapshot) -> tuple[Way, ...]:
    if not snapshot.ref:
        return (Way.BACK,)
    if not snapshot.ways_open:
        return ()
    back = (Way.RETURN,) if snapshot.can_return else ()
    if snapshot.stop_first:
        return (Way.STOP_TODAY, Way.FINISH, *back)
    return (Way.FINISH, Way.CLOSE, *back)
