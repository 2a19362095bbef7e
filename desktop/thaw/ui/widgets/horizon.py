"""A still horizon: a line of light between a darker and a lighter half."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QRadialGradient
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.theme.theme import colour
from thaw.ui.widgets.elastic import Elastic

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.colour import Rgb
    from thaw.ui.theme.theme import Theme


class Horizon(Elastic):
    """What a session shows with ``look: horizon``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(say("A still horizon"))
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        middle = self.height() * 0.62
        self._paint_half(painter, middle, -1, palette.ember, 0.3)
        self._paint_half(painter, middle, 1, palette.sage, 0.2)
        line = QLinearGradient(0, 0, self.width(), 0)
        for at, alpha in ((0.0, 0.0), (0.5, 0.7), (1.0, 0.0)):
            line.setColorAt(at, colour(palette.ember, alpha))
        painter.fillRect(QRectF(0, middle - 0.75, self.width(), 1.5), QBrush(line))

    def _paint_half(
        self, painter: QPainter, middle: float, side: int, rgb: Rgb, alpha: float
    ) -> None:
        """Light that fades away from the middle of the line, above it (-1) or below (1)."""
        radius = self.width() / 2
        high = middle if side < 0 else self.height() - middle
        painter.save()
        painter.translate(radius, middle)
        painter.scale(1.0, side * high / radius)
        light = QRadialGradient(0, 0, radius)
        light.setColorAt(0, colour(rgb, alpha))
        light.setColorAt(0.5, colour(rgb, alpha * 0.4))
        light.setColorAt(1, colour(rgb, 0.0))
        painter.fillRect(QRectF(-radius, 0, 2 * radius, radius), QBrush(light))
        painter.restore()
