"""Where a command prints, and from where it reads: given to it, never taken from the system."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True)
class Console:
    """The three streams of a command."""

    input: TextIO
    out: TextIO
    err: TextIO

    @property
    def interactive(self) -> bool:
        """Whether someone sits before it: keys come in and lines are read as they come."""
        return self.input.isatty() and self.out.isatty()

    def say(self, text: str = "") -> None:
        """One line of what was asked for, at once."""
        self.out.write(f"{text}\n")
        self.out.flush()

    def note(self, text: str) -> None:
        """One line beside what was asked for: something went wrong, or takes a while."""
        self.err.write(f"{text}\n")
        self.err.flush()


def usable_streams() -> Console:
    """The program's own streams, made to forgive what they cannot show.

    A program that was started without a console on Windows has none; one in an old code page or
    the C locale lacks the typographic quotes of our sentences.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    return Console(
        sys.stdin if _there(sys.stdin) else io.StringIO(),
        sys.stdout if _there(sys.stdout) else io.StringIO(),
        sys.stderr if _there(sys.stderr) else io.StringIO(),
    )


def _there(stream: TextIO | None) -> bool:
    """Whether there is a stream; the declared types say always, a windowed program says no."""
    return stream is not None
