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
from thaw.ui.theme.tokens import TARGET
from thaw.ui.widgets.affect_grid import AffectGrid
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.label import Label, in_the_middle

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from thaw.ui.present.answer import AnswerView, GridView
    from thaw.ui.theme.theme import Theme

_READ_OUT = 360
_BESIDE = 1000
"""Rows and grid stand side by side from this width on, at 100 %."""
_ENDS_BESIDE = 560
"""Done and Skip stand beside a grid that is alone from this width on, at 100 %."""
_AROUND = 8
"""Between the grid and the words at its sides."""
_REACH = TARGET // 2
"""How far beside the grid a press is still meant for it: its outer places are targets there."""
_GAP = 24
"""Between rows, grid, and Done and Skip, where they stand side by side."""


class CheckInForm(Form):
    """The numbers; each of them may be left open, or told to be unclear."""

    def __init__(self, theme: Theme, view: AnswerView) -> None:
        super().__init__(theme, view)
        self._scales = [Scale(theme, row, titled=row.title != view.ask) for row in view.rows]
        # Alone, its ends in words and the caption's question are enough.
        titled, alone = bool(view.rows) or not view.ask, not view.rows
        self._grid = (
            GridForm(theme, view.grid, titled=titled, alone=alone) if view.grid else None
        )
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(_GAP)
        if self._scales:
            self._beside.addLayout(self._rows(), 1)
        if self._grid is not None:
            self._beside.addWidget(self._grid, 0, Qt.AlignmentFlag.AlignCenter)
        self.column.addLayout(self._beside)
        if self._scales or self._grid is None:
            self.add_ends()
        else:
            self._add_ends_beside(self._grid)

    def _rows(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(12)
        rows.addStretch(1)
        for scale in self._scales:
            rows.addLayout(in_the_middle(scale))
        rows.addStretch(1)
        return rows

    def _add_ends_beside(self, grid: GridForm) -> None:
        """The grid takes the height; what is pressed stands at its side, if there is room."""
        ends = QVBoxLayout()
        ends.setSpacing(12)
        ends.addStretch(1)
        ends.addWidget(grid.chip, 0, Qt.AlignmentFlag.AlignHCenter)
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
    def use_room(self, spare: int, sight: int) -> None:
        """The grid takes what is free; where the page scrolls anyway, all that is seen."""
        if self._grid is None:
            return
        grid = self._grid.grid
        height = grid.height() + spare
        if height < grid.least:
            height = sight
        grid.fit(min(height, self.width() - self._taken_beside(self._grid)))

    def _taken_beside(self, grid: GridForm) -> int:
        """The width in pixels that is not the grid's own."""
        if self._beside.direction() != QBoxLayout.Direction.LeftToRight:
            return grid.taken_beside
        places = range(self._beside.count())
        items = [item for place in places if (item := self._beside.itemAt(place)) is not None]
        others = [item for item in items if item.widget() is not grid]
        return grid.taken_beside + sum(item.sizeHint().width() + _GAP for item in others)


class GridForm(QWidget):
    """The grid with its ends in words, what is picked in words, and “can't tell”.

    Attributes:
        grid: the grid.
        chip: says “can't tell”. Where nothing shares the page with the grid, it is left to
            stand where Done does: below the grid it would take height from it.
    """

    def __init__(self, theme: Theme, view: GridView, *, titled: bool, alone: bool) -> None:
        super().__init__()
        self.grid = AffectGrid(theme, view)
        self._view, self._alone = view, alone
        self.chip = unsure_chip(theme, view.title)
        self._picked = Label("", "small", centred=True)
        self._picked.setMinimumWidth(theme.px(_READ_OUT))
        policy = self._picked.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._picked.setSizePolicy(policy)
        self._picked.hide()
        self.grid.picked.connect(self._on_picked)
        self.chip.clicked.connect(self._on_unsure)
        self._left = _end(view.across.low, Qt.AlignmentFlag.AlignTrailing)
        self._right = _end(view.across.high, Qt.AlignmentFlag.AlignLeading)
        self._lay_out(view, titled=titled)

    def _lay_out(self, view: GridView, *, titled: bool) -> None:
        places = QGridLayout(self)
        places.setContentsMargins(0, 0, 0, 0)
        places.setVerticalSpacing(2)
        places.setHorizontalSpacing(_AROUND)
        centre = Qt.AlignmentFlag.AlignCenter
        if titled:
            places.addWidget(Label(view.title, centred=True), 0, 0, 1, 3)
        places.addWidget(Label(view.up.high, "faint"), 1, 1, centre)
        places.addWidget(self._left, 2, 0)
        places.addWidget(self.grid, 2, 1, centre)
        places.addWidget(self._right, 2, 2)
        places.addWidget(Label(view.up.low, "faint"), 3, 1, centre)
        if not self._alone:
            places.addWidget(self.chip, 3, 2, Qt.AlignmentFlag.AlignLeading)
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
        return self.chip.isChecked()

    @property
    def taken_beside(self) -> int:
        """The width in pixels of what stands left and right of the grid."""
        right = [self._right] if self._alone else [self._right, self.chip]
        widest = max(widget.sizeHint().width() for widget in right)
        return self._left.sizeHint().width() + widest + 2 * _AROUND

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._snap(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self._snap(event)

    def _snap(self, event: QMouseEvent) -> None:
        """Close beside the grid, its nearest place is meant."""
        spot = self.grid.viewport().mapFrom(self, event.position().toPoint())
        near = self.grid.viewport().rect().adjusted(-_REACH, -_REACH, _REACH, _REACH)
        if not near.contains(spot) or not event.buttons() & Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.grid.setFocus(Qt.FocusReason.MouseFocusReason)
        self.grid.pick_near(spot)

    def _on_picked(self, across: int, up: int) -> None:
        self.chip.setChecked(False)
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
