"""A session as a card: picture, title, summary, length and sounds. It is one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout
from typing_extensions import override

from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import CARD_CORNER
from thaw.ui.widgets.flow import Reflow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.picture import Strips
from thaw.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.present.sessions import CardView
    from thaw.ui.theme.theme import Theme


class Card(Pressable):
    """One session; ``opened`` carries its reference."""

    opened = Signal(str)

    def __init__(self, theme: Theme, view: CardView, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(view.spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: self.opened.emit(view.ref))
        column = QVBoxLayout(self)
        column.setContentsMargins(23, 20, 23, 22)
        column.setSpacing(6)
        column.addWidget(Strips(theme, view.strips, view.frames, waves=view.waves))
        column.addSpacing(8)
        column.addWidget(Label(view.title, "card-title"))
        column.addWidget(Label(view.summary, "small"))
        column.addStretch(1)
        column.addSpacing(6)
        column.addLayout(_Foot(Label(view.length, "faint"), Label(view.sounds, "faint")))
        for label in self.findChildren(Label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(280))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        bordered = palette.surface == palette.bottom
        painter.setPen(QPen(colour(palette.line), 1) if bordered else Qt.PenStyle.NoPen)
        lifted = self.underMouse() or self.isDown()
        painter.setBrush(colour(palette.raised if lifted else palette.surface))
        painter.drawRoundedRect(box, CARD_CORNER, CARD_CORNER)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(palette.sage), 2))
            painter.drawRoundedRect(box, CARD_CORNER, CARD_CORNER)


class _Foot(Reflow):
    """Length first and sounds at the end; below each other where one line is too short."""

    def __init__(self, length: Label, sounds: Label) -> None:
        super().__init__(8)
        self._length, self._sounds = length, sounds
        for label in (length, sounds):
            self.addWidget(label)

    @override
    def _arrange(self, rect: QRect, *, place: bool) -> int:
        length, sounds = self._length.line_width(), self._sounds.line_width()
        beside = length + self.spacing() + sounds <= rect.width()
        wide = (length, sounds) if beside else (rect.width(), rect.width())
        high = [
            label.heightForWidth(width)
            for label, width in zip((self._length, self._sounds), wide, strict=True)
        ]
        left = rect.width() - sounds if beside else 0
        down = 0 if beside else high[0] + self.spacing()
        if place:
            first, second = self._items
            self._put(first, QRect(rect.left(), rect.top(), wide[0], high[0]), rect)
            beyond = QRect(rect.left() + left, rect.top() + down, wide[1], high[1])
            self._put(second, beyond, rect)
        return max(high[0], down + high[1])
