"""What was copied out of something private is on the clipboard no longer than that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PRIVATE: Final = "private"


def make_private(widget: QWidget) -> None:
    """From now on what is copied inside a widget counts as private."""
    widget.setProperty(_PRIVATE, True)  # noqa: FBT003  a property's value


class Copied(QObject):
    """Watches what is put on the clipboards, of which X11 has two."""

    def __init__(self) -> None:
        super().__init__()
        self._clipboard = QGuiApplication.clipboard()
        self._private: set[QClipboard.Mode] = set()
        self._clipboard.changed.connect(self._on_changed)

    def wipe(self) -> None:
        """Take away what is there still and came from something private."""
        private, self._private = self._private, set()
        for mode in private:
            if self._owns(mode):
                self._clipboard.clear(mode)

    def _on_changed(self, mode: QClipboard.Mode) -> None:
        self._private.discard(mode)
        if self._owns(mode) and _is_private(QApplication.focusWidget()):
            self._private.add(mode)

    def _owns(self, mode: QClipboard.Mode) -> bool:
        """Whether it is what this program put there, and nobody else has since."""
        if mode is QClipboard.Mode.Clipboard:
            return self._clipboard.ownsClipboard()
        return mode is QClipboard.Mode.Selection and self._clipboard.ownsSelection()


def _is_private(widget: QWidget | None) -> bool:
    while widget is not None:
        if widget.property(_PRIVATE):
            return True
        widget = widget.parentWidget()
    return False
