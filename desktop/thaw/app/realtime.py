"""How a process that makes sound is set up: short turns of threads, no pauses for garbage."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from pathlib import Path

NICENESS = -11
"""What PulseAudio asks for itself."""
SWITCH_S = 0.001
"""How long a Python thread may keep another waiting; the usual 5 ms is half a block."""


def ask_for_early_turns() -> None:
    """Ask the system to let this process go first, as it lets a sound server.

    Granted to those whom the computer trusts with sound; elsewhere nothing is lost. Called
    before any thread is started, as each takes over what its parent has.
    """
    if hasattr(os, "setpriority"):
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, 0, NICENESS)


def prepare_process() -> None:
    """Shorten the turns of threads, and collect garbage only when somebody asks for it.

    Called once everything is imported and made that will stay.
    """
    sys.setswitchinterval(SWITCH_S)
    gc.collect()
    gc.freeze()
    gc.disable()


def catch_stderr(path: Path) -> None:
    """Let what libraries written in C print go to a file; nowhere, where that cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        target = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError:
        target = os.open(os.devnull, os.O_WRONLY)
    sys.stderr.flush()
    os.dup2(target, 2)
    os.close(target)


def take_stdout() -> int:
    """The real standard output for messages alone; whatever prints goes to standard error."""
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    return kept
