"""What people read, in their language.

English stands in the code. :func:`say` gives it in the language of the process, which whoever
starts the process sets once with :func:`speak`, before anything is shown or told. Texts are put
together by names, never by adding pieces, because other languages have another order::

    say("Skip leads to {part}.", part=title)
    say_count("1 session", "{count} sessions", found)

A text that is a constant is marked where it stands, since the language is not known while
modules are read, and said where it is used: ``_PAUSED: Final = mark("Paused")``, then
``say(_PAUSED)``.
``assets/make_language.py`` collects all of them for translators; what a session says is in the
session's own language and is not touched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from datetime import date

SOURCE: Final = "en"
"""The language in which texts stand in the code."""
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


class Language(Protocol):
    """One language: its texts, and how it writes numbers and days."""

    @property
    def code(self) -> str:
        """Its two or three letters (ISO 639), such as ``es``."""
        ...

    def text(self, source: str, about: str, count: int | None) -> str:
        """The text for an English one; empty where there is none.

        Args:
            source: the English text; that of the many where there is a count.
            about: what tells two equal English texts apart; mostly empty.
            count: how many; decides between the forms of a language.
        """
        ...

    def number(self, value: float, digits: int) -> str:
        """A number with so many digits behind its decimal sign."""
        ...

    def day(self, day: date) -> str:
        """A day with its month in letters."""
        ...


class _Spoken:
    """The language of this process: one for all of it, as there is one listener."""

    def __init__(self) -> None:
        self.language: Language | None = None


_SPOKEN: Final = _Spoken()


def speak(language: Language | None) -> None:
    """Set the language of this process; None for the one that stands in the code."""
    _SPOKEN.language = language


def spoken() -> str:
    """The letters of the language of this process."""
    return _SPOKEN.language.code if _SPOKEN.language else SOURCE


def mark(text: str) -> str:
    """The text itself, for translators to find; :func:`say` says it where it is used."""
    return text


def say(text: str, /, about: str = "", **values: object) -> str:
    """A text in the language of this process.

    Args:
        text: in English; with names in braces where there are values.
        about: what tells two equal English texts apart, for the translator.
        **values: what stands in place of the names, said or written already.
    """
    said = _look_up(text, about, None) or text
    return said.format(**values) if values else said


def say_count(one: str, many: str, count: int, /, **values: object) -> str:
    """A text that depends on how many there are.

    Args:
        one: in English for exactly one.
        many: in English for any other number, with ``{count}`` or other names in it.
        count: how many.
        **values: what stands in place of the other names.
    """
    said = _look_up(many, "", count) or (one if count == 1 else many)
    return said.format(count=count, **values)


def number(value: float, digits: int = 0) -> str:
    """A number with so many digits, as the language of this process writes it: ``-2.5``."""
    language = _SPOKEN.language
    return language.number(value, digits) if language else f"{value:.{digits}f}"


def day_in_words(day: date) -> str:
    """A day as the language of this process writes it: ``22 November 2026``."""
    language = _SPOKEN.language
    return language.day(day) if language else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _look_up(text: str, about: str, count: int | None) -> str:
    return _SPOKEN.language.text(text, about, count) if _SPOKEN.language else ""
