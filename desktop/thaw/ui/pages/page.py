"""What the pages outside a session share: a scrolling column with a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.ui.theme.theme import Theme

_NARROW = 620
WIDEST = 1080
"""Text and cards are never wider, however wide the window."""


class Page(QScrollArea):
    """A page. Its ``column`` takes what it shows; what does not fit is scrolled to."""

    TOP = 40
    """Room above what stands first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        outer = QWidget()
        self._around = QVBoxLayout(outer)
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self._around.addWidget(inner)
        self.setWidget(outer)
        theme.changed.connect(self._fit_margins)
        self._fit_margins()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._fit_margins()
        super().resizeEvent(event)

    def _fit_margins(self) -> None:
        narrow = self.width() < self.theme.px(_NARROW)
        side = 24 if narrow else 56
        self._around.setContentsMargins(side, 24 if narrow else self.TOP, side, 24)

    def add_title(self, title: str, below: str = "") -> Label:
        """Begin with a title and, in quiet text, what it means."""
        self.setAccessibleName(title)
        heading = Label(title, "display")
        self.column.addWidget(heading)
        if below:
            self.column.addWidget(Label(below, "quiet"))
        return heading


def card(title: str = "") -> tuple[QFrame, QVBoxLayout]:
    """A raised surface with a heading, and the column inside it."""
    frame = QFrame()
    frame.setProperty("look", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(23, 22, 23, 22)
    column.setSpacing(8)
    if title:
        column.addWidget(Label(title, "heading"))
    return frame, column
