"""The numbers of care: the doses of each level, and where the built-in safety routes begin.

They follow the project's practice page, sections 1 and 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from thaw.base.units import Frames, frames_from_seconds


@dataclass(frozen=True)
class Dose:
    """What one level allows at most.

    Attributes:
        session: length of a session.
        focus: longest run inside before an outside reset; None: no limit.
        silence: longest rest without a touch-in.
        silence_over_music: the same while music plays.
    """

    session: Frames
    focus: Frames | None
    silence: Frames
    silence_over_music: Frames


def _dose(minutes: int, focus: int | None, silence: int, over_music: int) -> Dose:
    return Dose(
        frames_from_seconds(minutes * 60),
        None if focus is None else frames_from_seconds(focus),
        frames_from_seconds(silence),
        frames_from_seconds(over_music),
    )


DOSES: Final = {
    1: _dose(20, None, 30, 60),
    2: _dose(15, 150, 25, 60),
    3: _dose(10, 90, 20, 60),
    4: _dose(6, 60, 15, 60),
}
"""Level → its dose."""
LISTENING_FOCUS: Final = {4: frames_from_seconds(180)}
"""Level → the longest run inside over music or while writing, where that differs."""
TOO_MUCH_FROM: Final = 8
"""Stirred from here on leads to the quiet room, before any route of a pack is looked at."""
FAR_AWAY_FROM: Final = 3
"""Here up to this leads to the quiet room, before any route of a pack is looked at."""
