"""Answers that are typed: the numbers of a check-in, the words of a palette.

Digits are collected until Enter. Enter alone skips, and skipping is an answer. Where the window
has one grid for two measures, two numbers are typed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from thaw.player.events import Answer
from thaw.timeline.palettes import WordGroup
from thaw.ui.present.answer import MeasureRow, asks_along, present_answer, present_care
from thaw.ui.terminal.keys import BACKSPACE, ENTER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.player.snapshot import QuestionView
    from thaw.ui.present.answer import AnswerView, GridView

_LONGEST: Final = 120
_PROMPTS: Final = {
    "write": "Nothing that you write is kept here; paper works well. Enter goes on.",
}
"""What is said of a question to which nothing can be typed."""
_ONE: Final = "A number and Enter, or Enter alone to skip, or if you can’t tell."
_TWO: Final = "Two numbers with a space between, and Enter; or Enter alone to skip."
_MANY: Final = "Numbers with spaces between, and Enter; or Enter alone for none."


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
            return (*self._listed(), _MANY)
        return (_PROMPTS[self.view.kind],)

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
            named = (word.replace("-", " ") for word in group.words)
            words = ", ".join(f"{n} {word}" for n, word in enumerate(named, start=number))
            yield f"{group.title}: {words}" if group.title else words
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
                kind = "a number" if len(rows) == 1 else "two numbers"
                return Typed((f"That takes {kind} from {rows[0].first} to {rows[0].last}.",))
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
            return Typed((f"There is no {unknown[0]} here.",))
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
    ends = (f"{row.first} is {row.low}, {row.last} is {row.high}" for row in _rows_of(scale))
    one = isinstance(scale, MeasureRow)
    return f"{scale.title} {'; then '.join(ends)}.", _ONE if one else _TWO


def open_entry(question: QuestionView | None) -> Entry | None:
    """The entry for a question that is answered by typing; None for any other."""
    view = present_answer(question)
    return None if view is None or view.options else Entry(view)
