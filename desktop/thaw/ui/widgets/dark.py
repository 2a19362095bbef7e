"""Darken: the page turns black but for the caption's dim text, until anything is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.theme.tokens import Size
from thaw.ui.widgets.opaque import Opaque

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme

DIM_TEXT = "#7a746f"
"""Dim, and still 4.5:1 on black."""


class Dark(QAbstractButton):
    """Lies over the whole page while it is dark. Pressing it brings the page back."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._caption = ""
        self.setAccessibleName(say("The page is dark. Any key brings it back."))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self.hide)
        Opaque(self)
        self.hide()

    def show_caption(self, caption: str) -> None:
        """The only thing that is seen."""
        if caption != self._caption:
            self._caption = caption
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self.hide()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.setPen(QColor(DIM_TEXT))
        painter.setFont(self._theme.font(Size.HEADING, serif=True))
        margin = self.width() // 6
        place = QRect(margin, 0, self.width() - 2 * margin, self.height())
        painter.drawText(
            place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._caption
        )
