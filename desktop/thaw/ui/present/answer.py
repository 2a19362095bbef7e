"""The question that is open: what can be answered, in which words, and by which keys."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, mark_all, say
from thaw.timeline.palettes import (
    ALWAYS_FIRST,
    CARE_WORDS,
    PRESENCE_WORDS,
    WordGroup,
    groups_of,
)
from thaw.ui.present.words import present_seconds

if TYPE_CHECKING:
    from collections.abc import Collection

    from thaw.player.snapshot import QuestionView

_DIGITS: Final = 9
CAN_NOT_TELL: Final = mark("Can’t tell")
"""An answer like any other: it says that there is nothing to put a number on."""
CARE: Final = mark(
    "You might stop here. If there is chest pain, or if it is severe, please seek medical help."
)
"""What stands on the page after words such as “sharp”."""
REGIONS: Final = (
    "feet",
    "lower-legs",
    "thighs",
    "hands",
    "arms",
    "shoulders",
    "back",
    "face",
)
"""The regions that can be marked, from the edges in; the middle of the body is not offered."""


@dataclass(frozen=True)
class OptionChip:
    """One answer, with the digit that picks it or none."""

    id: str
    text: str
    digit: str


@dataclass(frozen=True)
class MeasureRow:
    """One row of a check-in."""

    measure: str
    title: str
    low: str
    high: str
    first: int
    last: int


@dataclass(frozen=True)
class GridView:
    """Two measures in one grid: a place in it is one answer to both.

    Attributes:
        title: the question.
        across: the measure from left to right.
        up: the measure from the bottom to the top.
    """

    title: str
    across: MeasureRow
    up: MeasureRow


@dataclass(frozen=True)
class AnswerView:
    """The question that is open, without what changes from frame to frame.

    Attributes:
        id: of the question.
        kind: what is asked.
        ask: the question in words.
        options: of a choice.
        rows: of a check-in, without the measures of the grid.
        grid: of a check-in that asks for both of its measures.
        first_words: what stands first among the words.
        groups: all other words.
        along: the row that is asked along once a word of distance is picked, or None.
        lasts: how long it takes or may take, as a sentence; empty where nothing is to be said.
    """

    id: str
    kind: str
    ask: str
    options: tuple[OptionChip, ...] = ()
    rows: tuple[MeasureRow, ...] = ()
    grid: GridView | None = None
    first_words: tuple[str, ...] = ()
    groups: tuple[WordGroup, ...] = ()
    along: MeasureRow | None = None
    lasts: str = ""

    @property
    def is_long(self) -> bool:
        """Whether it needs all of the page: a grid, or words in many groups."""
        return self.grid is not None or any(group.title for group in self.groups)

    @property
    def words(self) -> tuple[str, ...]:
        """All words that can be picked, in order."""
        return self.first_words + tuple(word for group in self.groups for word in group.words)


MEASURES: Final = {
    row.measure: row
    for row in (
        MeasureRow(
            "stirred",
            mark("How stirred up is it right now?"),
            mark("not at all"),
            mark("as much as I can imagine"),
            0,
            10,
        ),
        MeasureRow(
            "here",
            mark("How here do you feel?"),
            mark("very far away"),
            mark("right here"),
            0,
            10,
        ),
        MeasureRow(
            "numb",
            mark("How much is coming through, in body or mood?"),
            mark("plenty"),
            mark("nothing at all"),
            0,
            10,
        ),
        MeasureRow(
            "pleasant",
            mark("Unpleasant or pleasant?"),
            mark("unpleasant"),
            mark("pleasant"),
            1,
            9,
        ),
        MeasureRow(
            "energy",
            mark("How much energy is there?"),
            mark("low energy"),
            mark("high energy"),
            1,
            9,
        ),
    )
}
"""What a check-in may ask, by its name in the session format; said by ``present_measure``."""
_GRID_MEASURES: Final = ("pleasant", "energy")
_ACROSS: Final = mark_all(
    "Unpleasant",
    "A little unpleasant",
    "Neither pleasant nor unpleasant",
    "A little pleasant",
    "Pleasant",
)
_UP: Final = mark_all(
    "hardly any energy",
    "a little energy",
    "some energy",
    "a good deal of energy",
    "a lot of energy",
)
_CENTRE: Final = 5


def present_answer(question: QuestionView | None) -> AnswerView | None:
    """What can be answered, and by which keys."""
    if question is None:
        return None
    plain = question.kind == "check_in"
    rows, grid = _scales(question.measures) if plain else ((), None)
    digits = [str(n) if n <= _DIGITS else "" for n in range(1, len(question.options) + 1)]
    chips = zip(question.options, digits, strict=True)
    return AnswerView(
        id=question.id,
        kind=question.kind,
        ask=question.ask,
        options=tuple(OptionChip(option.id, option.text, digit) for option, digit in chips),
        rows=rows,
        grid=grid,
        first_words=question.words[: len(ALWAYS_FIRST)],
        groups=_groups(question),
        along=None if plain or not question.measures else present_measure(question.measures[0]),
        lasts=_lasts(question),
    )


def present_measure(measure: str) -> MeasureRow:
    """What a check-in may ask, in the listener's language."""
    row = MEASURES[measure]
    return replace(row, title=say(row.title), low=say(row.low), high=say(row.high))


def present_place(across: int, up: int) -> str:
    """A place in the grid in words, with its numbers: they tell neighbours apart.

    Args:
        across: 1 to 9, from unpleasant to pleasant.
        up: 1 to 9, from little to much energy.
    """
    return say(
        "{pleasant}, {energy}: {across} and {up} of 9.",
        pleasant=say(_ACROSS[_fifth(across)]),
        energy=say(_UP[_fifth(up)]),
        across=across,
        up=up,
    )


def asks_along(words: Collection[str]) -> bool:
    """Whether a word was picked after which presence is asked for."""
    return not PRESENCE_WORDS.isdisjoint(words)


def present_care(words: Collection[str]) -> str:
    """What stands below the words that were picked; empty after most of them."""
    return "" if CARE_WORDS.isdisjoint(words) else say(CARE)


def _fifth(value: int) -> int:
    """1 and 2 → 0, 3 and 4 → 1, 5 → 2, 6 and 7 → 3, 8 and 9 → 4."""
    return (value - 1) // 2 if value <= _CENTRE else value // 2


def _scales(measures: tuple[str, ...]) -> tuple[tuple[MeasureRow, ...], GridView | None]:
    grid = _grid() if set(_GRID_MEASURES) <= set(measures) else None
    alone = (measure for measure in measures if grid is None or measure not in _GRID_MEASURES)
    return tuple(map(present_measure, alone)), grid


def _grid() -> GridView:
    across, up = map(present_measure, _GRID_MEASURES)
    return GridView(say("Unpleasant or pleasant, and with how much energy?"), across, up)


def _groups(question: QuestionView) -> tuple[WordGroup, ...]:
    if question.kind == "body":
        return (WordGroup("", REGIONS),)
    return groups_of(question.words)


def _lasts(question: QuestionView) -> str:
    frames = question.wait if question.kind == "write" else question.lasts
    return say("About {length}.", length=present_seconds(frames)) if frames else ""
