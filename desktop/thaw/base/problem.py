"""A problem in a file, as data: whoever asked prints it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from typing_extensions import override


class Severity(StrEnum):
    """How much a problem weighs: an error blocks playing, a warning and a hint do not."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


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
        hint = f" {self.hint}" if self.hint else ""
        return f"{place}: {self.severity}: {self.text}{hint} [{self.code}]"
