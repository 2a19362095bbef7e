"""Where a scene of the stage stands: in the middle, below what there is to say, scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from thaw.ui.widgets.label import in_the_middle

if TYPE_CHECKING:
    from thaw.ui.pages.stage_notes import StageNotes


class SceneArea(QScrollArea):
    """What does not fit is scrolled to, sideways never."""

    def __init__(self, scene: QWidget) -> None:
        super().__init__()
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

    def take(self, notes: StageNotes) -> None:
        """Let the notes stand above this scene; the other one is not seen."""
        if notes.parentWidget() is not self.widget():
            self._column.insertWidget(0, notes)

    def to_top(self) -> None:
        """Show what stands first."""
        self.verticalScrollBar().setValue(0)
