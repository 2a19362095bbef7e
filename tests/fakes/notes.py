"""Notes that are kept in memory, sealed by nothing, and answered when a test says so."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from fakes.note_book import FakeBook
from thaw.app.notes.asked import Way
from thaw.app.notes.told import Phase, Refused, State

if TYPE_CHECKING:
    from datetime import date

    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import Teller, Told
    from thaw.notes.jotting import Jotting
    from thaw.notes.note import Note

DIED = "What looks after the notes ended by itself. No note that was kept is lost."


class FakeNotes:
    """A process that opens at once and never forgets what was kept.

    Args:
        *jottings: what was kept before, the oldest first; there is a book then.
        passphrase: opens it; there is a book then.
        keychain: whether the computer has one.
        opened: whether the book is open from the start on.
    """

    def __init__(
        self,
        *jottings: Jotting,
        passphrase: str = "",
        keychain: bool = True,
        opened: bool = False,
    ) -> None:
        self.asked: list[Asked] = []
        self.locks = 0
        self.closed = False
        self.delivered: Callable[[], object] = lambda: None
        self.book = FakeBook(has_keychain=keychain)
        if passphrase or jottings:
            self.book.secrets[Way.PASSPHRASE] = passphrase or "a quiet passphrase"
        for jotting in jottings:
            self.book.add(jotting)
        self.book.open = opened
        self._changed: Callable[[State], None] = lambda state: None
        self._queue: deque[Callable[[], None]] = deque()
        self._unanswered: list[Teller] = []
        self.state = self.book.stands() if opened else State(Phase.STARTING)

    # What the window does.

    def watch(self, changed: Callable[[State], None]) -> None:
        self._changed = changed

    def start(self) -> None:
        self._tell_state()

    def start_if_left(self) -> None:
        if self.book.drafts and not self.book.secrets:
            self.start()

    def ask(self, asked: Asked, told: Teller) -> None:
        if self.state.phase is Phase.STARTING:
            self._tell_state()
        self.asked.append(asked)
        self._unanswered.append(told)
        answer = self.book.answer(asked)
        self._tell_state()
        self._queue.append(lambda: self._say(told, answer))

    def lock(self) -> None:
        self.locks += 1
        self.book.lock()
        if self.state.phase is not Phase.STARTING:
            self.state = self.book.stands()
            # As the real one does: told before what was asked is answered.
            self._queue.appendleft(lambda: self._changed(self.state))

    def close(self) -> None:
        self.closed = True
        self._queue.clear()

    # What a test does.

    @property
    def full(self) -> bool:
        """Whether the disk takes nothing more."""
        return self.book.full

    @full.setter
    def full(self, full: bool) -> None:
        self.book.full = full

    def deliver(self) -> None:
        """Answer everything that was asked since."""
        if self._queue:
            while self._queue:
                self._queue.popleft()()
            self.delivered()

    def die(self) -> None:
        """The process ends before it answers; whatever was kept stays."""
        waiting, self._unanswered = self._unanswered, []
        self._queue.clear()
        self.book.lock()
        for told in waiting:
            told(Refused(DIED))
        self.state = replace(self.book.stands(), trouble=DIED)
        self._changed(self.state)

    def forget(self) -> None:
        """How things stand is not known any more, as while the process is only starting."""
        self.state = State(Phase.STARTING)
        self._changed(self.state)

    def spoil(self, sentence: str) -> None:
        """The book cannot be used, and the sentence says why; an empty one: it can again."""
        self.book.trouble = sentence
        self._tell_state()
        self.deliver()

    def damage(self, *sentences: str) -> None:
        """So many notes could not be read; told while the book is open."""
        self.book.damaged = sentences
        self._tell_state()
        self.deliver()

    def kept(self) -> tuple[Jotting, ...]:
        """What is kept, the oldest first, locked or not."""
        return tuple(note.jotting for note in self.notes())

    def notes(self) -> tuple[Note, ...]:
        """The same as whole notes."""
        return tuple(self.book.in_order())

    def drafts(self) -> dict[str, Jotting]:
        """The drafts by their places, locked or not."""
        return {place: draft.jotting for place, draft in self.book.drafts.items()}

    def copy(self, day: date, trouble: str = "") -> None:
        """A copy is made on a day; with a sentence it cannot be used since."""
        self.book.copies[day] = {} if trouble else dict(self.book.notes)
        self.book.copy_troubles[day] = trouble

    def _tell_state(self) -> None:
        state = self.book.stands()
        self._queue.append(lambda: self._tell(state))

    def _tell(self, state: State) -> None:
        if state != self.state and state.phase is self.book.stands().phase:
            self.state = state
            self._changed(state)

    def _say(self, told: Teller, answer: Told) -> None:
        self._unanswered.remove(told)
        told(answer)
