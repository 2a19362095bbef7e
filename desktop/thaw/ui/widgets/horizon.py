"""A still horizon: a line of light between a darker and a lighter half."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QBrush, QLinearGradient, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from thaw.ui.theme.theme import colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thaw.ui.theme.theme import Theme


class Horizon(QWidget):
    """What a session shows with ``look: horizon``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("A still horizon")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(720, 240)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        middle = self.height() * 0.62
        sky = QLinearGradient(0, 0, 0, middle)
        sky.setColorAt(0, colour(palette.ember, 0.0))
        sky.setColorAt(1, colour(palette.ember, 0.28))
        painter.fillRect(QRectF(0, 0, self.width(), middle), QBrush(sky))
        sea = QLinearGradient(0, middle, 0, self.height())
        sea.setColorAt(0, colour(palette.sage, 0.2))
        sea.setColorAt(1, colour(palette.sage, 0.0))
        painter.fillRect(QRectF(0, middle, self.width(), self.height() - middle), QBrush(sea))
        line = QLinearGradient(0, 0, self.width(), 0)
        for at, alpha in ((0.0, 0.0), (0.5, 0.7), (1.0, 0.0)):
            line.setColorAt(at, colour(palette.ember, alpha))
        painter.fillRect(QRectF(0, middle - 0.75, self.width(), 1.5), QBrush(line))
