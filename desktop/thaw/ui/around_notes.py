"""The ways around the notes: out, in, copies, and how they are locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thaw.ui.pages.copies import CopiesPage
from thaw.ui.pages.keys_of_notes import KeysOfNotesPage
from thaw.ui.pages.notes_in import NotesInPage
from thaw.ui.pages.notes_out import NotesOutPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thaw.notes.wish import Wish
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.pages.beside_notes import BesideNotes
    from thaw.ui.theme.theme import Theme


class AroundNotes(QObject):
    """The four pages. What they show goes with another page of the notes, and when those lock.

    Attributes:
        out: notes leave.
        inward: notes come in.
        copies: of the notes.
        keys: how they are locked.

    Signals:
        wanted: carries a page that is to be shown.
        left: back to the notes.
        settings_wanted: the setting of when the notes lock by themselves.
    """

    wanted = Signal(object)
    left = Signal()
    settings_wanted = Signal()

    def __init__(self, theme: Theme, notes: NotesRemote) -> None:
        super().__init__()
        self.out, self.inward = NotesOutPage(theme, notes), NotesInPage(theme, notes)
        self.copies, self.keys = CopiesPage(theme, notes), KeysOfNotesPage(theme, notes)
        for page in self._pages:
            page.left.connect(self.left)
            page.locked.connect(self.left)
        self.keys.settings_wanted.connect(self.settings_wanted)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """All of them."""
        return self._pages

    def take_out(self, wish: Wish) -> None:
        """Show what would leave of the notes of a wish."""
        self.out.begin(wish)
        self.wanted.emit(self.out)

    def take_one_out(self, note: int) -> None:
        """Show what would leave of a note."""
        self.out.begin(note=note)
        self.wanted.emit(self.out)

    def bring_in(self) -> None:
        """Show the page on which a file is picked."""
        self.inward.begin()
        self.wanted.emit(self.inward)

    def show_copies(self) -> None:
        """Show the copies."""
        self.copies.begin()
        self.wanted.emit(self.copies)

    def show_keys(self) -> None:
        """Show how the notes are locked."""
        self.keys.begin()
        self.wanted.emit(self.keys)

    def went_to(self, page: QWidget) -> None:
        """A page of the notes is seen; what any other of these showed is let go."""
        for each in self._pages:
            if each is not page:
                each.let_go()

    @property
    def _pages(self) -> tuple[BesideNotes, ...]:
        return (self.out, self.inward, self.copies, self.keys)
