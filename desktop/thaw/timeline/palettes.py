"""The words that can be picked after a sound. Ordinary words of our own, in no order of worth.

The numbers and groups follow the project's practice page, section 3. The words for music are no
published instrument and are never scored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ALWAYS_FIRST: Final = ("nothing", "not sure", "mixed", "rather not say")
"""What stands first in every palette: equal answers, not the absence of one."""
PRESENCE_WORDS: Final = frozenset({"far away", "floating", "muffled"})
"""Words after which a listener is asked how here she feels."""
CARE_WORDS: Final = frozenset({"sharp", "dizzy"})
"""Words after which the page says that one might stop, and when a doctor is the one to ask."""


@dataclass(frozen=True)
class WordGroup:
    """Words that stand together.

    Attributes:
        title: what they are about, or empty.
        words: the words, faint to strong.
    """

    title: str
    words: tuple[str, ...]


def _groups(**lines: str) -> tuple[WordGroup, ...]:
    """One group a line; a name that begins with an underscore is for order alone."""
    return tuple(
        WordGroup("" if name.startswith("_") else name.capitalize(), tuple(line.split(", ")))
        for name, line in lines.items()
    )


GROUPS: Final[Mapping[str, tuple[WordGroup, ...]]] = {
    "sensations": _groups(
        faint="numb, blank, far away, muffled",
        temperature="warm, cool, hot, cold, flushed",
        weight="heavy, light, pressed, supported, sinking, floating",
        tone="tight, tense, clenched, braced, loose, soft",
        surface="tingling, prickly, itchy, goosebumps, smooth, rough",
        movement="buzzing, fluttering, pulsing, trembling, restless, still, jumpy",
        space="hollow, full, open, closed",
        discomfort="achy, sore, sharp, queasy, dizzy",
    ),
    "feelings": _groups(
        unclear="blank, flat, distant, something without a word",
        ease="settled, at ease, calm, peaceful",
        joy="okay, pleased, glad, happy, joyful, delighted",
        interest="curious, interested, absorbed, amazed",
        warmth="soft, fond, caring, tender, loving",
        longing="wistful, nostalgic, homesick, longing",
        lift="relieved, hopeful, grateful, proud",
        sadness="low, disappointed, sad, lonely, grieving",
        fear="uneasy, wary, worried, anxious, scared, terrified",
        anger="annoyed, frustrated, irritated, angry, furious",
        shame="awkward, embarrassed, guilty, ashamed",
        aversion="put off, disgusted",
        energy="tired, drained, bored, restless, numb",
    ),
    "music": _groups(
        _one="at rest, tender, remembering, amazed, part of something bigger",
        _two="strong, wanting to move, on edge, sad, bored, irritated",
    ),
}
"""The name of a palette → its words in groups, without the four that always stand first."""

PALETTES: Final[Mapping[str, tuple[str, ...]]] = {
    name: ALWAYS_FIRST + tuple(word for group in groups for word in group.words)
    for name, groups in GROUPS.items()
}
"""The name of a palette → its words, in the order in which they are shown."""


def palette(words: str | tuple[str, ...]) -> tuple[str, ...]:
    """The words of a named palette or of a list, the four that always come first in front."""
    if isinstance(words, str):
        return PALETTES[words]
    return ALWAYS_FIRST + tuple(word for word in words if word not in ALWAYS_FIRST)


def groups_of(words: tuple[str, ...]) -> tuple[WordGroup, ...]:
    """The groups in which the words of :func:`palette` are shown, behind the four first ones.

    A list of a session's own is one group without a title.
    """
    named = next((GROUPS[name] for name, known in PALETTES.items() if known == words), None)
    rest = words[len(ALWAYS_FIRST) :]
    return named if named is not None else ((WordGroup("", rest),) if rest else ())


def measures_with(words: tuple[str, ...]) -> tuple[str, ...]:
    """The measures that may be asked along with a palette, once such a word is picked."""
    return () if PRESENCE_WORDS.isdisjoint(words) else ("here",)
