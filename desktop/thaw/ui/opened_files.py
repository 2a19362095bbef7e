"""Files that come to the window: dropped on it, or opened with it on macOS."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent, QFileOpenEvent
from typing_extensions import override

from thaw.packs.layout import ENDING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QApplication, QWidget


class OpenedFiles(QObject):
    """Watches an application and its window; ``opened`` carries the path of a pack's file."""

    opened = Signal(str)

    def __init__(self, application: QApplication, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        if sys.platform == "darwin":  # elsewhere files come by the command line
            # It sees every event of every widget, which is felt where a page is built.
            application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            return self._open(event.file())
        if watched is self.parent() and isinstance(event, QDropEvent):
            return self._take(event)
        return False

    def _take(self, event: QDropEvent) -> bool:
        """What is dragged over the window, or dropped on it."""
        packs = _packs_in(event.mimeData())
        if not packs:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            for path in packs:
                self.opened.emit(path)
        return True

    def _open(self, path: str) -> bool:
        if not path.lower().endswith(ENDING):
            return False
        self.opened.emit(path)
        return True


def _packs_in(dragged: QMimeData) -> list[str]:
    paths = [url.toLocalFile() for url in dragged.urls()]
    return [path for path in paths if path.lower().endswith(ENDING)]
