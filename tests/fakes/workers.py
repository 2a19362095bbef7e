"""Workers that never were, each says what a test lets it say; and real ones with a fault."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from fakes.pipe import FakeRepeater

T = TypeVar("T")

_FAULTY = """
import sys
from importlib import import_module
worker, module, part, *words = sys.argv[1:]
setattr(import_module(module), part, lambda *_: 1 // 0)
sys.exit(import_module(worker).main(words))
"""


class FakeWorker(Generic[T]):
    """One worker; ``say``, ``babble`` and ``end`` are what it does."""

    def __init__(
        self, words: Sequence[str], encode: Callable[[T], bytes], trouble: OSError | None
    ) -> None:
        self.words = list(words)
        self.sent: list[bytes] = []
        self.closed = self.killed = False
        self.waited = 0.0
        self._encode = encode
        self._trouble = trouble

    def start(self, lines: Callable[[list[bytes]], None], ended: Callable[[], None]) -> None:
        if self._trouble is not None:
            raise self._trouble
        self._lines, self.end = lines, ended

    def send(self, line: bytes) -> bool:
        self.sent.append(line)
        return True

    def close(self) -> None:
        self.closed = True

    def wait(self, seconds: float) -> None:
        self.waited += seconds

    def kill(self) -> None:
        self.killed = True

    def say(self, *told: T) -> None:
        self._lines([self._encode(one).rstrip(b"\n") for one in told])

    def babble(self, line: bytes) -> None:
        self._lines([line])


class FakeWorkers(Generic[T]):
    """Makes workers, and what watches how long each says nothing; keeps all of them."""

    def __init__(self, encode: Callable[[T], bytes]) -> None:
        self.all: list[FakeWorker[T]] = []
        self.silences: list[FakeRepeater] = []
        self.trouble: OSError | None = None
        self._encode = encode

    def make(self, words: Sequence[str]) -> FakeWorker[T]:
        self.all.append(FakeWorker(words, self._encode, self.trouble))
        return self.all[-1]

    def watch(self) -> FakeRepeater:
        self.silences.append(FakeRepeater())
        return self.silences[-1]


def fault_of(worker: str, part: str, words: Sequence[str]) -> bytes:
    """The one line that a real worker prints where a part of it has a fault.

    Args:
        worker: the module that is its program.
        part: the module and the name of a function that fails.
        words: its command line.
    """
    printed, noted = faulty(worker, part, words)
    assert noted == b"", noted
    (line,) = printed.splitlines()
    return line


def faulty(worker: str, part: str, words: Sequence[str]) -> tuple[bytes, bytes]:
    """What a real worker prints on either stream where a part of it has a fault."""
    command = [sys.executable, "-c", _FAULTY, worker, *part.rsplit(".", 1), *words]
    done = subprocess.run(command, check=False, capture_output=True, timeout=30)
    return done.stdout, done.stderr
