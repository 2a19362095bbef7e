"""Asks a process of its own whether sounds can be decoded, and outlives what comes of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from thaw.adapters.replaced_file import reason
from thaw.base.errors import DecodeError, StorageError
from thaw.base.language import from_parts, say
from thaw.engine.facts import SoundFacts

_LEAST_S: Final = 4.0
_BYTES_IN_A_SECOND: Final = 100_000
"""A slow processor measures more than this of any format; a usual one ten times as much."""
_PATIENCE_S: Final = 60.0
"""How long to wait for a process that may do nothing, or stand behind many others."""
_OUT_OF_TIME: Final = -getattr(signal, "SIGXCPU", 0) or None
_NO_CONSOLE: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Prober:
    """Probes one sound after the other; starts its process, and again where it was lost.

    Args:
        command: the program that probes (``app.probe_process``), and its arguments.
        patience_s: seconds of the clock that any sound may take; of the processor it may take
            some for each of its bytes.
    """

    def __init__(self, command: Sequence[str], patience_s: float = _PATIENCE_S) -> None:
        self._command = list(command)
        self._patience_s = patience_s
        self._child: _Child | None = None

    def __enter__(self) -> Self:
        """Nothing is started before it is needed."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let the process end."""
        if self._child is not None:
            self._child.end()

    def probe(self, path: Path, longest: int) -> SoundFacts:
        """What a sound is, decoded from first to last.

        Args:
            path: the sound.
            longest: how many frames it may have.

        Raises:
            DecodeError: with a sentence, where it cannot be decoded, ends the decoder, or takes
                too long.
            StorageError: the process cannot be started.
        """
        child = self._child = self._child or _Child(self._command)
        seconds = _LEAST_S + path.stat().st_size / _BYTES_IN_A_SECOND
        question = {"path": str(path), "longest": longest, "seconds": seconds}
        answer = child.ask(question, self._patience_s + 2 * seconds)
        match answer:
            case {"facts": dict(facts)}:
                return SoundFacts(**facts)
            case {"told": told}:
                raise DecodeError(_said(told, path))
            case _:
                child.end()
        self._child = None
        if child.took_too_long:
            raise DecodeError(
                say("“{file}” takes too long to decode; it was given up.", file=path.name)
            )
        raise DecodeError(_failed(path))


def _said(told: object, path: Path) -> str:
    """What the process tells of a sound, which may be anything where the sound took it over."""
    try:
        return from_parts(told)
    except ValueError:
        return _failed(path)


def _failed(path: Path) -> str:
    return say(
        "“{file}” makes the decoder fail; it is damaged, or made to do so.", file=path.name
    )


class _Child:
    """The process, and the two ends of it that are ours."""

    def __init__(self, command: list[str]) -> None:
        # One thread, so that the limit on memory counts samples and not idle threads' stacks.
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own program, by its own path
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # a decoder's last words; the sentence is ours
                env=environment,
                creationflags=_NO_CONSOLE,
            )
        except OSError as error:
            raise StorageError(
                say("Sounds cannot be looked at: {reason}.", reason=reason(error))
            ) from error
        self._gave_up = False

    @property
    def took_too_long(self) -> bool:
        """Whether it was ended for its time, by us or by its own limit."""
        return self._gave_up or self._process.returncode == _OUT_OF_TIME

    def ask(self, question: object, patience: float) -> object:
        """The answer to a question; None where the process ended, or had to be ended."""
        timer = threading.Timer(patience, self._give_up)
        timer.start()
        try:
            return json.loads(self._line(f"{json.dumps(question)}\n".encode()))
        except (OSError, ValueError, RecursionError):
            return None
        finally:
            timer.cancel()
            timer.join()

    def end(self) -> None:
        """Let it see the end of its input, and end."""
        with suppress(OSError), self._process:
            self._process.communicate()

    def _line(self, question: bytes) -> bytes:
        if self._process.stdin is None or self._process.stdout is None:
            return b""
        self._process.stdin.write(question)
        self._process.stdin.flush()
        return self._process.stdout.readline()

    def _give_up(self) -> None:
        self._gave_up = True
        self._process.kill()
