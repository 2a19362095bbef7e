"""A scroll bar in colours that change while it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider
from typing_extensions import override

from thaw.ui.theme.sheet import handle_colour
from thaw.ui.theme.theme import colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thaw.ui.theme.theme import Theme

_CORNER: Final = 4


class ScrollBar(QScrollBar):
    """As the style sheet has them, but that it asks the theme when it paints."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        complex_, part = (
            QStyle.ComplexControl.CC_ScrollBar,
            QStyle.SubControl.SC_ScrollBarSlider,
        )
        handle = self.style().subControlRect(complex_, option, part, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(handle_colour(self._theme.palette)))
        painter.drawRoundedRect(QRectF(handle), _CORNER, _CORNER)
