"""Something that went wrong, as a sentence in the page, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame
from typing_extensions import override

from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import BUTTON_CORNER
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label, breakable, told_of
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme

_WORDS = 300
"""So much room the sentence has at least beside its ways; else they stand below it."""
_GAP = 24
_ROW_GAP = 16
_EDGE = 1


class ErrorNote(QFrame):
    """Hidden while there is nothing to say. Never a dialog, never a traceback.

    Signals:
        turned: whether there is something to say now.
    """

    turned = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self._words = Label(theme=theme)
        self._ways = Flow(8)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(24, 16, 24, 16)
        self._box.addWidget(self._words, 1)
        self._box.addLayout(self._ways)
        self._said: tuple[str, ...] = ()
        self._announced = ""
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() or not self._said else self._said[0]

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._announce()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(self._theme.palette.ember), _EDGE))
        painter.setBrush(colour(self._theme.palette.surface))
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, BUTTON_CORNER, BUTTON_CORNER)

    def say(self, text: str, ways: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Show a sentence and what can be done; an empty one hides the note."""
        said = (text, *(label for label, _ in ways))
        if said == self._said:
            return
        self._said = said
        self._words.setText(breakable(text))
        self._ways.clear()
        for label, act in ways:
            button = Button(label, self._theme, Look.PLAIN)
            button.clicked.connect(lambda _=False, act=act: act())
            self._ways.addWidget(button)
        self.setAccessibleName(told_of(text))
        self.setVisible(bool(text))
        self.turned.emit(bool(text))
        self._fit()
        self._announce()

    def _announce(self) -> None:
        """Have it read out once: by the note that is seen, of all pages that hold the same."""
        text = self._said[0] if self._said else ""
        if not text:
            self._announced = ""
        elif self.isVisible() and text != self._announced:
            self._announced = text
            announce(self, told_of(text), urgent=True)

    def _fit(self) -> None:
        """The ways stand beside the sentence where there is room, and below it elsewhere."""
        ways = self._ways.sizeHint().width()
        room = self._box.contentsRect().width()
        beside = ways + _GAP + self._theme.px(_WORDS) <= room
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(across if beside else down)
        middle, nowhere = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag(0)
        self._box.setAlignment(self._ways, middle if beside else nowhere)
        self._box.setSpacing((_GAP if beside else _ROW_GAP) if ways else 0)
        self._box.activate()
        self._words.setMinimumHeight(max(0, self._words.heightForWidth(self._words.width())))
