"""When something was written, as the listener's language writes days and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime

from thaw.base.language import day_in_words, say

if TYPE_CHECKING:
    from datetime import datetime


def day_and_time(when: datetime) -> str:
    """The day and the time by the clock that hung there: ``22 November 2026, 18:23``."""
    # What knows no language writes seconds, too.
    form = QLocale().timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")
    time = QLocale().toString(QTime(when.hour, when.minute), form)
    return say("{day}, {time}", day=day_in_words(when.date()), time=time)
