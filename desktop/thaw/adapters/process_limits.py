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
_PR_SET_DUMPABLE: Final = 4
"""From <linux/prctl.h>."""


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


def keep_memory_private() -> None:
    """From now on no file and no other program of this user gets what this process holds.

    Not on Windows, which writes what a process held only where somebody set it up to do so.
    """
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    if sys.platform == "linux":
        import ctypes

        # A limit of 0 keeps core files away, but not a program that the kernel pipes them to
        # (core(5)), and not a debugger: this keeps away both (prctl(2), PR_SET_DUMPABLE).
        # Keys are not locked into memory: Python copies what it holds, so pages of the copies
        # could be swapped out all the same. Whoever fears that encrypts the swap.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _held(page: int) -> int:
    """The bytes of address space that are taken already; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * page
    except (OSError, ValueError):
        return 0
