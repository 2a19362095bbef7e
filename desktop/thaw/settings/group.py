"""The headings of the settings, in the order of the page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Heading:
    """What stands above the settings of a group.

    Attributes:
        title: its name.
        help: what there is to know before any of them is changed.
    """

    title: str
    help: str


class Group(Enum):
    """Where a setting stands."""

    LOOK = Heading(
        "Colours and text",
        "How the window looks. The language changes at the next start, all else at once.",
    )
    SOUND = Heading("Sound", "Where it plays, and how loud. Nothing sounds before you press.")
    SESSION = Heading("In a session", "What a session shows, and when it waits for you.")
    KEYS = Heading(
        "Keys", "Esc pulls back at any moment, and Space pauses. These can be switched off."
    )
    CARE = Heading(
        "Care and limits",
        "The numbers behind what is offered before, during and after a session. They only "
        "offer: each session stays open to you. Answers are counted where you gave them.",
    )
    KEPT = Heading(
        "What is kept",
        "What you set here stays on this computer, and so does what you choose to keep.",
    )
