"""Before the first note is kept: how it is to be kept, or not. No answer weighs more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from thaw.app.notes.asked import Way
from thaw.base.language import mark, say
from thaw.ui.copied import make_private
from thaw.ui.pages.new_passphrase import NewPassphrase
from thaw.ui.pages.page import Page, card
from thaw.ui.pages.recovery_code import RecoveryCode
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.flow import Columns, Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.theme.theme import Theme

_CARD, _COLUMNS = 250, 3
_TITLE: Final = mark("How would you like to keep it?")
_LOST: Final = mark(
    "Notes are encrypted on this computer. If the passphrase is lost, and the recovery code "
    "too, nobody can open them again: not you, and not the people who make Thaw."
)
_KEPT: Final = mark("The note is kept.")
_KEYCHAIN: Final = mark(
    "Nothing to think up now. It protects the notes where the disk or a copy of the file is "
    "taken, and not from somebody at this computer while you are logged in. A passphrase can "
    "be added another day."
)
_PASSPHRASE: Final = mark(
    "It is asked for whenever the notes are opened, and never for writing. It is kept nowhere."
)
_TEXT: Final = mark(
    "This one note, in a folder that you pick. Whoever can open files on this computer can "
    "read it."
)


class FirstKeepPage(Page):
    """Asks how, and offers the recovery code afterwards.

    Signals:
        chosen: carries the way that opens the notes, and the passphrase where it is one.
        saved: it is to be a text file.
        nothing: nothing is to be kept.
        went_back: on to the note, which is as it was.
        left: it is kept, and all is said.
    """

    chosen = Signal(object, str)
    saved = Signal()
    nothing = Signal()
    went_back = Signal()
    left = Signal()

    def __init__(self, theme: Theme, notes: NotesRemote) -> None:
        super().__init__(theme)
        make_private(self)
        self._notes = notes
        self.heading = self.add_title(say(_TITLE))
        self._lost = self.running(say(_LOST), "quiet")
        self.column.addWidget(self._lost)
        self.trouble = ErrorNote(theme)
        self.column.addWidget(self.trouble)
        self._ways = QWidget()
        self._lay_out_ways()
        self.column.addWidget(self._ways)
        self.code = RecoveryCode(theme, notes)
        self.code.left.connect(self.left)
        self.column.addWidget(self.measured(self.code))
        self.column.addStretch(1)
        self._add_foot()
        self.begin()

    @property
    def asks(self) -> bool:
        """Whether it is still asked how."""
        return not self._ways.isHidden()

    def begin(self) -> None:
        """Ask how."""
        self._keychain.setVisible(self._notes.state.keychain)
        self._show(say(_TITLE), asks=True)
        self.trouble.say("")

    def be_busy(self, *, busy: bool) -> None:
        """While the key is made nothing else can be chosen; it can be left."""
        self._ways.setEnabled(not busy)

    def refuse(self, sentence: str) -> None:
        """It could not be done; everything is as it was."""
        self.be_busy(busy=False)
        self.trouble.say(sentence)
        self.bring_into_sight(self.trouble)

    def offer_code(self) -> None:
        """The note is kept: offer the recovery code."""
        self.forget()
        self._show(say(_KEPT), asks=False)
        self.setFocus()

    def forget(self) -> None:
        """Nothing that was typed here, and no code, stays in the window."""
        self.be_busy(busy=False)
        self.passphrase.forget()
        self.code.forget()

    def leave_by_key(self) -> None:
        """What Esc does: back to the note, or on, where it is kept."""
        if self.asks:
            self.went_back.emit()
        else:
            self.left.emit()

    def _show(self, title: str, *, asks: bool) -> None:
        self.heading.setText(title)
        self.name(title)
        for widget in (self._lost, self._ways, self._foot.parentWidget()):
            if widget is not None:
                widget.setVisible(asks)
        self.code.setVisible(not asks)
        self.to_top()

    def _lay_out_ways(self) -> None:
        self._columns = Columns(_CARD, _COLUMNS, gap=18, parent=self._ways)
        self.theme.changed.connect(self._fit)
        self._fit()
        self.passphrase = NewPassphrase(self.theme, say("Keep it with this passphrase"))
        self.passphrase.chosen.connect(lambda typed: self.chosen.emit(Way.PASSPHRASE, typed))
        keychain = Button(say("Keep it with the keychain"), self.theme, Look.PLAIN)
        keychain.clicked.connect(lambda: self.chosen.emit(Way.KEYCHAIN, ""))
        text = Button(say("Save as a text file…"), self.theme, Look.PLAIN)
        text.clicked.connect(self.saved)
        self._keychain = _way(say("With this computer’s keychain"), say(_KEYCHAIN), keychain)
        words = _way(say("With a passphrase"), say(_PASSPHRASE), self.passphrase)
        for way in (self._keychain, words, _way(say("As a text file"), say(_TEXT), text)):
            self._columns.addWidget(way)

    def _fit(self) -> None:
        """Larger text gets wider cards."""
        self._columns.set_narrowest(self.theme.px(_CARD))

    def _add_foot(self) -> None:
        self._foot = QWidget()
        ends = Flow(12, at_end=True, parent=self._foot)
        back = Button(say("Back to the note"), self.theme, Look.PLAIN, key=say("Esc"))
        back.clicked.connect(self.went_back)
        nothing = Button(say("Keep nothing"), self.theme, Look.PLAIN)
        nothing.clicked.connect(self.nothing)
        ends.addWidget(back)
        ends.addWidget(nothing)
        self.add_foot(self._foot)


def _way(title: str, text: str, control: QWidget) -> QFrame:
    """One answer."""
    frame, inside = card(title)
    inside.addWidget(Label(text, "small"))
    inside.addStretch(1)
    inside.addWidget(control)
    return frame
