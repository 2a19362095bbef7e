"""The copies of the notes, by day, and the way back from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from thaw.app.notes.asked import ListCopies, Restore
from thaw.app.notes.told import Copies, Copy, Phase, Refused, Restored
from thaw.base.language import day_in_words, mark, mark_count, say, say_count
from thaw.ui.pages.beside_notes import BesideNotes
from thaw.ui.pages.page import card
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Columns, Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame

    from thaw.app.notes.told import Told
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.theme.theme import Theme

_CARD: Final = 250
_BELOW: Final = mark(
    "On a day on which the notes are opened or written in, a copy of them is made, sealed as "
    "they are. Seven days stay, and one day of each of four weeks."
)
_MEANS: Final = {
    Phase.OPEN: mark(
        "Bringing back adds what is missing here or cannot be read any more. It changes no "
        "note that is here, and a note that you deleted for good stays deleted."
    ),
    Phase.LOCKED: mark("What is missing can be brought back once the notes are open."),
    Phase.BROKEN: mark(
        "Damaged notes are put together by themselves, from all that can still be read and "
        "from these copies. So there is nothing to press here."
    ),
}
_NONE: Final = mark("There is no copy yet.")
_HELD: Final = mark_count("1 note", "{count} notes")
_CAME: Final = mark_count("1 note came back.", "{count} notes came back.")
_NOTHING: Final = mark("Nothing was missing: every note of this copy is here.")


class CopiesPage(BesideNotes):
    """The copies, the newest first. It can be seen while the notes are locked or damaged."""

    def __init__(self, theme: Theme, notes: NotesRemote) -> None:
        super().__init__(theme, notes, say("Copies of the notes"), say(_BELOW))
        self._busy = False
        self._means = self.running("", "quiet")
        self.column.addWidget(self._means)
        self._absence = self.running("", "quiet")
        self.column.addWidget(self._absence)
        holder = QWidget()
        self._cards = Columns(theme.px(_CARD), 3, gap=20, fill=False, parent=holder)
        self.column.addWidget(holder)
        self.column.addStretch(1)
        theme.changed.connect(self._fit)

    def begin(self) -> None:
        """Ask which copies there are, and show them."""
        self.let_go()
        if self.notes.state.phase is Phase.BROKEN:
            self.fail(self.notes.state.trouble)
        self._list()
        self.to_top()

    @override
    def let_go(self) -> None:
        super().let_go()
        self._busy = False
        self._show(())
        self._absence.say("")

    @override
    def phase_changed(self, was: Phase, now: Phase) -> None:
        """A book that was broken and is there again is locked: not a text of it was here."""
        if was is Phase.OPEN:
            super().phase_changed(was, now)
        elif self.isVisible():
            self.begin()

    def _list(self) -> None:
        self.ask(ListCopies(), self._hear_list)

    def _hear_list(self, told: Told) -> None:
        if isinstance(told, Copies):
            self._show(told.copies)
            self._absence.say("" if told.copies else say(_NONE))
        elif isinstance(told, Refused):
            self.fail(told.text)

    def _show(self, copies: tuple[Copy, ...]) -> None:
        self._cards.clear()
        self._means.say(say(_MEANS.get(self.notes.state.phase, "")) if copies else "")
        for copy in copies:
            self._cards.addWidget(self._card(copy))

    def _card(self, copy: Copy) -> QFrame:
        day = day_in_words(copy.day)
        frame, inside = card(day)
        inside.addWidget(Label(copy.trouble or say_count(*_HELD, copy.notes), "quiet"))
        inside.addStretch(1)
        if not copy.trouble and self.notes.state.phase is Phase.OPEN:
            inside.addLayout(self._way_back(copy, day))
        return frame

    def _way_back(self, copy: Copy, day: str) -> Flow:
        back = Button(say("Bring back what is missing"), self.theme, Look.SMALL)
        back.belong_to(say("From the copy of {day}", day=day))
        back.clicked.connect(lambda: self._bring_back(copy.name))
        row = Flow(8)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(back)
        return row

    def _bring_back(self, name: str) -> None:
        if not self._busy:
            self._busy = True
            self.ask(Restore(name), self._hear_restored)

    def _hear_restored(self, told: Told) -> None:
        self._busy = False
        if isinstance(told, Restored):
            self.tell(say_count(*_CAME, told.count) if told.count else say(_NOTHING))
            self._list()
        elif isinstance(told, Refused):
            self.fail(told.text)

    def _fit(self) -> None:
        self._cards.set_narrowest(self.theme.px(_CARD))
