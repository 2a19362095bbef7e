"""One window for a profile: a later start hands over what it was asked for, and ends.

Whoever holds the lock is the first; the system lets go of it when the process ends, however
that is. Nothing of Qt is needed, so a later start is over before Qt would be imported.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Client, Listener
from pathlib import Path
from typing import BinaryIO, Final

from thaw.adapters.file_lock import try_lock
from thaw.adapters.runtime_folder import profile_mark, runtime_folder

_PURPOSE: Final = "-window"
_END: Final = b"end"
_DONE: Final = b"done"
LONGEST: Final = 65_536
"""Of what is handed over: a path of 4,096 bytes takes several times as many in JSON."""
_PATIENCE_S: Final = 2.0
_STEP_S: Final = 0.05

_LOG = logging.getLogger(__name__)


class Instance:
    """The first start of a profile.

    Args:
        state: the folder of the profile's state.
        asked: given what a later start hands over, from a thread of its own.
    """

    def __init__(self, state: Path, asked: Callable[[bytes], None]) -> None:
        self._state = state
        self._asked = asked
        self._lock: BinaryIO | None = None
        self._thread: threading.Thread | None = None

    def claim(self) -> bool:
        """Be the first and listen to later starts; False where another one is.

        Raises:
            OSError: there is no place for a lock.
        """
        lock = (runtime_folder(self._state, _PURPOSE) / "lock").open("ab")
        if not try_lock(lock):
            lock.close()
            return False
        self._lock = lock
        self._listen()
        return True

    def release(self) -> None:
        """Be the first no longer."""
        if self._thread is not None:
            with contextlib.suppress(OSError, EOFError), Client(_address(self._state)) as end:
                end.send_bytes(_END)
            self._thread.join(_PATIENCE_S)
        if self._lock is not None:
            self._lock.close()

    def _listen(self) -> None:
        address = _address(self._state)
        if sys.platform != "win32":
            Path(address).unlink(missing_ok=True)  # left by one that was killed
        try:
            listener = Listener(address)
        except OSError as error:
            _LOG.warning("later starts cannot be heard: %s", error)
            return
        self._thread = threading.Thread(
            target=self._serve, args=(listener,), name="thaw-instance", daemon=True
        )
        self._thread.start()

    def _serve(self, listener: Listener) -> None:
        with listener:
            while self._answer(listener):
                continue

    def _answer(self, listener: Listener) -> bool:
        """One later start; whether to go on."""
        try:
            with listener.accept() as connection:
                if not connection.poll(_PATIENCE_S):
                    return True
                asked = connection.recv_bytes(LONGEST)
                if asked == _END:
                    return False
                self._asked(asked)
                connection.send_bytes(_DONE)
        except (OSError, EOFError) as error:
            _LOG.info("a later start left: %s", error)
        return True


def hand_over(state: Path, what: bytes) -> bool:
    """Give the first start what this one was asked for; False where it does not answer."""
    pause = threading.Event()
    waited = 0.0
    while waited < _PATIENCE_S:  # it may hold the lock and not listen yet
        with contextlib.suppress(OSError, EOFError), Client(_address(state)) as connection:
            connection.send_bytes(what)
            return connection.poll(_PATIENCE_S) and connection.recv_bytes(16) == _DONE
        pause.wait(_STEP_S)
        waited += _STEP_S
    return False


def _address(state: Path) -> str:
    if sys.platform == "win32":
        return f"\\\\.\\pipe\\{profile_mark(state, _PURPOSE)}"
    return str(runtime_folder(state, _PURPOSE) / "socket")
