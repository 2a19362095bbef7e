"""A box with a tick, and beside it what the tick stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QStyle
from typing_extensions import override

from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import TARGET, Size
from thaw.ui.widgets.label import breakable, hyphenated, told_of
from thaw.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme

_BOX: Final = 22
_CORNER: Final = 6
_GAP: Final = 12
_EDGE: Final = 4
_AROUND: Final = 7
_WRAP: Final = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignTop.value
_ENDLESS: Final = 100_000
_MARK: Final = ((0.25, 0.53), (0.43, 0.7), (0.76, 0.32))
"""The corners of the tick, as shares of the box."""


class Tick(Pressable):
    """Ticked or not; to a screen reader a box that is checked or not.

    What stands beside it is plain text, whatever is in it: not even an ampersand means more.

    Args:
        text: what is ticked.
        theme: the colours and sizes in force.
        detail: a second, quiet line, cut short where it is longer; empty for none.
        parent: the widget that owns it.
    """

    def __init__(
        self, text: str, theme: Theme, detail: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._words = hyphenated(breakable(text))
        self._detail = " ".join(detail.split())
        self.setCheckable(True)
        self.setAccessibleName(told_of(text))
        self.setAccessibleDescription(self._detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        wide = max(
            QFontMetrics(font).horizontalAdvance(text)
            for font, text in ((self._font, self._words), (self._small, self._detail))
        )
        return QSize(self._beside() + wide + 2 * _EDGE + 1, self._high(_ENDLESS))

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font)
        longest = max(map(metrics.horizontalAdvance, self._words.split()), default=0)
        wide = min(longest, self._theme.px(TARGET) * 3)
        return QSize(self._beside() + wide + 2 * _EDGE, TARGET)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._high(width)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        line = QFontMetrics(self._font).height()
        text = self._text_rect(self.width())
        text.moveTop((self.height() - self._tall(self.width())) // 2)
        box = QRect(_EDGE, 0, self._theme.px(_BOX), self._theme.px(_BOX))
        box.moveTop(text.top() + (line - box.height()) // 2)
        self._paint_box(painter, QRectF(self._mirrored(box)))
        painter.setFont(self._font)
        painter.setPen(colour(palette.text))
        start = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(self._mirrored(text), _WRAP | start.value, self._words)
        if self._detail:
            below = QRect(text.left(), text.bottom() + 1, text.width(), line)
            metrics = QFontMetrics(self._small)
            end = Qt.TextElideMode.ElideRight
            shown = metrics.elidedText(self._detail, end, below.width())
            painter.setFont(self._small)
            painter.setPen(colour(palette.quiet))
            single = Qt.TextFlag.TextSingleLine.value | start.value
            painter.drawText(self._mirrored(below), single, shown)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        palette, ticked = self._theme.palette, self.isChecked()
        painter.setPen(QPen(colour(palette.ember if ticked else palette.contour), 1.5))
        painter.setBrush(colour(palette.ember if ticked else palette.surface))
        inside = box.adjusted(1, 1, -1, -1)
        corner = self._theme.px(_CORNER)
        painter.drawRoundedRect(inside, corner, corner)
        if ticked:
            pen = QPen(colour(palette.on_ember), max(2.0, box.width() / 10))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            corners = [
                QPointF(box.left() + x * box.width(), box.top() + y * box.height())
                for x, y in _MARK
            ]
            painter.drawPolyline(QPolygonF(corners))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(palette.sage), 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), corner + 3, corner + 3)

    @property
    def _font(self) -> QFont:
        return self._theme.font(Size.BODY)

    @property
    def _small(self) -> QFont:
        return self._theme.font(Size.SMALL)

    def _beside(self) -> int:
        return _EDGE + self._theme.px(_BOX + _GAP)

    def _text_rect(self, width: int) -> QRect:
        room = QRect(0, 0, max(1, width - self._beside() - _EDGE), _ENDLESS)
        text = QFontMetrics(self._font).boundingRect(room, _WRAP, self._words)
        return QRect(self._beside(), 0, room.width(), text.height())

    def _tall(self, width: int) -> int:
        """How high text and detail are together."""
        detail = QFontMetrics(self._small).height() if self._detail else 0
        return self._text_rect(width).height() + detail

    def _high(self, width: int) -> int:
        return max(TARGET, self._tall(width) + 2 * self._theme.px(_AROUND))

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
