"""What all that can be pressed has in common: the keys, and what a screen reader does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class Pressable(QPushButton):
    """Acts on Enter and Space, and where a screen reader turns it.

    WORKAROUND for https://doc.qt.io/qt-6/qabstractbutton.html#toggle: for a screen reader, what
    can be checked is to be toggled first of all, and a toggle is no click. So whatever turns it
    that is neither a click nor the program itself counts as one here.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._is_known = False
        self.toggled.connect(self._on_toggled)

    @override
    def setChecked(self, checked: bool, /) -> None:
        self._is_known = True
        super().setChecked(checked)
        self._is_known = False

    @override
    def nextCheckState(self) -> None:
        self._is_known = True
        super().nextCheckState()
        self._is_known = False

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def _on_toggled(self) -> None:
        if not self._is_known:
            self.clicked.emit()
