"""Paper: a text that is as high as what stands on it, to be written or only to be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy
from typing_extensions import override

from thaw.ui.theme.tokens import TARGET
from thaw.ui.widgets.label import SELECTABLE

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.ui.theme.theme import Theme

_PAD: Final = 18
_SPARE: Final = 6
_ENDLESS: Final = 100_000
_ENDLESS_WORD: Final = re.compile(r"\S{5000}")
"""Qt takes a minute to find out where a word of a million letters might be broken."""


class Paper(QPlainTextEdit):
    """A place to write.

    Args:
        theme: colours and sizes.
        name: what a screen reader calls it.
        least: its least height in lines.
        most: its greatest height in lines; what is longer scrolls within it.
    """

    def __init__(self, theme: Theme, name: str, *, least: int = 2, most: int = 12) -> None:
        super().__init__()
        self._theme, self._least, self._most = theme, least, most
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._fit)

    def put(self, text: str) -> None:
        """Let a text stand on it, and none before it that could be brought back."""
        modes = QTextOption.WrapMode
        endless = _ENDLESS_WORD.search(text)
        usual = modes.WrapAtWordBoundaryOrAnywhere
        self.setWordWrapMode(modes.WrapAnywhere if endless else usual)
        self.setPlainText(text)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        lines = round(self.document().size().height())
        shown = max(self._least, min(self._most, lines))
        return QSize(0, shown * self.fontMetrics().lineSpacing() + self._around())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _around(self) -> int:
        """Of the height, what no line takes."""
        margins = 2 * round(self.document().documentMargin())
        return margins + 2 * self._theme.px(_PAD) + _SPARE

    def _fit(self) -> None:
        if self.sizeHint().height() != self.height():
            self.updateGeometry()


class Reading(Paper):
    """A text that was written, whole; it can be selected and copied, and scrolls with its page.

    Its lines are laid out where they are first seen.
    """

    def __init__(self, theme: Theme, name: str, text: str) -> None:
        super().__init__(theme, name, least=1, most=_ENDLESS)
        self.setProperty("look", "reading")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(SELECTABLE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.put(text)

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, TARGET))

    @override
    def _around(self) -> int:
        return _SPARE
