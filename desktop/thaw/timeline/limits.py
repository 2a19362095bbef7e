"""The doses of each level, as numbers (the project's practice page, section 1)."""

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

NEWCOMER_SILENCE: Final = frames_from_seconds(15)
"""The longest rest in a listener's first three sessions."""
SHORTEST_REST: Final = frames_from_seconds(1)
"""However short silences are wanted, a rest stays one."""
EASED_SILENCES: Final = 2 / 3
"""The factor on rests after a pull-back (docs: session format, Return)."""
EASED_MUSIC_DB: Final = -3.0
"""How far music goes down after a pull-back."""
EASED_ANCHOR: Final = frames_from_seconds(20)
"""How long the anchor lasts that begins a return or follows two silent questions."""
