"""A lock that the system lets go of when its process ends, however that is."""

from __future__ import annotations

import sys
from typing import BinaryIO


def try_lock(file: BinaryIO) -> bool:
    """Lock a file for as long as it is open; False where somebody else has."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
