"""The ground of a page: two tokens blended over it, painted once per size and kept."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPixmap,
    QRadialGradient,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from thaw.ui.theme.theme import colour
from thaw.ui.widgets.opaque import Opaque

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thaw.ui.theme.colour import Rgb
    from thaw.ui.theme.theme import Theme

_GRAIN = 64
"""Side of the tile of grain, which hides the steps of a dark gradient."""


class Ground(QWidget):
    """Paints the theme's ground: top to bottom, or (``around``) from the middle outwards."""

    def __init__(
        self, theme: Theme, *, around: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._around = theme, around
        self._painted = QPixmap()
        self._of: tuple[Rgb, Rgb] | None = None
        Opaque(self)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        wanted = self._theme.palette.top, self._theme.palette.bottom
        size = self.size() * self.devicePixelRatioF()
        if self._of != wanted or self._painted.size() != size:
            self._painted = QPixmap(size)
            self._painted.setDevicePixelRatio(self.devicePixelRatioF())
            self._of = wanted
            self._paint(QPainter(self._painted))
        # Qt clips to the region that is to be painted.
        QPainter(self).drawPixmap(0, 0, self._painted)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QBrush(self._gradient()))
        if self._of is not None and self._of[0] != self._of[1]:
            painter.fillRect(self.rect(), QBrush(grain()))
        painter.end()

    def _gradient(self) -> QLinearGradient | QRadialGradient:
        top, bottom = colour(self._theme.palette.top), colour(self._theme.palette.bottom)
        gradient: QLinearGradient | QRadialGradient
        if self._around:
            centre = QPointF(self.width() / 2, self.height() * 0.42)
            gradient = QRadialGradient(centre, max(self.width(), self.height()) * 0.55)
        else:
            gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, top)
        gradient.setColorAt(1, bottom)
        return gradient


@cache
def grain() -> QImage:
    """A tile of faint noise, the same every time (a linear congruential generator)."""
    tile = QImage(_GRAIN, _GRAIN, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    seed = 1
    for y in range(_GRAIN):
        for x in range(_GRAIN):
            seed = (seed * 1_103_515_245 + 12_345) % 2**31
            tile.setPixelColor(x, y, QColor(128, 128, 128, seed >> 28))
    return tile
