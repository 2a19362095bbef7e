"""The page of a pack: looked at, asked about, installed, taken away. It shows one view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.pages.foot_row import FootRow
from thaw.ui.pages.page import Page, card
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.flow import Columns
from thaw.ui.widgets.fold import Fold
from thaw.ui.widgets.label import Label, breakable
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from thaw.ui.present.pack import Card, Folded, PackView, WayView
    from thaw.ui.theme.theme import Theme

_CARD = 320
_LOW = 360


class PackPage(Page):
    """One pack.

    Signals:
        pressed: carries the way that was pressed in the foot.
        left: back to the packs.
    """

    TOP = 16
    pressed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._shown: PackView | None = None
        back = Button(say("Packs"), theme, Look.LINK)
        back.clicked.connect(self.left)
        self._path = Label("", "faint")
        path = QHBoxLayout()
        path.addWidget(back)
        path.addWidget(self._path, 1)
        self._title = Label("", "display")
        self._summary, self._facts = Label(), Label("", "quiet")
        self._said = Label("", "lead")
        self.trouble, self.question = ErrorNote(theme), ErrorNote(theme)
        self.column.setSpacing(4)
        self.column.addLayout(path)
        for widget in (self._title, self._summary, self._facts):
            self.column.addWidget(widget)
        notes = QVBoxLayout()
        notes.setContentsMargins(0, 8, 0, 12)
        for note in (self._said, self.trouble, self.question):
            notes.addWidget(note)
        self.column.addLayout(notes)
        self._add_body()
        self.column.addStretch(1)
        self._foot = FootRow(theme)
        self.add_foot(self._foot)
        theme.changed.connect(self._fit)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._fit()
        super().resizeEvent(event)

    def show_view(self, view: PackView) -> None:
        """Show a pack, or how it stands now; what stays the same is left alone."""
        before, self._shown = self._shown, view
        self.name(view.title)
        self._path.setText(view.path)
        for label, text in (
            (self._title, view.title),
            (self._summary, view.summary),
            (self._facts, view.facts),
        ):
            label.say(text)
        self._say(view.said)
        self.trouble.say(view.trouble)
        self.question.say(view.question)
        if before is None or (view.cards, view.folded) != (before.cards, before.folded):
            self._fill(view.cards, view.folded)
            self.to_top()
        for note in (self.trouble, self.question):
            if note.text and self.isVisible():
                self.bring_into_sight(note)
        if before is None or (view.ways, view.beside) != (before.ways, before.beside):
            self._offer(view.ways, view.beside)

    def _say(self, text: str) -> None:
        is_new = text != self._said.text()
        self._said.say(text)
        if is_new and text and self.isVisible():
            announce(self, text)

    def _add_body(self) -> None:
        both = QWidget()
        self._columns = Columns(self.theme.px(_CARD), 2, gap=20, parent=both)
        self.column.addWidget(both)
        self._folds = QVBoxLayout()
        self._folds.setSpacing(0)
        self.column.addLayout(self._folds)

    def _fill(self, cards: Iterable[Card], folded: Iterable[Folded]) -> None:
        self._columns.clear()
        for one in cards:
            self._columns.addWidget(_made(one))
        while (item := self._folds.takeAt(0)) is not None:
            if (fold := item.widget()) is not None:
                fold.hide()
                fold.deleteLater()
        for part in folded:
            self._folds.addWidget(Fold(self.theme, part.title, part.text))

    def _offer(self, ways: Iterable[WayView], beside: str) -> None:
        """Other buttons; the focus that one of them had goes to the page."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._foot.isAncestorOf(focused)
        buttons = []
        for way in ways:
            look = Look.ACTION if way.is_action else Look.PLAIN
            button = Button(way.label, self.theme, look, key=way.key)
            button.clicked.connect(lambda _=False, way=way.way: self.pressed.emit(way))
            buttons.append(button)
        self._foot.offer(buttons, beside)
        if had_focus:
            self.setFocus()

    def _fit(self) -> None:
        """Where text is large and the window low, only the buttons stand in the foot."""
        self._columns.set_narrowest(self.theme.px(_CARD))
        self._foot.beside.setVisible(self.height() >= self.theme.px(_LOW))


def _made(one: Card) -> QWidget:
    frame, inside = card(one.heading)
    for row in one.rows:
        both = QVBoxLayout()
        both.setContentsMargins(0, 0, 0, 4)
        both.setSpacing(2)
        if row.name:
            both.addWidget(Label(breakable(row.name), "strong"))
        text = Label(breakable(row.text), "quiet")
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        both.addWidget(text)
        inside.addLayout(both)
    inside.addStretch(1)
    return frame
