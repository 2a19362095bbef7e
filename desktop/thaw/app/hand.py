"""The hand of a scripted listener: answers when asked, presses when it is time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from thaw.base.units import seconds_from_frames
from thaw.player.phase import Phase

if TYPE_CHECKING:
    from thaw.app.scripted import Script
    from thaw.player.events import Event
    from thaw.player.ports import Clock
    from thaw.player.snapshot import Snapshot


class Hand:
    """Does what a script says, once a session has begun.

    Args:
        script: what is written down.
        do: takes an event; called from the caller's thread and from one of the hand's own.
        clock: whose seconds count.
    """

    def __init__(self, script: Script, do: Callable[[Event], None], clock: Clock) -> None:
        self._script = script
        self._do = do
        self._clock = clock
        self._asked = ""
        self._closed = threading.Event()
        self._presser: threading.Thread | None = None

    def notice(self, snapshot: Snapshot) -> None:
        """See what is heard, and answer."""
        if self._presser is None and snapshot.phase is not Phase.READY:
            self._presser = threading.Thread(
                target=self._press_all, name="thaw-hand", daemon=True
            )
            self._presser.start()
        asked = "" if snapshot.question is None else snapshot.question.id
        if snapshot.question is not None and asked != self._asked:
            answer = self._script.answer(snapshot.question)
            if answer is not None:
                self._do(answer)
        self._asked = asked

    def close(self) -> None:
        """Press nothing more."""
        self._closed.set()
        if self._presser is not None:
            self._presser.join()

    def _press_all(self) -> None:
        begin = self._clock.monotonic()
        for press in self._script.presses:
            due = begin + seconds_from_frames(press.at)
            if self._closed.wait(max(0.0, due - self._clock.monotonic())):
                return
            self._do(press.event)
