"""A session as a card: picture, title, summary, length and sounds. It is one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import CARD_CORNER
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.picture import Strips

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.present.sessions import CardView
    from thaw.ui.theme.theme import Theme


class Card(QPushButton):
    """One session; ``opened`` carries its reference."""

    opened = Signal(str)

    def __init__(self, theme: Theme, view: CardView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(8)
        self._length = Label(view.length, "faint")
        self._sounds = Label(view.sounds, "faint")
        for label in (self._length, self._sounds):
            label.setWordWrap(False)
        self._foot.addWidget(self._length)
        self._foot.addStretch(1)
        self._foot.addWidget(self._sounds)
        column.addLayout(self._foot)
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
        self._stack_foot(width)
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._stack_foot(self.width())
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

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

    def _stack_foot(self, width: int) -> None:
        """Length and sounds stand below each other where they do not fit on one line."""
        needed = self._length.sizeHint().width() + self._sounds.sizeHint().width() + 8 + 46
        across = QBoxLayout.Direction.LeftToRight
        down = QBoxLayout.Direction.TopToBottom
        self._foot.setDirection(across if needed <= width else down)
        self._sounds.setWordWrap(needed > width)
