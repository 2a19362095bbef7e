"""Support in the terminal: help for now first and, after numbers with their dates, last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.language import say
from thaw.ui.present.words import as_sentence, present_either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.app.support import Country, Support, SupportLine


def support_lines(support: Support) -> Iterator[str]:
    """Everything, on lines of its own; nothing is asked and nothing is dialled."""
    yield from _now(support)
    yield say(
        "{directory}: {address}. {text}",
        directory=support.directory.heading,
        address=support.address,
        text=support.directory.text,
    )
    for country in support.countries:
        yield _country(country, support.no_line)
    yield from _now(support)  # the first lines have left a low screen by now


def _now(support: Support) -> Iterator[str]:
    yield support.help_now
    for part in support.help_parts:
        yield say("{heading}. {text}", heading=part.heading, text=part.text)


def _country(country: Country, no_line: str) -> str:
    return say(
        "{country}: emergency {numbers}. {lines} {seen}",
        country=country.name,
        numbers=present_either(country.emergency),
        lines=as_sentence("; ".join(map(_line, country.lines))) or no_line,
        seen=country.seen,
    )


def _line(line: SupportLine) -> str:
    number = f"{line.name} {line.number}" if line.name else line.number
    if not line.note:
        return say("{ways} {number}", ways=present_either(line.by), number=number)
    return say(
        "{ways} {number} ({note})", ways=present_either(line.by), number=number, note=line.note
    )
