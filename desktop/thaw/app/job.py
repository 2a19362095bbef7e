"""A job for a process of its own: what it says on the way, and always an answer at the end."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from thaw.base.language import mark, say

if TYPE_CHECKING:
    from thaw.app.pipe import Pipe, Repeater

T = TypeVar("T")

PATIENCE_S: Final = 120.0
"""A worker that says nothing for so long is ended; what takes long says so now and then."""
HUNG: Final = mark(
    "This took far longer than it should, so it was ended. Nothing is left half done."
)
ENDED: Final = mark("This ended by itself before it was done. Nothing is left half done.")
NOT_STARTED: Final = mark("Thaw could not be started a second time to do this.")

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Language(Generic[T]):
    """What a worker says.

    Attributes:
        read: what a line says; None where it says nothing.
        is_answer: whether that is the end of it.
        refusal: an answer of the window's own, from a sentence.
    """

    read: Callable[[bytes], T | None]
    is_answer: Callable[[T], bool]
    refusal: Callable[[str], T]


class Job(Generic[T]):
    """One worker, until it has answered, ends, says nothing for too long, or is dropped."""

    def __init__(
        self, pipe: Pipe, silence: Repeater, language: Language[T], told: Callable[[T], None]
    ) -> None:
        """Nothing is started yet.

        Args:
            pipe: to the new worker.
            silence: watches how long it says nothing.
            language: what it says.
            told: hears all of it; on the window's thread.
        """
        self._pipe = pipe
        self._silence = silence
        self._language = language
        self._told: Callable[[T], None] | None = told
        self._answered = False

    def start(self) -> None:
        """Start the worker."""
        try:
            self._pipe.start(self._take, self._end)
        except OSError:
            _LOG.exception("a worker cannot be started")
            self._refuse(NOT_STARTED)
            return
        self._silence.start(PATIENCE_S, self._hang)

    def send(self, line: bytes) -> None:
        """Say something to it."""
        self._pipe.send(line)

    def drop(self) -> None:
        """Hear no more of it. One that has answered ends by itself, any other one is ended."""
        self._told = None
        self._silence.stop()
        if self._answered:
            self._pipe.close()
        else:
            self._pipe.kill()

    def _take(self, lines: list[bytes]) -> None:
        for line in lines:
            said = self._language.read(line)
            # Of one that was dropped, what watches the silence may be another job's by now.
            if said is None or self._told is None:
                continue
            if self._language.is_answer(said):
                self._answer(said)
            else:
                self._silence.start(PATIENCE_S, self._hang)
                self._tell(said)

    def _answer(self, said: T) -> None:
        self._answered = True
        self._silence.stop()
        self._tell(said)

    def _refuse(self, sentence: str) -> None:
        self._answer(self._language.refusal(say(sentence)))

    def _hang(self) -> None:
        self._pipe.kill()
        self._refuse(HUNG)

    def _end(self) -> None:
        if self._told is not None and not self._answered:
            self._refuse(ENDED)

    def _tell(self, said: T) -> None:
        if self._told is not None:
            self._told(said)
