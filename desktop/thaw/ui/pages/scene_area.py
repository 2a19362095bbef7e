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

    from thaw.ui.pages.stage_notices import StageNotices
    from thaw.ui.theme.theme import Theme

_AROUND = 24
"""How much is seen above and below what has the focus."""


class SceneArea(QScrollArea):
    """What does not fit is scrolled to, sideways never.

    Signals:
        grew: carries its size in pixels, the room of a scroll bar included.
        measured: carries two heights in pixels, once everything in it has its size: what it
            leaves free, below 0 where it scrolls, and what is seen at once.
    """

    grew = Signal(QSize)
    measured = Signal(int, int)

    def __init__(self, scene: QWidget, theme: Theme) -> None:
        super().__init__()
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addLayout(in_the_middle(scene), 1)
        self.setWidget(self._holder)
        self._left: tuple[int, int] | None = None
        self._measuring = QTimer(self, interval=0, singleShot=True)
        self._measuring.timeout.connect(self._measure)
        self.watch_focus()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self.grew.emit(self.size())
        super().resizeEvent(event)
        self.measure()

    def measure(self) -> None:
        """Tell how much room there is, once layouts that are due are done."""
        self._measuring.start()

    def _measure(self) -> None:
        room = self.maximumViewportSize()
        least = self._holder.minimumSizeHint().height()
        needed = max(least, self._holder.heightForWidth(room.width()))  # as the base class does
        self.measured.emit(room.height() - needed, room.height())

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to something that has just been shown, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget, 0, _AROUND))

    def visit(self, widget: QWidget) -> None:
        """Scroll to something that stands there for a while, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self._visit(widget))

    def come_back(self) -> None:
        """Scroll back from what was visited, unless the listener has scrolled since."""
        if self._left is not None:
            before, after = self._left
            self._left = None
            if self.verticalScrollBar().value() == after:
                self.verticalScrollBar().setValue(before)

    def _visit(self, widget: QWidget) -> None:
        if widget.isHidden():
            return
        bar = self.verticalScrollBar()
        before = bar.value()
        self.ensureWidgetVisible(widget, 0, _AROUND)
        self._left = before, bar.value()

    def watch_focus(self) -> None:
        """Scroll to what takes the focus by key inside."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _AROUND)

    def take(self, notices: StageNotices) -> None:
        """Let the notices stand above this scene; the other one is not seen."""
        if notices.parentWidget() is not self.widget():
            self._column.insertWidget(0, notices)

    def to_top(self) -> None:
        """Show what stands first."""
        self.verticalScrollBar().setValue(0)
