"""What the pages outside a session share: a scrolling column with a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from thaw.ui.widgets.label import Label

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme

WIDEST = 1080
"""Text and cards are never wider, however wide the window."""


class Page(QScrollArea):
    """A page. Its ``column`` takes what it shows; what does not fit is scrolled to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QWidget()
        around = QVBoxLayout(outer)
        around.setContentsMargins(56, 40, 56, 32)
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        around.addWidget(inner)
        self.setWidget(outer)

    def add_title(self, title: str, below: str = "") -> Label:
        """Begin with a title and, in quiet text, what it means."""
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
