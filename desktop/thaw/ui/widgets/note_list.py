"""Notes as rows: one stop of the focus, arrows from one to the next, as many as there are.

It is as high as its rows, and scrolls with the page around it. Only rows that are seen are
painted; to a screen reader it is a list whose rows have names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
)
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.theme.sheet import CARD_TITLE
from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import BUTTON_CORNER, Size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QItemSelection
    from PySide6.QtGui import QFocusEvent, QFont
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from thaw.ui.present.notes import RowView
    from thaw.ui.theme.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_VIEW: Final = Qt.ItemDataRole.UserRole
_NARROW: Final = 520
"""Below this width, at 100 %, the day stands above the title."""
_SIDE, _EDGE, _LINE_GAP, _GAP, _APART = 23, 14, 3, 10, 24
_SPARE: Final = 4
_HIGHEST: Final = 16_000_000
"""Qt makes no widget higher than some 16.7 million pixels."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_PAGES: Final = {
    QAbstractItemView.CursorAction.MovePageUp: -1,
    QAbstractItemView.CursorAction.MovePageDown: 1,
}


class _Rows(QAbstractListModel):
    """The rows that are there so far."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.views: list[RowView] = []

    def put(self, views: Sequence[RowView]) -> None:
        """These and no others."""
        self.beginResetModel()
        self.views = list(views)
        self.endResetModel()

    def add(self, views: Sequence[RowView]) -> None:
        """These behind those that are there."""
        if views:
            first = len(self.views)
            self.beginInsertRows(QModelIndex(), first, first + len(views) - 1)
            self.views.extend(views)
            self.endInsertRows()

    @override
    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.views)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        view = self.views[index.row()]
        told: dict[int, object] = {
            _VIEW: view,
            Qt.ItemDataRole.AccessibleTextRole: say(
                "{title}, {when}", title=view.title, when=view.when
            ),
            Qt.ItemDataRole.AccessibleDescriptionRole: view.first,
        }
        return told.get(role)


class _Painted(QStyledItemDelegate):
    """A row: title and day, and below them what the note begins with."""

    def __init__(self, theme: Theme, parent: NoteList) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        return QSize(0, self.height())

    def height(self) -> int:
        """Of each row, with the gap below it."""
        body, title = self._metrics(self._body()), self._metrics(self._title())
        lines = body.height() + title.height() + _LINE_GAP
        if self._list.is_narrow:
            lines += self._metrics(self._small()).height() + title.lineSpacing() + _LINE_GAP
        return lines + 2 * _EDGE + _GAP

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        view: RowView = index.data(_VIEW)
        box = QRectF(option.rect).adjusted(1, 1, -1, -_GAP - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, box, option.state)
        inside = box.toRect().adjusted(_SIDE, _EDGE, -_SIDE, -_EDGE)
        if self._list.is_narrow:
            self._paint_narrow(painter, inside, view)
        else:
            self._paint_wide(painter, inside, view)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        palette = self._theme.palette
        bordered = palette.surface == palette.bottom
        lifted = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(colour(palette.line), 1) if bordered else Qt.PenStyle.NoPen)
        painter.setBrush(colour(palette.raised if lifted else palette.surface))
        painter.drawRoundedRect(box, BUTTON_CORNER, BUTTON_CORNER)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(palette.sage), 2))
            painter.drawRoundedRect(box, BUTTON_CORNER, BUTTON_CORNER)

    def _paint_wide(self, painter: QPainter, inside: QRect, view: RowView) -> None:
        palette, title = self._theme.palette, self._metrics(self._title())
        taken = self._metrics(self._small()).horizontalAdvance(view.when) + _SPARE
        above = QRect(inside.left(), inside.top(), inside.width(), title.height())
        when = above.adjusted(above.width() - taken, 0, 0, 0)
        self._write(painter, when, above, self._small(), view.when, palette.faint)
        named = above.adjusted(0, 0, -taken - _APART, 0)
        self._write(painter, named, above, self._title(), view.title, palette.text)
        below = inside.adjusted(0, title.height() + _LINE_GAP, 0, 0)
        self._write(painter, below, inside, self._body(), view.first, palette.quiet)

    def _paint_narrow(self, painter: QPainter, inside: QRect, view: RowView) -> None:
        """Of three lines the title has one or two, and the first words have the rest."""
        palette, top = self._theme.palette, inside.top()
        title, body = self._title(), self._body()
        titles = _two_lines(self._metrics(title), view.title, inside.width())
        first = _two_lines(self._metrics(body), view.first, inside.width())
        if titles[1]:
            first = (view.first, "")
        lines = [(self._small(), view.when, palette.faint)]
        lines += [(title, text, palette.text) for text in titles if text]
        lines += [(body, text, palette.quiet) for text in first if text]
        for font, text, ink in lines:
            high = self._metrics(font).lineSpacing()
            line = QRect(inside.left(), top, inside.width(), high)
            self._write(painter, line, inside, font, text, ink)
            top += high + (_LINE_GAP if font is not body else 0)

    def _write(
        self,
        painter: QPainter,
        place: QRect,
        around: QRect,
        font: QFont,
        text: str,
        ink: tuple[int, int, int],
    ) -> None:
        """One line, cut short where it is longer; mirrored where text runs from the right."""
        way = self._list.layoutDirection()
        shown = self._metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.setPen(colour(ink))
        leading = QStyle.visualAlignment(way, Qt.AlignmentFlag.AlignLeading)
        flags = leading.value | Qt.AlignmentFlag.AlignVCenter.value
        line = Qt.TextFlag.TextSingleLine.value
        painter.drawText(QStyle.visualRect(way, around, place), flags | line, shown)

    def _title(self) -> QFont:
        font = self._theme.font(Size.LEAD, serif=True)
        font.setPixelSize(self._theme.px(CARD_TITLE))
        return font

    def _small(self) -> QFont:
        return self._theme.font(Size.SMALL)

    def _body(self) -> QFont:
        return self._theme.font(Size.BODY)

    def _metrics(self, font: QFont) -> QFontMetrics:
        return QFontMetrics(font)


class NoteList(QListView):
    """The rows.

    Signals:
        opened: carries the note of a row that was pressed.
        delete_wanted: carries the note of a row on which Delete was pressed.
        went: carries the place of the row to which keys led, within the list.
    """

    opened = Signal(object)  # ids have 63 bits, more than a signal's int
    delete_wanted = Signal(object)
    went = Signal(QRect)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows, self._painted = _Rows(self), _Painted(theme, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._painted)
        self.setAccessibleName(say("Notes, the newest first"))
        self.setAccessibleDescription(say("Enter opens a note. The Delete key asks."))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda index: self.opened.emit(index.data(_VIEW).id))
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def ids(self) -> list[int]:
        """The notes that are there so far, in order."""
        return [view.id for view in self._rows.views]

    @property
    def is_full(self) -> bool:
        """Whether no further row has room; what is older is found by searching for it."""
        return len(self._rows.views) * self._painted.height() > _HIGHEST

    @property
    def is_narrow(self) -> bool:
        """Whether the day stands above the title."""
        return self.width() < self._theme.px(_NARROW)

    def show_rows(self, views: Sequence[RowView]) -> None:
        """Show these; the row that has the focus keeps it where it is still there."""
        before = self.current
        if list(views) != self._rows.views:
            self._rows.put(views)
            self._fit()
        self.stand_at(before)

    def add_rows(self, views: Sequence[RowView]) -> None:
        """Show more behind those that are there."""
        self._rows.add(views)
        self._fit()

    @property
    def current(self) -> int:
        """The note whose row has the focus, or had it last; 0 for none."""
        index = self.currentIndex()
        return index.data(_VIEW).id if index.isValid() else 0

    def stand_at(self, note: int) -> None:
        """Let the row of a note have the focus when the list has it."""
        place = self.ids.index(note) if note in self.ids else -1
        if place != self.currentIndex().row():
            self.setCurrentIndex(self._rows.index(place, 0) if place >= 0 else QModelIndex())

    @override
    def currentChanged(self, current: Index, previous: Index, /) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.went.emit(self.visualRect(current))

    @override
    def selectionCommand(
        self, index: Index, event: QEvent | None = None, /
    ) -> QItemSelectionModel.SelectionFlag:
        """Neither keys nor the mouse select a row: they stand on it, or open it."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection, /) -> None:
        """What a screen reader presses is selected, and nothing else is; so it is opened."""
        super().selectionChanged(selected, deselected)
        pressed = selected.indexes()
        if pressed:
            self.clearSelection()
            self.opened.emit(pressed[0].data(_VIEW).id)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        note = self.current
        if event.key() in _ENTER and note:
            self._once(event, lambda: self.opened.emit(note))
        elif event.key() == Qt.Key.Key_Delete and note:
            self._once(event, lambda: self.delete_wanted.emit(note))
        elif event.text().isprintable() and event.text():
            event.ignore()  # the page searches for it
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        if self.currentIndex().isValid():
            self.went.emit(self.visualRect(self.currentIndex()))

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier, /
    ) -> QModelIndex:
        """Page keys go as far as is seen: the list itself is seen only in part."""
        if action not in _PAGES or not self._rows.views:
            return super().moveCursor(action, modifiers)
        seen = self.visibleRegion().boundingRect().height() // self._painted.height()
        place = self.currentIndex().row() + _PAGES[action] * max(1, seen - 1)
        return self._rows.index(max(0, min(len(self._rows.views) - 1, place)), 0)

    @override
    def sizeHint(self) -> QSize:
        high = len(self._rows.views) * self._painted.height()
        return QSize(0, min(high, _HIGHEST))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: Any, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _once(self, event: QKeyEvent, act: Any) -> None:
        """Do something at a press, and not again while the key is held."""
        if not event.isAutoRepeat():
            act()

    def _fit(self) -> None:
        high = self.sizeHint().height()
        if high != self.height() or self.sizeHint() != self.minimumSize():
            self.setFixedHeight(high)
        self.scheduleDelayedItemsLayout()


def _two_lines(metrics: QFontMetrics, text: str, width: int) -> tuple[str, str]:
    """The first line, broken between words, and all the rest."""
    words = text.split(" ")
    first = words[0]
    for word in words[1:]:
        if metrics.horizontalAdvance(f"{first} {word}") > width:
            break
        first = f"{first} {word}"
    return first, text[len(first) :].strip()
