"""Cards in columns. A card that is to be seen again stays the same widget, where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from thaw.ui.widgets.card import Card
from thaw.ui.widgets.flow import Columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thaw.ui.present.sessions import CardView
    from thaw.ui.theme.theme import Theme

_CARD = 236
_MOST_COLUMNS = 3


class CardGrid(QWidget):
    """The cards of sessions; ``opened`` carries the reference of one that was pressed."""

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = Columns(_CARD, _MOST_COLUMNS, gap=18, fill=False, parent=self)
        self._cards: dict[str, tuple[CardView, Card]] = {}
        theme.changed.connect(self._fit)
        self._fit()

    def show_cards(self, views: Sequence[CardView]) -> None:
        """Show these cards in this order; only those that were not seen are made."""
        before, self._cards = self._cards, {}
        while self._columns.takeAt(0) is not None:
            pass
        for view in views:
            known = before.get(view.ref)
            same = known is not None and known[0] == view
            card = known[1] if known is not None and same else self._make(view)
            self._cards[view.ref] = (view, card)
            self._columns.addWidget(card)
            card.show()  # a layout would do so later, and give it no place till then
        kept = {card for _, card in self._cards.values()}
        for _, card in before.values():
            if card not in kept:
                card.hide()
                card.deleteLater()
        self._columns.invalidate()

    def focus_card(self, place: int) -> QWidget:
        """Give the focus to the card at a place, counted from 0, or to the last one."""
        cards = [card for _, card in self._cards.values()]
        card = cards[min(place, len(cards) - 1)] if cards else self
        card.setFocus(Qt.FocusReason.TabFocusReason)
        return card

    def _make(self, view: CardView) -> Card:
        card = Card(self._theme, view)
        card.opened.connect(self.opened)
        return card

    def _fit(self) -> None:
        """Larger text gets wider cards."""
        self._columns.set_narrowest(self._theme.px(_CARD))
