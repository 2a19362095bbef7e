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

A process that speaks no language, and only tells one that does, calls :func:`leave_unsaid`: its
texts are in English, but go on as what they are made of (:func:`as_parts`), and are said where
they arrive (:func:`from_parts`).
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time

SOURCE: Final = "en"
"""The language in which texts stand in the code."""
_NOON: Final = 12
_NARROW_SPACE: Final = "\N{NARROW NO-BREAK SPACE}"
"""What stands before AM and PM, as Unicode's CLDR has it since version 42."""
_LONGEST: Final = 100_000
"""Characters that no text of ours comes near."""
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

    def month(self, day: date) -> str:
        """The month and the year of a day, the month in letters."""
        ...

    def time(self, time: time) -> str:
        """A time of day, to the minute."""
        ...


class _Unsaid(str):
    """A text in English that another process is to say."""

    __slots__ = ("made_of",)
    made_of: object


class _Spoken:
    """The language of this process: one for all of it, as there is one listener."""

    def __init__(self) -> None:
        self.language: Language | None = None
        self.leaves_unsaid = False


_SPOKEN: Final = _Spoken()


def speak(language: Language | None) -> None:
    """Set the language of this process; None for the one that stands in the code."""
    _SPOKEN.language, _SPOKEN.leaves_unsaid = language, False


def leave_unsaid() -> None:
    """Speak no language in this process: let each text keep what it is made of."""
    _SPOKEN.leaves_unsaid = True


def spoken() -> str:
    """The letters of the language of this process."""
    return _SPOKEN.language.code if _SPOKEN.language else SOURCE


def mark(text: str) -> str:
    """The text itself, for translators to find; :func:`say` says it where it is used."""
    return text


def mark_all(*texts: str) -> tuple[str, ...]:
    """The same for several texts."""
    return texts


def mark_count(one: str, many: str) -> tuple[str, str]:
    """The same for the two texts of :func:`say_count`."""
    return one, many


def say(text: str, /, about: str = "", **values: object) -> str:
    """A text in the language of this process.

    Args:
        text: in English; with names in braces where there are values.
        about: what tells two equal English texts apart, for the translator.
        **values: what stands in place of the names, said or written already.
    """
    said = _look_up(text, about, None) or text
    said = said.format(**values) if values else said
    return _left(said, values, text=text, about=about) if _SPOKEN.leaves_unsaid else said


def say_count(one: str, many: str, count: int, /, **values: object) -> str:
    """A text that depends on how many there are.

    Args:
        one: in English for exactly one.
        many: in English for any other number, with ``{count}`` or other names in it.
        count: how many.
        **values: what stands in place of the other names.
    """
    said = _look_up(many, "", count) or (one if count == 1 else many)
    said = said.format(count=count, **values)
    if _SPOKEN.leaves_unsaid:
        return _left(said, values, one=one, many=many, count=count)
    return said


def joined(*texts: str, between: str = "") -> str:
    """Texts that follow each other in every language, such as sentences or lines, as one."""
    told = between.join(texts)
    if not _SPOKEN.leaves_unsaid:
        return told
    unsaid = _Unsaid(told)
    unsaid.made_of = [part for text in texts for part in (between, as_parts(text))][1:]
    return unsaid


def as_parts(text: str) -> object:
    """A text as JSON can hold it: itself, or what it is made of where it was left unsaid."""
    return text.made_of if isinstance(text, _Unsaid) else text


def from_parts(parts: Any) -> str:
    """A text that came as :func:`as_parts` gave it, said in the language of this process.

    Raises:
        ValueError: it is none.
    """
    try:
        match parts:
            case str():
                return parts
            case list():
                return joined(*map(from_parts, parts))
            case {"text": str(text), "about": str(about), "values": dict(values)}:
                return say(text, about, **_said(values, text if values else ""))
            case {"one": str(one), "many": str(many), "count": int(count), "values": values}:
                return say_count(one, many, count, **_said(values, one, many))
            case _:
                raise ValueError("not a text")
    except (LookupError, AttributeError, TypeError, RecursionError) as error:
        raise ValueError("the values of a text do not fit it") from error


def _left(said: str, values: Mapping[str, object], **source: object) -> str:
    unsaid = _Unsaid(said)
    texts = {n: value if isinstance(value, str) else str(value) for n, value in values.items()}
    unsaid.made_of = {**source, "values": {n: as_parts(text) for n, text in texts.items()}}
    return unsaid


def _said(values: Mapping[str, Any], *texts: str) -> dict[str, str]:
    """The values of texts that came from elsewhere, where those name them and no more.

    A width beside a name, or values within values, could fill all memory.
    """
    said = {name: from_parts(value) for name, value in values.items()}
    for text in texts:
        length = 0
        for words, name, form, conversion in Formatter().parse(text):
            if form or conversion or not (name is None or name.isidentifier()):
                raise ValueError("a text asks for more than its values")
            length += len(words) + len(said.get(name or "", ""))
        if length > _LONGEST:
            raise ValueError("a text is far too long")
    return said


def number(value: float, digits: int = 0) -> str:
    """A number with so many digits, as the language of this process writes it: ``-2.5``."""
    language = _SPOKEN.language
    return language.number(value, digits) if language else f"{value:.{digits}f}"


def brief_number(value: float) -> str:
    """A number with no more digits behind its decimal sign than it needs: ``8``, ``0.5``."""
    _, _, behind = f"{value:g}".partition(".")
    return number(value, len(behind))


def day_in_words(day: date) -> str:
    """A day as the language of this process writes it: ``22 November 2026``."""
    language = _SPOKEN.language
    return language.day(day) if language else f"{day.day} {month_in_words(day)}"


def month_in_words(day: date) -> str:
    """The month of a day as the language of this process writes it: ``November 2026``."""
    language = _SPOKEN.language
    return language.month(day) if language else f"{_MONTHS[day.month - 1]} {day.year}"


def time_in_words(time: time) -> str:
    """A time of day as the language of this process writes it: ``6:30 PM``."""
    language = _SPOKEN.language
    if language:
        return language.time(time)
    half = "AM" if time.hour < _NOON else "PM"
    return f"{time.hour % _NOON or _NOON}:{time:%M}{_NARROW_SPACE}{half}"


def _look_up(text: str, about: str, count: int | None) -> str:
    return _SPOKEN.language.text(text, about, count) if _SPOKEN.language else ""
