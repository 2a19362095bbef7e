"""What the marks and colours of the picture stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QWidget
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import Size
from thaw.ui.widgets.drawing import Drawing
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.picture import paint_bar, paint_ring, paint_wave, tone_colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thaw.ui.present.before import BeforeView
    from thaw.ui.theme.theme import Theme

_SAMPLE = 18


class Legend(QWidget):
    """One entry for each mark that the picture really has."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = Flow(20, row_gap=0, parent=self)

    def show_tones(self, view: BeforeView) -> None:
        """Name the marks of a session's picture."""
        self._row.clear()
        entries: list[tuple[str, str]] = []
        if any(dot.check_in for dot in view.dots):
            entries.append(("check-in", say("check-in")))
        if any(not dot.check_in for dot in view.dots):
            entries.append(("choice", say("choice")))
        entries += view.tones
        if view.underneath:
            entries.append(("wave", say("{sound} underneath", sound=view.underneath)))
        for mark, words in entries:
            self._row.addWidget(_Entry(self._theme, mark, words))


class _Entry(Drawing):
    def __init__(self, theme: Theme, mark: str, words: str) -> None:
        super().__init__()
        self._theme, self._mark, self._words = theme, mark, words
        self.setAccessibleName(words)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(Size.SMALL))
        width = metrics.horizontalAdvance(self._words) + _SAMPLE + 8
        return QSize(width, metrics.height() + 6)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.translate(self.width() - _SAMPLE, 0)
        middle = self.height() / 2
        if self._mark in ("check-in", "choice"):
            filled = self._mark == "check-in"
            paint_ring(painter, self._theme, QPointF(9, middle), filled=filled, on_bar=True)
        elif self._mark == "wave":
            paint_wave(painter, self._theme, QRectF(0, middle - 3, _SAMPLE, 6))
        else:
            box = QRectF(0, middle - 3, _SAMPLE - 2, 6)
            paint_bar(painter, box, tone_colour(self._theme, self._mark), corner=2)
        painter.resetTransform()
        painter.setFont(self._theme.font(Size.SMALL))
        painter.setPen(colour(self._theme.palette.quiet))
        place = QRect(_SAMPLE + 4, 0, self.width() - _SAMPLE - 4, self.height())
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._words)
