"""The middle of the quiet room's page: a few words, three offers, the ways on.

Only the words change their height, and they grow upwards: what can be pressed has a place of
its own, reckoned from the bottom, whether it is there already or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.present.room import FIRST_WAY, OFFERS, Way
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Columns, Flow, Overlay
from thaw.ui.widgets.label import BalancedLabel, in_the_middle
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.ui.present.room import OfferCard, RoomView
    from thaw.ui.theme.theme import Theme

_WIDEST: Final = 860
_CARD: Final = 240
_GAP: Final = 8
_LOW, _LOWEST = 380, 260
"""Below these heights, grown with the text, the words are smaller and the offers lower."""
_BELOW: Final = 0.18
"""At most this share of the height stays free below the ways."""
_BAR: Final = 16
"""Room for a scroll bar, so that nothing depends on whether there is one."""
_ROWS: Final = (
    (Way.FINISH, Way.CLOSE, Way.RETURN),
    (Way.STOP_TODAY, Way.FINISH, Way.RETURN),
    (Way.BACK,),
)
"""All rows of ways that there are; ``present_room`` leaves out of them what cannot be done."""


class RoomScene(QWidget):
    """Shows one ``RoomView``.

    Signals:
        picked: carries the offer.
        went: carries the way on.
    """

    picked = Signal(object)
    went = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: RoomView | None = None
        self._room = QSize()
        self._words = QWidget()
        self._title = BalancedLabel("", "display", theme=theme)
        self._detail = BalancedLabel("", "lead", theme=theme)
        self._cards, self._again = QWidget(), QWidget()
        self._columns = [
            self._columns_of(self._cards, Look.OFFER),
            self._columns_of(self._again, Look.OFFER_AGAIN),
        ]
        self._rows = {row: self._row_of(row) for row in _ROWS}
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    def fit_into(self, room: QSize) -> None:
        """Take no more than so much room, as far as that can be."""
        if room != self._room:
            self._room = room
            self._fit()

    def show_view(self, view: RoomView) -> None:
        """Show a moment; only what differs from the one before is touched."""
        before, self._view = self._view, view
        if view == before:
            return
        self._title.say(view.title)
        self._detail.say(view.detail)
        if before is None or before.title != view.title:
            announce(self._title, f"{view.title} {view.detail}".strip())
        self._show_offers()
        for row, holder in self._rows.items():
            holder.setVisible(bool(view.ways) and set(view.ways) <= set(row))
        returns = Way.RETURN in view.ways
        for holder in self._rows.values():
            for button in holder.findChildren(Button, Way.RETURN.name):
                button.setVisible(returns)

    def pick_by_digit(self, digit: int) -> None:
        """What a digit key does: an offer, or a way on."""
        if self._view is None:
            return
        for offer in self._view.offers:
            if offer.digit == str(digit):
                self.picked.emit(offer.offer)
        place = digit - FIRST_WAY
        if 0 <= place < len(self._view.ways):
            self.went.emit(self._view.ways[place])

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _columns_of(self, holder: QWidget, look: Look) -> Columns:
        columns = Columns(_CARD, 3, gap=_GAP, parent=holder)
        for offer in OFFERS:
            detail = say(offer.detail) if look is Look.OFFER else ""
            button = Button(say(offer.title), self._theme, look, detail=detail, key=offer.digit)
            button.setObjectName(offer.offer.name)
            button.clicked.connect(lambda _=False, offer=offer: self._pick(offer))
            columns.addWidget(button)
            button.show()  # so that it is measured before the holder was ever seen
        _keep_room(holder)
        return columns

    def _row_of(self, ways: tuple[Way, ...]) -> QWidget:
        holder = QWidget()
        layout: Columns | Flow
        if len(ways) == 1:
            layout = Flow(centred=True, parent=holder)
        else:
            layout = Columns(_CARD, 3, gap=_GAP, parent=holder)
            self._columns.append(layout)
        for digit, way in enumerate(ways, FIRST_WAY):
            button = Button(say(way.value), self._theme, Look.PLAIN, key=str(digit))
            button.setObjectName(way.name)
            button.clicked.connect(lambda _=False, way=way: self.went.emit(way))
            layout.addWidget(button)
            button.show()  # as above
        _keep_room(holder)
        return holder

    def _lay_out(self) -> None:
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(_GAP // 2)
        words.addStretch(1)
        words.addLayout(in_the_middle(self._title))
        words.addLayout(in_the_middle(self._detail))
        offers, ways = Overlay(at_end=True), Overlay()
        for holder in (self._cards, self._again):
            offers.addWidget(holder)
        for holder in self._rows.values():
            ways.addWidget(holder)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words, 1)
        column.addLayout(offers)
        column.addLayout(ways)

    def _fit(self) -> None:
        """Smaller words and lower offers where the page is low for its text."""
        tight = self._tight
        looks = ("display", "lead")
        if tight:
            lowest = self._room.height() < self._theme.px(_LOWEST)
            looks = ("spoken", "small") if lowest else ("tight-caption", "lead")
        for label, look in zip((self._title, self._detail), looks, strict=True):
            if label.property("look") != look:
                label.setProperty("look", look)
                label.style().polish(label)
        for columns in self._columns:
            columns.set_narrowest(_CARD if tight else self._theme.px(_CARD))
        for holder in self._rows.values():
            for button in holder.findChildren(Button):
                button.dress(Look.SMALL if tight else Look.PLAIN)
        self.setMaximumWidth(max(_WIDEST, self._theme.px(_WIDEST)))
        self._column.setSpacing(_GAP if tight else 3 * _GAP)
        spare = max(0, self._room.height() - self._theme.px(_LOW))
        below = min(spare // 2, round(self._room.height() * _BELOW))
        self._column.setContentsMargins(0, 0, 0, below)
        _keep_room(self._cards, kept=not tight)
        self._show_offers()
        self._fit_words()

    def _fit_words(self) -> None:
        for label in (self._title, self._detail):
            label.fit(self.width())

    @property
    def _tight(self) -> bool:
        beside = 3 * self._theme.px(_CARD) + 2 * _GAP + _BAR <= self._room.width()
        return not beside or self._room.height() < self._theme.px(_LOW)

    def _show_offers(self) -> None:
        """As cards at first; lower, with the one that is on marked, once one was picked."""
        view = self._view
        offered = view is not None and bool(view.offers)
        picked = view.picked if view is not None else None
        as_cards = picked is None and not self._tight
        self._cards.setVisible(offered and as_cards)
        self._again.setVisible(offered and not as_cards)
        for button in self._again.findChildren(Button):
            button.setCheckable(picked is not None)
            button.setChecked(picked is not None and button.objectName() == picked.name)

    def _pick(self, offer: OfferCard) -> None:
        self._show_offers()  # a press of what is on would take its mark away
        self.picked.emit(offer.offer)


def _keep_room(widget: QWidget, *, kept: bool = True) -> None:
    """Let a widget have its place also while it is not seen."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(kept)
    widget.setSizePolicy(policy)
