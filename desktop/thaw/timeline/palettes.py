"""The words that can be picked after a sound. Ordinary words of our own, in no order of worth.

The numbers and groups follow the project's practice page, section 3. The words for music are no
published instrument and are never scored.
"""

from __future__ import annotations

from typing import Final

ALWAYS_FIRST: Final = ("nothing", "not sure", "mixed", "rather not say")
"""What stands first in every palette: equal answers, not the absence of one."""

_SENSATIONS: Final = (
    "numb, blank, far away, muffled",
    "warm, cool, hot, cold, flushed",
    "heavy, light, pressed, supported, sinking, floating",
    "tight, tense, clenched, braced, loose, soft",
    "tingling, prickly, itchy, goosebumps, smooth, rough",
    "buzzing, fluttering, pulsing, trembling, restless, still, jumpy",
    "hollow, full, open, closed",
    "achy, sore, sharp, queasy, dizzy",
)
_FEELINGS: Final = (
    "blank, flat, distant, something without a word",
    "settled, at ease, calm, peaceful",
    "okay, pleased, glad, happy, joyful, delighted",
    "curious, interested, absorbed, amazed",
    "soft, fond, caring, tender, loving",
    "wistful, nostalgic, homesick, longing",
    "relieved, hopeful, grateful, proud",
    "low, disappointed, sad, lonely, grieving",
    "uneasy, wary, worried, anxious, scared, terrified",
    "annoyed, frustrated, irritated, angry, furious",
    "awkward, embarrassed, guilty, ashamed",
    "put off, disgusted",
    "tired, drained, bored, restless, numb",
)
_MUSIC: Final = (
    "at rest, tender, remembering, amazed, part of something bigger",
    "strong, wanting to move, on edge, sad, bored, irritated",
)


def _words(*groups: str) -> tuple[str, ...]:
    return ALWAYS_FIRST + tuple(word for group in groups for word in group.split(", "))


PALETTES: Final = {
    "sensations": _words(*_SENSATIONS),
    "feelings": _words(*_FEELINGS),
    "music": _words(*_MUSIC),
}
"""The name of a palette → its words, in the order in which they are shown."""


def palette(words: str | tuple[str, ...]) -> tuple[str, ...]:
    """The words of a named palette or of a list, the four that always come first in front."""
    if isinstance(words, str):
        return PALETTES[words]
    return ALWAYS_FIRST + tuple(word for word in words if word not in ALWAYS_FIRST)
