"""The first page: all sessions as cards, filtered and searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit
from typing_extensions import override

from thaw.base.language import say
from thaw.settings import table
from thaw.ui.pages.page import Page
from thaw.ui.present.sessions import (
    ALL,
    filter_wishes,
    held_back,
    present_absence,
    present_card,
    present_filters,
    present_wish,
)
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.card_grid import CardGrid
from thaw.ui.widgets.chips import OneOf
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.app.link import Library
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

_SEARCH = 240
_LONGEST_SEARCH = 200
_FIRST = 12
"""Cards that come at once: whole rows of three or two, and as many as most windows show."""
_FURTHER = 24


class SessionsPage(Page):
    """The list. ``opened`` carries the session whose page is wanted."""

    opened = Signal(str)

    def __init__(self, theme: Theme, remote: Remote, library: Library) -> None:
        super().__init__(theme)
        self._remote, self._library = remote, library
        self._known, self._most, self._shown = 0, _FIRST, 0
        self._all_wanted = False
        self.add_title(
            say("Something or nothing may be here. Either is fine."),
            say("Pick something small. You can pull back or stop at any moment."),
        )
        self._add_bar()
        self._problems = ErrorNote(theme)
        self.column.addWidget(self._problems)
        self._absence = Label("", "quiet")
        self.column.addWidget(self._absence)
        self._grid = CardGrid(theme)
        self._grid.opened.connect(self.opened)
        self.column.addWidget(self._grid)
        self.more = Button(say("Show more sessions"), theme, Look.SMALL)
        self.more.clicked.connect(self._show_more)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()
        self.show_now()

    def show_now(self) -> None:
        """Show what the library, the filter and the search say."""
        counts = self._library.count(filter_wishes(grounding_only=self._grounding_only))
        self._known = counts[0]
        filters = present_filters(counts)
        chosen = self.filters.chosen
        chosen = chosen if chosen in [f.id for f in filters] else ALL
        self.filters.offer([(f.id, f.label) for f in filters], chosen)
        self._show_cards()

    def leave_by_key(self) -> None:
        """Esc leads from a search back to the list."""
        self.search.clear()
        self.setFocus()

    @property
    def _grounding_only(self) -> bool:
        return self._remote.setting(table.GROUNDING_ONLY)

    def _find(self) -> None:
        """Another search or filter begins with the best again."""
        self._most = _FIRST
        self._show_cards()

    def _show_more(self) -> None:
        """The next ones; the focus goes on to the first of them."""
        before, self._most = self._shown, self._most + _FURTHER
        self._all_wanted = True
        self._show_cards()
        card = self._grid.focus_card(before)
        # The cards have no places yet: layouts are asked for, and come after this call.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.bring_into_sight(card)

    def _show_cards(self) -> None:
        search, chosen = self.search.text(), self.filters.chosen
        wish = present_wish(chosen, search, grounding_only=self._grounding_only)
        found = self._library.find(wish, self._most)
        asked = self._all_wanted or bool(search.strip()) or chosen != ALL
        seen = self._remote.setting(table.CONTACT_SEEN)
        shown = held_back(found.descriptions, asked=asked, contact_seen=seen)
        self._shown = len(shown)
        self._grid.show_cards([present_card(told) for told in shown])
        self.more.setVisible(found.more or len(shown) < len(found.descriptions))
        problems = self._library.problems()
        self._problems.say("\n".join(problems))
        absence = present_absence(
            known=self._known,
            problems=len(problems),
            search=search,
            filtered=chosen != ALL,
        )
        self._absence.say("" if found.descriptions else absence)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._fit()
        super().resizeEvent(event)

    def _add_bar(self) -> None:
        """Filters, and the search beside them."""
        self.filters = OneOf(self.theme, say("Filters"))
        self.filters.picked.connect(self._find)
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("Search sessions…"))
        self.search.setAccessibleName(say("Search sessions"))
        self.search.setClearButtonEnabled(False)
        self.search.setMaxLength(_LONGEST_SEARCH)
        self.search.textChanged.connect(self._find)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar.setSpacing(16)
        self._bar.addWidget(self.filters, 1)
        self._bar.addWidget(self.search)
        self.column.addLayout(self._bar)

    def _fit(self) -> None:
        """The search goes below where it is narrow."""
        narrow = self.width() < self.theme.px(820)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._bar.setDirection(down if narrow else across)
        width = 16_777_215 if narrow else self.theme.px(_SEARCH)
        self.search.setMaximumWidth(width)
        self.search.setMinimumWidth(0 if narrow else self.theme.px(180))
