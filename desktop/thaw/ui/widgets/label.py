"""Labels that wrap, hold plain text only, and take their look from the style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Label(QLabel):
    """Text that wraps where the page is narrow. What a pack says is never read as HTML.

    Args:
        text: what it says.
        look: which rule of the style sheet it follows; empty for body text.
        centred: whether lines stand in the middle.
        parent: the widget that owns it.
    """

    def __init__(
        self,
        text: str = "",
        look: str = "",
        *,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if centred:
            self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def say(self, text: str) -> None:
        """Show a text where it is another one; a label without text takes no room."""
        if text != self.text():
            self.setText(text)
        self.setVisible(bool(text))
