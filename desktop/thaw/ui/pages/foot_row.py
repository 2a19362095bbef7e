"""The foot of a page: what can be done, and beside it or below what to know before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from thaw.ui.theme.theme import Theme

_BESIDE = 200
_GAP = 20


class FootRow(QWidget):
    """Buttons side by side, and a few words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.beside = Label("", "small")
        self._ways = Flow(12)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addLayout(self._ways)
        self._row.addWidget(self.beside, 1)
        theme.changed.connect(self.fit)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self.fit()
        super().resizeEvent(event)

    def offer(self, ways: Iterable[QWidget], beside: str) -> None:
        """Show other buttons and words; the buttons that were there are gone."""
        self._ways.clear()
        for way in ways:
            self._ways.addWidget(way)
        self.beside.setText(beside)
        self.fit()

    def fit(self) -> None:
        """Let the words stand beside the buttons where there is room, and below otherwise."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        needed = self._ways.sizeHint().width() + _GAP + self._theme.px(_BESIDE)
        self._row.setDirection(across if needed <= self.width() else down)
        self._row.setSpacing(_GAP if needed <= self.width() else 8)
