"""What a numeric check found, as data; whoever knows the file tells it at its line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaw.base.problem import Severity
    from thaw.spec.places import Part


@dataclass(frozen=True)
class Finding:
    """One number that is not as it should be.

    Attributes:
        rule: its name.
        severity: how much it weighs.
        path: where in the session's file it is.
        text: one sentence with the number and the limit.
        hint: one sentence that says what to do.
    """

    rule: str
    severity: Severity
    path: tuple[Part, ...]
    text: str
    hint: str
