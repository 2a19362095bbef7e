"""The foot of the page before a session: what is offered, Begin, reading instead, the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thaw.base.language import say
from thaw.ui.pages.foot_row import FootRow
from thaw.ui.present.before import KEYS
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.ways import WayButtons

if TYPE_CHECKING:
    from thaw.ui.present.advice import AdviceView
    from thaw.ui.theme.theme import Theme

_BEGIN = 220


class BeginRow(QWidget):
    """The ways in, why some are offered, and beside them or below how to get out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._said = Label("", "small")
        self._said.hide()
        self.begin = Button(say("Begin"), theme, Look.ACTION)
        self.begin.setMinimumWidth(_BEGIN)
        self.read = Button(say("Read it instead"), theme, Look.PLAIN)
        self.ways = WayButtons(theme, self)
        self._row = FootRow(theme)
        self._row.offer((*self.ways.all, self.begin, self.read), say(KEYS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self._row)

    def show_advice(self, view: AdviceView, *, whole: bool) -> None:
        """Show what is offered; where ways stand beside Begin, all of them look alike.

        Args:
            view: what is offered.
            whole: whether sentence, other ways and keys stand here; else further up.
        """
        self.begin.setVisible(bool(view.begin))
        self.begin.setText(view.begin)
        self.begin.dress(Look.PLAIN if view.ways else Look.ACTION)
        self.ways.show_ways(view.ways if whole else ())
        self._said.say(view.text if whole else "")
        self._row.beside.setVisible(whole)
        self._row.fit()
