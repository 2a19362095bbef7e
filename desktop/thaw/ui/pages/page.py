"""What the pages outside a session share: a scrolling column with a title, above a foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.ui.theme.theme import Theme

_NARROW = 620
WIDEST = 1080
"""Text and cards are never wider, however wide the window."""
MEASURE = 720
"""Running text is no wider, in pixels at 100 %, so that its lines stay easy to follow."""


class Page(QWidget):
    """A page. Its ``column`` takes what it shows; what does not fit is scrolled to."""

    TOP = 40
    """Room above what stands first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._scroll)
        outer, inner = QWidget(), QWidget()
        self._around = QVBoxLayout(outer)
        inner.setMaximumWidth(WIDEST)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self._around.addWidget(inner)
        self._scroll.setWidget(outer)
        self._under: QVBoxLayout | None = None
        self._foot_frame: QFrame | None = None
        self._measured: list[QWidget] = []
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._scroll, 1)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._fit_margins)
        theme.changed.connect(self._fit_margins)
        self._fit_margins()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._fit_margins()
        super().resizeEvent(event)
        self._hold_foot()

    @override
    def event(self, event: QEvent, /) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._hold_foot()
        return is_done

    def to_top(self) -> None:
        """Show the page from its beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to something on the page that has just been shown."""
        self.column.activate()
        self._around.activate()
        self._scroll.ensureWidgetVisible(widget, 0, 8)

    def add_title(self, title: str, below: str = "") -> Label:
        """Begin with a title and, in quiet text, what it means."""
        self.name(title)
        heading = Label(title, "display")
        self.column.addWidget(heading)
        if below:
            self.column.addWidget(self.running(below, "quiet"))
        return heading

    def running(self, text: str = "", look: str = "") -> Label:
        """Running text, in lines that are easy to follow."""
        label = Label(text, look)
        self.measured(label)
        return label

    def measured(self, widget: QWidget) -> QWidget:
        """The same widget, from now on no wider than running text."""
        widget.setMaximumWidth(self.theme.px(MEASURE))
        self._measured.append(widget)
        return widget

    def name(self, title: str) -> None:
        """Say to a screen reader which page this is, where the focus is when the page comes."""
        self._scroll.setAccessibleName(title)

    def add_foot(self, foot: QWidget) -> None:
        """Let something stand below the column at all times, however far that is scrolled."""
        frame = QFrame()
        frame.setProperty("look", "foot")
        self._under = QVBoxLayout(frame)
        foot.setMaximumWidth(WIDEST)
        self._under.addWidget(foot)
        self._whole.addWidget(frame)
        self._foot_frame = frame
        self._fit_margins()

    def show_foot(self, *, shown: bool) -> None:
        """Show the foot, or leave its room to the page."""
        if self._foot_frame is not None:
            self._foot_frame.setVisible(shown)

    def _hold_foot(self) -> None:
        """Where the window is low the column gives room, and the foot none."""
        frame = self._foot_frame
        high = frame.heightForWidth(self.width()) if frame is not None else 0
        if frame is not None and frame.minimumHeight() != high:
            frame.setMinimumHeight(high)

    def _fit_margins(self) -> None:
        for widget in self._measured:
            widget.setMaximumWidth(self.theme.px(MEASURE))
        narrow = self.width() < self.theme.px(_NARROW)
        side = 24 if narrow else 56
        # The bar takes its room from the margin: nothing moves sideways when it comes.
        bar = self._scroll.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        left, right = (side - taken, side) if self.isRightToLeft() else (side, side - taken)
        self._around.setContentsMargins(left, 24 if narrow else self.TOP, right, 24)
        if self._under is not None:
            self._under.setContentsMargins(side, 16, side, 16 if narrow else 24)


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
