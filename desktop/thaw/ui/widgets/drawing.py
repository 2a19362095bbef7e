"""The base of whatever is painted by its own code and only shows something."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override


class Drawing(QLabel):
    """A picture to a screen reader too, by its accessible name; that says what is on it.

    A plain widget would be told as a filler, which screen readers pass over. A label that holds
    a picture is told as a picture; the one it holds here is never painted.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPixmap(QPixmap(1, 1))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize()
