"""What is remembered for a kind of session, and wished for the next one, in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from thaw.timeline.choices import SOFTEST_UNDERNEATH, SOFTEST_VOICE
from thaw.ui.present.words import present_list

if TYPE_CHECKING:
    from thaw.settings.remembered import Habit

SILENCES: Final = {"shorter": 0.7, "as they are": 1.0, "longer": 1.4}
"""What a listener may make of the silences: words → factor on every rest."""
QUIETER: Final = "quieter"
SHORTER: Final = "shorter"
FEWER_SILENCES: Final = "fewer silences"
SKIP_REGION: Final = "skip a region"
ANOTHER_ANCHOR: Final = "another anchor"
_QUIETER_DB: Final = -3.0
_SHARE: Final = 2 / 3
_LEAST_MINUTES: Final = 3
_LEAST_SILENCES: Final = 0.5


@dataclass(frozen=True)
class Wishes:
    """What was pressed under “Would you change anything next time?”.

    Attributes:
        quieter: voice, bed and music 3 dB softer.
        shorter: the closing begins after two thirds of the time.
        fewer_silences: silences 0.7 times as long.
        left_out: the regions that are to be left out, where that was touched.
        anchor: another anchor, where one was picked.
    """

    quieter: bool = False
    shorter: bool = False
    fewer_silences: bool = False
    left_out: frozenset[str] | None = None
    anchor: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The wishes, as they stand on the page."""
        pressed = {
            QUIETER: self.quieter,
            SHORTER: self.shorter,
            FEWER_SILENCES: self.fewer_silences,
            SKIP_REGION: self.left_out is not None,
            ANOTHER_ANCHOR: bool(self.anchor),
        }
        return tuple(words for words, is_pressed in pressed.items() if is_pressed)


def wished(habit: Habit, wishes: Wishes, minutes: int, silences: float) -> Habit:
    """What the next session of the kind begins with.

    Args:
        habit: what it would begin with otherwise.
        wishes: what is to be different.
        minutes: how long the session takes, without a stop timer.
        silences: the usual factor on rests.
    """
    if wishes.quieter:
        habit = replace(
            habit,
            voice=max(SOFTEST_VOICE, habit.voice + _QUIETER_DB),
            bed=max(SOFTEST_UNDERNEATH, habit.bed + _QUIETER_DB),
            music=max(SOFTEST_UNDERNEATH, habit.music + _QUIETER_DB),
        )
    if wishes.shorter:
        before = habit.stop_minutes or minutes
        habit = replace(habit, stop_minutes=min(60, max(_LEAST_MINUTES, int(before * _SHARE))))
    if wishes.fewer_silences:
        factor = (habit.silences or silences) * SILENCES["shorter"]
        habit = replace(habit, silences=round(max(_LEAST_SILENCES, factor), 2))
    if wishes.left_out is not None:
        habit = replace(habit, left_out=tuple(sorted(wishes.left_out)))
    return replace(habit, anchor=wishes.anchor or habit.anchor)


def present_habit(habit: Habit) -> str:
    """What is remembered, without a full stop: ``silences shorter, bed 6 dB softer``."""
    left_out = present_list([region.replace("-", " ") for region in habit.left_out])
    captions = {None: "", True: "captions on", False: "captions off"}[habit.captions]
    parts = [
        f"anchor: {habit.anchor.replace('-', ' ')}" if habit.anchor else "",
        f"left out: {left_out}" if left_out else "",
        _present_silences(habit.silences),
        *_present_balance(habit),
        captions,
        f"the closing begins after {habit.stop_minutes} min" if habit.stop_minutes else "",
    ]
    return "; ".join(part for part in parts if part)


def _present_silences(factor: float | None) -> str:
    if factor is None:
        return ""
    words = next((words for words, known in SILENCES.items() if known == factor), "")
    return f"silences {words or f'{factor:g} times as long'}"


def _present_balance(habit: Habit) -> list[str]:
    softer = [
        (name, -db)
        for name, db in (
            ("voice", habit.voice),
            ("sound underneath", habit.bed),
            ("music", habit.music),
        )
        if db
    ]
    if len(softer) == 3 and len({db for _, db in softer}) == 1:
        return [f"everything {softer[0][1]:g} dB softer"]
    return [f"{name} {db:g} dB softer" for name, db in softer]
