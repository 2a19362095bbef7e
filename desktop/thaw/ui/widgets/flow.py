"""Layouts that reflow: rows of things of their own width, and columns of equal width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Reflow(QLayout):
    """What all reflowing layouts share: items in order, a height that follows the width.

    What it reckons is kept until Qt says that something in it changed: layouts around it ask
    for the same sizes again and again.
    """

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._least: QSize | None = None
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    @override
    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)
        self._forget()

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int, /) -> QLayoutItem | None:
        self._forget()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def invalidate(self) -> None:
        self._forget()
        super().invalidate()

    @override
    def heightForWidth(self, width: int, /) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._arrange(self.alignmentRect(rect) if self.alignment() else rect, place=True)

    @override
    def sizeHint(self) -> QSize:
        if self._hint is None:
            self._hint = self._wanted()
        return self._hint

    @override
    def minimumSize(self) -> QSize:
        if self._least is None:
            self._least = self._smallest()
        return self._least

    def clear(self) -> None:
        """Take every item out; widgets are deleted once Qt comes round to it."""
        while (item := self.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def _forget(self) -> None:
        self._heights.clear()
        self._hint = self._least = None

    def _wanted(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown)
        width += self.spacing() * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width, height)

    def _smallest(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _put(self, item: QLayoutItem, place: QRect, rect: QRect) -> None:
        """Place an item of a row, mirrored where text runs from right to left."""
        owner = self.parentWidget()
        direction = QGuiApplication.layoutDirection()
        if owner is not None:
            direction = owner.layoutDirection()
        item.setGeometry(QStyle.visualRect(direction, rect, place))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        raise NotImplementedError


class Flow(Reflow):
    """Items side by side, each of its own width; what does not fit goes to the next row."""

    def __init__(
        self,
        gap: int = 8,
        *,
        row_gap: int | None = None,
        centred: bool = False,
        at_end: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap, parent)
        self._row_gap = gap if row_gap is None else row_gap
        self._lead = 0.5 if centred else 1.0 if at_end else 0.0

    def stand_at_start(self) -> None:
        """Let rows begin where reading does, with no gap between them."""
        self._lead, self._row_gap = 0.0, 0
        self.invalidate()

    @override
    def _arrange(self, rect: QRect, *, place: bool) -> int:
        top = rect.top()
        for row in self._rows(rect.width()):
            height = max(size.height() for _, size in row)
            if place:
                self._place_row(row, QRect(rect.left(), top, rect.width(), height))
            top += height + self._row_gap
        return max(0, top - rect.top() - self._row_gap)

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = _size_within(item, width)
            if not rows or left + size.width() > width:
                rows.append([])
                left = 0
            rows[-1].append((item, size))
            left += size.width() + self.spacing()
        return rows

    def _place_row(self, row: list[tuple[QLayoutItem, QSize]], rect: QRect) -> None:
        used = sum(size.width() for _, size in row) + self.spacing() * (len(row) - 1)
        left = rect.left() + int((rect.width() - used) * self._lead)
        for item, size in row:
            top = rect.top() + (rect.height() - size.height()) // 2
            self._put(item, QRect(QPoint(left, top), size), rect)
            left += size.width() + self.spacing()


class Columns(Reflow):
    """Items in columns of equal width, as many as fit; the items of a row are equally high.

    Args:
        narrowest: below this width a column is given up.
        most: columns at most.
        gap: between items, both ways.
        fill: whether items that are fewer than the columns share the whole width.
        parent: the widget that it lays out.
    """

    def __init__(
        self,
        narrowest: int,
        most: int,
        gap: int = 20,
        *,
        fill: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap, parent)
        self._narrowest, self._most, self._fill = narrowest, most, fill

    def set_narrowest(self, width: int) -> None:
        """Below this width a column is given up."""
        self._narrowest = width
        self.invalidate()

    @override
    def _smallest(self) -> QSize:
        size = super()._smallest()
        return QSize(min(size.width(), self._narrowest), size.height())

    @override
    def _arrange(self, rect: QRect, *, place: bool) -> int:
        shown, gap = self._shown(), self.spacing()
        fitting = (rect.width() + gap) // (self._narrowest + gap)
        needed = len(shown) if self._fill else self._most
        columns = max(1, min(self._most, fitting, needed))
        width = (rect.width() - gap * (columns - 1)) // columns
        top = rect.top()
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            height = max(_height_within(item, width) for item in row)
            if place:
                for column, item in enumerate(row):
                    left = rect.left() + column * (width + gap)
                    self._put(item, QRect(left, top, width, height), rect)
            top += height + gap
        return max(0, top - rect.top() - gap)


class Overlay(Reflow):
    """Items in one place, as high as the highest that is shown or keeps its room while hidden.

    Args:
        at_end: whether lower ones stand at the bottom of the place.
    """

    def __init__(self, *, at_end: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self._at_end = at_end

    @override
    def _arrange(self, rect: QRect, *, place: bool) -> int:
        heights = [_height_within(item, rect.width()) for item in self._shown()]
        if place:
            for item, height in zip(self._shown(), heights, strict=True):
                spare = max(0, rect.height() - height) if self._at_end else 0
                item.setGeometry(QRect(rect.left(), rect.top() + spare, rect.width(), height))
        return max(heights, default=0)


def _size_within(item: QLayoutItem, width: int) -> QSize:
    size = item.sizeHint()
    if size.width() <= width:
        return size
    return QSize(width, _height_within(item, width))


def _height_within(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
