"""What Support and the first start show, in the listener's language. Imports little.

The texts come with the program; ``assets/make_language.py`` knows under which keys they stand.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from thaw.base.errors import MissingError
from thaw.base.language import day_in_words, mark, month_in_words, say

_WAYS: Final = {"call": mark("call"), "text": mark("text"), "chat": mark("chat")}
_ABOUT: Final = "about "


@dataclass(frozen=True)
class SupportLine:
    """A line that can be reached.

    Attributes:
        number: as it is dialled.
        by: how: “call”, “text” …
        name: what it is called, or empty.
        note: what should be known about it, or empty.
    """

    number: str
    by: tuple[str, ...]
    name: str = ""
    note: str = ""


@dataclass(frozen=True)
class Country:
    """What is known for one country.

    Attributes:
        name: in the listener's language.
        code: two letters of ISO 3166.
        emergency: the numbers to dial in danger, each on its own.
        lines: lines to talk to somebody; may be empty.
        confidence: what the numbers rest on, in words.
        seen: when they were last seen or checked, in words; never empty.
        also: other names that it is looked for by, the English one among them.
    """

    name: str
    code: str
    emergency: tuple[str, ...]
    lines: tuple[SupportLine, ...]
    confidence: str
    seen: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """A heading and what stands below it."""

    heading: str
    text: str


@dataclass(frozen=True)
class Support:
    """All of it.

    Attributes:
        first_start: the words of the first start, by paragraph.
        buttons: what its buttons say: grounding-only, support, continue, not-today.
        footer: the line below every first page.
        help_now: the first line of Support; and the parts of the page behind it.
        directory: a directory of helplines; its address.
        no_line: what stands where a country has no line.
        countries: in the order of their names.
    """

    first_start: tuple[str, ...]
    buttons: Mapping[str, str]
    footer: str
    help_now: str
    help_parts: tuple[Part, ...]
    directory: Part
    address: str
    no_line: str
    countries: tuple[Country, ...]


def read_support(assets: Path) -> Support:
    """Read it from the assets folder.

    Raises:
        MissingError: the installation is not complete.
    """
    path = assets / "support" / "support.json"
    try:
        return _support(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError) as error:
        raise MissingError(
            say(
                "The page with people to call is missing or damaged. The local emergency "
                "number and findahelpline.com are there all the same. Installing Thaw again "
                "helps."
            )
        ) from error


def _support(document: Mapping[str, Any]) -> Support:
    start, help_now, directory = (
        document["first_start"],
        document["help_now"],
        document["directory"],
    )
    return Support(
        first_start=tuple(map(say, start["text"])),
        buttons={name: say(text) for name, text in start["buttons"].items()},
        footer=say(document["footer"]),
        help_now=say(help_now["title"]),
        help_parts=tuple(_part(part["heading"], part["text"]) for part in help_now["parts"]),
        directory=_part(directory["title"], directory["text"]),
        address=directory["address"],
        no_line=say(document["notes"]["no_line"]),
        countries=_in_order(
            _country(country, document["notes"], document["confidence"])
            for country in document["countries"]
        ),
    )


def _in_order(countries: Iterable[Country]) -> tuple[Country, ...]:
    """Countries by their names, as somebody looks for them: without accents and case."""

    def place(country: Country) -> str:
        parts = unicodedata.normalize("NFKD", country.name.casefold())
        return "".join(letter for letter in parts if not unicodedata.combining(letter))

    return tuple(sorted(countries, key=place))


def _part(heading: str, text: str) -> Part:
    return Part(say(heading), say(text))


def _country(
    country: Mapping[str, Any], notes: Mapping[str, str], confidence: Mapping[str, str]
) -> Country:
    return Country(
        name=say(country["country"]),
        code=country["code"],
        emergency=tuple(country["emergency"]),
        lines=tuple(map(_line, country["lines"])),
        confidence=say(confidence[country["confidence"]]),
        seen=_seen(country, notes),
        also=(country["country"], *country.get("also", ())),
    )


def _line(line: Mapping[str, Any]) -> SupportLine:
    ways = tuple(say(_WAYS[way]) for way in line["by"])
    note = say(line.get("note", ""))
    return SupportLine(line["number"], ways, line.get("name", ""), note)


def _seen(country: Mapping[str, Any], notes: Mapping[str, str]) -> str:
    if country["verified_on"]:
        return say(notes["verified"], date=_when(country["verified_on"]))
    if country["copy_seen"]:
        seen = say(notes["copy_seen"], date=_when(country["copy_seen"]))
    else:
        seen = say(notes["copy_undated"])
    return f"{seen} {say(notes['not_verified'])}"


def _when(day: str) -> str:
    """A day or a month in words; a year as it is written, which is the same everywhere."""
    if day.startswith(_ABOUT):
        return say("about {date}", date=_when(day.removeprefix(_ABOUT)))
    match day.count("-"):
        case 0:
            return day
        case 1:
            return month_in_words(date.fromisoformat(f"{day}-01"))
        case _:
            return day_in_words(date.fromisoformat(day))
