"""How the window tells the sound's process what it is to be: the words of a command line."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from thaw.app.own_program import own_program

ARGUMENT: Final = "--sound"
"""The first argument of the program when it is to be the sound's process."""


@dataclass(frozen=True)
class Order:
    """What the sound's process is told when it is started.

    Attributes:
        profile: the profile folder, or None for the user's.
        output: what ``open_output`` takes.
        events: where to write what happens.
        answers: what a scripted listener does.
    """

    profile: Path | None = None
    output: str = "device"
    events: Path | None = None
    answers: Path | None = None

    def environment(self) -> Mapping[str, str]:
        """What its environment has beside ours: less memory for the same sound.

        Measured with a session loaded: one thread of OpenBLAS in place of two saves 15 MB;
        nothing here multiplies matrices.
        """
        return {**os.environ, "OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}

    def command(self) -> list[str]:
        """The command line that starts it, from an installation or a frozen program."""
        words = [*own_program(), ARGUMENT, "--output", self.output]
        for name in ("profile", "events", "answers"):
            path: Path | None = getattr(self, name)
            if path is not None:
                words += [f"--{name}", str(path)]
        return words


def read_order(arguments: Sequence[str]) -> Order:
    """The other way round; the window wrote it, so anything wrong in it is a bug."""
    parser = argparse.ArgumentParser(prog=f"thaw {ARGUMENT}", allow_abbrev=False)
    parser.add_argument(ARGUMENT, action="store_true", required=True)
    parser.add_argument("--output", default="device")
    for name in ("profile", "events", "answers"):
        parser.add_argument(f"--{name}", type=Path)
    space = parser.parse_args(arguments)
    return Order(space.profile, space.output, space.events, space.answers)
