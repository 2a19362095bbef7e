"""What the window is made of: the sidebar with the pages beside it, or the stage alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.fade import FadingStack
from thaw.ui.widgets.ground import Ground
from thaw.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from thaw.ui.theme.theme import Theme

_SIDE = 56
_EDGE = 16
_LOWEST = 112
"""A short note is seen whole and a longer one so far, at 100 %, however low the window."""


class Frame(FadingStack):
    """Shows one page, or the stage.

    Above the pages stands what is wrong and what there is to know, below them what can be
    undone.
    """

    def __init__(self, theme: Theme, pages: Iterable[QWidget], stage: QWidget) -> None:
        super().__init__(theme)
        self.sidebar = Sidebar(theme)
        self.trouble, self.undo = ErrorNote(theme), ErrorNote(theme)
        self.notices = ErrorNote(theme)
        self._stage, self._outside = stage, Ground(theme)
        self._pages = FadingStack(theme)
        for page in pages:
            self._pages.addWidget(page)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_Inset(self.trouble, theme, above=_EDGE))
        column.addWidget(_Inset(self.notices, theme, above=_EDGE))
        column.addWidget(self._pages, 1)
        column.addWidget(_Inset(self.undo, theme, above=_EDGE // 2, below=_EDGE))
        row = QHBoxLayout(self._outside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)
        self.addWidget(self._outside)
        self.addWidget(stage)

    @property
    def shown(self) -> QWidget:
        """The page that is seen, or the stage."""
        if self.currentWidget() is self._stage:
            return self._stage
        return self._pages.currentWidget() or self._outside

    def choose(self, page: QWidget) -> None:
        """Let a page be the one that is seen outside the stage."""
        self._pages.turn_to(page)
        page.setFocus()

    def show_stage(self) -> None:
        """Show the stage; it takes the focus when it comes."""
        if self.currentWidget() is not self._stage:
            self.turn_to(self._stage)
            self._stage.setFocus()

    def show_pages(self) -> None:
        """Show the page that was chosen."""
        self.turn_to(self._outside)


class _Inset(QScrollArea):
    """A note in line with the pages, as high as it is; scrolled where the window is too low.

    It takes no room at all while it is hidden.
    """

    def __init__(
        self, note: ErrorNote, theme: Theme, *, above: int = 0, below: int = 0
    ) -> None:
        super().__init__()
        self._theme = theme
        holder = QWidget()
        self._row = QHBoxLayout(holder)
        self._row.setContentsMargins(_SIDE, above, _SIDE, below)
        self._row.addWidget(note)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()
        note.turned.connect(self.setVisible)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self._row.totalHeightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), self._theme.px(_LOWEST)))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def viewportEvent(self, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)
