"""Answers that are typed: the numbers of a check-in, the words of a palette.

Digits are collected until Enter. Enter alone skips, and skipping is an answer. Where the window
has one grid for two measures, two numbers are typed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say
from thaw.player.events import Answer
from thaw.timeline.palettes import WordGroup
from thaw.ui.present.answer import MeasureRow, asks_along, present_answer, present_care
from thaw.ui.present.words import present_word
from thaw.ui.terminal.keys import BACKSPACE, ENTER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.player.snapshot import QuestionView
    from thaw.ui.present.answer import AnswerView, GridView

_LONGEST: Final = 120
_PROMPTS: Final = {
    "write": mark("Nothing that you write is kept here; paper works well. Enter goes on."),
}
"""What is said of a question to which nothing can be typed."""
_ONE: Final = mark("A number and Enter, or Enter alone to skip, or if you can’t tell.")
_TWO: Final = mark("Two numbers with a space between, and Enter; or Enter alone to skip.")
_MANY: Final = mark("Numbers with spaces between, and Enter; or Enter alone for none.")


@dataclass(frozen=True)
class Typed:
    """What a key did: lines to print, and the answer once it is complete."""

    lines: tuple[str, ...] = ()
    answer: Answer | None = None


@dataclass
class Entry:
    """One question that is answered by typing.

    Attributes:
        text: what was typed since the last Enter.
        prompt: the lines that ask for what comes next.
    """

    view: AnswerView
    text: str = ""
    _values: dict[str, int] = field(default_factory=dict)
    _words: tuple[str, ...] = ()
    _step: int = 0

    @property
    def id(self) -> str:
        """The question's."""
        return self.view.id

    @property
    def prompt(self) -> tuple[str, ...]:
        """What to type, in words."""
        scale = self._scale
        if scale is not None:
            return _scale_prompt(scale)
        if self.view.words:
            return (*self._listed(), say(_MANY))
        return (say(_PROMPTS[self.view.kind]),)

    def takes(self, key: str) -> bool:
        """Whether a key belongs to what is typed."""
        return key in {ENTER, BACKSPACE, " "} or key.isdecimal()

    def press(self, key: str) -> Typed:
        """One key that ``takes`` said yes to."""
        if key == BACKSPACE:
            self.text = ""
        elif key != ENTER:
            self.text = (self.text + key)[:_LONGEST]
        else:
            typed, self.text = self.text.split(), ""
            return self._pick(typed) if self._scale is None else self._number(typed)
        return Typed()

    @property
    def _scales(self) -> tuple[MeasureRow | GridView, ...]:
        """What is asked for in numbers: presence comes along only after a word of distance."""
        along = self.view.along if asks_along(self._words) else None
        grid = self.view.grid
        return (*self.view.rows, *((grid,) if grid else ()), *((along,) if along else ()))

    @property
    def _scale(self) -> MeasureRow | GridView | None:
        """The scale that is asked for now; None while words are, or nothing."""
        return self._scales[self._step] if self._step < len(self._scales) else None

    def _listed(self) -> Iterator[str]:
        """The words with their numbers, one line for each group."""
        first = WordGroup("", self.view.first_words)
        number = 1
        for group in (first, *self.view.groups) if first.words else self.view.groups:
            named = enumerate(map(present_word, group.words), start=number)
            words, title = ", ".join(f"{n} {word}" for n, word in named), group.title
            yield say("{group}: {words}", group=say(title), words=words) if title else words
            number += len(group.words)

    def _number(self, typed: list[str]) -> Typed:
        scale = self._scales[self._step]
        rows = _rows_of(scale)
        numbers = [int(number) for number in typed]
        if typed:
            fits = all(
                row.first <= n <= row.last for row, n in zip(rows, numbers, strict=False)
            )
            if len(numbers) != len(rows) or not fits:
                return Typed((_wrong_number(rows),))
            self._values.update((row.measure, n) for row, n in zip(rows, numbers, strict=True))
        self._step += 1
        if self._scale is not None:
            return Typed(self.prompt)
        values = tuple(self._values.items())
        skipped = not values and not self._words
        return Typed(answer=Answer(self.id, values=values, words=self._words, skipped=skipped))

    def _pick(self, typed: list[str]) -> Typed:
        listed = self.view.words
        numbers = [int(number) for number in typed]
        unknown = [number for number in numbers if not 1 <= number <= len(listed)]
        if unknown:
            return Typed((say("There is no {number} here.", number=unknown[0]),))
        words = tuple(dict.fromkeys(listed[number - 1] for number in numbers))
        self._words, care = words, present_care(words)
        told = (care,) if care else ()
        if self._scale is not None:
            return Typed((*told, *self.prompt))
        skipped = not words and self.view.kind != "write"
        return Typed(told, Answer(self.id, words=words, skipped=skipped))


def _rows_of(scale: MeasureRow | GridView) -> tuple[MeasureRow, ...]:
    """One measure, or the two of a grid."""
    return (scale,) if isinstance(scale, MeasureRow) else (scale.across, scale.up)


def _scale_prompt(scale: MeasureRow | GridView) -> tuple[str, ...]:
    """What is asked, what its numbers mean, what to type."""
    if isinstance(scale, MeasureRow):
        return say("{question} {ends}.", question=scale.title, ends=_ends(scale)), say(_ONE)
    asked = say(
        "{question} {first_ends}; then {second_ends}.",
        question=scale.title,
        first_ends=_ends(scale.across),
        second_ends=_ends(scale.up),
    )
    return asked, say(_TWO)


def _ends(row: MeasureRow) -> str:
    return say(
        "{first} is {low}, {last} is {high}",
        first=row.first,
        low=row.low,
        last=row.last,
        high=row.high,
    )


def _wrong_number(rows: tuple[MeasureRow, ...]) -> str:
    first, last = rows[0].first, rows[0].last
    if len(rows) == 1:
        return say("That takes a number from {first} to {last}.", first=first, last=last)
    return say("That takes two numbers from {first} to {last}.", first=first, last=last)


def open_entry(question: QuestionView | None) -> Entry | None:
    """The entry for a question that is answered by typing; None for any other."""
    view = present_answer(question)
    return None if view is None or view.options else Entry(view)
