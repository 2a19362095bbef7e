"""How often there is something to choose, in the session and in its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from thaw.base.language import say, say_count
from thaw.base.problem import Severity, below
from thaw.base.units import format_exactly, frames_from_seconds
from thaw.timeline.pacing.finding import Finding
from thaw.timeline.path import length
from thaw.timeline.segment import QuestionKind, Segment

if TYPE_CHECKING:
    from thaw.timeline.pacing.score import Score

PERIOD: Final = frames_from_seconds(300)
CHOICES: Final = 3
CHOICES_LEAST: Final = 1
"""So many choices there are in every ``PERIOD``, on average over any way."""
OFFERS: Final = 2.0
OFFERS_LEAST: Final = 1.0
"""So many sentences offer for each that commands."""


class _Asked(NamedTuple):
    """Choices on a way, and its length."""

    choices: int
    frames: int

    def lack(self, wanted: int) -> int:
        """How far it falls short of so many choices in a period; in choices × frames."""
        return wanted * self.frames - self.choices * PERIOD


def choices_are_frequent(score: Score) -> Iterator[Finding]:
    """There is something to choose throughout; the way with the fewest choices counts."""
    for wanted, severity in (
        (CHOICES_LEAST, Severity.ERROR),
        (CHOICES, Severity.WARNING),
    ):
        worst = _fewest(score, wanted)
        if worst.lack(wanted) > 0:
            text = _told(worst)
            hint = say(
                "Offer another one: what comes next, another anchor, leaving something out."
            )
            yield Finding("few-choices", severity, ("sections",), text, hint)
            return


def _told(worst: _Asked) -> str:
    length = format_exactly(worst.frames)
    if not worst.choices:
        return say(
            "A way of {length} through this session has no choice; {kind} in every five "
            "minutes are kinder.",
            length=length,
            kind=CHOICES,
        )
    return say_count(
        "A way of {length} through this session has one choice; {kind} in every five minutes "
        "are kinder.",
        "A way of {length} through this session has {count} choices; {kind} in every five "
        "minutes are kinder.",
        worst.choices,
        length=length,
        kind=CHOICES,
    )


def _fewest(score: Score, wanted: int) -> _Asked:
    def worse(one: _Asked, other: _Asked) -> _Asked:
        return max(one, other, key=lambda asked: asked.lack(wanted))

    arrivals = score.ways.arrivals(_Asked(0, 0), _asked, worse)
    ends = [
        _asked(segment, arrivals[segment.id])
        for segment in score.ways.segments
        if score.ways.ends(segment)
    ]
    return max(ends, key=lambda asked: asked.lack(wanted))


def _asked(segment: Segment, before: _Asked) -> _Asked:
    question = segment.question
    chosen = question is not None and question.kind is QuestionKind.CHOOSE
    return _Asked(before.choices + chosen, before.frames + length(segment))


def offers_outnumber_commands(score: Score) -> Iterator[Finding]:
    """A session offers at least twice as often as it commands."""
    if score.address is None:
        return
    turns = score.address.turns(score.session)
    commands = len(turns.commands)
    if not commands:
        return
    severity = below(turns.offers / commands, OFFERS, OFFERS_LEAST)
    if severity is not None:
        text = say(
            "{offers} of its sentences offer and {commands} command, this one first; "
            "twice as many offers are kinder.",
            offers=turns.offers,
            commands=commands,
        )
        hint = say(
            "“You might …”, “if you like”, or two things to pick from make an offer of it."
        )
        yield Finding("few-offers", severity, turns.commands[0], text, hint)


RULES: Final = (choices_are_frequent, offers_outnumber_commands)
