"""The conditions of a check-in's routes, such as ``stirred >= 6``."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Final, Self

from pydantic import BeforeValidator, WithJsonSchema
from typing_extensions import override

from thaw.base.problem import shortened
from thaw.spec.fields import refusal

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
            sentence = f"“{shortened(text)}” is not a condition. Write it like stirred >= 6."
            raise refusal("bad-condition", sentence)
        if match["name"] not in KNOWN:
            sentence = f"“{match['name']}” is not known here. Known are {', '.join(KNOWN)}."
            raise refusal("bad-condition", sentence)
        return cls(match["name"], match["sign"], int(match["value"]))

    def holds(self, values: Mapping[str, int]) -> bool:
        """Whether it is true of the answers given; with an unknown value it is false."""
        known = values.get(self.name)
        return known is not None and _COMPARE[self.sign](known, self.value)

    @override
    def __str__(self) -> str:
        """The condition as it is written in a session."""
        return f"{self.name} {self.sign} {self.value}"


def _read(value: object) -> object:
    return Comparison.parse(value) if isinstance(value, str) else value


Condition = Annotated[
    Comparison,
    BeforeValidator(_read),
    WithJsonSchema({"type": "string", "examples": ["stirred >= 6"]}),
]
"""A condition, read from its text."""
