"""Lengths, levels, numbers and lists in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, mark_all, say, say_count
from thaw.base.lengths import length_in_words
from thaw.base.units import seconds_from_frames
from thaw.timeline.description import MUSIC_OF_YOURS

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS: Final = {
    "grounding": mark("Grounding"),
    "body-scan": mark("Body"),
    "senses": mark("Senses"),
    "music": mark("Music"),
    "movement": mark("Movement"),
    "writing": mark("Writing"),
    "imagery": mark("Imagery"),
    "plan": mark("Small steps"),
}
"""The kinds of session, to be said where they are shown."""

_BEDS: Final = (
    *mark_all("soft rain", "quiet room", "stream", "wind", "night"),
    *mark_all("wood", "shore", "street", "fire", "room at evening"),
)
_MUSIC: Final = mark_all("slow strings", "at rest")
_SOUNDS: Final = (MUSIC_OF_YOURS, *_BEDS, *_MUSIC)
"""The sounds of the packs that come with Thaw, and the listener's own."""


def present_word(word: str) -> str:
    """A word or a region that can be picked; answers keep it as it was given.

    Args:
        word: in English; a hyphen in it is shown as a space.
    """
    return say(word.replace("-", " "))


def present_minutes(frames: int) -> str:
    """A length to the nearest minute: ``5 min``; below half a minute ``under a minute``."""
    minutes = round(seconds_from_frames(frames) / 60)
    return say("{minutes} min", minutes=minutes) if minutes else say("under a minute")


def present_whole_minutes(frames: int) -> str:
    """The same with the unit written out: ``5 minutes``."""
    minutes = round(seconds_from_frames(frames) / 60)
    return (
        say_count("1 minute", "{count} minutes", minutes) if minutes else say("under a minute")
    )


def present_seconds(frames: int) -> str:
    """A short length: ``15 s``, from a minute on ``1 min 5 s``."""
    return length_in_words(frames)


def present_list(items: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(items) < 2:
        return "".join(items)
    return say("{items} and {last}", items=", ".join(items[:-1]), last=items[-1])


def present_either(items: Sequence[str]) -> str:
    """``a``, ``a or b``, ``a, b or c``."""
    if len(items) < 2:
        return "".join(items)
    return say("{items} or {last}", items=", ".join(items[:-1]), last=items[-1])


def present_sounds(sounds: str) -> str:
    """What sounds, as a description names it; sounds of other packs keep their names."""
    named = sounds.split(", ")
    return ", ".join(say(sound) if sound in _SOUNDS else sound for sound in named)


def within(text: str) -> str:
    """A text of a session's own, for the end of a sentence: without a full stop of its own."""
    return text.strip().removesuffix(".")


def as_sentence(text: str) -> str:
    """With a capital at its beginning and a full stop at its end."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".?!…" else ".")
