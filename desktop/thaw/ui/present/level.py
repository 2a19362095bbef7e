"""The listener's level: where it begins and how far it may go."""

from __future__ import annotations

from typing import Final

from thaw.base.units import Decibel
from thaw.engine.curves import BEFORE_A_LEVEL_WAS_SET_DB

USUAL: Final = Decibel(-6.0)
"""The loudest that can be set as comfortable."""
FIRST: Final = Decibel(BEFORE_A_LEVEL_WAS_SET_DB)
"""Before any was set: the very first sound is soft. The player rises to it by itself."""
ABOVE: Final = 6.0
"""So far above the comfortable level a listener may go, and never above full."""
LOWEST: Final = -48.0
STEP: Final = 2.0


def ceiling(comfortable: float | None) -> Decibel:
    """The highest level for a listener, in dB of full."""
    return Decibel(min(0.0, (USUAL if comfortable is None else comfortable) + ABOVE))


def louder(level: float, comfortable: float | None) -> Decibel:
    """One step up, no further than the ceiling."""
    return Decibel(min(ceiling(comfortable), level + STEP))


def softer(level: float) -> Decibel:
    """One step down."""
    return Decibel(max(LOWEST, level - STEP))


def present_level(level: float) -> str:
    """A level for a screen reader and below the slider."""
    if level >= USUAL:
        return "as loud as Thaw begins at most"
    return f"{USUAL - level:g} dB below that"
