"""The kinds of setting: each reads what a file holds, or says what it expected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from typing_extensions import override

from thaw.base.errors import SettingError
from thaw.base.language import brief_number, mark, number, say, say_count

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Kind(Protocol[T_co]):
    """What values a setting may have."""

    def read(self, value: object) -> T_co:
        """The value, checked.

        Raises:
            SettingError: it is not; the message says what it is not, as the end of a sentence.
        """
        ...

    def words(self, value: Any) -> str:
        """A value that ``read`` has checked, as a listener reads it."""
        ...


@dataclass(frozen=True)
class Truth(Kind[bool]):
    """Yes or no."""

    @override
    def read(self, value: object) -> bool:
        if not isinstance(value, bool):
            raise SettingError(say("is neither true nor false"))
        return value

    @override
    def words(self, value: Any) -> str:
        return say("On") if value else say("Off")


@dataclass(frozen=True)
class Number(Kind[float]):
    """A number in a range, in a unit that is shown beside it, set in steps."""

    low: float
    high: float
    unit: str
    step: float = 0.1

    @override
    def read(self, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise SettingError(say("is not a number"))
        if not self.low <= value <= self.high:
            raise SettingError(_outside(self.low, self.words(self.high)))
        return float(value)

    @override
    def words(self, value: Any) -> str:
        return _with_unit(brief_number(value), self.unit_of(value))

    def unit_of(self, _value: float) -> str:
        """What stands beside a number, in the listener's language; or empty."""
        return say(self.unit)


@dataclass(frozen=True)
class Level(Number):
    """A level in dB below full, which is set by hearing it."""


@dataclass(frozen=True)
class Whole(Kind[int]):
    """A whole number in a range, in a unit that is shown beside it, set in steps.

    The unit of what is counted is two texts: for one, and for all other numbers.
    """

    low: int
    high: int
    unit: str | tuple[str, str]
    step: int = 1

    @override
    def read(self, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise SettingError(say("is not a whole number"))
        if not self.low <= value <= self.high:
            raise SettingError(_outside(self.low, self.words(self.high)))
        return value

    @override
    def words(self, value: Any) -> str:
        return _with_unit(number(value), self.unit_of(value))

    def unit_of(self, value: float) -> str:
        """What stands beside a number, in the listener's language; or empty."""
        if isinstance(self.unit, str):
            return say(self.unit)
        return say_count(*self.unit, round(value))


@dataclass(frozen=True)
class OneOf(Kind[str]):
    """One of a few values, each with the words that a listener reads."""

    labels: tuple[tuple[str, str], ...]

    @override
    def read(self, value: object) -> str:
        known = [name for name, _ in self.labels]
        if value not in known or not isinstance(value, str):
            raise SettingError(say("is none of {known}", known=", ".join(known)))
        return value

    @override
    def words(self, value: Any) -> str:
        return say(dict(self.labels)[value])


@dataclass(frozen=True)
class Text(Kind[str]):
    """A short text on one line."""

    longest: int = 200

    @override
    def read(self, value: object) -> str:
        if not isinstance(value, str) or not value.isprintable():
            raise SettingError(say("is not a text on one line"))
        if len(value) > self.longest:
            raise SettingError(say("is longer than {longest} characters", longest=self.longest))
        return value

    @override
    def words(self, value: Any) -> str:
        return str(value)


@dataclass(frozen=True)
class Device(Text):
    """The name of something that plays sound, picked from those that are there."""


@dataclass(frozen=True)
class Unset(Kind[T | None], Generic[T]):
    """Another kind, or nothing yet, which the listener reads as ``nothing``."""

    kind: Kind[T]
    nothing: str = mark("Not set")

    @override
    def read(self, value: object) -> T | None:
        return None if value is None else self.kind.read(value)

    @override
    def words(self, value: Any) -> str:
        return say(self.nothing) if value is None else self.kind.words(value)


def _outside(low: float, high: str) -> str:
    """What is wrong with a number, as the end of a sentence."""
    return say("is not between {low} and {high}", low=brief_number(low), high=high)


def _with_unit(value: str, unit: str) -> str:
    return say("{number} {unit}", number=value, unit=unit) if unit else value
