"""What is remembered for each kind of session, as window and terminal use it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from thaw.base.units import Decibel, frames_from_seconds
from thaw.settings import table
from thaw.settings.remembered import Habit, each_habit, habit_of, with_habit
from thaw.timeline.choices import Balance, Choices
from thaw.ui.present.habits import SILENCES

if TYPE_CHECKING:
    from thaw.app.link import Library, Settings
    from thaw.settings.setting import Setting
    from thaw.timeline.description import Description

_MINUTE = 60


class HabitBook:
    """Looks up and keeps what one kind of session begins with.

    Args:
        settings: where it is kept.
        put: keeps a setting, and gives a sentence where that cannot be done.
        library: knows of which kind a session is.
    """

    def __init__(
        self,
        settings: Settings,
        put: Callable[[Setting[Any], Any], str],
        library: Library,
    ) -> None:
        self._settings, self._put, self._library = settings, put, library
        self._kinds: dict[str, str] = {}

    def of(self, ref: str) -> Habit:
        """What is remembered for the kind of a session; as usual where it is not known."""
        return habit_of(self._settings.get(table.REMEMBERED), self._kind(ref))

    def keep(self, ref: str, habit: Habit) -> str:
        """Remember something else; a sentence where it cannot be kept beyond this run."""
        kind, plain = self._kind(ref), self._settings.get(table.REMEMBERED)
        after = with_habit(plain, kind, habit) if kind else plain
        return "" if after == plain else self._put(table.REMEMBERED, after)

    def change_all(self, change: Callable[[Habit], Habit]) -> None:
        """Change what is remembered for every kind."""
        plain = self._settings.get(table.REMEMBERED)
        after = each_habit(plain, change)
        if after != plain:
            self._put(table.REMEMBERED, after)

    @property
    def usual_silences(self) -> float:
        """The factor on rests of kinds for which nothing is remembered."""
        return self._settings.get(table.SILENCES)

    def captions(self, ref: str) -> bool:
        """Whether captions are shown in a session; asked with every snapshot of it."""
        kind = self._kinds.get(ref) or self._kind(ref)  # which opens the index
        wanted = habit_of(self._settings.get(table.REMEMBERED), kind).captions
        return self._settings.get(table.CAPTIONS) if wanted is None else wanted

    def choices(self, ref: str) -> Choices:
        """What a session begins with, as far as it has what is remembered."""
        described = self._library.describe(ref)
        anchors = None if described is None else {anchor.id for anchor in described.anchors}
        return choices_from(self.of(ref), self._settings, anchors, _regions(described))

    def remember(self, ref: str, choices: Choices) -> str:
        """Keep what was chosen in a session, or before it, for the next one of its kind.

        Regions that this session does not have stay as they were. A stop timer is for once.
        """
        here = _regions(self._library.describe(ref))
        return self.keep(ref, habit_after(self.of(ref), choices, here, self.usual_silences))

    def _kind(self, ref: str) -> str:
        described = self._library.describe(ref)
        self._kinds[ref] = "" if described is None else described.kind
        return self._kinds[ref]


def choices_from(
    habit: Habit, settings: Settings, anchors: Collection[str] | None, regions: frozenset[str]
) -> Choices:
    """What a session begins with.

    Args:
        habit: what is remembered for its kind.
        settings: what holds where nothing is.
        anchors: that it has; None: not known yet.
        regions: that it has.
    """
    anchor = habit.anchor or settings.get(table.LAST_ANCHOR)
    minutes, silences = habit.stop_minutes, habit.silences
    return Choices(
        anchor=anchor if anchors is None or anchor in anchors else None,
        left_out=frozenset(habit.left_out) & regions,
        silences=settings.get(table.SILENCES) if silences is None else silences,
        balance=Balance(Decibel(habit.voice), Decibel(habit.bed), Decibel(habit.music)),
        stop_after=None if minutes is None else frames_from_seconds(minutes * _MINUTE),
    )


def habit_after(
    habit: Habit, choices: Choices, regions: frozenset[str], silences: float
) -> Habit:
    """What is remembered after a session, or after choices were made for one.

    Args:
        habit: what was remembered before.
        choices: what was chosen.
        regions: that this session has; others stay as they were.
        silences: the usual factor on rests.
    """
    left_out = (frozenset(habit.left_out) - regions) | choices.left_out
    return replace(
        habit,
        anchor=choices.anchor or habit.anchor,
        left_out=tuple(sorted(left_out)),
        silences=None if choices.silences == silences else choices.silences,
        voice=choices.balance.voice,
        bed=choices.balance.bed,
        music=choices.balance.music,
    )


def stepped_silences(factor: float, step: int) -> tuple[str, float]:
    """The silences one step shorter (−1) or longer (1), in words and as a factor."""
    words = list(SILENCES)
    now = words.index(silences_in_words(factor))
    after = words[min(len(words) - 1, max(0, now + step))]
    return after, SILENCES[after]


def silences_in_words(factor: float) -> str:
    """The nearest of the words for how long silences are."""
    return min(SILENCES, key=lambda words: abs(SILENCES[words] - factor))


def _regions(described: Description | None) -> frozenset[str]:
    return frozenset(region.id for region in described.regions) if described else frozenset()
