"""The listener's level: where it begins and how far it may go."""

from __future__ import annotations

from typing import Final

from thaw.base.language import brief_number, say
from thaw.base.levels import ABOVE_COMFORTABLE, COMFORTABLE
from thaw.base.units import Decibel

LOWEST: Final = -48.0
STEP: Final = 2.0


def ceiling(comfortable: float | None) -> Decibel:
    """The highest level for a listener, in dB of full."""
    return Decibel(
        min(0.0, (COMFORTABLE if comfortable is None else comfortable) + ABOVE_COMFORTABLE)
    )


def louder(level: float, comfortable: float | None) -> Decibel:
    """One step up, no further than the ceiling."""
    return Decibel(min(ceiling(comfortable), level + STEP))


def softer(level: float) -> Decibel:
    """One step down."""
    return Decibel(max(LOWEST, level - STEP))


def present_level(level: float) -> str:
    """A level in words, for the terminal and a screen reader."""
    if level >= 0:
        return say("full", about="the volume")
    below = brief_number(-level)
    if level == COMFORTABLE:
        return say("{level} dB below full, the loudest that a session begins with", level=below)
    return say("{level} dB below full", level=below)
