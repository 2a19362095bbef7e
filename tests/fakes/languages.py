"""A language that shows of each text whether it was said: it stands between brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date, time

BEGIN, END = "⟦", "⟧"
SAID: Final = re.compile(f"{BEGIN}[^{BEGIN}{END}]*{END}")
"""What was said; what is left of a text when this is taken out is in nobody's language."""
_NAME: Final = re.compile(r"\{\w+\}")


class Bracketed:
    """Every text in English between brackets, with the values that stand in it outside them."""

    code = "qq"

    def text(self, source: str, about: str, count: int | None) -> str:
        """As ``thaw.base.language.Language`` has it."""
        return _between(_NAME.sub(lambda name: END + name[0] + BEGIN, source))

    def number(self, value: float, digits: int) -> str:
        """As ``thaw.base.language.Language`` has it."""
        return _between(f"{value:.{digits}f}")

    def day(self, day: date) -> str:
        """As ``thaw.base.language.Language`` has it."""
        return _between(day.isoformat())

    def month(self, day: date) -> str:
        """As ``thaw.base.language.Language`` has it."""
        return _between(f"{day:%Y-%m}")

    def time(self, time: time) -> str:
        """As ``thaw.base.language.Language`` has it."""
        return _between(f"{time:%H:%M}")


def _between(text: str) -> str:
    return f"{BEGIN}{text}{END}".replace(BEGIN + END, "")
