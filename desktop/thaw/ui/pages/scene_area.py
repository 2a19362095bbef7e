"""Where a scene of the stage stands: in the middle, below what there is to say, scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.ui.widgets.label import in_the_middle
from thaw.ui.widgets.scroll_bar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.ui.pages.stage_notes import StageNotes
    from thaw.ui.theme.theme import Theme

_AROUND = 24
"""How much is seen above and below what has the focus."""


class SceneArea(QScrollArea):
    """What does not fit is scrolled to, sideways never.

    Signals:
        grew: carries its size in pixels, the room of a scroll bar included.
    """

    grew = Signal(QSize)

    def __init__(self, scene: QWidget, theme: Theme) -> None:
        super().__init__()
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addLayout(in_the_middle(scene), 1)
        self.setWidget(holder)
        self.watch_focus()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self.grew.emit(self.size())
        super().resizeEvent(event)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to something that has just been shown, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget, 0, _AROUND))

    def watch_focus(self) -> None:
        """Scroll to what takes the focus by key inside."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _AROUND)

    def take(self, notes: StageNotes) -> None:
        """Let the notes stand above this scene; the other one is not seen."""
        if notes.parentWidget() is not self.widget():
            self._column.insertWidget(0, notes)

    def to_top(self) -> None:
        """Show what stands first."""
        self.verticalScrollBar().setValue(0)
