"""The middle of the quiet room's page: a few words, three offers, the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from thaw.ui.present.room import OFFERS
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Columns, Flow
from thaw.ui.widgets.label import BalancedLabel, in_the_middle
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.ui.present.room import RoomView
    from thaw.ui.theme.theme import Theme

_WIDEST = 860
_CARD = 240


class RoomScene(QWidget):
    """Shows one ``RoomView``.

    Signals:
        picked: carries the offer.
        went: carries the way on.
        toggled_lines: the lines of “just leave this on” are switched.
    """

    picked = Signal(object)
    went = Signal(object)
    toggled_lines = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: RoomView | None = None
        self._title = BalancedLabel("", "display")
        self._detail = BalancedLabel("", "lead")
        self._offers = QWidget()
        cards = Columns(_CARD, 3, gap=8, parent=self._offers)
        for offer in OFFERS:
            button = Button(
                offer.title, theme, Look.OFFER, detail=offer.detail, key=offer.digit
            )
            button.clicked.connect(lambda _=False, offer=offer.offer: self.picked.emit(offer))
            cards.addWidget(button)
        self._cards = cards
        self._lines = Button("", theme, Look.PLAIN)
        self._lines.clicked.connect(self.toggled_lines)
        self._holder = QWidget()
        self._ways = Flow(12, centred=True, parent=self._holder)
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addStretch(6)
        column.addLayout(in_the_middle(self._title))
        column.addLayout(in_the_middle(self._detail))
        column.addSpacing(16)
        column.addStretch(1)
        column.addWidget(self._offers)
        row = Flow(0, centred=True)
        row.addWidget(self._lines)
        column.addLayout(row)
        column.addSpacing(16)
        column.addStretch(2)
        column.addWidget(self._holder)
        column.addStretch(8)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit_text()

    def _fit_text(self) -> None:
        for label in (self._title, self._detail):
            label.fit(self.width())

    def _fit(self) -> None:
        self._cards.set_narrowest(self._theme.px(_CARD))
        # The ways come after a minute: nothing that is about to be pressed moves away then.
        self._holder.setMinimumHeight(Look.PLAIN.value.height)
        self.setMaximumWidth(max(_WIDEST, self._theme.px(_WIDEST)))

    def show_view(self, view: RoomView) -> None:
        """Show a moment; only what differs from the one before is touched."""
        before, self._view = self._view, view
        if view == before:
            return
        self._title.say(view.title)
        self._detail.say(view.detail)
        if before is None or before.title != view.title:
            announce(self._title, f"{view.title} {view.detail}".strip())
        self._offers.setVisible(bool(view.offers))
        self._lines.setVisible(bool(view.lines))
        self._lines.rename(view.lines)
        if before is None or before.ways != view.ways:
            self._show_ways(view)

    def pick_by_digit(self, digit: int) -> None:
        """What a digit key does while the offers are shown."""
        if self._view is not None:
            for offer in self._view.offers:
                if offer.digit == str(digit):
                    self.picked.emit(offer.offer)

    def _show_ways(self, view: RoomView) -> None:
        self._ways.clear()
        for way in view.ways:
            button = Button(way.value, self._theme, Look.PLAIN)
            button.clicked.connect(lambda _=False, way=way: self.went.emit(way))
            self._ways.addWidget(button)
