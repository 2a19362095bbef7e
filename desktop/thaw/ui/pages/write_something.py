"""What could be written: a page without a question, or one of a few forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thaw.base.language import say
from thaw.notes.forms import FORMS
from thaw.ui.pages.back_row import back_row
from thaw.ui.pages.page import Page
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Columns
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme

_CARD: Final = 330


class WriteSomethingPage(Page):
    """The forms.

    Signals:
        wanted: carries the form that was picked.
        left: back to the notes.
    """

    TOP = 16
    wanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        row, back = back_row(theme, say("Notes"))
        back.clicked.connect(self.left)
        self.column.addLayout(row)
        self.add_title(
            say("Write something"),
            say("Any of it may stay empty, and it is kept only if you say so afterwards."),
        )
        holder = QWidget()
        self._columns = Columns(theme.px(_CARD), 2, gap=18, parent=holder)
        for form in FORMS.values():
            offer = Button(say(form.title), theme, Look.OFFER, detail=say(form.below))
            offer.clicked.connect(lambda _=False, key=form.key: self.wanted.emit(key))
            self._columns.addWidget(offer)
        self.column.addWidget(holder)
        self.column.addStretch(1)
        theme.changed.connect(lambda: self._columns.set_narrowest(theme.px(_CARD)))
