"""What a listener picks, as far as it changes what is heard. Light, for the window too."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from thaw.base.units import Decibel, Frames
from thaw.timeline.care import Care

if TYPE_CHECKING:
    from thaw.timeline.song import Song

SOFTEST_VOICE: Final = Decibel(-18.0)
"""How far the voice may be turned down: the quiet room's words stay words."""
SOFTEST_UNDERNEATH: Final = Decibel(-24.0)
"""How far bed and music may be: 24 dB below a bed is hardly there."""


@dataclass(frozen=True)
class Balance:
    """How far voice, bed and music are turned down, in dB; 0 is as the session was made.

    Nothing is ever turned up: each sound is made to the highest loudness of its kind (docs:
    sound), and the volume turns all of them up together. Other values are held to the range.

    Attributes:
        voice: 0 to −18; the voice of the quiet room too.
        bed: 0 to −24.
        music: 0 to −24; short sounds too.
    """

    voice: Decibel = Decibel(0.0)
    bed: Decibel = Decibel(0.0)
    music: Decibel = Decibel(0.0)

    def __post_init__(self) -> None:
        """Hold every part to its range."""
        for part, softest in (
            ("voice", SOFTEST_VOICE),
            ("bed", SOFTEST_UNDERNEATH),
            ("music", SOFTEST_UNDERNEATH),
        ):
            held = Decibel(min(0.0, max(softest, float(getattr(self, part)))))
            object.__setattr__(self, part, held)


@dataclass(frozen=True)
class Choices:
    """What a listener picks before or during a session.

    Attributes:
        anchor: id of the anchor, or None where none was picked yet.
        left_out: regions whose time goes to the anchor instead.
        silences: factor on every rest, 0.5 to 2.
        voice: id of the voice, or None for the first.
        newcomer: one of the first three sessions, in which no rest is longer than 15 s.
        care: what was said before the session, and what follows from it.
        song: what is played where the session asks for the listener's own music, or None.
        balance: how far voice, bed and music are turned down.
        stop_after: session time from Begin to the stop timer; None for no timer.
    """

    anchor: str | None = None
    left_out: frozenset[str] = frozenset()
    silences: float = 1.0
    voice: str | None = None
    newcomer: bool = False
    care: Care = field(default_factory=Care)
    song: Song | None = None
    balance: Balance = Balance()
    stop_after: Frames | None = None


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

    def change(
        self,
        choices: Choices,
        left_out: frozenset[str] = frozenset(),
        put_back: frozenset[str] = frozenset(),
    ) -> Course:
        """The course after the listener changed something on the way.

        Args:
            choices: what is wanted now; of its regions those with which the session began are
                kept, and its anchor holds only where it names one.
            left_out: regions that are left out from here on.
            put_back: regions that are not left out any more, whoever did that.
        """
        begun = self.choices
        return replace(
            self,
            choices=replace(choices, anchor=begun.anchor, left_out=begun.left_out),
            anchor=choices.anchor or self.anchor,
            left_out=(self.left_out | left_out) - put_back,
        )

    def lays_out_as(self, other: Course) -> bool:
        """Whether both lead to the same timeline: it knows neither balance nor stop timer."""
        return self._laid_out() == other._laid_out()

    def _laid_out(self) -> Course:
        return replace(self, choices=replace(self.choices, balance=Balance(), stop_after=None))
