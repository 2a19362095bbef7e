"""Conditions as a clinician writes them: ``stirred >= 8 (very stirred)``.

Comparisons are joined by “and”, alternatives by “, or”. A name in brackets is a number that may
be set; what stands before it is its usual value. A comparison with something unknown is false.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Self

from thaw.base.errors import RoutingError

ALWAYS: Final = "always"
"""The condition that holds whatever is known."""
_COMPARE: Final[Mapping[str, Callable[[int, int], bool]]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "<": operator.lt,
    ">": operator.gt,
    "=": operator.eq,
}
_NUMBER = re.compile(
    r"(?P<fact>[a-z][a-z0-9-]*) (?P<sign>>=|<=|=|<|>) (?P<value>\d{1,3})"
    r"(?: \((?P<name>[a-z][a-z0-9 ]*)\))?\Z"
)
_STATE = re.compile(r"(?P<fact>[a-z][a-z0-9-]*) is (?P<state>unknown|asked for)\Z")
_ASKED_FOR: Final = "asked for"


@dataclass(frozen=True)
class Comparison:
    """One comparison of a fact with a number.

    Attributes:
        fact: what is compared.
        sign: how.
        usual: with what, unless the number was set.
        name: the name of the number, or empty where it cannot be set.
    """

    fact: str
    sign: str
    usual: int
    name: str = ""

    def holds(self, facts: Mapping[str, int], numbers: Mapping[str, int]) -> bool:
        """Whether it is true; with an unknown fact it is not."""
        known = facts.get(self.fact)
        number = numbers.get(self.name, self.usual) if self.name else self.usual
        return known is not None and _COMPARE[self.sign](known, number)


@dataclass(frozen=True)
class Knowledge:
    """Whether something is known at all: skipped, never asked, or asked for."""

    fact: str
    known: bool

    def holds(self, facts: Mapping[str, int], _numbers: Mapping[str, int]) -> bool:
        """Whether it is so."""
        return (self.fact in facts) is self.known


@dataclass(frozen=True)
class Condition:
    """Alternatives, each of comparisons that all have to hold.

    Attributes:
        text: as it was written.
        alternatives: any of them is enough; one without a comparison always holds.
    """

    text: str
    alternatives: tuple[tuple[Comparison | Knowledge, ...], ...]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a condition.

        Raises:
            RoutingError: it is none; the sentence names what cannot be read.
        """
        if text == ALWAYS:
            return cls(text, ((),))
        return cls(
            text,
            tuple(
                tuple(_parsed(part) for part in alternative.split(" and "))
                for alternative in text.split(", or ")
            ),
        )

    def holds(self, facts: Mapping[str, int], numbers: Mapping[str, int]) -> bool:
        """Whether it is true of what is known.

        Args:
            facts: what is known; what is missing is unknown.
            numbers: names of numbers → what they were set to; others have their usual value.
        """
        return any(
            all(part.holds(facts, numbers) for part in alternative)
            for alternative in self.alternatives
        )

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers that may be set, with their usual values."""
        return {
            part.name: part.usual
            for alternative in self.alternatives
            for part in alternative
            if isinstance(part, Comparison) and part.name
        }


def _parsed(text: str) -> Comparison | Knowledge:
    state = _STATE.match(text)
    if state is not None:
        return Knowledge(state["fact"], known=state["state"] == _ASKED_FOR)
    number = _NUMBER.match(text)
    if number is None:
        raise RoutingError(f"“{text}” is not a condition. Write it like “stirred >= 6”.")
    return Comparison(
        number["fact"], number["sign"], int(number["value"]), number["name"] or ""
    )
