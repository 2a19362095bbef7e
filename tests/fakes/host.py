"""A player that is told things and does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaw.player.events import Event


class FakeHost:
    """Remembers what was sent."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def post(self, event: Event) -> None:
        """Remember it."""
        self.events.append(event)
