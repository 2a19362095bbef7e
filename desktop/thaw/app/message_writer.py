"""Writes messages to a pipe without ever making the sound wait for its reader."""

from __future__ import annotations

import logging
import os
import threading
from collections import deque
from typing import TYPE_CHECKING

from thaw.app.messages import encode
from thaw.player.snapshot import Snapshot

if TYPE_CHECKING:
    from thaw.app.messages import Message

_LOG = logging.getLogger(__name__)


class MessageWriter:
    """A thread that writes; of snapshots behind a slow reader only the newest stays.

    Args:
        descriptor: of the pipe; closed at the end.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._change = threading.Condition()
        self._waiting: deque[Message] = deque()
        self._snapshot: Snapshot | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="thaw-messages", daemon=True)
        self._thread.start()

    def send(self, message: Message) -> None:
        """Have a message written soon; returns at once."""
        with self._change:
            if isinstance(message, Snapshot):
                self._snapshot = message
            else:
                self._waiting.append(message)
            self._change.notify()

    def close(self, patience: float) -> None:
        """Write what still waits, for so many seconds at most."""
        with self._change:
            self._closed = True
            self._change.notify()
        self._thread.join(patience)

    def _run(self) -> None:
        try:
            while (message := self._next()) is not None:
                self._write(encode(message))
        except OSError as error:
            _LOG.info("nobody reads any more: %s", error)
        finally:
            os.close(self._descriptor)

    def _next(self) -> Message | None:
        with self._change:
            self._change.wait_for(lambda: self._closed or self._waiting or self._snapshot)
            if self._waiting:
                return self._waiting.popleft()
            snapshot, self._snapshot = self._snapshot, None
            return snapshot

    def _write(self, line: bytes) -> None:
        while line:
            line = line[os.write(self._descriptor, line) :]
