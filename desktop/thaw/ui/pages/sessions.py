"""The first page: all sessions as cards, filtered and searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from thaw.settings import table
from thaw.ui.pages.page import Page
from thaw.ui.present.sessions import ALL, present_absence, present_cards, present_filters
from thaw.ui.widgets.card import Card
from thaw.ui.widgets.chips import OneOf
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.flow import Columns
from thaw.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.app.link import Library
    from thaw.ui.present.sessions import CardView
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

_CARD = 236
_SEARCH = 240


class SessionsPage(Page):
    """The list. ``opened`` carries the session whose page is wanted."""

    opened = Signal(str)

    def __init__(self, theme: Theme, remote: Remote, library: Library) -> None:
        super().__init__(theme)
        self._remote, self._library = remote, library
        self._cards: tuple[CardView, ...] | None = None
        self.add_title(
            "Something or nothing may be here. Either is fine.",
            "Pick something small. You can pull back or stop at any moment.",
        )
        self.filters = OneOf(theme, "Filters")
        self.filters.picked.connect(self.show_now)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search sessions…")
        self.search.setAccessibleName("Search sessions")
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self.show_now)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar.setSpacing(16)
        self._bar.addWidget(self.filters, 1)
        self._bar.addWidget(self.search)
        self.column.addLayout(self._bar)
        self._problems = ErrorNote(theme)
        self.column.addWidget(self._problems)
        self._absence = Label("", "quiet")
        self.column.addWidget(self._absence)
        self._grid = QWidget()
        self._columns = Columns(_CARD, 3, gap=18, parent=self._grid)
        self.column.addWidget(self._grid)
        self.column.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()
        self.show_now()

    def show_now(self) -> None:
        """Show what the library, the filter and the search say."""
        descriptions = self._library.descriptions()
        filters = present_filters(descriptions)
        chosen = self.filters.chosen
        chosen = chosen if chosen in [f.id for f in filters] else ALL
        self.filters.offer([(f.id, f.label) for f in filters], chosen)
        cards = present_cards(
            descriptions,
            chosen,
            self.search.text(),
            grounding_only=self._remote.setting(table.GROUNDING_ONLY),
        )
        problems = self._library.problems()
        self._problems.say("\n".join(problems))
        if cards != self._cards:
            self._rebuild(cards)
        absence = present_absence(
            known=len(descriptions), problems=len(problems), search=self.search.text()
        )
        self._absence.say("" if cards else absence)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._fit()
        super().resizeEvent(event)

    def _rebuild(self, cards: tuple[CardView, ...]) -> None:
        self._cards = cards
        self._columns.clear()
        for view in cards:
            made = Card(self.theme, view)
            made.opened.connect(self.opened)
            self._columns.addWidget(made)

    def _fit(self) -> None:
        """Larger text gets wider cards; the search goes below where it is narrow."""
        self._columns.set_narrowest(self.theme.px(_CARD))
        narrow = self.width() < self.theme.px(820)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._bar.setDirection(down if narrow else across)
        width = 16_777_215 if narrow else self.theme.px(_SEARCH)
        self.search.setMaximumWidth(width)
        self.search.setMinimumWidth(0 if narrow else self.theme.px(180))
