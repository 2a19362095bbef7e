"""The outline to mark: closed until it is asked for, then seen from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import say
from thaw.player.events import Answer
from thaw.ui.pages.forms.form import Form
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.chip_group import ChipGroup
from thaw.ui.widgets.figure import BEHIND, FRONT
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import in_the_middle
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.outline import Outline

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.ui.present.answer import AnswerView
    from thaw.ui.theme.theme import Theme

_TALL, _LOW = 340, 260
"""How high the figures are, and in a low window; larger text does not make them larger."""
_WIDE = 0.62
"""How wide a figure with the room around it is, for its height."""
_NAMES, _APART = 300, 24


class BodyForm(Form):
    """Any number of regions, or none; marked on the figures or by their names."""

    def __init__(self, theme: Theme, view: AnswerView) -> None:
        super().__init__(theme, view)
        self._opened, self._low = False, False
        self._figures = (self._figure(FRONT), self._figure(BEHIND))
        self._names = ChipGroup(theme, "", view.words, Look.ANSWER)
        self._names.setAccessibleName(say("Regions of the body"))
        self._names.setMaximumWidth(theme.px(_NAMES))
        self._names.toggled.connect(self._show_marks)
        closed = Flow(12, centred=True)
        self._open = Button(say("Mark on an outline"), theme, Look.ANSWER)
        self._open.clicked.connect(self._show_outline)
        self._pass = self.skip_button()
        closed.addWidget(self._open)
        closed.addWidget(self._pass)
        self.column.addLayout(closed)
        self._page = self._lay_out_page()
        self.column.addWidget(self._page)
        self._page.hide()

    @property
    @override
    def fills_page(self) -> bool:
        return self._opened

    @override
    def given(self) -> Answer:
        return Answer(self.view.id, words=self._names.picked)

    @override
    def be_low(self, *, low: bool) -> None:
        self._low = low
        high = _LOW if low else _TALL
        for figure in self._figures:
            figure.setFixedSize(round(high * _WIDE), high)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """The names stand below the figures where the page is too narrow for both."""
        super().resizeEvent(event)
        needed = 2 * round(_TALL * _WIDE) + self.theme.px(_NAMES) + _APART
        ways = QBoxLayout.Direction
        wide = self.width() >= needed
        self._beside.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def _lay_out_page(self) -> QWidget:
        page = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(_APART)
        self._beside.addStretch(1)
        figures = QHBoxLayout()
        figures.addStretch(1)
        for figure in self._figures:
            figures.addWidget(figure)
        figures.addStretch(1)
        self._beside.addLayout(figures)
        words = QVBoxLayout()
        words.setSpacing(16)
        words.addStretch(1)
        words.addLayout(in_the_middle(self._names))
        ends = Flow(12, centred=True)
        ends.addWidget(self.done_button())
        ends.addWidget(self.skip_button())
        words.addLayout(ends)
        words.addStretch(1)
        self._beside.addLayout(words)
        self._beside.addStretch(1)
        return page

    def _figure(self, side: str) -> Outline:
        figure = Outline(self.theme)
        figure.offer(self.view.words, side)
        figure.pressed.connect(self._toggle)
        return figure

    def _show_outline(self) -> None:
        self._opened = True
        self._open.hide()
        self._pass.hide()
        self._page.show()
        self.be_low(low=self._low)
        self.resized.emit()
        self._names.enter()

    def _toggle(self, region: str) -> None:
        self._names.set_picked(region, picked=region not in self._names.picked)

    def _show_marks(self) -> None:
        for figure in self._figures:
            figure.mark(self._names.picked)
