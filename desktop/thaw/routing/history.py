"""What is known of the last seven days, where a listener agreed to have it kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from thaw.routing.rules import HIGHEST
from thaw.timeline.care import HARD_ENDING

DAYS: Final = 7
"""Today and the six days before it; nothing older is kept or looked at."""


@dataclass(frozen=True)
class Entry:
    """One session, as little of it as the doses need.

    Attributes:
        day: when it ended.
        level: the highest level that it was begun with.
        early: whether it ended before its end.
        open_to: the level up to which its ending left things open: 2 after a hard one, 3 where
            it is not known that it ended calmly, 4 where it did.
    """

    day: date
    level: int
    early: bool
    open_to: int


def within_days(entries: Iterable[Entry], today: date) -> tuple[Entry, ...]:
    """The entries of the last seven days; one of a day to come was made by another clock."""
    return tuple(entry for entry in entries if 0 <= (today - entry.day).days < DAYS)


def facts_of(entries: Iterable[Entry], today: date) -> dict[str, int]:
    """What conditions may ask about the last days, oldest entry first."""
    week = within_days(entries, today)
    recent = [entry for entry in week if (today - entry.day).days <= 1]
    facts = {
        "history": 1,
        "level-3-today": sum(entry.day == today and entry.level == 3 for entry in week),
        "level-4-today": sum(entry.day == today and entry.level == 4 for entry in week),
        "level-4-week": sum(entry.level == 4 for entry in week),
        "comfortable": sum(_comfortable(entry) for entry in week if entry.level == 2),
        "hard-endings": sum(entry.open_to <= HARD_ENDING for entry in week),
        "open-for-now": min((entry.open_to for entry in recent), default=HIGHEST),
    }
    return facts | ({"open-after-last": week[-1].open_to} if week else {})


def _comfortable(entry: Entry) -> bool:
    """It went on to its own end, and that was not a hard one."""
    return not entry.early and entry.open_to > HARD_ENDING
