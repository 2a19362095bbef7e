"""The picture of a session in words, for a screen reader and the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.language import say, say_count
from thaw.timeline.description import FOCUS_NAMES, StripKind
from thaw.ui.present.words import present_seconds

if TYPE_CHECKING:
    from thaw.timeline.description import Description, Part


def present_picture(description: Description) -> str:
    """How long it is, how often something is asked, and its parts in order."""
    kinds = [strip.kind for strip in description.strips]
    return say(
        "{length} with {choices} and {check_ins}. {parts}.",
        length=present_seconds(description.frames),
        choices=_choices(kinds.count(StripKind.CHOICE)),
        check_ins=_check_ins(kinds.count(StripKind.CHECK_IN)),
        parts="; ".join(map(_part, description.parts)),
    )


def _choices(count: int) -> str:
    return say_count("1 choice", "{count} choices", count) if count else say("no choices")


def _check_ins(count: int) -> str:
    return say_count("1 check-in", "{count} check-ins", count) if count else say("no check-ins")


def _part(part: Part) -> str:
    return say(
        "{part}, {length}, {place}",
        part=part.title,
        length=present_seconds(part.frames),
        place=say(FOCUS_NAMES[part.focus]),
    )
