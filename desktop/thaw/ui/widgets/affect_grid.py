"""Two measures in one grid: a place in it is one answer to both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QTableView,
)
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.present.answer import present_place
from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import TARGET

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from thaw.ui.present.answer import GridView
    from thaw.ui.theme.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_LEAST: Final = 24
"""The side of a place in pixels where there is no room for more: what WCAG 2.2 asks for at
least (2.5.8). Where there is, it is a whole target."""
_MOST_GROWN: Final = 1.3
"""Larger text does not make the grid larger than this: nothing is written in it."""
_HOME_KEYS: Final = (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class _Places(QAbstractTableModel):
    """What a screen reader is told of each place; nothing else is stored in it."""

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = count

    @override
    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else self._count

    @override
    def columnCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008  the same
        return 0 if parent.isValid() else self._count

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        return present_place(index.column() + 1, self._count - index.row())


class _Painted(QStyledItemDelegate):
    """One place: a dot, the place in the middle a ring, the one that is picked filled."""

    def __init__(self, theme: Theme, grid: AffectGrid) -> None:
        super().__init__(grid)
        self._theme, self._grid = theme, grid

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        palette = self._theme.palette
        box = QRectF(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across, up = self._grid.place_of(index)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if (across, up) == self._grid.chosen:
            painter.setPen(QPen(colour(palette.on_ember), 2))
            painter.setBrush(colour(palette.ember))
            radius = box.width() * 0.42
        elif self._grid.is_centre(across, up):
            painter.setPen(QPen(colour(palette.quiet), 1.6))
            radius = box.width() * 0.24
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(palette.contour))
            radius = 2.2
        painter.drawEllipse(box.center(), radius, radius)


class AffectGrid(QTableView):
    """The grid. Nothing is picked until the listener picks; the first arrow picks the centre.

    It is a table to a screen reader, whose places tell their names, and can be selected there;
    the focus stops at it once. It is one target, as a slider is: each of its points is the
    place nearest to it, and so is what lies beyond its edges while it is dragged over; the
    place is read out below (WCAG 2.2, 2.5.8: values that are picked by position within a
    target).

    Signals:
        picked: carries the place: across and up, each from 1.
    """

    picked = Signal(int, int)

    def __init__(self, theme: Theme, view: GridView) -> None:
        """Build it, as small as it can be.

        Args:
            theme: colours and sizes.
            view: the question and the ends of both measures.
        """
        super().__init__()
        self._theme, self._view, self._side = theme, view, _LEAST
        self._count = view.across.last
        self.chosen: tuple[int, int] | None = None
        self.setModel(_Places(self._count, self))
        self.setItemDelegate(_Painted(theme, self))
        self.setAccessibleName(view.title)
        self._describe()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.selectionModel().selectionChanged.connect(self._take_selection)
        theme.changed.connect(self._lay_out)
        self._lay_out()

    @property
    def least(self) -> int:
        """Its smallest side in pixels."""
        return _LEAST * self._count

    def fit(self, side: int) -> None:
        """Be as large as that allows, so that each place is a target of its own.

        Args:
            side: pixels that it may be high and wide; it is never smaller than ``least``.
        """
        largest = round(TARGET * min(self._theme.scale, _MOST_GROWN))
        place = max(_LEAST, min(largest, side // self._count))
        if place != self._side:
            self._side = place
            self._lay_out()

    def pick(self, across: int, up: int) -> None:
        """Pick a place; beyond an edge it is the one at the edge."""
        across, up = (max(1, min(self._count, value)) for value in (across, up))
        self.chosen = across, up
        self._select(self.model().index(self._count - up, across - 1))
        self.setAccessibleDescription(present_place(across, up))
        self.viewport().update()
        self.picked.emit(across, up)

    def pick_near(self, spot: QPoint) -> None:
        """Pick the place nearest to a point.

        Args:
            spot: in pixels of the viewport; it may lie beyond an edge.
        """
        last = self._count - 1
        corners = (self.visualRect(self.model().index(end, end)) for end in (0, last))
        box = next(corners).united(next(corners))
        across = min(box.right(), max(box.left(), spot.x()))
        up = min(box.bottom(), max(box.top(), spot.y()))
        place = self.place_of(self.indexAt(QPoint(across, up)))
        if place != self.chosen:
            self.pick(*place)

    def clear(self) -> None:
        """Pick nothing."""
        self.chosen = None
        self._select(QModelIndex())
        self._describe()
        self.viewport().update()

    def place_of(self, index: Index) -> tuple[int, int]:
        """Across and up of a place of the table."""
        return index.column() + 1, self._count - index.row()

    def is_centre(self, across: int, up: int) -> bool:
        """Whether a place is neither one nor the other."""
        return across == up == self._middle

    @property
    def _middle(self) -> int:
        return (self._count + 1) // 2

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        place = self._asked(Qt.Key(event.key()))
        if place is None:
            event.ignore()
            return
        self.pick(*place)

    @override
    def viewportEvent(self, event: QEvent, /) -> bool:
        """A press counts where it is, and so does each point while it is held."""
        if not isinstance(event, QMouseEvent):
            return super().viewportEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.pick_near(event.position().toPoint())
        return True

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        side = self._side * self._count
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        box = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour(palette.line), 1))
        painter.setBrush(colour(palette.surface, 0.5))
        painter.drawRoundedRect(box, 12, 12)
        for turned in (False, True):
            reach = box.width() / 2 - 8
            aside = QPointF(0, reach) if turned else QPointF(reach, 0)
            painter.drawLine(box.center() - aside, box.center() + aside)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(palette.sage), 2))
            painter.drawRoundedRect(box, 12, 12)
        painter.end()
        super().paintEvent(event)

    def _select(self, index: QModelIndex) -> None:
        """Mark a place as the one that is picked, or none; a screen reader tells it."""
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()

    def _take_selection(self) -> None:
        """A screen reader selected a place; none means the one that was."""
        selected = self.selectedIndexes()
        if selected and self.place_of(selected[0]) != self.chosen:
            self.pick(*self.place_of(selected[0]))
        elif not selected and self.chosen is not None:
            self.pick(*self.chosen)

    def _describe(self) -> None:
        across, up = self._view.across, self._view.up
        self.setAccessibleDescription(
            say(
                "From {left} on the left to {right} on the right, from {lowest} below to "
                "{highest} above. Nothing is picked. Arrows pick.",
                left=across.low,
                right=across.high,
                lowest=up.low,
                highest=up.high,
            )
        )

    def _asked(self, key: Qt.Key) -> tuple[int, int] | None:
        """The place that a key leads to; None for a key of no use here."""
        if key not in _STEPS and key not in _HOME_KEYS:
            return None
        if self.chosen is None and key in _STEPS:
            return self._middle, self._middle
        across, up = self.chosen or (self._middle, self._middle)
        if key in _STEPS:
            aside, above = _STEPS[key]
            return across + aside, up + above
        ends = {Qt.Key.Key_Home: (1, up), Qt.Key.Key_End: (self._count, up)}
        return ends.get(key, (across, self._count if key == Qt.Key.Key_PageUp else 1))

    def _lay_out(self) -> None:
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setDefaultSectionSize(self._side)
        self.setViewportMargins(0, 0, 0, 0)
        self.setFixedSize(self.sizeHint())
        self.updateGeometry()
        self.viewport().update()
