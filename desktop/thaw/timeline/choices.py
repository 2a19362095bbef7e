"""What a listener picks, as far as it changes what is heard. Light, for the window too."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaw.timeline.song import Song


@dataclass(frozen=True)
class Choices:
    """What a listener picks before or during a session.

    Attributes:
        anchor: id of the anchor, or None where none was picked yet.
        left_out: regions whose time goes to the anchor instead.
        silences: factor on every rest, 0.5 to 2.
        voice: id of the voice, or None for the first.
        newcomer: one of the first three sessions, in which no rest is longer than 15 s.
        song: what is played where the session asks for the listener's own music, or None.
    """

    anchor: str | None = None
    left_out: frozenset[str] = frozenset()
    silences: float = 1.0
    voice: str | None = None
    newcomer: bool = False
    song: Song | None = None


@dataclass(frozen=True)
class Course:
    """The choices, and what became of them on the way: all that a timeline depends on.

    Attributes:
        choices: what was picked before the session or on the sheet named Change.
        anchor: the anchor in force; None: the first of the pack's.
        left_out: the regions that are left out.
        eased: true after pulling back: silences two thirds, music 3 dB down.
    """

    choices: Choices = field(default_factory=Choices)
    anchor: str | None = None
    left_out: frozenset[str] = frozenset()
    eased: bool = False

    @classmethod
    def begin(cls, choices: Choices) -> Course:
        """The course with which a session begins."""
        return cls(choices, choices.anchor, choices.left_out)

    def change(self, choices: Choices) -> Course:
        """The course after the listener changed something on the way."""
        asked = replace(choices, anchor=self.choices.anchor)
        return replace(
            self, choices=asked, anchor=choices.anchor or self.anchor, left_out=choices.left_out
        )
