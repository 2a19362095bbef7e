"""Notes come in from a file: picked, looked at, and only then taken in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from thaw.app.notes.asked import LookAtFile, TakeIn
from thaw.app.notes.told import FileSeen, Refused, TakenIn
from thaw.base.language import mark, mark_count, say, say_count
from thaw.ui.pages.beside_notes import BesideNotes
from thaw.ui.pages.page import card
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.file_dialog import Place, ask_which_file
from thaw.ui.widgets.label import Label, breakable
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.app.notes.told import Told
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.theme.theme import Theme

_NAMED: Final = 6
"""So many notes that cannot be taken in are named one by one."""
_BELOW: Final = mark(
    "From a file that Thaw wrote as JSON. You see what it holds before anything is taken in."
)
_NEW: Final = mark_count("1 note that is not here yet", "{count} notes that are not here yet")
_KNOWN: Final = mark_count(
    "1 note that is here already; it stays as it is",
    "{count} notes that are here already; they stay as they are",
)
_NOTHING: Final = mark("Nothing that could be taken in.")
_TAKE: Final = mark_count("Take in 1 note", "Take in {count} notes")
_TAKEN: Final = mark_count(
    "1 note was taken in. It stands among the others by its day.",
    "{count} notes were taken in. They stand among the others by their days.",
)
_MORE: Final = mark_count("1 more cannot be taken in.", "{count} more cannot be taken in.")
_BESIDE: Final = mark("The file stays where it is. It is not sealed.")


class NotesInPage(BesideNotes):
    """One file at a time."""

    def __init__(self, theme: Theme, notes: NotesRemote) -> None:
        super().__init__(theme, notes, say("Bring notes in"), say(_BELOW))
        self._busy = False
        self._held = QWidget()
        self._inside = QVBoxLayout(self._held)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(16)
        self.column.addWidget(self.measured(self._held))
        self.column.addStretch(1)
        self._offer(None)

    def begin(self) -> None:
        """Start without a file."""
        self.let_go()
        self.to_top()

    @override
    def let_go(self) -> None:
        super().let_go()
        self._busy = False
        self._show("", None)

    def look_at(self, path: str) -> None:
        """Look at a file, and show what it holds."""
        self.let_go()
        self.ask(LookAtFile(path), lambda told: self._hear_seen(Path(path).name, told))

    def _hear_seen(self, name: str, told: Told) -> None:
        if isinstance(told, FileSeen):
            self._show(name, told)
        elif isinstance(told, Refused):
            self.fail(told.text)

    def _show(self, name: str, seen: FileSeen | None) -> None:
        while (item := self._inside.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()
        if seen is not None:
            frame, column = card(breakable(name))
            for line in _counts(seen):
                column.addWidget(Label(line))
            self._inside.addWidget(frame)
            if seen.told:
                self._inside.addWidget(_card_of_refused(seen.told))
        self._offer(seen)

    def _offer(self, seen: FileSeen | None) -> None:
        """What can be done now."""
        ways = []
        if seen is not None and seen.new:
            take = Button(say_count(*_TAKE, seen.new), self.theme, Look.ACTION)
            take.clicked.connect(self._take_in)
            ways.append(take)
        text = say("Choose a file…") if seen is None else say("Choose another file…")
        choose = Button(text, self.theme, Look.PLAIN)
        choose.clicked.connect(self._ask_which)
        self.offer_below([*ways, choose], say(_BESIDE))

    def _take_in(self) -> None:
        if not self._busy:
            self._busy = True
            self.ask(TakeIn(), self._hear_taken)

    def _hear_taken(self, told: Told) -> None:
        self._busy = False
        if isinstance(told, TakenIn):
            self._show("", None)
            self.tell(say_count(*_TAKEN, told.count))
        elif isinstance(told, Refused):
            self.fail(told.text)

    def _ask_which(self) -> None:
        kinds = ";;".join((say("Notes (*{ending})", ending=".json"), say("All files (*)")))
        title = say("Bring notes in")
        ask_which_file(self, title, Place.DocumentsLocation, self.look_at, kinds)


def _counts(seen: FileSeen) -> list[str]:
    counts = [say_count(*_NEW, seen.new)] if seen.new else []
    if seen.known:
        counts.append(say_count(*_KNOWN, seen.known))
    return counts or [say(_NOTHING)]


def _card_of_refused(told: tuple[str, ...]) -> QWidget:
    frame, column = card(say("What cannot be taken in"))
    for sentence in told[:_NAMED]:
        column.addWidget(Label(breakable(sentence), "quiet"))
    more = len(told) - _NAMED
    if more > 0:
        column.addWidget(Label(say_count(*_MORE, more), "quiet"))
    return frame
