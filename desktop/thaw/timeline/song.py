"""A part of the listener's own music, made ready for one session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaw.base.units import Decibel, Frames


@dataclass(frozen=True)
class Song:
    """What is played where a session asks for the listener's own music.

    Attributes:
        file: the path of its samples (``adapters.sound.mapped``).
        frames: its length.
        correction: the gain that brings it to the loudness of music.
    """

    file: str
    frames: Frames
    correction: Decibel
