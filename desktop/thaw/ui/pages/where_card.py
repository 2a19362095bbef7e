"""Where on a body, if anywhere: two figures to mark, and the regions by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thaw.base.language import mark, say
from thaw.ui.pages.page import card
from thaw.ui.present.answer import REGIONS
from thaw.ui.widgets.chip_group import ChipGroup
from thaw.ui.widgets.figure import BEHIND, FRONT
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.outline import Outline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thaw.ui.theme.theme import Theme

_TITLE: Final = mark("Where, if you like")
_HIGH, _WIDE = 212, 128
"""A figure with the room around it; larger text does not make it larger."""


class WhereCard(QWidget):
    """Any number of regions, or none; what was marked in the session is marked already.

    Signals:
        changed: other regions are marked.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame, inside = card()
        title = Label(say(_TITLE), "heading")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(title)
        figures = QHBoxLayout()
        figures.addStretch(1)
        self._figures = [self._figure(theme, side) for side in (FRONT, BEHIND)]
        for figure in self._figures:
            figures.addWidget(figure)
        figures.addStretch(1)
        inside.addLayout(figures)
        self._names = ChipGroup(theme, "", REGIONS, Look.CHIP)
        self._names.setAccessibleName(say(_TITLE))
        self._names.toggled.connect(self._show_marks)
        inside.addWidget(self._names)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)

    @property
    def regions(self) -> tuple[str, ...]:
        """What is marked."""
        return self._names.picked

    def show_regions(self, regions: Iterable[str]) -> None:
        """Mark these, and no others."""
        wanted = frozenset(regions)
        for region in REGIONS:
            self._names.set_picked(region, picked=region in wanted)

    def _figure(self, theme: Theme, side: str) -> Outline:
        figure = Outline(theme)
        figure.offer(REGIONS, side)
        figure.setFixedSize(_WIDE, _HIGH)
        figure.pressed.connect(self._toggle)
        return figure

    def _toggle(self, region: str) -> None:
        self._names.set_picked(region, picked=region not in self._names.picked)

    def _show_marks(self) -> None:
        for figure in self._figures:
            figure.mark(self._names.picked)
        self.changed.emit()
