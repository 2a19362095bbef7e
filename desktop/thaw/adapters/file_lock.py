"""A lock that the system lets go of when its process ends, however that is."""

from __future__ import annotations

import errno
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

_LOOK_S: Final = 0.005
_TAKEN: Final = frozenset((errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK))
"""What systems say of a lock that somebody else has; the last two are what Windows says."""


def try_lock(file: BinaryIO, patience: float = 0.0) -> bool:
    """Lock a file for as long as it is open; False where somebody else has, or nobody can.

    Args:
        file: the file.
        patience: seconds that are waited for somebody else to let go of it.
    """
    with suppress(OSError):
        return lock(file, patience)
    return False


def lock(file: BinaryIO, patience: float = 0.0) -> bool:
    """Lock a file for as long as it is open; False where somebody else has.

    Args:
        file: the file.
        patience: seconds that are waited for somebody else to let go of it.

    Raises:
        OSError: nobody can: the disk knows no locks, as happens with network folders.
    """
    deadline = time.monotonic() + patience
    while not _locked(file):
        if time.monotonic() >= deadline:
            return False
        time.sleep(_LOOK_S)
    return True


@contextmanager
def alone(path: Path, patience: float) -> Iterator[None]:
    """Keep others out who ask for the same; for a moment's work.

    Args:
        path: a file of its own beside what is worked on; it stays, empty.
        patience: seconds after which it is gone on all the same, as it is where there can be no
            such file: being late is worse than being second.
    """
    with ExitStack() as held:
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            try_lock(held.enter_context(path.open("ab")), patience)
        yield


def _locked(file: BinaryIO) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        raise
    return True
