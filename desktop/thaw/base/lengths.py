"""Lengths of time for a listener; ``base.units`` has those of the session format."""

from __future__ import annotations

from thaw.base.language import say
from thaw.base.units import seconds_from_frames


def length_in_words(frames: int) -> str:
    """To the second: ``45 s``, ``2 min``, ``2 min 30 s``."""
    minutes, seconds = divmod(round(seconds_from_frames(frames)), 60)
    if not minutes:
        return say("{seconds} s", seconds=seconds)
    if not seconds:
        return say("{minutes} min", minutes=minutes)
    return say("{minutes} min {seconds} s", minutes=minutes, seconds=seconds)
