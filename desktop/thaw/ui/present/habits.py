"""What is remembered for a kind of session, and wished for the next one, in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from thaw.base.language import brief_number, mark, mark_all, say
from thaw.timeline.choices import SOFTEST_UNDERNEATH, SOFTEST_VOICE
from thaw.ui.present.regions import region_name
from thaw.ui.present.words import present_list, present_word

if TYPE_CHECKING:
    from thaw.settings.remembered import Habit

SILENCES: Final = {"shorter": 0.7, "as they are": 1.0, "longer": 1.4}
"""What a listener may make of the silences: words → factor on every rest.

``present_silences`` says the words.
"""
QUIETER: Final = mark("quieter")
SHORTER: Final = mark("shorter")
FEWER_SILENCES: Final = mark("fewer silences")
SKIP_REGION: Final = mark("skip a region")
ANOTHER_ANCHOR: Final = mark("another anchor")
_ANCHORS: Final = mark_all("sounds", "object", "sight", "feet", "hands", "breath")
"""The names of the anchors that come with Thaw; a pack has anchors of its own beside them."""
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
        """The wishes, in English until they are shown."""
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
    left_out, minutes = present_list([*map(region_name, habit.left_out)]), habit.stop_minutes
    parts = [
        say("anchor: {anchor}", anchor=_anchor(habit.anchor)) if habit.anchor else "",
        say("left out: {regions}", regions=left_out) if left_out else "",
        _silences(habit.silences),
        *_balance(habit),
        _captions(habit.captions),
        say("the closing begins after {minutes} min", minutes=minutes) if minutes else "",
    ]
    return "; ".join(part for part in parts if part)


def present_silences(words: str) -> str:
    """How long silences are, in one of the words of ``SILENCES``."""
    said = {
        "shorter": say("shorter", about="silences"),
        "as they are": say("as they are", about="silences"),
        "longer": say("longer", about="silences"),
    }
    return said[words]


def _anchor(anchor: str) -> str:
    return present_word(anchor) if anchor in _ANCHORS else anchor.replace("-", " ")


def _silences(factor: float | None) -> str:
    if factor is None:
        return ""
    words = next((words for words, known in SILENCES.items() if known == factor), "")
    if words:
        return say("silences {length}", length=present_silences(words))
    return say("silences {factor} times as long", factor=brief_number(factor))


def _balance(habit: Habit) -> list[str]:
    levels = (habit.voice, habit.bed, habit.music)
    if all(levels) and len(set(levels)) == 1:
        return [say("everything {level} dB softer", level=brief_number(-habit.voice))]
    voice, bed, music = (brief_number(-level) if level else "" for level in levels)
    softer = (
        say("voice {level} dB softer", level=voice) if voice else "",
        say("sound underneath {level} dB softer", level=bed) if bed else "",
        say("music {level} dB softer", level=music) if music else "",
    )
    return [part for part in softer if part]


def _captions(shown: bool | None) -> str:  # noqa: FBT001  as it is remembered
    if shown is None:
        return ""
    return say("captions on") if shown else say("captions off")
