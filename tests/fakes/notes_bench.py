"""Notes as a window has them, and the loop that everything they tell comes on."""

from __future__ import annotations

import queue
import sys
from typing import TYPE_CHECKING

from fakes.pipe import FakeRepeater
from thaw.adapters.process_pipe import ProcessPipe
from thaw.app.notes import asked as ask
from thaw.app.notes import told as tell
from thaw.app.notes.asked import Find
from thaw.app.notes.client import NotesClient, notes_arguments
from thaw.notes.wish import Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from thaw.app.link import Notes
    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import Phase, State, Told
    from thaw.notes.jotting import Jotting

PATIENCE_S = 30.0
ALL = Find(Wish())
PROGRAM = (sys.executable, "-m", "thaw")


class Bench:
    """Notes, and the loop that everything they tell comes on."""

    def __init__(self, notes: Notes, turn: Callable[[], None]) -> None:
        self.notes = notes
        self.states: list[State] = []
        self.turn = turn
        notes.watch(self.states.append)

    def ask(self, *asked: Asked) -> Told:
        """Ask for all of it; gives the last answer."""
        told: list[Told] = []
        for one in asked:
            self.notes.ask(one, told.append)
        assert told == [], "it was told from within a call"
        self.until(lambda: len(told) == len(asked))
        return told[-1]

    def kept(self, jotting: Jotting) -> int:
        told = self.ask(ask.Keep(jotting))
        assert isinstance(told, tell.Kept)
        return told.id

    def found(self, find: Find = ALL) -> list[Jotting]:
        told = self.ask(find)
        assert isinstance(told, tell.Rows)
        return [row.jotting for row in told.rows]

    def until(self, reached: Callable[[], bool]) -> None:
        while not reached():
            self.turn()

    def until_phase(self, phase: Phase) -> State:
        self.until(lambda: self.notes.state.phase is phase)
        return self.notes.state


class Processes(Bench):
    """The client, and real processes that it starts.

    Args:
        folder: the profile.
        program: what is started.
        environment: of the processes; that of the test where there is none.
    """

    def __init__(
        self,
        folder: Path,
        program: Sequence[str] = PROGRAM,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._command = [*program, *notes_arguments(folder)]
        self._environment = environment
        self.pipes: list[ProcessPipe] = []
        client = NotesClient(self._make, FakeRepeater, self._calls.put, lambda: False)
        super().__init__(client, self._turn)

    def close(self) -> None:
        """As a window ends; returns when the processes have ended, too."""
        self.notes.close()
        while any(pipe.running for pipe in self.pipes) or not self._calls.empty():
            self.turn()

    def _turn(self) -> None:
        self._calls.get(timeout=PATIENCE_S)()

    def _make(self) -> ProcessPipe:
        self.pipes.append(ProcessPipe(self._command, self._calls.put, self._environment))
        return self.pipes[-1]
