"""The kinds of setting: each reads what a file holds, or says what it expected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from typing_extensions import override

from thaw.base.errors import SettingError

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
            raise SettingError("is neither true nor false")
        return value

    @override
    def words(self, value: Any) -> str:
        return "On" if value else "Off"


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
            raise SettingError("is not a number")
        if not self.low <= value <= self.high:
            raise SettingError(
                f"is not between {self.low:g} and {self.high:g} {self.unit}".rstrip()
            )
        return float(value)

    @override
    def words(self, value: Any) -> str:
        return f"{value:g} {self.unit}".rstrip()


@dataclass(frozen=True)
class Level(Number):
    """A level in dB below full, which is set by hearing it."""


@dataclass(frozen=True)
class Whole(Kind[int]):
    """A whole number in a range, in a unit that is shown beside it, set in steps."""

    low: int
    high: int
    unit: str
    step: int = 1

    @override
    def read(self, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise SettingError("is not a whole number")
        if not self.low <= value <= self.high:
            raise SettingError(
                f"is not between {self.low} and {self.high} {self.unit}".rstrip()
            )
        return value

    @override
    def words(self, value: Any) -> str:
        return f"{value} {self.unit}".rstrip()


@dataclass(frozen=True)
class OneOf(Kind[str]):
    """One of a few values, each with the words that a listener reads."""

    labels: tuple[tuple[str, str], ...]

    @override
    def read(self, value: object) -> str:
        known = [name for name, _ in self.labels]
        if value not in known or not isinstance(value, str):
            raise SettingError(f"is none of {', '.join(known)}")
        return value

    @override
    def words(self, value: Any) -> str:
        return dict(self.labels)[value]


@dataclass(frozen=True)
class Text(Kind[str]):
    """A short text on one line."""

    longest: int = 200

    @override
    def read(self, value: object) -> str:
        if not isinstance(value, str) or not value.isprintable():
            raise SettingError("is not a text on one line")
        if len(value) > self.longest:
            raise SettingError(f"is longer than {self.longest} characters")
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
    nothing: str = "Not set"

    @override
    def read(self, value: object) -> T | None:
        return None if value is None else self.kind.read(value)

    @override
    def words(self, value: Any) -> str:
        return self.nothing if value is None else self.kind.words(value)
