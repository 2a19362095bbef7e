"""How bright the ember is: it follows the loudness, slowly, and by no more than a third."""

from __future__ import annotations

from typing import Final

DIMMEST: Final = 0.75
"""The ember at rest; at its brightest it is 1, which is a third more."""
CYCLE_S: Final = 4.0
"""From dim to bright and back takes at least so long (WCAG 2.3.1 leaves far more room)."""
QUIET_LUFS: Final = -45.0
LOUD_LUFS: Final = -18.0


class Breath:
    """A level between ``DIMMEST`` and 1 that no loudness can hurry."""

    def __init__(self) -> None:
        self.level = DIMMEST
        self._speed = 0.0

    def advance(self, seconds: float, loudness: float) -> float:
        """The level after some time at a loudness (LUFS); a long gap counts as a short one."""
        seconds = min(seconds, 0.2)
        share = (loudness - QUIET_LUFS) / (LOUD_LUFS - QUIET_LUFS)
        target = DIMMEST + (1 - DIMMEST) * min(1.0, max(0.0, share))
        fastest = (1 - DIMMEST) / (CYCLE_S / 2)
        wanted = max(-fastest, min(fastest, (target - self.level) * 1.2))
        ease = min(1.0, seconds / 0.5)
        self._speed += (wanted - self._speed) * ease
        self.level = min(1.0, max(DIMMEST, self.level + self._speed * seconds))
        return self.level
