"""Pulling back from outside: a socket that every process that plays keeps open.

It belongs to the process that makes the sound, so it works while the window hangs. Each process
has a socket of its own, in one folder for the profile: two that play are both reached, and one
that was killed leaves nothing that matters. Only the same user can reach it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Client, Listener
from pathlib import Path
from typing import Final

from thaw.adapters.runtime_folder import profile_mark, runtime_folder

_PULL_BACK: Final = b"thaw pull-back 1"
_DONE: Final = b"done"
_END: Final = b"end"
_PIPES: Final = "\\\\.\\pipe\\"
_PATIENCE_S: Final = 1.0
_SILENT_S: Final = 0.2
"""A caller that says nothing for so long keeps the next one waiting no longer."""

_LOG = logging.getLogger(__name__)


class ControlSocket:
    """Listens for whoever wants to pull back.

    Args:
        state: the folder of the profile's state.
        pulled: called from a thread of its own for each press; must not wait.
    """

    def __init__(self, state: Path, pulled: Callable[[], None]) -> None:
        self._pulled = pulled
        self._state = state
        self._address = ""
        self._thread: threading.Thread | None = None

    def open(self) -> None:
        """Listen. Where that cannot be, it is logged; the keys of the program still work."""
        try:
            self._address = _own_address(self._state)
            _remove(self._address)
            listener = Listener(self._address)
        except OSError as error:
            _LOG.warning("no control socket: %s", error)
            return
        self._thread = threading.Thread(
            target=self._listen, args=(listener,), name="thaw-control", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Listen no longer."""
        if self._thread is None:
            return
        with contextlib.suppress(OSError, EOFError), Client(self._address) as connection:
            connection.send_bytes(_END)
        self._thread.join(_PATIENCE_S)
        self._thread = None

    def _listen(self, listener: Listener) -> None:
        with listener:
            while self._answer(listener):
                continue

    def _answer(self, listener: Listener) -> bool:
        """One caller; whether to go on."""
        try:
            with listener.accept() as connection:
                asked = connection.recv_bytes(64) if connection.poll(_SILENT_S) else b""
                if asked == _PULL_BACK:
                    self._pulled()
                    connection.send_bytes(_DONE)
                return asked != _END
        except (OSError, EOFError) as error:
            _LOG.info("a caller left: %s", error)
            return True


def send_pull_back(state: Path) -> bool:
    """Pull back in every Thaw of a profile that plays; whether one was reached."""
    try:
        addresses = _addresses(state)
    except OSError:
        return False
    reached = [_ask(address) for address in addresses]
    return any(reached)


def _ask(address: str) -> bool:
    try:
        with Client(address) as connection:
            connection.send_bytes(_PULL_BACK)
            return connection.poll(_PATIENCE_S) and connection.recv_bytes(64) == _DONE
    except ConnectionRefusedError:  # left by one that was killed
        _remove(address)
    except (OSError, EOFError):
        pass
    return False


def _own_address(state: Path) -> str:
    if sys.platform == "win32":
        return f"{_PIPES}{profile_mark(state)}-{os.getpid()}"
    return str(runtime_folder(state) / str(os.getpid()))


def _addresses(state: Path) -> list[str]:
    """The sockets of a profile that are there, those of killed processes among them."""
    if sys.platform == "win32":
        pipes = os.scandir(_PIPES)  # which no Path can read
        return [pipe.path for pipe in pipes if pipe.name.startswith(profile_mark(state))]
    return [str(path) for path in runtime_folder(state).iterdir()]


def _remove(address: str) -> None:
    """Take away what a process that was killed left; a pipe of Windows goes by itself."""
    if sys.platform != "win32":
        Path(address).unlink(missing_ok=True)
