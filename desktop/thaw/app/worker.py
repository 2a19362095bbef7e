"""Background work in a process of its own: it loads what the window must not.

    thaw --worker [--profile DIR]

Prints one answer on standard output (``library.indexed``) and ends.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from thaw.adapters.profile import find_profile
from thaw.app.library.refresh import refresh

ARGUMENT: Final = "--worker"
"""The first argument of the program when it is to be a worker."""
_GENTLE: Final = 10


def worker_arguments(profile: Path | None) -> list[str]:
    """The command line of a worker, without the program."""
    return [ARGUMENT, *(["--profile", str(profile)] if profile else [])]


def main(arguments: Sequence[str]) -> int:
    """Be a worker."""
    parser = argparse.ArgumentParser(prog=f"thaw {ARGUMENT}", allow_abbrev=False)
    parser.add_argument(ARGUMENT, action="store_true", required=True)
    parser.add_argument("--profile", type=Path)
    profile = find_profile(parser.parse_args(arguments).profile)
    if hasattr(os, "nice"):
        os.nice(_GENTLE)  # whatever sounds meanwhile comes first
    _, answer = refresh(profile)
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    return 0
