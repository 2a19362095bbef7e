"""The pages around the notes: out, in, copies, and how the notes are locked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from thaw.base.language import say
from thaw.notes.wish import Wish
from thaw.ui.pages.keys_of_notes import KeysOfNotesPage
from thaw.ui.widgets.button import Button

if TYPE_CHECKING:
    from fakes.notes import FakeNotes
    from thaw.ui.window import Window

NAME: Final = "2026-11-23 notes.json"
FILE: Final = f"/home/somebody/Documents/{NAME}"
COPIED: Final = date(2026, 11, 23)
UNREADABLE: Final = "Note 4: “written” should be a time such as 2026-11-22T18:30:00+01:00."


def around_scenes(
    window: Window, notes: FakeNotes
) -> Iterator[tuple[str, Callable[[], object]]]:
    """Each scene by its name; the notes are open."""
    stage = _Stage(window, notes)
    yield "notes-out", stage.take_out
    yield "notes-out-pdf", stage.choose
    yield "notes-in", stage.bring_in
    yield "notes-copies", stage.copy
    yield "notes-keys", stage.show_keys
    yield "notes-keys-new", stage.change_keys


class _Stage:
    def __init__(self, window: Window, notes: FakeNotes) -> None:
        self.window, self.notes = window, notes

    def take_out(self) -> None:
        """With no draft left from before, which would be offered above the page."""
        self.window.writing.drafts.let_one_go()
        self.window.writing.drafts.finish()
        self.window.kept.around.take_out(Wish())
        self._settle()

    def choose(self) -> None:
        self._press(say("PDF"))
        self._press(say("For my therapist"))

    def bring_in(self) -> None:
        first = self.notes.notes()[0]
        some = [replace(first, id=4711 + n) for n in range(12)]
        self.notes.book.files[FILE] = (*self.notes.notes()[:3], *some)
        self.notes.book.unreadable = (say(UNREADABLE),)
        self.window.kept.around.bring_in()
        self.window.kept.around.inward.look_at(FILE)
        self._settle()

    def copy(self) -> None:
        for days in (0, 1, 2, 5, 9, 16):
            self.notes.copy(COPIED - timedelta(days=days))
        self.window.kept.around.show_copies()
        self._settle()
        self._press(say("Bring back what is missing"))

    def show_keys(self) -> None:
        self.window.kept.around.show_keys()
        self._settle()

    def change_keys(self) -> None:
        self._press(say("Make a recovery code"))
        self._press(say("Change the passphrase…"))
        page = self.window.page
        assert isinstance(page, KeysOfNotesPage)
        page.to_top()

    def _press(self, text: str) -> None:
        buttons = [b for b in self.window.page.findChildren(Button) if b.isVisible()]
        said = [button.text() for button in buttons]
        assert text in said, f"none of {said} is {text}"
        buttons[said.index(text)].click()
        self._settle()

    def _settle(self) -> None:
        for _ in range(3):
            self.notes.deliver()
            QApplication.processEvents()
