"""The foot of the page before a session: Begin, reading instead, and the keys that matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from thaw.ui.present.before import KEYS
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.ui.theme.theme import Theme

_BEGIN = 220
_KEYS = 200
_GAP = 20


class BeginRow(QWidget):
    """Two ways in, and beside them or below how to get out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.begin = Button("Begin", theme, Look.ACTION)
        self.begin.setMinimumWidth(_BEGIN)
        self.read = Button("Read it instead", theme, Look.PLAIN)
        self.keys = Label(KEYS, "small")
        ways = Flow(12)
        ways.addWidget(self.begin)
        ways.addWidget(self.read)
        self._ways = ways
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addLayout(ways)
        self._row.addWidget(self.keys, 1)
        theme.changed.connect(self._fit)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        needed = self._ways.sizeHint().width() + _GAP + self._theme.px(_KEYS)
        self._row.setDirection(across if needed <= self.width() else down)
        self._row.setSpacing(_GAP if needed <= self.width() else 8)
