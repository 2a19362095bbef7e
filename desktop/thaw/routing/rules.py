"""The rules of routing and dose, as read from the file that a clinician writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from thaw.base.errors import RoutingError
from thaw.routing.condition import Condition

HIGHEST: Final = 4
"""The highest level that is played at all."""


class Moment(StrEnum):
    """When a rule is looked at."""

    ANY = "any"
    BEFORE = "before"
    SESSION = "session"
    END = "end"


class Path(StrEnum):
    """The two opposite ways that the quiet room may go."""

    TOO_MUCH = "too-much"
    FAR_AWAY = "far-away"


class Way(StrEnum):
    """What a rule may offer. Beginning as it is stands beside all of them."""

    QUIET_ROOM = "quiet-room"
    GENTLER = "gentler"
    CAPPED = "capped"
    SUPPORT = "support"
    LEAVE = "leave"


@dataclass(frozen=True)
class Rule:
    """One row.

    Attributes:
        id: its name.
        source: the row of the practice page that it follows.
        moments: when it is looked at.
        condition: when it holds.
        cap: the highest level that is offered.
        path: the way the quiet room goes, or None.
        ways: what is offered, in order.
        prefer: kinds of session that are offered first in place of this one.
        avoid: kinds of session that are not offered.
        minutes: how long what is offered lasts at most, or None.
        refuse: whether nothing is played.
        then: what follows, in words.
        why: the reason.
        say: what a listener reads, or empty.
    """

    id: str
    source: str
    moments: frozenset[Moment]
    condition: Condition
    cap: int = HIGHEST
    path: Path | None = None
    ways: tuple[Way, ...] = ()
    prefer: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    minutes: int | None = None
    refuse: bool = False
    then: str = ""
    why: str = ""
    say: str = ""


@dataclass(frozen=True)
class Book:
    """All rules, each group in the order in which it is looked at."""

    routing: tuple[Rule, ...]
    doses: tuple[Rule, ...]
    stopping: tuple[Rule, ...]

    @property
    def numbers(self) -> dict[str, int]:
        """Every number that may be set, with its usual value."""
        every = (*self.routing, *self.doses, *self.stopping)
        return {name: usual for rule in every for name, usual in rule.condition.numbers.items()}


def first_rule(
    rules: Iterable[Rule],
    moment: Moment,
    facts: Mapping[str, int],
    numbers: Mapping[str, int],
) -> Rule | None:
    """The first rule of a moment that holds; None where none does."""
    return next(
        (
            rule
            for rule in rules
            if (moment in rule.moments or Moment.ANY in rule.moments)
            and rule.condition.holds(facts, numbers)
        ),
        None,
    )


def read_book(document: Mapping[str, Any]) -> Book:
    """The rules of a document whose scalars are all text.

    Raises:
        RoutingError: a row is not as it has to be.
    """
    try:
        return Book(*(_rules(document[group]) for group in ("routing", "doses", "stopping")))
    except (KeyError, TypeError, ValueError) as error:
        raise RoutingError(f"The rules of routing cannot be read: {error}") from error


def _rules(rows: Iterable[Mapping[str, Any]]) -> tuple[Rule, ...]:
    return tuple(_rule(row) for row in rows)


def _rule(row: Mapping[str, Any]) -> Rule:
    return Rule(
        id=row["id"],
        source=row["source"],
        moments=frozenset(Moment(moment) for moment in row.get("at", [Moment.BEFORE])),
        condition=Condition.parse(row["if"]),
        cap=int(row.get("cap", HIGHEST)),
        path=Path(row["path"]) if "path" in row else None,
        ways=tuple(Way(way) for way in row.get("ways", ())),
        prefer=tuple(row.get("prefer", ())),
        avoid=tuple(row.get("avoid", ())),
        minutes=int(row["minutes"]) if "minutes" in row else None,
        refuse=row.get("refuse") == "true",
        then=row.get("then", ""),
        why=row.get("why", ""),
        say=row.get("say", ""),
    )
