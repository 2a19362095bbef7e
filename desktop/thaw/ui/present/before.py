"""The page before a session: what will happen, to the second, and what can be picked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say
from thaw.base.units import Frames
from thaw.spec.doses import DOSES
from thaw.timeline.description import LEVEL_NAMES, StripKind
from thaw.ui.present.picture import present_picture
from thaw.ui.present.words import (
    KINDS,
    present_either,
    present_list,
    present_minutes,
    present_seconds,
    present_sounds,
    present_whole_minutes,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thaw.timeline.description import Description, Part

OUTSIDE_FOCUS: Final = frozenset({"outside"})
BODY_FOCUS: Final = frozenset({"contact", "body"})
_NAMES: Final = {
    "outside": mark("outside you"),
    "body": mark("body"),
    "music": mark("music"),
    "other": mark("image, feeling or writing"),
}

KEYS: Final = mark(
    "In the session, Esc moves you to a quiet room.\n"
    "Space or K pauses, F finishes gently, E opens Change."
)
"""Stands beside Begin."""
HIDDEN: Final = mark(
    "With the window hidden the sound goes on. Media keys that your desktop passes on still "
    "work: Play-Pause pauses, Stop moves you to the quiet room. So does the command “thaw "
    "pull-back”, on a key of your desktop."
)
"""Which key does what when the window is hidden."""


@dataclass(frozen=True)
class PartView:
    """One part of the picture: its name, where it lies (0 to 1), and the colour it has."""

    title: str
    start: float
    share: float
    tone: str
    spoken: str


@dataclass(frozen=True)
class DotView:
    """A check-in or a choice on the picture."""

    at: float
    check_in: bool


@dataclass(frozen=True)
class BeforeView:
    """All text and pictures of the page, but for ``present_facts``."""

    path: str
    title: str
    summary: str
    contents: str
    parts: tuple[PartView, ...]
    dots: tuple[DotView, ...]
    tones: tuple[tuple[str, str], ...]
    underneath: str
    picture: str
    voice: str


def present_before(description: Description) -> BeforeView:
    """The page of one session, as it was made."""
    parts = tuple(_part(part, description.frames) for part in description.parts)
    tones = dict.fromkeys(part.tone for part in parts)
    return BeforeView(
        path=f"/ {say(KINDS.get(description.kind, description.kind))}",
        title=description.title,
        summary=description.summary,
        contents=_contents(description),
        parts=parts,
        dots=_dots(description),
        tones=tuple((tone, say(_NAMES[tone])) for tone in tones),
        underneath=present_sounds(description.bed),
        picture=present_picture(description),
        voice=present_voice(description, None),
    )


def present_voice(description: Description, voice: str | None) -> str:
    """The voice that will speak, and whether it is a computer's."""
    known = [v for v in description.voices if voice in (None, v.id)]
    if not known:
        return say("Lines are shown as text; this session has no recorded voice.")
    if known[0].computer:
        return say("Voice: {name} (a computer’s voice)", name=known[0].name)
    return say("Voice: {name}", name=known[0].name)


def present_facts(description: Description, silences: float = 1.0) -> tuple[str, ...]:
    """What could surprise, each on its own.

    Args:
        description: the session, as it was made.
        silences: the listener's factor on every rest.
    """
    loudest = description.loudest
    facts = (
        _length(description, silences),
        present_depth(description.level),
        _longest_silence(description, silences),
        say("loudest moment: {moment}", moment=say(loudest)) if loudest else "",
        say(description.posture),
    )
    return tuple(fact for fact in facts if fact)


def present_depth(level: int) -> str:
    """How far in a session leads."""
    return say("{place} (level {level} of 4)", place=say(LEVEL_NAMES[level]), level=level)


def present_rather_not(moments: Sequence[str]) -> str:
    """In which moments a session might not suit, as a sentence."""
    return say("Rather not with {moments}.", moments=within(present_either(moments)))


def _longest_silence(description: Description, silences: float) -> str:
    """Longer ones than were made are told by their bound: each level has a limit of its own."""
    longest = description.longest_silence
    if silences <= 1.0:
        return say("longest silence {length}", length=present_seconds(longest))
    most = Frames(min(round(longest * silences), DOSES[1].silence))
    return say("longest silence at most {length}, as you set it", length=present_seconds(most))


def _length(description: Description, silences: float) -> str:
    length = present_whole_minutes(description.frames)
    longest = present_minutes(description.longest)
    if longest != present_minutes(description.frames):
        length = say("{length}, {longest} at the longest", length=length, longest=longest)
    if silences <= 1.0:
        return length
    return say("{length}, and more by your longer silences", length=length)


def _contents(description: Description) -> str:
    contains, materials = (
        present_list(description.contains),
        present_list(description.materials),
    )
    sentences = [
        say("Contains {things}.", things=within(contains)) if contains else "",
        say("At hand: {things}.", things=within(materials)) if materials else "",
        present_rather_not(description.not_now_if) if description.not_now_if else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _part(part: Part, frames: int) -> PartView:
    tone = (
        "outside"
        if part.focus in OUTSIDE_FOCUS
        else "body"
        if part.focus in BODY_FOCUS
        else "music"
        if part.focus == "music"
        else "other"
    )
    spoken = say(
        "{part}: {place}, {length}",
        part=part.title,
        place=say(_NAMES[tone]),
        length=present_seconds(part.frames),
    )
    return PartView(part.title, part.start / frames, part.frames / frames, tone, spoken)


def _dots(description: Description) -> tuple[DotView, ...]:
    return tuple(
        DotView(strip.start / description.frames, strip.kind is StripKind.CHECK_IN)
        for strip in description.strips
        if strip.kind in (StripKind.CHOICE, StripKind.CHECK_IN)
    )
