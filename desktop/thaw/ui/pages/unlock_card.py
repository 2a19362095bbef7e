"""The card that opens the notes: by a passphrase, the recovery code or the keychain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.app.notes.asked import Way
from thaw.base.language import mark, say
from thaw.ui.pages.page import card
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QHideEvent

    from thaw.ui.theme.theme import Theme

_LONGEST: Final = 1024
_FIELD: Final = 440
_ASKS: Final = {Way.PASSPHRASE: mark("Passphrase"), Way.CODE: mark("Recovery code")}
_OTHER: Final = {
    Way.PASSPHRASE: mark("Use the passphrase"),
    Way.CODE: mark("Use the recovery code"),
}
_SHOW, _HIDE = mark("Show what is typed"), mark("Hide what is typed")
_WAIT: Final = mark("One moment: the key is being worked out.")
_SECRET: Final = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class UnlockCard(QWidget):
    """Asks for one way at a time. Nothing that was typed stays in it once it was handed on.

    Signals:
        unlocked: carries the way, and what was typed for it.
    """

    unlocked = Signal(object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ways: frozenset[Way] = frozenset()
        self._way, self._busy = Way.PASSPHRASE, False
        frame, inside = card(say("Open the notes"))
        self._asks = Label("", "small")
        self.field = QLineEdit()
        self.field.setProperty("look", "secret")
        self.field.setMaxLength(_LONGEST)
        self.field.setInputMethodHints(_SECRET)
        self.field.returnPressed.connect(self._unlock)
        self._said, self.trouble = Label("", "quiet"), ErrorNote(theme)
        for widget in (self._asks, self.field, self.trouble, self._said):
            inside.addWidget(widget)
        self._said.hide()
        inside.addWidget(self._build_ways())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def is_busy(self) -> bool:
        """Whether the key is being worked out."""
        return self._busy

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self.clear()

    def show_ways(self, ways: Collection[Way]) -> None:
        """Offer the ways that there are; a way that is asked for stays while it is one."""
        self._ways = frozenset(ways)
        typed = [way for way in (Way.PASSPHRASE, Way.CODE) if way in self._ways]
        if typed and self._way not in typed:
            self._way = typed[0]
        has_field = bool(typed)
        for widget in (self._asks, self.field, self._open, self._show):
            widget.setVisible(has_field)
        self._other.setVisible(len(typed) > 1)
        self._keychain.setVisible(Way.KEYCHAIN in self._ways)
        self._show_way()

    def say_refused(self, sentence: str) -> None:
        """It did not open: say why, and ask again."""
        self._wait(busy=False)
        self.trouble.say(sentence)
        self.take_focus()

    def clear(self) -> None:
        """Nothing was typed, nothing is said."""
        self.field.setText("")
        self.trouble.say("")
        self._wait(busy=False)
        self._show_typed(shown=False)

    def take_focus(self) -> None:
        """Let what is typed go into the field, or Enter use the keychain."""
        if self.field.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._keychain.isVisible():
            self._keychain.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_ways(self) -> QWidget:
        holder = QWidget()
        row = Flow(12, row_gap=8, parent=holder)
        self._open = Button(say("Open"), self._theme, Look.PLAIN)
        self._open.setAccessibleName(say("Open the notes"))
        self._open.clicked.connect(self._unlock)
        self._keychain = Button(say("Open with this computer’s keychain"), self._theme)
        self._keychain.clicked.connect(lambda: self._hand_on(Way.KEYCHAIN, ""))
        self._show = Button(say(_SHOW), self._theme, Look.LINK)
        self._show.clicked.connect(self._turn_typed)
        self._other = Button(say(_OTHER[Way.CODE]), self._theme, Look.LINK)
        self._other.clicked.connect(self._turn_way)
        for button in (self._open, self._keychain, self._show, self._other):
            row.addWidget(button)
        return holder

    def _show_way(self) -> None:
        asks = say(_ASKS[self._way])
        self._asks.setText(asks)
        self.field.setAccessibleName(asks)
        other = Way.CODE if self._way is Way.PASSPHRASE else Way.PASSPHRASE
        self._other.rename(say(_OTHER[other]))

    def _turn_way(self) -> None:
        """The other one of both ways that are typed."""
        self._way = Way.CODE if self._way is Way.PASSPHRASE else Way.PASSPHRASE
        self.clear()
        self._show_typed(shown=self._way is Way.CODE)  # it stands on paper beside the keys
        self._show_way()
        self.take_focus()

    def _turn_typed(self) -> None:
        self._show_typed(shown=self.field.echoMode() is QLineEdit.EchoMode.Password)

    def _show_typed(self, *, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.field.setEchoMode(modes.Normal if shown else modes.Password)
        self._show.rename(say(_HIDE if shown else _SHOW))

    def _unlock(self) -> None:
        typed = self.field.text()
        if typed:
            self._hand_on(self._way, typed)

    def _hand_on(self, way: Way, secret: str) -> None:
        if self._busy:
            return
        self.trouble.say("")
        self.field.setText("")
        self._wait(busy=True)
        self.unlocked.emit(way, secret)

    def _wait(self, *, busy: bool) -> None:
        """A field that is read only keeps the focus, as one that is off would not."""
        if busy and not self._busy:
            announce(self, say(_WAIT))
        self._busy = busy
        self.field.setReadOnly(busy)
        self._said.say(say(_WAIT) if busy else "")

    def _fit(self) -> None:
        self.field.setMaximumWidth(self._theme.px(_FIELD))
