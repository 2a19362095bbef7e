"""The recovery code: offered, shown once, copied or saved. It can wait for another day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thaw.app.notes.asked import MakeCode
from thaw.app.notes.told import Code, Phase, Refused
from thaw.base.language import mark, say
from thaw.ui.text_file import write_text
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.file_dialog import ask_where_to_save
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import SELECTABLE, Label, breakable
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.app.notes.told import Told
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.theme.theme import Theme

_OFFER: Final = mark(
    "A recovery code opens the notes where the passphrase is forgotten, or where the keychain "
    "of this computer has lost its key. It belongs on paper, or wherever keys are safe with "
    "you. Whoever has it can read the notes."
)
_SHOWN: Final = mark(
    "It is shown this once. Another one can be made later, and takes its place. Capitals, "
    "spaces and dashes do not matter when it is typed."
)
_SAVED: Final = mark("The code is saved as “{name}” in {folder}.")
_NOT_SAVED: Final = mark("{trouble} The code is still here. Another folder may work.")
_FILE: Final = mark(
    "Recovery code for notes in Thaw:\n\n{code}\n\nIt opens them where the passphrase or the "
    "keychain does not. Whoever has it can read them.\n"
)


class RecoveryCode(QWidget):
    """Offers to make a code, and shows it.

    Args:
        theme: colours and sizes.
        notes: make it.
        in_card: whether it stands in a card among other ways: smaller, and it cannot wait.
        parent: the widget that owns it.

    Signals:
        left: nothing more is to be done about it.
        turned: a code is shown now, or is not any more.
    """

    left = Signal()
    turned = Signal()

    def __init__(
        self,
        theme: Theme,
        notes: NotesRemote,
        *,
        in_card: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._notes, self._can_wait = notes, not in_card
        self._text = Label(say(_OFFER), "quiet" if in_card else "lead")
        look = Look.SMALL if in_card else Look.PLAIN
        self.code = Label("", "number")
        self.code.setTextInteractionFlags(SELECTABLE)
        self.trouble, self._said = ErrorNote(theme), Label("", "small")
        self._make = Button(say("Make a recovery code"), theme, look)
        self._later = Button(say("Another day"), theme, look)
        self._copy = Button(say("Copy it"), theme, look)
        self._save = Button(say("Save as a text file…"), theme, look)
        self._done = Button(say("Done"), theme, look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8 if in_card else 16)
        for widget in (self._text, self.code, self.trouble, self._said):
            column.addWidget(widget)
        row = Flow(12)
        acts = {
            self._make: self._ask,
            self._later: self.left.emit,
            self._copy: self._put_on_clipboard,
            self._save: self._ask_where,
            self._done: self.left.emit,
        }
        for button, act in acts.items():
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        column.addLayout(row)
        self.forget()

    def forget(self) -> None:
        """Offer to make one; nothing of one that was shown stays here."""
        self._make.setEnabled(True)
        self._show("")
        self.trouble.say("")

    def save_to(self, path: Path) -> None:
        """Write a text file with the code; a sentence says whether that could be done."""
        trouble = write_text(path, say(_FILE, code=self.code.text()))
        saved = say(_SAVED, name=path.name, folder=path.parent)
        self.trouble.say(say(_NOT_SAVED, trouble=trouble) if trouble else "")
        self._tell("" if trouble else saved)

    def _ask(self) -> None:
        self._make.setEnabled(False)
        self._notes.ask(MakeCode(), self._hear)

    def _hear(self, told: Told) -> None:
        self._make.setEnabled(True)
        if self._notes.state.phase is not Phase.OPEN:
            return  # locked meanwhile: nothing is shown then
        if isinstance(told, Code):
            self.trouble.say("")
            self._show(told.text)
            self.code.setFocus()
        elif isinstance(told, Refused):
            self.trouble.say(told.text)

    def _show(self, code: str) -> None:
        self._tell("")
        self.code.say(code)
        self.code.setAccessibleDescription(say("The recovery code") if code else "")
        self._text.say(say(_SHOWN) if code else say(_OFFER))
        self._make.setVisible(not code)
        self._later.setVisible(self._can_wait and not code)
        for button in (self._copy, self._save, self._done):
            button.setVisible(bool(code))
        self.turned.emit()

    def _tell(self, sentence: str) -> None:
        self._said.say(breakable(sentence))
        if sentence:
            announce(self, sentence)

    def _put_on_clipboard(self) -> None:
        """As text: mime data made here would outlive Python there, and the program would crash.

        It is taken off again when the notes lock.
        """
        QGuiApplication.clipboard().setText(self.code.text())

    def _ask_where(self) -> None:
        title, kind = say("Save as a text file"), say("Text (*.txt)")
        name = say("Recovery code for notes.txt")
        ask_where_to_save(self, title, name, lambda file: self.save_to(Path(file)), kind)
