"""One process of the notes, from its start to its end, and what was asked of it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from thaw.app.job import NOT_STARTED
from thaw.app.notes.told import Refused, State
from thaw.app.notes.wire import Answer, Question, decode_line, encode
from thaw.base.language import mark, say

if TYPE_CHECKING:
    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import Teller, Told
    from thaw.app.pipe import Pipe, Repeater

PATIENCE_S: Final = 120.0
"""A process that was asked and says nothing for so long is ended; what takes long says so."""
ENDED: Final = mark(
    "What looks after the notes ended by itself. No note that was kept is lost. "
    "Asking once more starts it again."
)
HUNG: Final = mark(
    "What looks after the notes did not answer for two minutes, so it was ended. No note that "
    "was kept is lost. Asking once more starts it again."
)

_LOG = logging.getLogger(__name__)


class Talk:
    """Asks one process and hears its answers, until it is gone.

    What is asked is written once the process has said something: until then nobody reads, and
    a long note would hold the window.

    Args:
        pipe: to a new process.
        silence: watches how long it says nothing.
        changed: hears how things stand.
        ended: called once it is gone, after everything that it left unanswered; with a sentence
            about it where it was not to end.
    """

    def __init__(
        self,
        pipe: Pipe,
        silence: Repeater,
        changed: Callable[[State], None],
        ended: Callable[[str], None],
    ) -> None:
        self._pipe = pipe
        self._silence = silence
        self._changed = changed
        self._ended = ended
        self._number = 0
        self._unanswered: dict[int, Teller] = {}
        self._unsent: list[bytes] = []
        self._started = self._reads = False
        self._leaves = False
        self._farewell = ENDED

    @property
    def leaves(self) -> bool:
        """Whether nothing more may be asked."""
        return self._leaves

    @property
    def busy(self) -> bool:
        """Whether something that was asked is not answered yet."""
        return bool(self._unanswered)

    @property
    def idle(self) -> bool:
        """Whether it was never started and nothing was asked."""
        return not self._started and not self._unanswered

    def start(self) -> bool:
        """Start the process; False where that cannot be: ``end`` is called then."""
        self._started = True
        try:
            self._pipe.start(self._take, self.end)
        except OSError:
            _LOG.exception("the notes' process cannot be started")
            self._farewell = NOT_STARTED
            return False
        self._be_patient()
        return True

    def ask(self, asked: Asked, told: Teller) -> None:
        """Ask for something; ``told`` hears one answer, whatever happens."""
        self._number += 1
        self._unanswered[self._number] = told
        self._unsent.append(encode(Question(self._number, asked)))
        if self._reads:
            self._write()
        if self._started:
            self._be_patient()

    def leave(self) -> None:
        """Let it do what it was asked for, and end."""
        self._leaves = True
        if self._started:
            self._be_patient()
        if self._reads:
            self._pipe.close()

    def let_go(self, patience: float) -> None:
        """The same for a window that ends, and hears nothing more.

        What was handed over and is not answered yet may be all that there is of a page, and a
        system that ends soon ends this process with the window: so it is waited for.

        Args:
            patience: seconds that the window waits where something was not answered.
        """
        self._leaves = True
        patience = patience if self._unanswered else 0.0
        self._unanswered.clear()
        self._changed = self._ended = _ignore
        if not self._started and not self.start():
            return
        self._silence.stop()
        self._write()
        self._pipe.close()
        if patience:
            self._pipe.wait(patience)

    def end(self) -> None:
        """The process is gone: answer for it, and say so."""
        self._silence.stop()
        expected = self._leaves and self._farewell == ENDED
        self._leaves = True  # what is asked because of these answers is for another one
        sentence = say(self._farewell)
        while self._unanswered:
            self._answer(next(iter(self._unanswered)), Refused(sentence))
        self._ended("" if expected else sentence)

    def _write(self) -> None:
        for line in self._unsent:
            self._pipe.send(line)  # where nobody takes it, the process is about to be gone
        self._unsent.clear()

    def _take(self, lines: list[bytes]) -> None:
        for line in lines:
            self._hear(line)
        if self._unanswered or self._leaves:
            self._be_patient()
        else:
            self._silence.stop()
        if not self._reads:
            self._reads = True
            self._write()
            if self._leaves:
                self._pipe.close()

    def _hear(self, line: bytes) -> None:
        said = decode_line(line)
        if isinstance(said, Answer):
            self._answer(said.number, said.told)
        elif isinstance(said, State):
            self._changed(said)

    def _answer(self, number: int, told: Told) -> None:
        teller = self._unanswered.pop(number, None)
        if teller is not None:
            teller(told)

    def _be_patient(self) -> None:
        self._silence.start(PATIENCE_S, self._hang)

    def _hang(self) -> None:
        _LOG.error("the notes' process does not answer")
        self._farewell = HUNG
        self._silence.stop()
        self._pipe.kill()


def _ignore(_: object) -> None:
    """Nobody is there any more."""
