"""How the notes are locked: the ways that open them, and what each of them protects from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from thaw.app.notes.asked import AddWay, RemoveWay, Way
from thaw.app.notes.told import Done, Phase, Refused
from thaw.base.language import mark, say
from thaw.ui.pages.beside_notes import BesideNotes
from thaw.ui.pages.new_passphrase import NewPassphrase
from thaw.ui.pages.page import card
from thaw.ui.pages.recovery_code import RecoveryCode
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Columns, Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QFrame

    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import Told
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.theme.theme import Theme

_CARD: Final = 380
_BELOW: Final = mark(
    "The notes are sealed: without one of these ways nobody can read them. There is no other "
    "way in, not for you and not for those who make Thaw."
)
_ONLY: Final = {
    Way.PASSPHRASE: mark(
        "Only the passphrase opens them now. If it is lost, the notes stay closed for good; a "
        "recovery code on paper would be a second way."
    ),
    Way.CODE: mark("Only the recovery code opens them now. If it is lost, so are the notes."),
    Way.KEYCHAIN: mark(
        "Only the keychain of this computer opens them now. If it is lost, as when the system "
        "is set up anew, so are the notes; a passphrase or a recovery code would be a second "
        "way."
    ),
}
_STANDS: Final = {
    True: {
        Way.PASSPHRASE: mark("A passphrase opens the notes."),
        Way.CODE: mark("A recovery code opens the notes."),
        Way.KEYCHAIN: mark("The keychain opens the notes, too."),
    },
    False: {
        Way.PASSPHRASE: mark("There is none yet."),
        Way.CODE: mark("There is none yet."),
        Way.KEYCHAIN: mark("It does not open the notes."),
    },
}
_PASSPHRASE: Final = mark(
    "It is in your head alone. While the notes are locked, it protects them from everybody who "
    "has this computer, its disk or a copy of them. Nobody can look it up or reset it: a lost "
    "one opens nothing."
)
_AGAIN: Final = mark("Once another one is made, the code from before opens nothing.")
_KEYCHAIN: Final = mark(
    "The system keeps a key and hands it out while you are signed in, so nothing has to be "
    "typed. That protects from somebody who has only the disk. It does not protect from "
    "somebody who sits at this computer while you are signed in, or from other programs that "
    "you run. If the keychain is lost, this way is lost with it."
)
_NO_KEYCHAIN: Final = mark("This computer has no keychain that Thaw can use.")
_BACKUPS: Final = mark(
    "A backup of your own, made before something was changed here, still opens by the ways of "
    "its day."
)
_DONE: Final = {
    AddWay(Way.KEYCHAIN): mark("The keychain of this computer opens the notes now, too."),
    RemoveWay(Way.KEYCHAIN): mark("The keychain of this computer opens the notes no longer."),
    RemoveWay(Way.CODE): mark("The recovery code opens the notes no longer."),
}


_NEW: Final = mark("From now on the new passphrase opens the notes.")


class KeysOfNotesPage(BesideNotes):
    """The ways, a card each; it shows them while the notes are open.

    Signals:
        settings_wanted: the setting of when the notes lock by themselves.
    """

    settings_wanted = Signal()

    def __init__(self, theme: Theme, notes: NotesRemote) -> None:
        super().__init__(theme, notes, say("How the notes are locked"), say(_BELOW))
        self._busy = False
        self._only = self.running()
        self.column.addWidget(self._only)
        holder = QWidget()
        self._cards = Columns(theme.px(_CARD), 2, gap=20, parent=holder)
        self._stands = {way: Label("", "strong") for way in Way}
        for made in (self._passphrase_card(), self._code_card(), self._keychain_card()):
            self._cards.addWidget(made)
        self._cards.addWidget(self._time_card())
        self.column.addWidget(holder)
        self.column.addStretch(1)
        theme.changed.connect(self._fit)
        notes.changed.connect(self._show_ways)
        self._show_ways()

    def begin(self) -> None:
        """Show how they are locked now."""
        self.let_go()
        self.to_top()

    @override
    def let_go(self) -> None:
        super().let_go()
        self._busy = False
        self._fold(typing=False)
        self.code.forget()
        self._show_ways()

    def _passphrase_card(self) -> QFrame:
        frame, inside = card(say("Passphrase"))
        inside.addWidget(self._stands[Way.PASSPHRASE])
        inside.addWidget(Label(say(_PASSPHRASE), "quiet"))
        self._change = Button("", self.theme, Look.SMALL)
        self._change.clicked.connect(lambda: self._fold(typing=True))
        self.passphrase = NewPassphrase(self.theme, say("Use this passphrase"))
        self.passphrase.chosen.connect(self._set_passphrase)
        self._leave = Button(say("Leave it as it is"), self.theme, Look.LINK)
        self._leave.clicked.connect(lambda: self._fold(typing=False))
        inside.addStretch(1)
        inside.addWidget(_row([self._change]))
        inside.addWidget(self.passphrase)
        self._leaving = _row([self._leave])
        inside.addWidget(self._leaving)
        return frame

    def _code_card(self) -> QFrame:
        frame, inside = card(say("Recovery code"))
        inside.addWidget(self._stands[Way.CODE])
        self._again = Label(say(_AGAIN), "quiet")
        self.code = RecoveryCode(self.theme, self.notes, in_card=True)
        self.code.left.connect(self.code.forget)
        self.code.turned.connect(self._show_ways)
        self._end_code = Button(say("Take the code away"), self.theme, Look.SMALL)
        self._end_code.clicked.connect(lambda: self._do(RemoveWay(Way.CODE)))
        inside.addWidget(self._again)
        inside.addWidget(self.code)
        inside.addWidget(_row([self._end_code]))
        inside.addStretch(1)
        return frame

    def _keychain_card(self) -> QFrame:
        frame, inside = card(say("The keychain of this computer"))
        inside.addWidget(self._stands[Way.KEYCHAIN])
        inside.addWidget(Label(say(_KEYCHAIN), "quiet"))
        self._use = Button(say("Let it open the notes, too"), self.theme, Look.SMALL)
        self._use.clicked.connect(lambda: self._do(AddWay(Way.KEYCHAIN)))
        self._end = Button(say("Stop using the keychain"), self.theme, Look.SMALL)
        self._end.clicked.connect(lambda: self._do(RemoveWay(Way.KEYCHAIN)))
        inside.addStretch(1)
        inside.addWidget(_row([self._use, self._end]))
        return frame

    def _time_card(self) -> QFrame:
        frame, inside = card(say("When they lock"))
        text = say(
            "By themselves after some idle minutes, when the computer sleeps or its screen is "
            "locked, and at quick hide. After how many minutes is a setting."
        )
        inside.addWidget(Label(text, "quiet"))
        inside.addWidget(Label(say(_BACKUPS), "quiet"))
        inside.addStretch(1)
        settings = Button(say("To that setting"), self.theme, Look.SMALL)
        settings.clicked.connect(self.settings_wanted)
        inside.addWidget(_row([settings]))
        return frame

    def _show_ways(self) -> None:
        state = self.notes.state
        is_open, ways = state.phase is Phase.OPEN, state.ways
        for way, label in self._stands.items():
            label.say(say(_STANDS[way in ways][way]))
        if not (state.keychain or Way.KEYCHAIN in ways):
            self._stands[Way.KEYCHAIN].say(say(_NO_KEYCHAIN))
        only = next(iter(ways)) if len(ways) == 1 else None
        self._only.say(say(_ONLY[only]) if only and is_open else "")
        has_passphrase = Way.PASSPHRASE in ways
        change, add = say("Change the passphrase…"), say("Choose a passphrase…")
        self._change.rename(change if has_passphrase else add)
        self._use.setVisible(state.keychain and Way.KEYCHAIN not in ways)
        self._end.setVisible(Way.KEYCHAIN in ways and only is None)
        has_code, shows_code = Way.CODE in ways, bool(self.code.code.text())
        self._again.setVisible(has_code and not shows_code)
        self._end_code.setVisible(has_code and only is None and not shows_code)

    def _fold(self, *, typing: bool) -> None:
        """Show the fields of a new passphrase, or what leads to them."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.passphrase.isAncestorOf(focused)
        self.passphrase.forget()
        for widget in (self.passphrase, self._leaving):
            widget.setVisible(typing)
        self._change.setVisible(not typing)
        if typing:
            self.passphrase.take_focus()
            self.bring_into_sight(self.passphrase)
        elif had_focus:
            self._change.setFocus()

    def _set_passphrase(self, passphrase: str) -> None:
        self._do(AddWay(Way.PASSPHRASE, passphrase))

    def _do(self, asked: Asked) -> None:
        if not self._busy:
            self._busy = True
            self.ask(asked, lambda told: self._hear(asked, told))

    def _hear(self, asked: Asked, told: Told) -> None:
        self._busy = False
        if isinstance(told, Done):
            self._fold(typing=False)
            self.tell(say(_DONE.get(asked, _NEW)))
            self._show_ways()
        elif isinstance(told, Refused):
            self.fail(told.text)

    def _fit(self) -> None:
        self._cards.set_narrowest(self.theme.px(_CARD))


def _row(buttons: Sequence[QWidget]) -> QWidget:
    holder = QWidget()
    row = Flow(12, parent=holder)
    for button in buttons:
        row.addWidget(button)
    return holder
