"""A passphrase is chosen: typed twice, seen if wanted. No rules, but that there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from thaw.base.language import mark, say
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme

_SHORT: Final = 12
_HINT: Final = mark("Several words that nobody would guess are stronger than one with signs.")
_BRIEF: Final = mark("It can be as short as this. A longer one is harder to guess.")
_DIFFER: Final = mark("The two are not the same yet.")


class NewPassphrase(QWidget):
    """Two fields and what chooses.

    Args:
        theme: colours and sizes.
        act: what stands on the button that chooses.
        parent: the widget that owns it.

    Signals:
        chosen: carries the passphrase.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = tuple(
            self._field(name) for name in (say("Passphrase"), say("The same once more"))
        )
        self._hint = Label(say(_HINT), "small")
        self._shows = Button(say("Show it"), theme, Look.CHIP)
        self._shows.setCheckable(True)
        self._shows.toggled.connect(self._show_signs)
        self._choose = Button(act, theme, Look.PLAIN)
        self._choose.clicked.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for field in self._fields:
            column.addWidget(Label(field.accessibleName(), "small"))
            column.addWidget(field)
            field.textChanged.connect(self._look)
            field.returnPressed.connect(self._on_chosen)
        shows, chooses = Flow(8), Flow(8)
        shows.addWidget(self._shows)
        chooses.addWidget(self._choose)
        column.addLayout(shows)
        column.addWidget(self._hint)
        column.addLayout(chooses)
        self._look()

    def forget(self) -> None:
        """Nothing of it stays in the fields."""
        for field in self._fields:
            field.setText("")  # other than ``clear``, it leaves nothing to undo
        self._shows.setChecked(False)

    def take_focus(self) -> None:
        """Where a passphrase is typed."""
        self._fields[0].setFocus()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("look", "secret")
        field.setAccessibleName(name)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        field.setInputMethodHints(
            hints.ImhSensitiveData | hints.ImhNoAutoUppercase | hints.ImhNoPredictiveText
        )
        return field

    def _show_signs(self, shown: bool) -> None:  # noqa: FBT001  a slot
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in self._fields:
            field.setEchoMode(mode)

    @property
    def _passphrase(self) -> str:
        """What both fields hold; empty where they do not hold the same."""
        first, second = (field.text() for field in self._fields)
        return first if first == second else ""

    def _look(self) -> None:
        first, second = (field.text() for field in self._fields)
        self._choose.setEnabled(bool(self._passphrase))
        if second and not first.startswith(second):
            self._hint.say(say(_DIFFER))
        elif first and len(first) < _SHORT:
            self._hint.say(say(_BRIEF))
        else:
            self._hint.say(say(_HINT))

    def _on_chosen(self) -> None:
        if self._passphrase:
            self.chosen.emit(self._passphrase)
