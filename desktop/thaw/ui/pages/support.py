"""Support: what to do now, whom to call, where to look. Works offline and dials nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from thaw.ui.pages.page import Page, card
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Columns
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.app.support import Country, Support
    from thaw.ui.theme.theme import Theme

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse
    | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


_FADE = "fade"


class SupportPage(Page):
    """The page. ``left`` goes back to where it was opened from.

    Signals:
        left: back.
        help_pressed: help is needed now: whatever sounds fades, and nothing is asked.
    """

    TOP = 16
    left = Signal()
    help_pressed = Signal()

    def __init__(self, theme: Theme, support: Support | None, missing: str) -> None:
        """Build the page once.

        Args:
            theme: colours and sizes.
            support: what is shown, or None where it could not be read.
            missing: the sentence that is shown then.
        """
        super().__init__(theme)
        self.back = Button("Back", theme, Look.LINK)
        self.back.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.column.addLayout(row)
        self._countries: list[tuple[str, QFrame]] = []
        if support is None:
            self.add_title("Support", missing)
            self.column.addStretch(1)
            return
        self._add_help(support)
        self._add_directory(support)
        self._add_countries(support)
        self.column.addStretch(1)
        self.column.addWidget(Label(support.footer, "small"))

    def _add_help(self, support: Support) -> None:
        self.add_title(support.help_now)
        fade = Button("Let the sound fade", self.theme, Look.SAFE)
        fade.setObjectName(_FADE)
        fade.setAccessibleDescription(support.help_now)
        fade.clicked.connect(self.help_pressed)
        fade.hide()
        row = QHBoxLayout()
        row.addWidget(fade)
        row.addStretch(1)
        self.column.addLayout(row)
        frame, inside = card()
        for part in support.help_parts:
            inside.addWidget(Label(part.heading, "strong"))
            inside.addWidget(Label(part.text, "quiet"))
            inside.addSpacing(8)
        self.column.addWidget(frame)

    def show_help(self, *, over_session: bool) -> None:
        """Offer to let the sound fade where there is any."""
        for button in self.findChildren(Button, _FADE):
            button.setVisible(over_session)

    def _add_directory(self, support: Support) -> None:
        frame, inside = card(support.directory.heading)
        address = Label(support.address, "number")
        address.setTextInteractionFlags(_SELECTABLE)
        inside.addWidget(address)
        inside.addWidget(Label(support.directory.text, "quiet"))
        self.column.addWidget(frame)

    def _add_countries(self, support: Support) -> None:
        self.column.addWidget(Label("Lines by country", "title"))
        self.search = QLineEdit()
        self.search.setPlaceholderText("Country…")
        self.search.setAccessibleName("Country")
        self.search.textChanged.connect(self._filter)
        self.column.addWidget(self.search)
        grid = QWidget()
        self._columns = Columns(self.theme.px(300), 3, gap=16, parent=grid)
        self.theme.changed.connect(lambda: self._columns.set_narrowest(self.theme.px(300)))
        for country in support.countries:
            frame = _country_card(country, support.no_line)
            self._countries.append((country.name.casefold(), frame))
            self._columns.addWidget(frame)
        self.column.addWidget(grid)

    def _filter(self, text: str) -> None:
        for name, frame in self._countries:
            frame.setVisible(text.strip().casefold() in name)
        self._columns.invalidate()


def _country_card(country: Country, no_line: str) -> QFrame:
    frame, inside = card(country.name)
    emergency = " / ".join(country.emergency)
    _add_number(inside, "Emergency", emergency)
    for line in country.lines:
        ways = " or ".join(line.by)
        _add_number(inside, ", ".join(part for part in (line.name, ways) if part), line.number)
        if line.note:
            inside.addWidget(Label(line.note, "small"))
    if not country.lines:
        inside.addWidget(Label(no_line, "small"))
    inside.addStretch(1)
    inside.addWidget(Label(country.seen, "faint"))
    inside.addWidget(Label(country.confidence, "faint"))
    return frame


def _add_number(inside: QVBoxLayout, what: str, number: str) -> None:
    label = Label(number, "number")
    label.setTextInteractionFlags(_SELECTABLE)
    label.setAccessibleName(f"{what}: {number}")
    inside.addWidget(Label(what, "small"))
    inside.addWidget(label)
