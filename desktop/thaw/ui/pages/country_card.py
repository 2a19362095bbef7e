"""The numbers of one country, with what they rest on and their date beside them.

They can be copied, by mouse and by keys; nothing here dials.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.language import say
from thaw.ui.pages.page import card
from thaw.ui.present.words import present_either
from thaw.ui.widgets.label import SELECTABLE, Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame, QVBoxLayout

    from thaw.app.support import Country


def country_card(country: Country, no_line: str) -> QFrame:
    """A card of its own.

    Args:
        country: what is known.
        no_line: what stands where no line is.
    """
    frame, inside = card(country.name)
    add_emergency(inside, country)
    add_lines(inside, country, no_line)
    inside.addStretch(1)
    add_source(inside, country)
    return frame


def add_emergency(inside: QVBoxLayout, country: Country) -> None:
    """Add what is dialled in danger."""
    _add_number(inside, say("Emergency"), " / ".join(country.emergency))


def add_lines(inside: QVBoxLayout, country: Country, no_line: str) -> None:
    """Add the lines to talk to somebody, or that there is none."""
    for line in country.lines:
        ways = present_either(line.by)
        what = ", ".join(part for part in (line.name, ways) if part)
        _add_number(inside, what, line.number)
        if line.note:
            inside.addWidget(Label(line.note, "small"))
    if not country.lines:
        inside.addWidget(Label(no_line, "small"))


def add_source(inside: QVBoxLayout, country: Country) -> None:
    """Add how far the numbers can be relied on, and that they may have changed."""
    inside.addWidget(Label(country.seen, "faint"))
    inside.addWidget(Label(country.confidence, "faint"))


def _add_number(inside: QVBoxLayout, what: str, number: str) -> None:
    label = Label(number, "number")
    label.setTextInteractionFlags(SELECTABLE)
    label.setAccessibleName(say("{what}: {number}", what=what, number=number))
    inside.addWidget(Label(f"{what[:1].upper()}{what[1:]}", "small"))
    inside.addWidget(label)
