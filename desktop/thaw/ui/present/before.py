"""The page before a session: what will happen, to the second, and what can be picked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.timeline.description import LEVEL_NAMES, StripKind
from thaw.ui.present.words import (
    KINDS,
    as_sentence,
    present_list,
    present_minutes,
    present_seconds,
)

if TYPE_CHECKING:
    from thaw.timeline.description import Description, Part

OUTSIDE_FOCUS: Final = frozenset({"outside"})
BODY_FOCUS: Final = frozenset({"contact", "body"})
_NAMES: Final = {
    "outside": "outside you",
    "body": "body",
    "music": "music",
    "other": "image, feeling or writing",
}

KEYS: Final = (
    "In the session, Esc moves you to a quiet room.\n"
    "Space or K pauses, F finishes gently, E opens Change."
)
"""Stands beside Begin."""
HIDDEN: Final = (
    "With the window hidden the sound goes on; the command “thaw pull-back”, on a key of your "
    "desktop, still moves you to the quiet room."
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
    """All text and pictures of the page."""

    path: str
    title: str
    summary: str
    facts: str
    contents: str
    parts: tuple[PartView, ...]
    dots: tuple[DotView, ...]
    tones: tuple[tuple[str, str], ...]
    underneath: str
    picture: str
    voice: str


def present_before(description: Description) -> BeforeView:
    """The page of one session."""
    parts = tuple(_part(part, description.frames) for part in description.parts)
    tones = dict.fromkeys(part.tone for part in parts)
    return BeforeView(
        path=f"/ {KINDS.get(description.kind, description.kind)}",
        title=description.title,
        summary=description.summary,
        facts=_facts(description),
        contents=_contents(description),
        parts=parts,
        dots=_dots(description),
        tones=tuple((tone, _NAMES[tone]) for tone in tones),
        underneath=description.bed,
        picture=description.text_form,
        voice=present_voice(description, None),
    )


def present_voice(description: Description, voice: str | None) -> str:
    """The voice that will speak, and whether it is a computer's."""
    known = [v for v in description.voices if voice in (None, v.id)]
    if not known:
        return "Lines are shown as text; this session has no recorded voice."
    return f"Voice: {known[0].name}" + (" (a computer’s voice)" if known[0].computer else "")


def _facts(description: Description) -> str:
    length = present_minutes(description.frames).replace(" min", " minutes")
    if present_minutes(description.longest) != present_minutes(description.frames):
        length += f", {present_minutes(description.longest)} at the longest"
    facts = [
        length,
        f"{LEVEL_NAMES[description.level]} (level {description.level} of 4)",
        f"longest silence {present_seconds(description.longest_silence)}",
        f"loudest moment: {description.loudest}" if description.loudest else "",
        description.posture,
    ]
    return " · ".join(fact for fact in facts if fact)


def _contents(description: Description) -> str:
    sentences = [
        f"contains {present_list(description.contains)}" if description.contains else "",
        f"at hand: {present_list(description.materials)}" if description.materials else "",
        f"rather not with {present_list(description.not_now_if, 'or')}"
        if description.not_now_if
        else "",
    ]
    return " ".join(as_sentence(sentence) for sentence in sentences if sentence)


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
    spoken = f"{part.title}: {_NAMES[tone]}, {present_seconds(part.frames)}"
    return PartView(part.title, part.start / frames, part.frames / frames, tone, spoken)


def _dots(description: Description) -> tuple[DotView, ...]:
    return tuple(
        DotView(strip.start / description.frames, strip.kind is StripKind.CHECK_IN)
        for strip in description.strips
        if strip.kind in (StripKind.CHOICE, StripKind.CHECK_IN)
    )
