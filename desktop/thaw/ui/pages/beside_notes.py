"""What the pages around the notes share: the way back; nothing stays when the notes lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFileDialog
from typing_extensions import override

from thaw.app.notes.told import Phase
from thaw.base.language import say
from thaw.ui.copied import make_private
from thaw.ui.pages.back_row import back_row
from thaw.ui.pages.foot_row import FootRow
from thaw.ui.pages.page import Page
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import Told
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.theme.theme import Theme

_LOW: Final = 360


class BesideNotes(Page):
    """A page around the notes.

    Attributes:
        trouble: what went wrong.
        said: what was done.

    Signals:
        left: back to the notes.
        locked: it was seen while the notes were locked, and has let go of what it showed.
    """

    TOP = 16
    left = Signal()
    locked = Signal()

    def __init__(self, theme: Theme, notes: NotesRemote, title: str, below: str) -> None:
        super().__init__(theme)
        make_private(self)
        self.notes = notes
        self._turn = 0
        self.foot: FootRow | None = None
        row, back = back_row(theme, say("Notes"))
        back.clicked.connect(self.left)
        self.column.addLayout(row)
        self.add_title(title, below)
        self.trouble, self.said = ErrorNote(theme), Label("", "lead")
        self.said.hide()
        self.column.addWidget(self.trouble)
        self.column.addWidget(self.said)
        notes.phase_changed.connect(self.phase_changed)
        theme.changed.connect(self._fit_foot)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    def offer_below(self, ways: Sequence[QWidget], beside: str) -> None:
        """What can be done, in the foot; the focus that one of them had goes to the page."""
        if self.foot is None:
            self.foot = FootRow(self.theme)
            self.add_foot(self.foot)
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.foot.isAncestorOf(focused)
        self.foot.offer(ways, beside)
        if had_focus:
            self.setFocus()

    def let_go(self) -> None:
        """Keep nothing of the notes; what was asked is not heard any more."""
        self._turn += 1
        self.trouble.say("")
        self.said.say("")
        for dialog in self.findChildren(QFileDialog):
            dialog.reject()

    def ask(self, asked: Asked, hear: Callable[[Told], None]) -> None:
        """Ask for something; the answer is heard unless the page let go meanwhile."""
        turn = self._turn

        def told(answer: Told) -> None:
            if turn == self._turn:
                hear(answer)

        self.notes.ask(asked, told)

    def tell(self, text: str) -> None:
        """Say what was done; it takes the place of what went wrong before."""
        self.trouble.say("")
        self.said.say(text)
        if text and self.isVisible():
            announce(self, text)
            self.bring_into_sight(self.said)

    def fail(self, text: str) -> None:
        """Say what went wrong."""
        self.said.say("")
        self.trouble.say(text)
        if self.isVisible():
            self.bring_into_sight(self.trouble)

    def phase_changed(self, was: Phase, now: Phase) -> None:
        """How things stand with the notes is another now: unless they are open, let go."""
        if was is Phase.OPEN or now is Phase.LOCKED:
            self.let_go()
            if self.isVisible():
                self.locked.emit()

    def _fit_foot(self) -> None:
        """Where text is large and the window low, only the buttons stand in the foot."""
        if self.foot is not None:
            self.foot.beside.setVisible(self.height() >= self.theme.px(_LOW))
