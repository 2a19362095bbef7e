"""The conditions of a check-in's routes, such as ``stirred >= 6``."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Final, Self

from pydantic import BeforeValidator, WithJsonSchema
from typing_extensions import override

from thaw.base.language import say
from thaw.base.problem import shortened
from thaw.spec.fields import refusal
from thaw.spec.likely import did_you_mean, nearest

KNOWN: Final = ("stirred", "here", "numb", "pleasant", "energy", "change.stirred")
"""What a condition may ask about; ``change.stirred`` is the rise since the first answer."""

_COMPARE: Final[dict[str, Callable[[int, int], bool]]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
}
_PATTERN = re.compile(r"(?P<name>[a-z_.]+) (?P<sign>>=|<=|==|>|<) (?P<value>0|-?[1-9][0-9]?)\Z")
_NEARLY = re.compile(r"(?P<name>[a-z][a-z_. -]*?) ?(?P<sign>[<=>]{1,2}) ?(?P<value>-?[0-9]+)\Z")
_SIGNS: Final = {"=>": ">=", "=<": "<=", "=": "=="}
"""How signs are written by who does not program."""


@dataclass(frozen=True)
class Comparison:
    """One comparison of a known value with a whole number."""

    name: str
    sign: str
    value: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``stirred >= 6``, in this one spelling, so that no two keys mean the same.

        Raises:
            PydanticCustomError: with a sentence, where the text is no condition.
        """
        match = _PATTERN.match(text.strip())
        if match is None:
            sentence = say(
                "“{text}” is not a condition. Write it like {like}.",
                text=shortened(text),
                like=_meant(text),
            )
            raise refusal("bad-condition", sentence)
        if match["name"] not in KNOWN:
            hint = did_you_mean(match["name"], KNOWN)
            raise refusal(
                "bad-condition", say("“{name}” is not known here.", name=match["name"]), hint
            )
        return cls(match["name"], match["sign"], int(match["value"]))

    def holds(self, values: Mapping[str, int]) -> bool:
        """Whether it is true of the answers given; with an unknown value it is false."""
        known = values.get(self.name)
        return known is not None and _COMPARE[self.sign](known, self.value)

    @override
    def __str__(self) -> str:
        """The condition as it is written in a session."""
        return f"{self.name} {self.sign} {self.value}"


def _meant(text: str) -> str:
    """The condition that a text was probably meant to be, or an example."""
    nearly = _NEARLY.match(" ".join(text.casefold().split()))
    name = nearest(nearly["name"], KNOWN) if nearly else None
    if nearly is None or name is None:
        return "stirred >= 6"
    meant = f"{name} {_SIGNS.get(nearly['sign'], nearly['sign'])} {int(nearly['value'])}"
    return meant if _PATTERN.match(meant) else "stirred >= 6"


def _read(value: object) -> object:
    return Comparison.parse(value) if isinstance(value, str) else value


Condition = Annotated[
    Comparison,
    BeforeValidator(_read),
    WithJsonSchema({"type": "string", "examples": ["stirred >= 6"]}),
]
"""A condition, read from its text."""
