"""The headings of the settings, in the order of the page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from thaw.base.language import mark


@dataclass(frozen=True)
class Heading:
    """What stands above the settings of a group.

    Attributes:
        title: its name, to be said where it is shown.
        help: what there is to know before any of them is changed, to be said as well.
    """

    title: str
    help: str


class Group(Enum):
    """Where a setting stands."""

    LOOK = Heading(
        mark("Colours and text"),
        mark("How the window looks. The language changes at the next start, all else at once."),
    )
    SOUND = Heading(
        mark("Sound"), mark("Where it plays, and how loud. Nothing sounds before you press.")
    )
    SESSION = Heading(
        mark("In a session"), mark("What a session shows, and when it waits for you.")
    )
    KEYS = Heading(
        mark("Keys"),
        mark("Esc pulls back at any moment, and Space pauses. These can be switched off."),
    )
    CARE = Heading(
        mark("Care and limits"),
        mark(
            "How much is meant for a day or a week, and when stopping is offered. It only "
            "offers: each session stays open to you."
        ),
    )
    ANSWERS = Heading(
        mark("What answers lead to"),
        mark(
            "The numbers behind what is offered before, during and after a session. They only "
            "offer: each session stays open to you. Answers are counted where you gave them."
        ),
    )
    KEPT = Heading(
        mark("What is kept"),
        mark("What you set here stays on this computer, and so does what you choose to keep."),
    )
