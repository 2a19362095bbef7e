"""When something was written, as the listener's language writes days and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.language import day_in_words, say, time_in_words

if TYPE_CHECKING:
    from datetime import datetime


def day_and_time(when: datetime) -> str:
    """The day and the time by the clock that hung there: ``22 November 2026, 6:23 PM``."""
    day, time = day_in_words(when.date()), time_in_words(when.time())
    return say("{day}, {time}", day=day, time=time)
