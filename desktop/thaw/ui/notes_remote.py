"""The window's side of the notes: what pages hear of them, and ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thaw.app.notes.told import Phase

if TYPE_CHECKING:
    from thaw.app.link import Notes
    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import State, Teller


class NotesRemote(QObject):
    """Hands on what pages ask, and tells all of them when something changed.

    Signals:
        changed: how things stand with the notes is another now.
        phase_changed: so is their phase; carries the one before and the one now.
    """

    changed = Signal()
    phase_changed = Signal(object, object)

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self._notes, self._phase = notes, notes.state.phase
        notes.watch(lambda _: self._tell())

    @property
    def state(self) -> State:
        """How things stand, as it was told last."""
        return self._notes.state

    @property
    def has_book(self) -> bool:
        """Whether there is a book of notes that can be sealed to; not known while it starts."""
        return self.state.phase in (Phase.LOCKED, Phase.OPEN)

    def start(self) -> None:
        """Have how things stand told; returns at once."""
        self._notes.start()

    def ask(self, asked: Asked, told: Teller) -> None:
        """Ask for something; it is answered once, and never from within this call."""
        self._notes.ask(asked, told)

    def lock(self) -> None:
        """Lock the notes away; whatever shows some lets go of it before this returns.

        What was asked before is still done.
        """
        self._notes.lock()
        self._tell()

    def _tell(self) -> None:
        was, self._phase = self._phase, self.state.phase
        self.changed.emit()
        if was is not self._phase:
            self.phase_changed.emit(was, self._phase)
