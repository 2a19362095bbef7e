"""An empty page of text, as any simple editor has it; nothing of it is Thaw's."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_SHEET: Final = """
QPlainTextEdit, QPlainTextEdit:focus {{ background: white; color: black; border: none;
  border-radius: 0; padding: 4px; font-family: "{family}"; font-size: {points}pt;
  selection-background-color: #3874d8; selection-color: white; }}
QMenu {{ background: white; color: black; }}
QMenu::item:selected {{ background: #3874d8; color: white; }}
QMenu::item:disabled {{ color: #808080; }}
"""
_USUAL_POINTS: Final = 10


class PlainPage(QPlainTextEdit):
    """Made anew each time it is shown, so that nothing that was typed can come back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        points = font.pointSize() if font.pointSize() > 0 else _USUAL_POINTS
        self.setStyleSheet(_SHEET.format(family=font.family(), points=points))
