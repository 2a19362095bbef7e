"""Background work in a process of its own: it loads what the window must not.

    thaw --worker [--profile DIR] [--session PATH]

It sweeps what a killed install left, and builds the index of all packs, or describes the one
session at a path; prints a line on standard output (``library.indexed``) whenever the index is
written, and ends.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from thaw.adapters.packs.store import PackStore
from thaw.adapters.process_limits import lower_priority
from thaw.adapters.profile import find_profile
from thaw.app.console import usable_streams
from thaw.app.faults import answer_faults
from thaw.app.library.refresh import look_at, refresh

ARGUMENT: Final = "--worker"
"""The first argument of the program when it is to be a worker."""


def worker_arguments(profile: Path | None, session: str) -> list[str]:
    """The command line of a worker, without the program; no session: the index."""
    words = [ARGUMENT]
    if profile is not None:
        words += ["--profile", str(profile)]
    return words + (["--session", session] if session else [])


def main(arguments: Sequence[str]) -> int:
    """Be a worker."""
    parser = argparse.ArgumentParser(prog=f"thaw {ARGUMENT}", allow_abbrev=False)
    parser.add_argument(ARGUMENT, action="store_true", required=True)
    parser.add_argument("--profile", type=Path)
    parser.add_argument("--session", default="")
    space = parser.parse_args(arguments)
    answer_faults(space.profile, usable_streams().note)  # no line of it would be an index
    profile = find_profile(space.profile)
    lower_priority()
    PackStore(profile.packs).sweep()
    answers = iter([look_at(space.session, profile)]) if space.session else refresh(profile)
    # Nobody minds where the window has gone meanwhile.
    with suppress(BrokenPipeError), open(1, "wb", closefd=False) as window:
        for answer in answers:
            window.write(answer + b"\n")
            window.flush()
    return 0
