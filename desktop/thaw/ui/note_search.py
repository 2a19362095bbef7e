"""What is looked for among the notes, and what was found so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from thaw.app.notes.asked import Find, ListFilters
from thaw.app.notes.told import Filters, Refused, Rows
from thaw.ui.day_and_time import day_and_time
from thaw.ui.present.notes import present_row

if TYPE_CHECKING:
    from thaw.app.notes.told import Row, Told
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.pages.notes import NotesPage
    from thaw.ui.present.notes import RowView

_AT_ONCE: Final = 50
_AGAIN: Final = 500
"""So many rows are asked for at most when the same is looked for again."""


class NoteSearch(QObject):
    """Asks for the rows of the list, page by page; answers to older questions are dropped.

    Signals:
        grew: further rows came.
    """

    grew = Signal()

    def __init__(self, notes: NotesRemote, page: NotesPage) -> None:
        super().__init__(page)
        self._notes, self._page = notes, page
        self._question, self._refused = 0, ""
        self._has_more = self._is_asking = False
        page.searched.connect(self.look)
        page.more_wanted.connect(self.go_on)

    @property
    def has_more(self) -> bool:
        """Whether older notes follow those that are listed."""
        return self._has_more

    def look(self) -> None:
        """Look for what the page says, from the newest."""
        self._ask(0, _AT_ONCE)

    def look_again(self) -> None:
        """The notes are others now: look for the same, as far down as was looked before."""
        self._notes.ask(ListFilters(), self._hear_filters)
        self._ask(0, min(max(_AT_ONCE, len(self._page.list.ids)), _AGAIN))

    def go_on(self) -> None:
        """Ask for the rows that follow, unless that was done."""
        if self._has_more and not self._is_asking and not self._page.list.is_full:
            self._ask(len(self._page.list.ids), _AT_ONCE)

    def forget(self) -> None:
        """Whatever was asked for is not wanted any more."""
        self._question += 1
        self._has_more = self._is_asking = False

    def _ask(self, start: int, most: int) -> None:
        self._question += 1
        self._is_asking = True
        question = self._question
        asked = Find(self._page.wish, start, most)
        self._notes.ask(asked, lambda told: self._hear(told, question, start))

    def _hear(self, told: Told, question: int, start: int) -> None:
        if question != self._question:
            return
        self._is_asking = False
        if isinstance(told, Refused):
            self._refused = told.text
            self._page.trouble.say(told.text)
        elif isinstance(told, Rows):
            if self._refused == self._page.trouble.text:  # else it says something else
                self._page.trouble.say("")
            self._has_more = told.more
            views = [_view(row) for row in told.rows]
            if start:
                self._page.add_rows(views)
            else:
                self._page.show_rows(views)
            self.grew.emit()

    def _hear_filters(self, told: Told) -> None:
        if isinstance(told, Filters):
            self._page.show_filters(told)


def _view(row: Row) -> RowView:
    return present_row(row.id, day_and_time(row.written), row.jotting)
