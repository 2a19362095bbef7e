"""Support in the terminal: help for now first and, after numbers with their dates, last."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.app.support import Country, Support, SupportLine


def support_lines(support: Support) -> Iterator[str]:
    """Everything, on lines of its own; nothing is asked and nothing is dialled."""
    yield from _now(support)
    yield f"{support.directory.heading}: {support.address}. {support.directory.text}"
    for country in support.countries:
        yield _country(country, support.no_line)
    yield from _now(support)  # the first lines have left a low screen by now


def _now(support: Support) -> Iterator[str]:
    yield support.help_now
    for part in support.help_parts:
        yield f"{part.heading}. {part.text}"


def _country(country: Country, no_line: str) -> str:
    lines = "; ".join(map(_line, country.lines)) or no_line.rstrip(".")
    emergency = " or ".join(country.emergency)
    return (
        f"{country.name}: emergency {emergency}. {lines[:1].upper()}{lines[1:]}. {country.seen}"
    )


def _line(line: SupportLine) -> str:
    name = f"{line.name} " if line.name else ""
    note = f" ({line.note})" if line.note else ""
    return f"{' or '.join(line.by)} {name}{line.number}{note}"
