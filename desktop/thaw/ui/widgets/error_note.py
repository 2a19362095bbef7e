"""Something that went wrong, as a sentence in the page, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout
from typing_extensions import override

from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme


class ErrorNote(QFrame):
    """Hidden while there is nothing to say. Never a dialog, never a traceback."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "note")
        self._words = Label()
        self._ways = Flow(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addLayout(self._ways)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said: tuple[str, ...] = ()
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        needed = self._words.heightForWidth(self._words.width())
        self._words.setMinimumHeight(max(0, needed))

    def say(self, text: str, ways: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Show a sentence and what can be done; an empty one hides the note."""
        said = (text, *(label for label, _ in ways))
        if said == self._said:
            return
        self._said = said
        self._words.setText(text)
        self._ways.clear()
        for label, act in ways:
            button = Button(label, self._theme, Look.PLAIN)
            button.clicked.connect(lambda _=False, act=act: act())
            self._ways.addWidget(button)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            announce(self, text, urgent=True)
