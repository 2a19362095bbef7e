"""What is offered before a session, in words: one calm sentence, and ways of equal weight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say
from thaw.routing.rules import Way

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thaw.routing.advise import Advice
    from thaw.timeline.description import Description

BEGIN: Final = mark("Begin")
AS_IT_IS: Final = mark("Begin as it is")
"""What Begin says while other ways stand beside it."""
_MINUTE: Final = 60 * 48_000
_CAPPED: Final = {
    1: mark("Begin, outside only"),
    2: mark("Begin, no further in than contact"),
    3: mark("Begin, without feelings"),
}
_WORDS: Final = {
    Way.QUIET_ROOM: mark("The quiet room first"),
    Way.SUPPORT: mark("Support"),
    Way.LEAVE: mark("Not today"),
}
COUNT_ASK: Final = mark(
    "May Thaw keep the day, the level and the kind of ending of each session for seven days, "
    "sealed on this computer, to say how often is meant? It can be deleted in Settings."
)
COUNT_YES: Final = mark("Keep seven days")
COUNT_NO: Final = mark("Keep nothing")


@dataclass(frozen=True)
class WayView:
    """One way beside beginning as it is."""

    way: Way
    text: str


@dataclass(frozen=True)
class AdviceView:
    """What the page shows.

    Attributes:
        begin: what Begin says; empty where the session is not played.
        text: the sentence, or empty.
        ways: the other ways, in order.
    """

    begin: str
    text: str
    ways: tuple[WayView, ...]


def present_advice(
    advice: Advice, session: Description, gentler: Description | None
) -> AdviceView:
    """What is offered before a session.

    Args:
        advice: by the rules.
        session: the session of the page.
        gentler: another session that fits the advice, or None.
    """
    words = {way: say(text) for way, text in _WORDS.items()}
    if gentler is not None:
        words[Way.GENTLER] = say("Another one: {session}", session=gentler.title)
    if any(part.level == advice.cap for part in session.parts) and session.level > advice.cap:
        words[Way.CAPPED] = say(_CAPPED[advice.cap])
    ways = tuple(WayView(way, words[way]) for way in advice.ways if way in words)
    begin = "" if advice.refused else say(AS_IT_IS if ways else BEGIN)
    return AdviceView(begin, " ".join(map(say, advice.sentences)), ways)


def pick_gentler(
    advice: Advice, session: Description, known: Iterable[Description]
) -> Description | None:
    """The session that fits an advice best: of a preferred kind, as far in as it may be.

    Args:
        advice: by the rules.
        session: the one that it takes the place of.
        known: all that there are, the shortest first.
    """
    fitting = [
        other
        for other in known
        if other.ref != session.ref
        and other.level <= advice.cap
        and other.kind not in advice.avoid
        and (advice.minutes is None or other.frames <= (advice.minutes + 1) * _MINUTE)
    ]
    ranked = sorted(
        fitting, key=lambda d: (d.kind not in advice.prefer, advice.cap - d.level, d.frames)
    )
    return ranked[0] if ranked else None
