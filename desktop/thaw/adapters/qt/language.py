"""A language as Qt keeps it: texts from its own kind of file, numbers and days by locale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLibraryInfo, QLocale, QTime, QTranslator

if TYPE_CHECKING:
    from datetime import date, time
    from pathlib import Path

CONTEXT: Final = "Thaw"
"""Under which all texts stand in the files."""
_WEEKDAY: Final = re.compile(r"dddd,? *|,? *dddd")
_DAY: Final = re.compile(r"('[^']*')|d{1,2}(?:'[^']*'|[^yM'])*")
"""The number of a day in a pattern of Qt's, and what parts it from the month or the year; or a
word between quotes, which stays."""


class QtLanguage:
    """The texts of one file, each looked up once."""

    def __init__(self, file: Path) -> None:
        """Read the file.

        Args:
            file: ``es.qm`` or another, named for its language.

        Raises:
            OSError: it is missing or no such file.
        """
        self.translator = QTranslator()
        if not self.translator.load(str(file)):
            raise OSError(f"{file} cannot be read as a translation")
        self._code = file.stem
        self._locale = _locale_for(file.stem)
        self._locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        self._known: dict[tuple[str, str, int], str] = {}

    @property
    def code(self) -> str:
        """As ``thaw.base.language.Language`` has it."""
        return self._code

    def text(self, source: str, about: str, count: int | None) -> str:
        """As ``thaw.base.language.Language`` has it."""
        key = source, about, -1 if count is None else count
        said = self._known.get(key)
        if said is None:
            said = self.translator.translate(CONTEXT, source, about, key[2]) or ""
            self._known[key] = said
        return said

    def number(self, value: float, digits: int) -> str:
        """As ``thaw.base.language.Language`` has it."""
        return self._locale.toString(float(value), "f", digits)

    def day(self, day: date) -> str:
        """As ``thaw.base.language.Language`` has it."""
        return self._date(day, self._day_pattern())

    def month(self, day: date) -> str:
        """As ``thaw.base.language.Language`` has it."""
        return self._date(day, _DAY.sub(r"\1", self._day_pattern()).strip())

    def time(self, time: time) -> str:
        """As ``thaw.base.language.Language`` has it."""
        # What knows no language writes seconds, too.
        pattern = self._locale.timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")
        return self._locale.toString(QTime(time.hour, time.minute), pattern)

    def _day_pattern(self) -> str:
        return _WEEKDAY.sub("", self._locale.dateFormat(QLocale.FormatType.LongFormat))

    def _date(self, day: date, pattern: str) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)


def system_languages() -> tuple[str, ...]:
    """The letters of the system's languages, the most wanted one first."""
    names = QLocale.system().uiLanguages()
    return tuple(dict.fromkeys(name.split("-")[0] for name in names))


def _locale_for(code: str) -> QLocale:
    """The system's own, with its country, where it is of this language."""
    system = QLocale.system()
    return system if system.name().split("_")[0] == code else QLocale(code)


def qt_texts(code: str) -> QTranslator:
    """What Qt says itself, in its dialogs and menus of texts; empty where Qt has nothing.

    Args:
        code: the letters of the language.
    """
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator.load(f"qtbase_{code}.qm", folder)
    return translator
