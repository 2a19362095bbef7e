"""Which copies of the book of notes stay, and when the next one is made.

Only the days of the copies decide, so it is the same however often it is asked. A day is what
the computer's clock said, and that may have been wrong.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

_DAYS: Final = 7
_WEEKS: Final = 4
MOST: Final = 2 * (_DAYS + _WEEKS)
"""Copies that ever stay at once; half of it where the clock was never wrong."""


def is_due(days: Collection[date], today: date) -> bool:
    """Whether there is no copy of today yet."""
    return today not in days


def staying(days: Iterable[date], today: date) -> frozenset[date]:
    """The days of the copies that stay; the others go.

    Those of the seven newest days stay, and of older ones the newest of each of four weeks
    (ISO 8601: they begin on Mondays). Days that have not come yet are looked at by themselves.
    So a clock that is set back takes no copy away that was made before; and what a clock made
    that was far ahead takes the place of none that is made after it was set right.
    """
    newest_first = sorted(frozenset(days), reverse=True)
    come = [day for day in newest_first if day <= today]
    not_come = [day for day in newest_first if day > today]
    return frozenset((*_staying(come), *_staying(not_come)))


def _staying(newest_first: list[date]) -> Iterator[date]:
    yield from newest_first[:_DAYS]
    weeks = groupby(newest_first[_DAYS:], key=lambda day: day.isocalendar()[:2])
    for _, (_, days) in zip(range(_WEEKS), weeks, strict=False):
        yield next(days)
