"""When a snapshot is worth telling: where something changed, now and then while it sounds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from thaw.base.units import Decibel, Frames
from thaw.player.phase import Phase

if TYPE_CHECKING:
    from thaw.player.ports import Clock
    from thaw.player.snapshot import Snapshot

TELL_S: Final = 0.08
"""How often a snapshot is told while only time and loudness change: every second look."""
_QUIET_DB: Final = -100.0
_STANDING: Final = frozenset({Phase.READY, Phase.PAUSED, Phase.LOST_DEVICE, Phase.ENDED})
_ZERO: Final = Frames(0)


class Teller:
    """Keeps what was told last."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._settled: Snapshot | None = None
        self._at = 0.0
        self._looked_at = 0.0

    def may_look(self) -> bool:
        """Whether it is time to take a snapshot at all: making one costs more than a look."""
        now = self._clock.monotonic()
        if now - self._looked_at < TELL_S:
            return False
        self._looked_at = now
        return True

    def is_due(self, snapshot: Snapshot) -> bool:
        """Whether to tell this one; it then counts as told."""
        now = self._clock.monotonic()
        settled = settled_part(snapshot)
        moving = snapshot.phase not in _STANDING or snapshot.loudness > _QUIET_DB
        if settled == self._settled and not (moving and now - self._at >= TELL_S):
            return False
        self._settled, self._at = settled, now
        return True


def settled_part(snapshot: Snapshot) -> Snapshot:
    """The snapshot without what changes with every frame."""
    question, music, pace = snapshot.question, snapshot.music, snapshot.pace
    return replace(
        snapshot,
        frame=_ZERO,
        position=_ZERO,
        loudness=Decibel(0.0),
        question=question and replace(question, left=_ZERO),
        music=music and replace(music, heard=_ZERO),
        pace=pace and replace(pace, at=_ZERO),
    )
