"""Text that is for whoever wants it: one line, and all of it once that is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thaw.base.language import say
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.label import SELECTABLE, Label, breakable
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme


class Fold(QWidget):
    """Closed at first; its line says what a press does.

    Args:
        theme: colours and sizes.
        title: what is in it, as the end of “Show …”.
        text: all of it.
    """

    def __init__(self, theme: Theme, title: str, text: str) -> None:
        super().__init__()
        self._title = title
        self._line = Button(say("Show {what}", what=title), theme, Look.LINK)
        self._line.clicked.connect(self._turn)
        self._text = Label(breakable(text), "small")
        self._text.setTextInteractionFlags(SELECTABLE)
        self._text.hide()
        row = QHBoxLayout()
        row.addWidget(self._line)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._text)

    def _turn(self) -> None:
        opens = self._text.isHidden()
        self._text.setVisible(opens)
        hide, show = say("Hide {what}", what=self._title), say("Show {what}", what=self._title)
        self._line.rename(hide if opens else show)
