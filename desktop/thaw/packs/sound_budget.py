"""How long the sounds of a pack may play: hours of silence fit into a few bytes."""

from __future__ import annotations

from typing import Final

from thaw.base.errors import DecodeError
from thaw.base.language import say
from thaw.base.units import RATE, Frames

LONGEST: Final = Frames(60 * 60 * RATE)
"""Frames of one sound: a session names no longer time."""
_ALWAYS: Final = 5 * 60 * RATE
_EACH: Final = 60 * RATE
_LEAST: Final = 2 * RATE
"""What the shortest sound counts, since opening it takes time as well."""
_FRAMES_OF_A_BYTE: Final = RATE / 1500
"""Speech that is packed as small as can be listened to has 1500 bytes a second."""


class SoundBudget:
    """What the sounds of one pack may still play.

    Args:
        size: the bytes of all of them.
    """

    def __init__(self, size: int) -> None:
        self._left = _ALWAYS + round(size * _FRAMES_OF_A_BYTE)

    @property
    def is_spent(self) -> bool:
        """Whether nothing is left."""
        return self._left <= 0

    def longest(self, size: int) -> int:
        """How many frames a sound of so many bytes may have."""
        return min(LONGEST, self._left, _EACH + round(size * _FRAMES_OF_A_BYTE))

    def take(self, frames: int) -> None:
        """Count a sound that was decoded.

        Raises:
            DecodeError: nothing is left.
        """
        self._left -= max(frames, _LEAST)
        if self.is_spent:
            raise DecodeError(
                say("The sounds of this pack play for far longer than sounds of their size do.")
            )
