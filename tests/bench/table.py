"""The table: what was measured, ours beside another's, and whether the goal is met."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bench.spread import Spread

HEAD: Final = (
    "| what | unit | ours: middle (least–most) | beside it | ours ÷ theirs | goal | |\n"
    "|---|---|---|---|---|---|---|"
)


@dataclass(frozen=True)
class Beside:
    """Another program that does the same."""

    name: str
    spread: Spread


@dataclass(frozen=True)
class Goal:
    """What ours should be.

    Attributes:
        text: for the table, such as “median ≤ 100”.
        met: whether a spread is good enough.
    """

    text: str
    met: Callable[[Spread], bool]


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    unit: str
    ours: Spread
    beside: Beside | None = None
    goal: Goal | None = None


def at_most(limit: float, text: str = "") -> Goal:
    """The middle one is no more than that."""
    return Goal(text or f"≤ {limit:g}", lambda spread: spread.median <= limit)


def at_least(limit: float) -> Goal:
    """The middle one is no less than that."""
    return Goal(f"≥ {limit:g}", lambda spread: spread.median >= limit)


def line(row: Row) -> str:
    """A row as Markdown."""
    beside = ratio = goal = mark = ""
    if row.beside is not None:
        beside = f"{row.beside.name}: {_spread(row.beside.spread)}"
        theirs = row.beside.spread.median
        ratio = f"{row.ours.median / theirs:.2f}" if theirs > 0 else ""
    if row.goal is not None:
        goal, mark = row.goal.text, "met" if row.goal.met(row.ours) else "missed"
    cells = (row.what, row.unit, _spread(row.ours), beside, ratio, goal, mark)
    return f"| {' | '.join(cells)} |"


def whole(rows: Iterable[Row]) -> str:
    """The whole table."""
    return "\n".join((HEAD, *map(line, rows)))


def _spread(spread: Spread) -> str:
    if len(spread.values) == 1:
        return _number(spread.median)
    return f"{_number(spread.median)} ({_number(spread.least)}–{_number(spread.most)})"


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
