"""What comes to the notes' process: questions, and what it found out beside them, in order."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final, TypeAlias

from thaw.app.notes.wire import Question, decode_question

if TYPE_CHECKING:
    from thaw.adapters.notes.keychain import Keychain

_PIECE: Final = 65536


@dataclass(frozen=True)
class KeychainSeen:
    """Whether this computer has a keychain that could hold a key."""

    there: bool


@dataclass(frozen=True)
class Over:
    """Nothing more will be asked."""


Item: TypeAlias = Question | KeychainSeen | Over


class Inbox:
    """Takes what comes on threads of its own, so that neither side waits for the other."""

    def __init__(self) -> None:
        self._items: SimpleQueue[Item] = SimpleQueue()

    def read(self, lines: Iterable[bytes]) -> None:
        """Take questions until there are no more lines."""
        self._begin(lambda: self._read(lines), "questions")

    def look_for(self, keychain: Keychain) -> None:
        """Find out whether there is a keychain, which may take seconds."""
        self._begin(
            lambda: self._items.put(KeychainSeen(keychain.is_there())), "keychain-there"
        )

    def end(self) -> None:
        """Nothing that comes from now on is done; may be called by a signal."""
        self._items.put(Over())

    def next(self, *, wait: bool) -> Item | None:
        """The next that came; None where there is nothing and it is not waited for."""
        try:
            return self._items.get(block=wait)
        except Empty:
            return None

    def _begin(self, call: Callable[[], None], name: str) -> None:
        threading.Thread(target=call, name=name, daemon=True).start()

    def _read(self, lines: Iterable[bytes]) -> None:
        try:
            for line in lines:
                question = decode_question(line)
                if question is not None:
                    self._items.put(question)
        finally:
            self.end()  # after a fault here, nothing would come any more either


def lines_from(descriptor: int) -> Iterator[bytes]:
    """The whole lines of a pipe to its end; one that was cut short is none.

    Python's own files are locked while one thread reads: a fault on another one could not end
    the process then.
    """
    begun: list[bytes] = []
    while piece := os.read(descriptor, _PIECE):
        *lines, rest = piece.split(b"\n")
        for line in lines:
            yield b"".join((*begun, line))
            begun.clear()
        begun.append(rest)
