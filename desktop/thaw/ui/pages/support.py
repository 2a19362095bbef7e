"""Support: what to do now, whom to call, where to look. Works offline and dials nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from thaw.base.language import say
from thaw.ui.pages.country_card import (
    add_emergency,
    add_lines,
    add_source,
    country_card,
)
from thaw.ui.pages.page import Page, card
from thaw.ui.present.support import fitting
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Columns
from thaw.ui.widgets.label import SELECTABLE, Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.app.support import Country, Support
    from thaw.ui.theme.theme import Theme

_CARD: Final = 300
_HALF: Final = 380
_MOST: Final = 3


class SupportPage(Page):
    """The page. ``left`` goes back to where it was opened from.

    Signals:
        left: back.
        help_pressed: help is needed now: whatever sounds fades, and nothing is asked.
    """

    TOP = 16
    left = Signal()
    help_pressed = Signal()

    def __init__(
        self, theme: Theme, support: Support | None, missing: str, home: str | None = None
    ) -> None:
        """Build the page once.

        Args:
            theme: colours and sizes.
            support: what is shown, or None where it could not be read.
            missing: the sentence that is shown then.
            home: the code of the country whose numbers come first; None: the computer's own.
        """
        super().__init__(theme)
        self.back = Button(say("Back", about="to the page before"), theme, Look.LINK)
        self.back.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.column.addLayout(row)
        self.fade = Button(say("Let the sound fade"), theme, Look.SAFE)
        self.fade.clicked.connect(self.help_pressed)
        self.fade.hide()
        self._cards: dict[str, QFrame] = {}
        self._names: dict[str, list[str]] = {}
        if support is None:
            self.add_title(say("Support"), missing)
            self._add_fade(say("Support"))
            self.column.addStretch(1)
            return
        self.add_title(support.help_now)
        self._add_fade(support.help_now)
        code = _own_country() if home is None else home
        own = next((each for each in support.countries if each.code == code), None)
        self._add_first(support, own)
        self._add_help(support)
        self._add_countries(support)
        self.column.addStretch(1)
        self.column.addWidget(Label(support.footer, "small"))

    def show_help(self, *, over_session: bool) -> None:
        """Offer to let the sound fade where there is any."""
        self.fade.setVisible(over_session)

    def _add_fade(self, why: str) -> None:
        self.fade.setAccessibleDescription(why)
        row = QHBoxLayout()
        row.addWidget(self.fade)
        row.addStretch(1)
        self.column.addLayout(row)

    def _add_first(self, support: Support, own: Country | None) -> None:
        """Whom to call here, and where to look from anywhere, before any text that is long."""
        holder = QWidget()
        columns = Columns(self.theme.px(_HALF), 2, gap=16, parent=holder)
        self.theme.changed.connect(lambda: columns.set_narrowest(self.theme.px(_HALF)))
        columns.addWidget(self._emergency(support, own))
        columns.addWidget(self._elsewhere(support))
        self.column.addWidget(holder)

    def _emergency(self, support: Support, own: Country | None) -> QFrame:
        part = support.help_parts[0]
        frame, inside = card(part.heading)
        if own is not None:
            inside.addWidget(
                Label(say("{country}, as this computer is set", country=own.name), "quiet")
            )
            add_emergency(inside, own)
        inside.addWidget(Label(part.text, "quiet"))
        inside.addSpacing(8)
        if own is not None:
            add_lines(inside, own, support.no_line)
            add_source(inside, own)
        else:
            inside.addWidget(Label(say("The numbers of each country stand below."), "small"))
        inside.addStretch(1)
        return frame

    def _elsewhere(self, support: Support) -> QFrame:
        frame, inside = card(support.directory.heading)
        address = Label(support.address, "number")
        address.setTextInteractionFlags(SELECTABLE)
        address.setAccessibleName(
            say("{what}: {number}", what=support.directory.heading, number=support.address)
        )
        inside.addWidget(address)
        inside.addWidget(Label(support.directory.text, "quiet"))
        inside.addSpacing(8)
        other = Button(say("Look for a country"), self.theme, Look.PLAIN)
        other.clicked.connect(self._to_search)
        row = QHBoxLayout()
        row.addWidget(other)
        row.addStretch(1)
        inside.addLayout(row)
        inside.addStretch(1)
        return frame

    def _add_help(self, support: Support) -> None:
        frame, inside = card()
        holder = QWidget()
        parts = QVBoxLayout(holder)
        parts.setContentsMargins(0, 0, 0, 0)
        for part in support.help_parts[1:]:
            parts.addWidget(Label(part.heading, "strong"))
            parts.addWidget(Label(part.text, "quiet"))
            parts.addSpacing(8)
        # The holder is as wide as its lines; so each has the height that this width needs.
        row = QHBoxLayout()
        row.addWidget(self.measured(holder), 1)
        row.addStretch()
        inside.addLayout(row)
        self.column.addWidget(frame)

    def _add_countries(self, support: Support) -> None:
        self.column.addSpacing(8)
        self.column.addWidget(Label(say("Lines by country"), "title"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("Country…"))
        self.search.setAccessibleName(say("Country"))
        self.search.setAccessibleDescription(say("Enter leads to the first number."))
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._to_first_number)
        self.measured(self.search)
        self.column.addWidget(self.search)
        self._nothing = Label("", "quiet")
        self._nothing.hide()
        self.column.addWidget(self._nothing)
        grid = QWidget()
        self._grid = Columns(self.theme.px(_CARD), _MOST, gap=16, parent=grid)
        self.theme.changed.connect(lambda: self._grid.set_narrowest(self.theme.px(_CARD)))
        for country in support.countries:
            frame = country_card(country, support.no_line)
            self._cards[country.code] = frame
            self._names[country.code] = [country.name, *country.also]
            self._grid.addWidget(frame)
        self.column.addWidget(grid)

    def _filter(self, text: str) -> None:
        names = {code: [*own, *_native_names(code)] for code, own in self._names.items()}
        found = fitting(names, text)
        for code, frame in self._cards.items():
            frame.setVisible(code in found)
        self._grid.invalidate()
        nothing = say(
            "No country here fits “{text}”. The directory above lists many more.",
            text=text.strip(),
        )
        self._nothing.say("" if found else nothing)
        told = ", ".join(self._names[code][0] for code in found[:_MOST])
        announce(self.search, told if found else nothing)

    def _to_search(self) -> None:
        self.search.setFocus()
        self.bring_into_sight(next(iter(self._cards.values())))
        self.bring_into_sight(self.search)

    def _to_first_number(self) -> None:
        shown = [frame for frame in self._cards.values() if not frame.isHidden()]
        numbers = [
            label
            for frame in shown[:1]
            for label in frame.findChildren(QLabel)
            if label.textInteractionFlags() == SELECTABLE
        ]
        if numbers:
            numbers[0].setFocus()
            self.bring_into_sight(shown[0])


def _own_country() -> str:
    """The code of the country that the computer is set to; empty where none is."""
    return QLocale.territoryToCode(QLocale.system().territory())


def _native_names(code: str) -> set[str]:
    """What a country is called in its own languages."""
    territory = QLocale.codeToTerritory(code)
    every = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, territory
    )
    return {locale.nativeTerritoryName() for locale in every}
