"""One measure on the page: its row of numbers, its ends in words, and “can't tell”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thaw.base.language import say
from thaw.ui.present.answer import CAN_NOT_TELL
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.scale_row import ScaleRow

if TYPE_CHECKING:
    from thaw.ui.present.answer import MeasureRow
    from thaw.ui.theme.theme import Theme


class Scale(QWidget):
    """A number of one measure, “can't tell”, or nothing."""

    def __init__(self, theme: Theme, row: MeasureRow, *, titled: bool) -> None:
        super().__init__()
        self.row = ScaleRow(theme, row)
        self._measure = row.measure
        self._unsure = unsure_chip(theme, row.title)
        self.row.picked.connect(lambda *_: self._unsure.setChecked(False))
        self._unsure.clicked.connect(self._on_unsure)
        self.setMaximumWidth(self.row.sizeHint().width())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if titled:
            column.addWidget(Label(row.title, centred=True))
            column.addSpacing(4)
        column.addWidget(self.row)
        ends = QHBoxLayout()
        for end, side in (
            (row.low, Qt.AlignmentFlag.AlignLeading),
            (row.high, Qt.AlignmentFlag.AlignTrailing),
        ):
            label = Label(end, "faint")
            label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            ends.addWidget(label, 1)
        ends.insertWidget(1, self._unsure)
        column.addLayout(ends)

    @property
    def value(self) -> tuple[tuple[str, int], ...]:
        """The measure and its number; empty where none is picked."""
        return () if self.row.chosen is None else ((self._measure, self.row.chosen),)

    @property
    def unsure(self) -> bool:
        """Whether “can't tell” is picked."""
        return self._unsure.isChecked()

    def _on_unsure(self) -> None:
        if self.unsure:
            self.row.clear()


def unsure_chip(theme: Theme, title: str) -> Button:
    """The chip “can't tell” of a question."""
    chip = Button(say(CAN_NOT_TELL), theme, Look.CHIP)
    chip.setCheckable(True)
    chip.belong_to(title)
    return chip
