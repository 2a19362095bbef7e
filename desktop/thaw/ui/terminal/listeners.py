"""Everyone who hears of a player that the terminal hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.adapters.clock import SystemClock
from thaw.app.hand import Hand
from thaw.app.last_run import RunCount
from thaw.app.realtime import prepare_process

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.app.defaults import Defaults
    from thaw.app.events_file import EventsFile
    from thaw.app.scripted import Script
    from thaw.player.events import Event
    from thaw.player.snapshot import Snapshot
    from thaw.ui.terminal.feed import Feed


class Listeners:
    """Tells them in order, on the player's thread.

    Args:
        feed: the conversation.
        script: what a scripted listener does.
        events: a file for what happens, or None.
        defaults: who answers where no key can, or None.

    Attributes:
        count: how the sound goes.
    """

    def __init__(
        self,
        feed: Feed,
        script: Script,
        events: EventsFile | None,
        defaults: Defaults | None,
    ) -> None:
        self.count = RunCount()
        self._feed = feed
        self._script = script
        self._events = events
        self._defaults = defaults
        self._post: Callable[[Event], None] | None = None
        self._hand: Hand | None = None

    def attach(self, post: Callable[[Event], None]) -> None:
        """Let those who answer do so; called before anything is heard."""
        self._post = post
        self._hand = Hand(self._script, post, SystemClock())

    def ready(self) -> None:
        """Room tone and guidance are decoded: what was made until now will stay."""
        prepare_process()
        self._feed.ready()

    def heard(self, snapshot: Snapshot) -> None:
        """What is heard now."""
        self._feed.heard(snapshot)
        if self._events is not None:
            self._events.note(snapshot)
        if self._hand is not None:
            self._hand.notice(snapshot)
        self._take_default(snapshot)
        self.count.notice(snapshot)

    def begun(self, ref: str) -> None:
        """The session begins; its first snapshot says so too."""

    def answered(self) -> None:
        """A heartbeat was answered; the terminal sends none."""

    def failed(self, sentence: str) -> None:
        """Something that was asked for cannot be done."""
        self._feed.failed(sentence)

    def close(self) -> None:
        """Let go of files and threads."""
        if self._hand is not None:
            self._hand.close()
        if self._events is not None:
            self._events.close()

    def _take_default(self, snapshot: Snapshot) -> None:
        if self._defaults is None or self._post is None or snapshot.question is None:
            return
        answer = self._defaults.answer(snapshot.question)
        if answer is not None:
            self._post(answer)
