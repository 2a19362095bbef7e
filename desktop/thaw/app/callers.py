"""What later starts ask the window for, as JSON between processes and as requests inside."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import asdict

from thaw.app.link import Request


def encode_request(request: Request) -> bytes:
    """What a later start hands over."""
    return json.dumps(asdict(request)).encode()


def decode_request(data: bytes) -> Request:
    """What was handed over; where that is not understood, the window is just shown."""
    try:
        document = json.loads(data)
        ref, begin, pack = document["ref"], document["begin"], document["pack"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return Request()
    understood = isinstance(ref, str) and isinstance(begin, bool) and isinstance(pack, str)
    return Request(ref, begin, pack) if understood else Request()


class LaterStarts:
    """Keeps what later starts ask for until a window watches, and hands it on then."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: list[Request] = []
        self._call_soon: Callable[[Callable[[], None]], None] | None = None
        self._requested: Callable[[Request], None] | None = None

    def take(self, data: bytes) -> None:
        """A later start asks; from any thread."""
        with self._guard:
            self._waiting.append(decode_request(data))
            if self._call_soon is not None:
                self._call_soon(self._hand_on)

    def run_on(self, call_soon: Callable[[Callable[[], None]], None]) -> None:
        """From now on hand on by this, which lets something run on the window's thread."""
        with self._guard:
            self._call_soon = call_soon

    def watch(self, requested: Callable[[Request], None]) -> None:
        """Tell the window what a later start asks for."""
        self._requested = requested
        with self._guard:
            if self._call_soon is not None and self._waiting:
                self._call_soon(self._hand_on)

    def _hand_on(self) -> None:
        if self._requested is None:
            return
        with self._guard:
            waiting, self._waiting = self._waiting, []
        for request in waiting:
            self._requested(request)
