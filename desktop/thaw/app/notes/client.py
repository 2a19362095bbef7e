"""The window's side of the notes: questions out, answers in; a new process for a lost one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.app.notes.talk import Talk
from thaw.app.notes.told import Phase, State

if TYPE_CHECKING:
    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import Teller
    from thaw.app.pipe import Pipe, Repeater

ARGUMENT: Final = "--notes"
"""The first argument of the program when it is to look after the notes."""
IDLE_S: Final = 300.0
"""A process that has no key and was asked nothing for so long ends: all it holds is 40 MB.

The next one answers a quarter of a second later than it would have. Pages start it when they
are seen, and a draft waits a second before it is sealed, so nobody waits for that.
"""
FAREWELL_S: Final = 2.0
"""How long a window that ends waits for a process that has something of it in hand."""


def notes_arguments(profile: Path | None) -> list[str]:
    """The command line of the notes' process, without the program."""
    return [ARGUMENT, *([] if profile is None else ["--profile", str(profile)])]


class NotesClient:
    """A ``link.Notes`` over pipes.

    One process has the book at a time. One that was locked away may still be at what it was
    asked for; the next one is started when it is gone.

    Args:
        make_pipe: makes the pipe to a new process.
        make_repeater: makes what watches how long a process says nothing, or is asked nothing.
        call_soon: lets something run on the window's thread, after what runs there now.
        is_left: whether a page was left that takes no key to be read.
    """

    def __init__(
        self,
        make_pipe: Callable[[], Pipe],
        make_repeater: Callable[[], Repeater],
        call_soon: Callable[[Callable[[], None]], None],
        is_left: Callable[[], bool],
    ) -> None:
        self._make_pipe = make_pipe
        self._make_repeater = make_repeater
        self._call_soon = call_soon
        self._is_left = is_left
        self._changed: Callable[[State], None] = _ignore
        self._state = State(Phase.STARTING)
        self._talks: deque[Talk] = deque()
        self._idle = make_repeater()
        self._closed = False

    @property
    def state(self) -> State:
        """How things stand, as it was told last."""
        return self._state

    def watch(self, changed: Callable[[State], None]) -> None:
        """Tell the window whenever that changes."""
        self._changed = changed

    def start(self) -> None:
        """Start the process where it does not run."""
        if not self._closed:
            self._answering()

    def start_if_left(self) -> None:
        """Start it where a page was left from before there was a book."""
        if self._is_left():
            self.start()

    def ask(self, asked: Asked, told: Teller) -> None:
        """Ask for something; it is answered once, on the window's thread."""
        if not self._closed:
            self._answering().ask(asked, told)

    def lock(self) -> None:
        """End the process once it has done what it was asked for; the next one has no keys."""
        if not self._talks or self._talks[-1].leaves:
            return
        self._talks[-1].leave()
        if self._talks[-1].idle:
            self._talks.pop()
        self._state = _locked(self._state)
        self._call_soon(lambda: self._changed(self._state))

    def close(self) -> None:
        """End the process once it has done what it was asked for.

        Where something is not answered yet, that is waited for, but not for long. One that was
        locked away and is busy has the book: the next one can seal drafts beside it.
        """
        self._closed = True
        self._changed = _ignore
        self._idle.stop()
        for talk in self._talks:
            if not talk.idle:
                talk.let_go(FAREWELL_S)
        self._talks.clear()

    def _answering(self) -> Talk:
        """The process that takes questions; a new one where there is none."""
        if not self._talks or self._talks[-1].leaves:
            self._talks.append(
                Talk(self._make_pipe(), self._make_repeater(), self._set, self._after)
            )
            if len(self._talks) == 1:
                self._begin()
        self._idle.start(IDLE_S, self._rest)
        return self._talks[-1]

    def _rest(self) -> None:
        """Nothing was asked for long: a process that has no key may end."""
        if not self._talks or self._talks[-1].leaves:
            self._idle.stop()
        elif self._state.phase is not Phase.OPEN and not self._talks[-1].busy:
            self._idle.stop()
            self._talks[-1].leave()

    def _begin(self) -> None:
        talk = self._talks[0]
        if not talk.start():
            self._call_soon(talk.end)

    def _set(self, state: State) -> None:
        """Take how things stand from the process that has the book.

        To look for a keychain takes a process some seconds: what an earlier one found counts.
        """
        state = replace(state, keychain=state.keychain or self._state.keychain)
        self._state = _locked(state) if self._talks[0].leaves else state
        self._changed(self._state)

    def _after(self, sentence: str) -> None:
        """The process that had the book is gone."""
        self._talks.popleft()
        if sentence:
            phase = Phase.BROKEN if self._state.phase is Phase.STARTING else self._state.phase
            self._state = replace(_locked(replace(self._state, phase=phase)), trouble=sentence)
            self._changed(self._state)
        if self._talks:
            self._begin()


def _locked(state: State) -> State:
    """The same, once the keys are gone."""
    if state.phase is not Phase.OPEN:
        return state
    return State(Phase.LOCKED, state.ways, state.keychain)


def _ignore(_: State) -> None:
    """Nobody watches."""
