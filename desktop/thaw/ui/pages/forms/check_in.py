"""A check-in: rows from 0 to 10, and one grid for pleasant and energy together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.player.events import Answer
from thaw.ui.pages.forms.form import Form
from thaw.ui.pages.forms.scale import Scale, unsure_chip
from thaw.ui.present.answer import present_place
from thaw.ui.widgets.affect_grid import AffectGrid
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.label import Label, in_the_middle

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.ui.present.answer import AnswerView, GridView
    from thaw.ui.theme.theme import Theme

_READ_OUT = 360
_BESIDE = 1000
"""Rows and grid stand side by side from this width on, at 100 %."""
_ENDS_BESIDE = 560
"""Done and Skip stand beside a grid that is alone from this width on, at 100 %."""
_LARGE, _SMALL = 36, 28
"""The places of a grid that has the page for itself, and of one that shares it."""


class CheckInForm(Form):
    """The numbers; each of them may be left open, or told to be unclear."""

    def __init__(self, theme: Theme, view: AnswerView) -> None:
        super().__init__(theme, view)
        self._scales = [Scale(theme, row, titled=row.title != view.ask) for row in view.rows]
        # Alone, its ends in words and the caption's question are enough.
        titled = bool(view.rows) or not view.ask
        self._grid = GridForm(theme, view.grid, titled=titled) if view.grid else None
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(24)
        if self._scales:
            self._beside.addLayout(self._rows(), 1)
        if self._grid is not None:
            self._beside.addWidget(self._grid, 0, Qt.AlignmentFlag.AlignCenter)
        self.column.addLayout(self._beside)
        if self._scales:
            self.add_ends()
        else:
            self._add_ends_beside()

    def _rows(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(12)
        rows.addStretch(1)
        for scale in self._scales:
            rows.addLayout(in_the_middle(scale))
        rows.addStretch(1)
        return rows

    def _add_ends_beside(self) -> None:
        """The grid takes the height; Done and Skip stand at its side, where there is room."""
        ends = QVBoxLayout()
        ends.setSpacing(12)
        ends.addStretch(1)
        ends.addWidget(self.done_button())
        ends.addWidget(self.skip_button())
        ends.addStretch(1)
        self._beside.insertStretch(0, 1)
        self._beside.addLayout(ends)
        self._beside.addStretch(1)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """All stands below each other where the page is too narrow for two side by side."""
        super().resizeEvent(event)
        if self._grid is not None:
            wide = self.width() >= self.theme.px(_BESIDE if self._scales else _ENDS_BESIDE)
            ways = QBoxLayout.Direction
            self._beside.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    @override
    def given(self) -> Answer:
        parts: list[Scale | GridForm] = [*self._scales, *([self._grid] if self._grid else [])]
        values = tuple(value for part in parts for value in part.value)
        unsure = any(part.unsure for part in parts)
        return Answer(self.view.id, values=values, skipped=not values and not unsure)

    @override
    def be_low(self, *, low: bool) -> None:
        if self._grid is not None:
            self._grid.grid.be_low(low=low)


class GridForm(QWidget):
    """The grid with its ends in words, what is picked in words, and “can't tell”."""

    def __init__(self, theme: Theme, view: GridView, *, titled: bool) -> None:
        super().__init__()
        self.grid = AffectGrid(theme, view, cell=_SMALL if titled else _LARGE)
        self._view = view
        self._unsure = unsure_chip(theme, view.title)
        self._picked = Label("", "small", centred=True)
        self._picked.setMinimumWidth(theme.px(_READ_OUT))
        policy = self._picked.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._picked.setSizePolicy(policy)
        self._picked.hide()
        self.grid.picked.connect(self._on_picked)
        self._unsure.clicked.connect(self._on_unsure)
        places = QGridLayout(self)
        places.setContentsMargins(0, 0, 0, 0)
        places.setVerticalSpacing(2)
        centre = Qt.AlignmentFlag.AlignCenter
        if titled:
            places.addWidget(Label(view.title, centred=True), 0, 0, 1, 3)
        places.addWidget(Label(view.up.high, "faint"), 1, 1, centre)
        places.addWidget(_end(view.across.low, Qt.AlignmentFlag.AlignTrailing), 2, 0)
        places.addWidget(self.grid, 2, 1, centre)
        places.addWidget(_end(view.across.high, Qt.AlignmentFlag.AlignLeading), 2, 2)
        places.addWidget(Label(view.up.low, "faint"), 3, 1, centre)
        places.addWidget(self._unsure, 3, 2, Qt.AlignmentFlag.AlignLeading)
        places.addWidget(self._picked, 4, 0, 1, 3)

    @property
    def value(self) -> tuple[tuple[str, int], ...]:
        """Both measures and their numbers; empty where no place is picked."""
        if self.grid.chosen is None:
            return ()
        across, up = self.grid.chosen
        return (self._view.across.measure, across), (self._view.up.measure, up)

    @property
    def unsure(self) -> bool:
        """Whether “can't tell” is picked."""
        return self._unsure.isChecked()

    def _on_picked(self, across: int, up: int) -> None:
        self._unsure.setChecked(False)
        place = present_place(across, up)
        self._picked.say(place)
        announce(self.grid, place)

    def _on_unsure(self) -> None:
        if self.unsure:
            self.grid.clear()
            self._picked.say("")


def _end(text: str, side: Qt.AlignmentFlag) -> Label:
    label = Label(text, "faint")
    label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return label
