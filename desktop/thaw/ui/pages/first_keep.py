"""Before the first note is kept: how it is to be kept, or not. No answer weighs more."""

from __future__ import annotations

from dataclasses import dataclass
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
    from collections.abc import Callable

    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.theme.theme import Theme

_CARD, _COLUMNS = 250, 3
_TITLE: Final = mark("How would you like to keep it?")
_LOST: Final = mark(
    "Notes are encrypted on this computer. If every way to open them is lost, nobody can open "
    "them again: not you, and not the people who make Thaw."
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
    "This one note, in a folder that you pick. Whoever can open your files on this computer "
    "can read it."
)


@dataclass(frozen=True)
class _Parts:
    """What the page is made of, once it is wanted.

    Attributes:
        ways: the answers.
        keychain: the one that only some computers have.
        passphrase: where one is chosen.
        code: the recovery code.
        foot: the ways back.
    """

    ways: QWidget
    keychain: QWidget
    passphrase: NewPassphrase
    code: RecoveryCode
    foot: QWidget


class FirstKeepPage(Page):
    """Asks how, and offers the recovery code afterwards. Built when it is wanted first.

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
        self._parts: _Parts | None = None
        self._heading = self.add_title(say(_TITLE))
        self._lost = self.running(say(_LOST), "quiet")
        self.column.addWidget(self._lost)
        self.trouble = ErrorNote(theme)
        self.column.addWidget(self.trouble)

    @property
    def passphrase(self) -> NewPassphrase:
        """Where a passphrase is chosen."""
        return self._built.passphrase

    @property
    def code(self) -> RecoveryCode:
        """Where the recovery code is shown."""
        return self._built.code

    def begin(self) -> None:
        """Ask how."""
        self._built.keychain.setVisible(self._notes.state.keychain)
        self._show(say(_TITLE), asks=True)
        self.trouble.say("")

    def be_busy(self, *, busy: bool) -> None:
        """While the key is made nothing else can be chosen; it can be left."""
        self._built.ways.setEnabled(not busy)

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
        if self._parts is not None:
            self.be_busy(busy=False)
            self._parts.passphrase.forget()
            self._parts.code.forget()

    def leave_by_key(self) -> None:
        """What Esc does: back to the note, or on, where it is kept."""
        if self._built.ways.isHidden():
            self.left.emit()
        else:
            self.went_back.emit()

    @property
    def _built(self) -> _Parts:
        if self._parts is None:
            self._parts = self._build()
        return self._parts

    def _show(self, title: str, *, asks: bool) -> None:
        self._heading.setText(title)
        self.name(title)
        for widget in (self._lost, self._built.ways, self._built.foot.parentWidget()):
            if widget is not None:
                widget.setVisible(asks)
        self.code.setVisible(not asks)
        self.to_top()

    def _build(self) -> _Parts:
        words = NewPassphrase(self.theme, say("Keep it with this passphrase"))
        words.chosen.connect(lambda typed: self.chosen.emit(Way.PASSPHRASE, typed))
        keys = self._button(
            say("Keep it with the keychain"), lambda: self.chosen.emit(Way.KEYCHAIN, "")
        )
        text = self._button(say("Save as a text file…"), self.saved.emit)
        keychain = _way(say("With this computer’s keychain"), say(_KEYCHAIN), keys)
        ways = QWidget()
        self._columns = Columns(_CARD, _COLUMNS, gap=18, parent=ways)
        for way in (
            keychain,
            _way(say("With a passphrase"), say(_PASSPHRASE), words),
            _way(say("As a text file"), say(_TEXT), text),
        ):
            self._columns.addWidget(way)
        self.theme.changed.connect(self._fit)
        self._fit()
        code = RecoveryCode(self.theme, self._notes)
        code.left.connect(self.left)
        self.column.addWidget(ways)
        self.column.addWidget(self.measured(code))
        self.column.addStretch(1)
        return _Parts(ways, keychain, words, code, self._build_foot())

    def _fit(self) -> None:
        """Larger text gets wider cards."""
        self._columns.set_narrowest(self.theme.px(_CARD))

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        ends = Flow(12, at_end=True, parent=foot)
        ends.addWidget(self._button(say("Back to the note"), self.went_back.emit, say("Esc")))
        ends.addWidget(self._button(say("Keep nothing"), self.nothing.emit))
        self.add_foot(foot)
        return foot

    def _button(self, text: str, act: Callable[[], None], key: str = "") -> Button:
        button = Button(text, self.theme, Look.PLAIN, key=key)
        button.clicked.connect(lambda _=False: act())
        return button


def _way(title: str, text: str, control: QWidget) -> QFrame:
    """One answer."""
    frame, inside = card(title)
    inside.addWidget(Label(text, "small"))
    inside.addStretch(1)
    inside.addWidget(control)
    return frame
