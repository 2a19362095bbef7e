"""The regions of the body in words: as a title, and within a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.base.language import mark_all, say
from thaw.ui.present.words import present_word

if TYPE_CHECKING:
    from thaw.timeline.description import Region

_NAMES: Final = {
    "feet": mark_all("Feet", "feet"),
    "lower-legs": mark_all("Lower legs", "lower legs"),
    "legs": mark_all("Legs", "legs"),
    "thighs": mark_all("Thighs", "thighs"),
    "seat": mark_all("Seat", "seat"),
    "hands": mark_all("Hands", "hands"),
    "arms": mark_all("Arms", "arms"),
    "shoulders": mark_all("Shoulders", "shoulders"),
    "back": mark_all("Back", "back"),
    "belly": mark_all("Belly", "belly"),
    "chest": mark_all("Chest", "chest"),
    "face": mark_all("Face", "face"),
    "head": mark_all("Head", "head"),
    "outline": mark_all("Outline", "outline"),
    "whole": mark_all("Whole", "whole"),
}
"""Region → its title, and its name within a sentence; a session may have others."""


def region_title(region: Region) -> str:
    """A region as it stands alone."""
    return say(_NAMES[region.id][0]) if region.id in _NAMES else region.title


def region_name(region: str) -> str:
    """A region within a sentence.

    Args:
        region: its id.
    """
    return say(_NAMES[region][1]) if region in _NAMES else present_word(region)
