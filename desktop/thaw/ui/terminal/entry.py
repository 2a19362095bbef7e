"""Answers that are typed: the numbers of a check-in, the words of a palette.

Digits are collected until Enter. Enter alone skips, and skipping is an answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from thaw.player.events import Answer
from thaw.ui.present.session import present_answer
from thaw.ui.terminal.keys import BACKSPACE, ENTER

if TYPE_CHECKING:
    from thaw.player.snapshot import QuestionView
    from thaw.ui.present.session import AnswerView

_LONGEST: Final = 120
_PROMPTS: Final = {
    "write": "Nothing that you write is kept here; paper works well. Enter goes on.",
    "body": "The outline of a body to mark is shown in the window alone. Enter goes on.",
}
"""What is said of a question to which nothing can be typed."""


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
    _row: int = 0

    @property
    def id(self) -> str:
        """The question's."""
        return self.view.id

    @property
    def prompt(self) -> tuple[str, ...]:
        """What to type, in words."""
        if self.view.rows:
            row = self.view.rows[self._row]
            return (
                f"{row.title} {row.first} is {row.low}, {row.last} is {row.high}.",
                "A number and Enter, or Enter alone to skip.",
            )
        if self._words:
            words = ", ".join(f"{n} {word}" for n, word in enumerate(self._words, start=1))
            return (words, "Numbers with spaces between, and Enter; or Enter alone for none.")
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
            return self._check_in(typed) if self.view.rows else self._pick(typed)
        return Typed()

    @property
    def _words(self) -> tuple[str, ...]:
        return self.view.first_words + self.view.words

    def _check_in(self, typed: list[str]) -> Typed:
        row = self.view.rows[self._row]
        if typed:
            number = int(typed[0])
            if len(typed) > 1 or not row.first <= number <= row.last:
                return Typed((f"That takes a number from {row.first} to {row.last}.",))
            self._values[row.measure] = number
        self._row += 1
        if self._row < len(self.view.rows):
            return Typed(self.prompt)
        values = tuple(self._values.items())
        return Typed(answer=Answer(self.id, values=values, skipped=not values))

    def _pick(self, typed: list[str]) -> Typed:
        numbers = [int(number) for number in typed]
        unknown = [number for number in numbers if not 1 <= number <= len(self._words)]
        if unknown:
            return Typed((f"There is no {unknown[0]} here.",))
        words = tuple(dict.fromkeys(self._words[number - 1] for number in numbers))
        skipped = not words and self.view.kind != "write"
        return Typed(answer=Answer(self.id, words=words, skipped=skipped))


def open_entry(question: QuestionView | None) -> Entry | None:
    """The entry for a question that is answered by typing; None for any other."""
    view = present_answer(question)
    return None if view is None or view.options else Entry(view)
