"""What the player's thread tells, handed over to the terminal's."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaw.player.snapshot import Snapshot


class Feed:
    """Hears of a live player and gives it out in order; a sentence is something that failed."""

    def __init__(self) -> None:
        self._news: queue.SimpleQueue[Snapshot | str] = queue.SimpleQueue()

    def ready(self) -> None:
        """Room tone and guidance are decoded; the first snapshot says so too."""

    def heard(self, snapshot: Snapshot) -> None:
        """What is heard now."""
        self._news.put(snapshot)

    def failed(self, sentence: str) -> None:
        """Something that was asked for cannot be done."""
        self._news.put(sentence)

    def take(self, seconds: float) -> list[Snapshot | str]:
        """All that came, waiting no longer than this for the first."""
        news: list[Snapshot | str] = []
        try:
            news.append(self._news.get(timeout=seconds) if seconds else self._news.get_nowait())
            while True:
                news.append(self._news.get_nowait())
        except queue.Empty:
            return news
