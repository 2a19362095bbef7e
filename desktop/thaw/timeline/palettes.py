"""The words that can be picked after a sound. Ordinary words of our own, in no order of worth.

The numbers and groups follow the project's practice page, section 3. The words for music are no
published instrument and are never scored.

All of them are said where they are shown; an answer is the English word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, mark_all

if TYPE_CHECKING:
    from collections.abc import Mapping

ALWAYS_FIRST: Final = mark_all("nothing", "not sure", "mixed", "rather not say")
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


GROUPS: Final[Mapping[str, tuple[WordGroup, ...]]] = {
    "sensations": (
        WordGroup(mark("Faint"), mark_all("numb", "blank", "far away", "muffled")),
        WordGroup(mark("Temperature"), mark_all("warm", "cool", "hot", "cold", "flushed")),
        WordGroup(
            mark("Weight"),
            mark_all("heavy", "light", "pressed", "supported", "sinking", "floating"),
        ),
        WordGroup(
            mark("Tone"), mark_all("tight", "tense", "clenched", "braced", "loose", "soft")
        ),
        WordGroup(
            mark("Surface"),
            mark_all("tingling", "prickly", "itchy", "goosebumps", "smooth", "rough"),
        ),
        WordGroup(
            mark("Movement"),
            mark_all(
                "buzzing", "fluttering", "pulsing", "trembling", "restless", "still", "jumpy"
            ),
        ),
        WordGroup(mark("Space"), mark_all("hollow", "full", "open", "closed")),
        WordGroup(mark("Discomfort"), mark_all("achy", "sore", "sharp", "queasy", "dizzy")),
    ),
    "feelings": (
        WordGroup(
            mark("Unclear"), mark_all("blank", "flat", "distant", "something without a word")
        ),
        WordGroup(mark("Ease"), mark_all("settled", "at ease", "calm", "peaceful")),
        WordGroup(
            mark("Joy"), mark_all("okay", "pleased", "glad", "happy", "joyful", "delighted")
        ),
        WordGroup(mark("Interest"), mark_all("curious", "interested", "absorbed", "amazed")),
        WordGroup(mark("Warmth"), mark_all("soft", "fond", "caring", "tender", "loving")),
        WordGroup(mark("Longing"), mark_all("wistful", "nostalgic", "homesick", "longing")),
        WordGroup(mark("Lift"), mark_all("relieved", "hopeful", "grateful", "proud")),
        WordGroup(
            mark("Sadness"), mark_all("low", "disappointed", "sad", "lonely", "grieving")
        ),
        WordGroup(
            mark("Fear"),
            mark_all("uneasy", "wary", "worried", "anxious", "scared", "terrified"),
        ),
        WordGroup(
            mark("Anger"), mark_all("annoyed", "frustrated", "irritated", "angry", "furious")
        ),
        WordGroup(mark("Shame"), mark_all("awkward", "embarrassed", "guilty", "ashamed")),
        WordGroup(mark("Aversion"), mark_all("put off", "disgusted")),
        WordGroup(mark("Energy"), mark_all("tired", "drained", "bored", "restless", "numb")),
    ),
    "music": (
        WordGroup(
            "",
            mark_all("at rest", "tender", "remembering", "amazed", "part of something bigger"),
        ),
        WordGroup(
            "", mark_all("strong", "wanting to move", "on edge", "sad", "bored", "irritated")
        ),
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
