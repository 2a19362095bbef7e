"""A problem in a file, as data: whoever asked prints it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple

from typing_extensions import override

from thaw.base.language import joined


class Severity(StrEnum):
    """How much a problem weighs: an error blocks playing, a warning and a hint do not."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Mark(NamedTuple):
    """A place in a file, line and column counted from 1; a character is one column."""

    line: int
    column: int


WHOLE_FILE: Final = Mark(0, 0)
"""The place of a problem that is the file itself."""


@dataclass(frozen=True, order=True)
class Problem:
    """One problem, at one place.

    Attributes:
        file: the file as the person named it.
        line: counted from 1; 0 where the problem is the file itself.
        column: counted from 1; 0 where the problem is the file itself.
        code: a stable kebab-case name of the rule, such as ``yaml-duplicate-key``.
        text: one sentence that says what is wrong.
        severity: how much it weighs.
        hint: one sentence that says what to do, or empty.
        excerpt: the offending text, or empty.
    """

    file: str
    line: int
    column: int
    code: str
    text: str
    severity: Severity = field(default=Severity.ERROR, compare=False)
    hint: str = field(default="", compare=False)
    excerpt: str = field(default="", compare=False)

    @override
    def __str__(self) -> str:
        """``file:line:column: severity: text hint [code]``; no place where there is none."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        hint = (" ", self.hint) if self.hint else ()
        return joined(f"{place}: {self.severity}: ", self.text, *hint, f" [{self.code}]")


def above(value: float, warning: float, error: float) -> Severity | None:
    """How much it weighs that a value is above its limits; None where it is not."""
    if value > error:
        return Severity.ERROR
    return Severity.WARNING if value > warning else None


def below(value: float, warning: float, error: float) -> Severity | None:
    """How much it weighs that a value is below its limits; None where it is not."""
    if value < error:
        return Severity.ERROR
    return Severity.WARNING if value < warning else None


def shortened(text: str, most: int = 60) -> str:
    """A text as one line of a message: its beginning, where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


class Report:
    """Collects the problems of one file while it is read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._problems: set[Problem] = set()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order of their places."""
        return tuple(sorted(self._problems))

    @property
    def has_errors(self) -> bool:
        """Whether one of them blocks playing."""
        return any(problem.severity is Severity.ERROR for problem in self._problems)

    def error(
        self, code: str, mark: Mark, text: str, hint: str = "", excerpt: str = ""
    ) -> None:
        """Add a problem that blocks playing."""
        self._add(Severity.ERROR, code, mark, (text, hint, excerpt))

    def warn(self, code: str, mark: Mark, text: str, hint: str = "", excerpt: str = "") -> None:
        """Add a problem that does not block playing."""
        self._add(Severity.WARNING, code, mark, (text, hint, excerpt))

    def suggest(
        self, code: str, mark: Mark, text: str, hint: str = "", excerpt: str = ""
    ) -> None:
        """Add a hint: nothing is wrong, and it could be better."""
        self._add(Severity.HINT, code, mark, (text, hint, excerpt))

    def telling(self, severity: Severity) -> Callable[[str, Mark, str, str, str], None]:
        """What adds a problem of a weight: ``error``, ``warn`` or ``suggest``."""
        by_weight = {
            Severity.ERROR: self.error,
            Severity.WARNING: self.warn,
            Severity.HINT: self.suggest,
        }
        return by_weight[severity]

    def take(self, other: Report) -> None:
        """Add everything that another report of the same file collected."""
        self._problems |= other._problems

    def _add(
        self, severity: Severity, code: str, mark: Mark, words: tuple[str, str, str]
    ) -> None:
        text, hint, excerpt = words
        line, column = mark
        self._problems.add(
            Problem(self.file, line, column, code, text, severity, hint, excerpt)
        )
