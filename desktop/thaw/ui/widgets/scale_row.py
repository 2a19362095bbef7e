"""A row of numbers to answer a check-in: one focus stop, arrows, digits, Home and End."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import TARGET, Size

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.present.answer import MeasureRow
    from thaw.ui.theme.theme import Theme

_WIDEST: Final = 56


class ScaleRow(QSlider):
    """The numbers of one measure. Nothing is picked until the listener picks.

    It is a slider to a screen reader, whose value is the number that is picked; while nothing
    is picked, it stands one below the lowest, since that one is an answer like the others.
    """

    picked = Signal(str, int)

    def __init__(self, theme: Theme, row: MeasureRow, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._row = theme, row
        self.chosen: int | None = None
        self.setRange(row.first - 1, row.last)
        self.setAccessibleName(row.title)
        self.clear()
        self.valueChanged.connect(self._take)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.updateGeometry)

    def clear(self) -> None:
        """Nothing is picked any more."""
        self.chosen = None
        self.setValue(self._row.first - 1)
        self._describe()
        self.update()

    def pick(self, value: int) -> None:
        """Pick a number of the row."""
        self.chosen = max(self._row.first, min(self._row.last, value))
        self.setValue(self.chosen)
        self.setAccessibleDescription(say("{number} is picked.", number=self.chosen))
        self.update()
        self.picked.emit(self._row.measure, self.chosen)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(self._widest() * self._count()), self._theme.px(TARGET))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(TARGET * self._count(), self._theme.px(TARGET))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        value = self._asked(event)
        if value is None:
            event.ignore()
            return
        self.pick(value)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        column = int((event.position().x() - self._left()) // self._pitch())
        if self.isRightToLeft():
            column = self._count() - 1 - column
        if 0 <= column < self._count():
            self.pick(self._row.first + column)

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        event.accept()

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()  # who scrolls past does not mean to answer

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(Size.BODY))
        pitch = self._pitch()
        for column in range(self._count()):
            place = self._count() - 1 - column if self.isRightToLeft() else column
            box = QRectF(self._left() + place * pitch, 0, pitch, self.height())
            self._paint_number(painter, box, self._row.first + column)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(self._theme.palette.sage), 2))
            left, width = self._left(), pitch * self._count()
            ring = QRectF(left + 1, 1, width - 2, self.height() - 2)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)

    def _paint_number(self, painter: QPainter, box: QRectF, value: int) -> None:
        palette = self._theme.palette
        radius = min(box.width(), box.height()) / 2 - 4
        painter.setPen(QPen(colour(palette.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = palette.text
        if value == self.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(palette.ember))
            ink = palette.on_ember
        painter.drawEllipse(QPointF(box.center()), radius, radius)
        painter.setPen(colour(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(value))

    def _take(self, value: int) -> None:
        """A screen reader, or a program that is spoken to, sets the value by itself."""
        if value != self.chosen and value >= self._row.first:
            self.pick(value)
        elif self.chosen is not None and value < self._row.first:
            self.setValue(self.chosen)

    def _describe(self) -> None:
        row = self._row
        self.setAccessibleDescription(
            say(
                "{first} {low}, {last} {high}. Nothing is picked. Arrows or digits pick.",
                first=row.first,
                low=row.low,
                last=row.last,
                high=row.high,
            )
        )

    def _asked(self, event: QKeyEvent) -> int | None:
        key, text = event.key(), event.text()
        middle = (self._row.first + self._row.last) // 2
        if text.isdigit() and len(text) == 1:
            return int(text)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            upwards = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
            step = 1 if key == upwards else -1
            return middle if self.chosen is None else self.chosen + step
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return self._row.first if key == Qt.Key.Key_Home else self._row.last
        return None

    def _count(self) -> int:
        return self._row.last - self._row.first + 1

    def _pitch(self) -> float:
        return min(self._widest(), self.width() / self._count())

    def _widest(self) -> float:
        return _WIDEST * self._theme.scale

    def _left(self) -> float:
        return (self.width() - self._pitch() * self._count()) / 2
