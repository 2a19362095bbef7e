"""A free page. What stands on it is kept only if the listener keeps it afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from thaw.base.language import mark, say
from thaw.ui.copied import make_private
from thaw.ui.pages.forms.form import Form
from thaw.ui.widgets.label import Label, in_the_middle

if TYPE_CHECKING:
    from thaw.ui.present.answer import AnswerView
    from thaw.ui.theme.theme import Theme

_STAYS = mark(
    "What you write is kept only if you keep it afterwards. Until then a sealed draft of it "
    "outlasts a crash."
)
_WIDEST, _HIGH, _LOW = 800, 200, 110


class WriteForm(Form):
    """The page.

    Signals:
        wrote: carries what stands on it.
    """

    wrote = Signal(str)

    def __init__(self, theme: Theme, view: AnswerView, text: str) -> None:
        """Build it.

        Args:
            theme: colours and sizes.
            view: the question.
            text: what was written on this page before.
        """
        super().__init__(theme, view)
        self._place = 0
        self.paper = QPlainTextEdit(text)
        self.paper.setAccessibleName(view.ask or say("A free page"))
        self.paper.setAccessibleDescription(say(_STAYS))
        self.paper.setTabChangesFocus(True)
        make_private(self.paper)
        self.paper.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.paper.setMaximumWidth(theme.px(_WIDEST))
        self.paper.setMinimumHeight(theme.px(_HIGH))
        self.paper.textChanged.connect(lambda: self.wrote.emit(self.paper.toPlainText()))
        self.column.addLayout(in_the_middle(self.paper), 1)
        told = " ".join(part for part in (view.lasts, say(_STAYS)) if part)
        self.column.addWidget(Label(told, "faint", centred=True))
        self.add_ends()

    def put(self, text: str) -> None:
        """Let a text stand on it, the cursor where it was; this is not told as written."""
        place = self._place if text else self.paper.textCursor().position()
        with QSignalBlocker(self.paper):
            self.paper.setPlainText(text)
        cursor = self.paper.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.paper.setTextCursor(cursor)
        self._place = place

    @override
    def be_low(self, *, low: bool) -> None:
        self.paper.setMinimumHeight(self.theme.px(_LOW if low else _HIGH))
