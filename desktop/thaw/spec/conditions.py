"""The conditions of a check-in's routes, such as ``stirred >= 6``."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Final, Self

from pydantic import BeforeValidator, WithJsonSchema
from typing_extensions import override

KNOWN: Final = ("stirred", "here", "numb", "pleasant", "energy", "change.stirred")
"""What a condition may ask about; ``change.stirred`` is the rise since the first answer."""

_COMPARE: Final[dict[str, Callable[[int, int], bool]]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
}
_PATTERN = re.compile(r"(?P<name>[a-z.]+)\s*(?P<sign>>=|<=|==|>|<)\s*(?P<value>-?\d{1,2})\Z")


@dataclass(frozen=True)
class Comparison:
    """One comparison of a known value with a whole number."""

    name: str
    sign: str
    value: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``stirred >= 6``.

        Raises:
            ValueError: with a sentence, where the text is no condition.
        """
        match = _PATTERN.match(text.strip())
        if match is None:
            raise ValueError(f"“{text}” is not a condition. Write it like stirred >= 6.")
        if match["name"] not in KNOWN:
            raise ValueError(
                f"“{match['name']}” is not known here. Known are {', '.join(KNOWN)}."
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


def _read(value: object) -> object:
    return Comparison.parse(value) if isinstance(value, str) else value


Condition = Annotated[
    Comparison,
    BeforeValidator(_read),
    WithJsonSchema({"type": "string", "examples": ["stirred >= 6"]}),
]
"""A condition, read from its text."""
