"""A keeper of notes in the test's own process, at the other end of a pipe that is none."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path

from fakes.clock import FakeClock
from fakes.keychain import FakeKeychain
from thaw.adapters.notes.stretching import LEAST, argon2id
from thaw.app.notes.keeper import Keeper
from thaw.app.notes.ways import Ways
from thaw.app.notes.wire import Answer, Line, decode_question, encode

CHEAP = (LEAST,)
"""What a passphrase costs in tests: next to nothing."""


def keeper_in(
    folder: Path,
    keychain: FakeKeychain | None = None,
    clock: FakeClock | None = None,
    working: Callable[[], None] = lambda: None,
) -> Keeper:
    """A keeper of the notes of a folder, for which passphrases cost next to nothing."""
    ways = Ways(keychain or FakeKeychain(), CHEAP, argon2id)
    return Keeper(folder, ways, working, clock or FakeClock())


class KeptHere:
    """A pipe to a keeper: it answers when the test's loop comes round.

    Args:
        make: makes the keeper.
        soon: where calls for the test's loop go.
    """

    def __init__(self, make: Callable[[], Keeper], soon: deque[Callable[[], None]]) -> None:
        self._make = make
        self._soon = soon

    def start(self, lines: Callable[[list[bytes]], None], ended: Callable[[], None]) -> None:
        self._lines, self._ended = lines, ended
        self._soon.append(self._begin)

    def send(self, line: bytes) -> bool:
        self._soon.append(lambda: self._answer(line))
        return True

    def close(self) -> None:
        self._soon.append(self._end)

    def wait(self, seconds: float) -> None:
        """It ends when the test's loop comes round."""

    def kill(self) -> None:
        """Nothing hangs here."""

    def _begin(self) -> None:
        self._keeper = self._make()
        self._stood = self._keeper.state
        self._say(self._stood)

    def _answer(self, line: bytes) -> None:
        question = decode_question(line)
        assert question is not None
        answer = Answer(question.number, self._keeper.answer(question.asked))
        while self._keeper.work():
            pass
        if self._keeper.state != self._stood:
            self._stood = self._keeper.state
            self._say(self._stood)
        self._say(answer)

    def _end(self) -> None:
        self._keeper.close()
        self._ended()

    def _say(self, line: Line) -> None:
        self._lines([encode(line).rstrip(b"\n")])
