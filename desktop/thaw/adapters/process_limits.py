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


def limit_process(memory: int) -> None:
    """From now on this process writes no file, opens few, and grows by so many bytes at most.

    Windows has no such limits, and macOS none on memory.
    """
    if sys.platform == "win32":
        return
    import resource

    os.nice(_GENTLE)  # whatever sounds meanwhile comes first
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_NOFILE, _MOST_FILES)
    held = _held()
    if held:
        _lower(resource.RLIMIT_AS, held + memory)


def limit_time(seconds: float) -> None:
    """From now on this process takes so much of the processor at most, or is ended by SIGXCPU.

    Time that it only waits, behind others for example, does not count. Not on Windows.
    """
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = math.ceil(time.process_time() + seconds)
    resource.setrlimit(
        resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard)
    )


def _lower(kind: int, most: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(kind)
    if hard == resource.RLIM_INFINITY or most < hard:
        resource.setrlimit(kind, (most, most))


def _held() -> int:
    """The bytes of address space that are taken already; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (OSError, ValueError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
