"""A slider for a level: arrows and the mouse set it, and it is as high as a target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider
from typing_extensions import override

from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import TARGET

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme

_RADIUS: Final = 10
_ROOM: Final = 13


class Slider(QSlider):
    """A horizontal slider in the colours of the theme."""

    def __init__(
        self, theme: Theme, name: str, lowest: int, highest: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setRange(lowest, highest)
        self.setPageStep(4)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(236, TARGET)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, TARGET)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._set_from(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self._set_from(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        event.accept()

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # who scrolls past does not mean to set anything

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, x = self.height() / 2, self._x()
        painter.setBrush(colour(palette.contour))
        painter.drawRoundedRect(QRectF(0, middle - 3, self.width(), 6), 3, 3)
        painter.setBrush(colour(palette.ember))
        begins, ends = (x, float(self.width())) if self.isRightToLeft() else (0.0, x)
        painter.drawRoundedRect(QRectF(begins, middle - 3, ends - begins, 6), 3, 3)
        painter.setBrush(colour(palette.text))
        painter.drawEllipse(QPointF(x, middle), _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(palette.sage), 2))
            painter.drawEllipse(QPointF(x, middle), _RADIUS + 2, _RADIUS + 2)

    def _x(self) -> float:
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        share = 1 - share if self.isRightToLeft() else share
        return _ROOM + share * (self.width() - 2 * _ROOM)

    def _set_from(self, event: QMouseEvent) -> None:
        share = (event.position().x() - _ROOM) / max(1, self.width() - 2 * _ROOM)
        share = 1 - share if self.isRightToLeft() else share
        span = self.maximum() - self.minimum()
        self.setValue(self.minimum() + round(share * span))
