"""What can be picked by digit at the moment, from one snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say
from thaw.player.events import (
    Answer,
    CloseNow,
    FinishWithClosing,
    HearLines,
    Land,
    Pick,
    ReturnGentler,
    StillHere,
    UseDevice,
)
from thaw.player.phase import Phase
from thaw.ui.present import still_here
from thaw.ui.present.room import OFFERS, OfferCard, Way, present_room

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.player.events import Event
    from thaw.player.snapshot import Snapshot

_WAYS: Final[dict[Way, type[Event]]] = {
    Way.STOP_TODAY: CloseNow,
    Way.FINISH: FinishWithClosing,
    Way.CLOSE: CloseNow,
    Way.RETURN: ReturnGentler,
    Way.BACK: CloseNow,
}


@dataclass(frozen=True)
class Item:
    """One thing that can be picked."""

    text: str
    event: Event


_DEVICE_ITEMS: Final = (
    Item(mark("Go on with sound"), UseDevice(sound=True)),
    Item(mark("Go on without sound"), UseDevice(sound=False)),
    Item(mark("Close now"), CloseNow()),
)


def present_menu(snapshot: Snapshot) -> tuple[Item, ...]:
    """All that can be picked, in the order of the digits from 1."""
    if snapshot.phase is Phase.PULLED_BACK:
        return tuple(_room_items(snapshot))
    if snapshot.phase is Phase.ENDED and snapshot.ref:
        return (Item(say("A short coming back"), Land()),)
    if snapshot.phase is Phase.LOST_DEVICE:
        return tuple(Item(say(item.text), item.event) for item in _DEVICE_ITEMS)
    return _still_here_items() if snapshot.still_here else _options(snapshot)


def _options(snapshot: Snapshot) -> tuple[Item, ...]:
    question = snapshot.question
    if question is None or snapshot.phase is Phase.PAUSED:
        return ()
    return tuple(
        Item(option.text, Answer(question.id, option=option.id)) for option in question.options
    )


def _still_here_items() -> tuple[Item, ...]:
    yes, far_away = say(still_here.YES), say(still_here.FAR_AWAY)
    return Item(yes, StillHere(yes=True)), Item(far_away, StillHere(yes=False))


def _room_items(snapshot: Snapshot) -> Iterator[Item]:
    view = present_room(snapshot)
    # 1, 2 and 3 keep their meaning for as long as the room lasts.
    if view.offers or view.ways:
        yield from (Item(_offer(card), Pick(card.offer)) for card in OFFERS)
    yield from (Item(say(way.value), _WAYS[way]()) for way in view.ways)
    if view.lines:
        yield Item(view.lines, HearLines(on=not snapshot.lines_on))


def _offer(card: OfferCard) -> str:
    return say("{offer}: {detail}", offer=say(card.title), detail=say(card.detail))
