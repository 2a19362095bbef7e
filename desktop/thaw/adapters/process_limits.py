"""Limits that a process sets itself before it touches what a stranger made."""

from __future__ import annotations

import math
import os
import sys
import time
from pathlib import Path
from typing import Final

_MOST_FILES: Final = 64
_GENTLE: Final = 5


def lower_priority() -> None:
    """From now on whatever sounds meanwhile comes first; not on Windows."""
    if sys.platform != "win32":
        os.nice(_GENTLE)


def limit_process(memory: int, largest_file: int = 0) -> None:
    """From now on this process comes last, opens few files, and grows by so much at most.

    Windows has no such limits, and macOS none on memory.

    Args:
        memory: bytes that it may take beside what it holds.
        largest_file: bytes that a file may have which it writes; 0: it writes none.
    """
    lower_priority()
    if sys.platform != "win32":
        import resource

        limits = {
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_FSIZE: largest_file,
            resource.RLIMIT_NOFILE: _MOST_FILES,
        }
        held = _held(resource.getpagesize())
        if held:
            limits[resource.RLIMIT_AS] = held + memory
        for kind, most in limits.items():
            _, hard = resource.getrlimit(kind)
            if hard == resource.RLIM_INFINITY or most < hard:
                resource.setrlimit(kind, (most, most))


def limit_time(seconds: float) -> None:
    """From now on this process takes so much of the processor at most, or is ended by SIGXCPU.

    Time that it only waits, behind others for example, does not count. Not on Windows.
    """
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        soft = math.ceil(time.process_time() + seconds)
        most = soft if hard == resource.RLIM_INFINITY else min(soft, hard)
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


def _held(page: int) -> int:
    """The bytes of address space that are taken already; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * page
    except (OSError, ValueError):
        return 0
