"""What is remembered for each kind of session: the listener's hand on the last one of it.

One row of the settings holds all of it, as plain values that a file can keep. What is as usual
is not kept at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final, TypeAlias

from typing_extensions import override

from thaw.base.errors import SettingError
from thaw.base.language import say, say_count
from thaw.settings.kinds import Kind, Number, Text, Truth, Whole
from thaw.timeline.choices import SOFTEST_UNDERNEATH, SOFTEST_VOICE

_MOST: Final = 64
"""Kinds of session, or regions of one kind; there are fewer than twenty of either."""

Plain: TypeAlias = dict[str, dict[str, Any]]
"""Kind of session → name of a part → its value, as a file holds it."""


@dataclass(frozen=True)
class Habit:
    """What one kind of session begins with; None is as usual.

    Attributes:
        anchor: the anchor that was picked last.
        left_out: regions whose time goes to the anchor.
        silences: factor on every rest.
        voice: how far the voice is turned down, in dB.
        bed: the same of the sound underneath.
        music: the same of music.
        captions: whether captions are shown.
        stop_minutes: session time until the stop timer, in minutes.
    """

    anchor: str | None = None
    left_out: tuple[str, ...] = ()
    silences: float | None = None
    voice: float = 0.0
    bed: float = 0.0
    music: float = 0.0
    captions: bool | None = None
    stop_minutes: int | None = None


@dataclass(frozen=True)
class _Names(Kind[tuple[str, ...]]):
    """Several short texts, each once, in order."""

    @override
    def read(self, value: object) -> tuple[str, ...]:
        if not isinstance(value, list | tuple) or len(value) > _MOST:
            raise SettingError(say("is not a short list"))
        return tuple(sorted({_NAME.read(item) for item in value}))

    @override
    def words(self, value: Any) -> str:
        return ", ".join(value)


_NAME: Final = Text(64)
_PARTS: Final[Mapping[str, Kind[Any]]] = {
    "anchor": _NAME,
    "left_out": _Names(),
    "silences": Number(0.5, 2.0, "×"),
    "voice": Number(SOFTEST_VOICE, 0.0, "dB"),
    "bed": Number(SOFTEST_UNDERNEATH, 0.0, "dB"),
    "music": Number(SOFTEST_UNDERNEATH, 0.0, "dB"),
    "captions": Truth(),
    "stop_minutes": Whole(1, 60, "min"),
}


@dataclass(frozen=True)
class Habits(Kind[Plain]):
    """What is remembered, by the kind of session."""

    @override
    def read(self, value: object) -> Plain:
        if not isinstance(value, dict) or len(value) > _MOST:
            raise SettingError(say("is not a list of kinds of session"))
        habits = {_NAME.read(kind): _plain(_habit(parts)) for kind, parts in value.items()}
        return {kind: parts for kind, parts in habits.items() if parts}

    @override
    def words(self, value: Any) -> str:
        if not value:
            return say("Nothing")
        return say_count("Something for 1", "Something for {count}", len(value))


def habit_of(plain: Plain, kind: str) -> Habit:
    """What is remembered for a kind of session."""
    return _habit(plain.get(kind, {}))


def with_habit(plain: Plain, kind: str, habit: Habit) -> Plain:
    """The same with what is remembered for one kind; as usual in all, it is not kept."""
    return Habits().read({**plain, kind: _plain(habit)})


def each_habit(plain: Plain, change: Callable[[Habit], Habit]) -> Plain:
    """The same with every kind changed."""
    return Habits().read({kind: _plain(change(habit_of(plain, kind))) for kind in plain})


def _habit(parts: object) -> Habit:
    if not isinstance(parts, dict) or not parts.keys() <= _PARTS.keys():
        raise SettingError(say("has something for a kind of session that Thaw does not know"))
    return Habit(**{name: _PARTS[name].read(value) for name, value in parts.items()})


def _plain(habit: Habit) -> dict[str, Any]:
    usual = Habit()
    values = {field.name: getattr(habit, field.name) for field in fields(habit)}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in values.items()
        if value != getattr(usual, name)
    }
