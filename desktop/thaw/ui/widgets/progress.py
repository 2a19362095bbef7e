"""A line that shows how far something has come. It counts nothing.

To a screen reader it is a picture: of a progress bar it would tell each step by itself, in the
middle of what is spoken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.theme.theme import colour
from thaw.ui.widgets.drawing import Drawing

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme


class Progress(Drawing):
    """The line at the bottom of the session page, or below something that takes its time."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.setFixedHeight(3)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # what is above it stays where it is
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        theme.changed.connect(self.update)

    def show_share(self, share: float) -> None:
        """Show a share of 0 to 1; painted only where it moves by a pixel."""
        moved = round(share * self.width()) != round(self._share * self.width())
        self._share = share
        if moved:
            self.setAccessibleDescription(say("{percent} percent", percent=round(share * 100)))
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(palette.line))
        painter.drawRoundedRect(QRectF(self.rect()), 1.5, 1.5)
        painter.setBrush(colour(palette.faint))
        painter.drawRoundedRect(QRectF(0, 0, self.width() * self._share, 3), 1.5, 1.5)
