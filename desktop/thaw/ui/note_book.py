"""The notes as all parts of the window see them: whoever shows some hears how things stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from thaw.app.link import Notes
    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import State, Teller


class NoteBook(QObject):
    """Passes on what is asked and told.

    Signals:
        changed: how things stand changed; carries the state.
    """

    changed = Signal(object)

    def __init__(self, notes: Notes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        notes.watch(self.changed.emit)

    @property
    def state(self) -> State:
        """How things stand."""
        return self._notes.state

    def start(self) -> None:
        """Have the notes looked for; returns at once."""
        self._notes.start()

    def ask(self, asked: Asked, told: Teller) -> None:
        """Ask for something; it is answered once, later."""
        self._notes.ask(asked, told)

    def lock(self) -> None:
        """Lock the notes; whatever shows some lets go of it before this returns."""
        self._notes.lock()
        self.changed.emit(self._notes.state)
