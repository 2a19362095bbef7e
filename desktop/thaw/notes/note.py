"""A note that was kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

    from thaw.notes.jotting import Jotting

HIGHEST_ID: Final = 2**63 - 1
"""What SQLite takes as a row's number."""
HIGHEST_NUMBER: Final = 2**53 - 1
"""What every reader of JSON takes exactly."""
HIGHEST_REVISION: Final = 2**32 - 1
"""What a sealed note has room for."""


@dataclass(frozen=True)
class Note:
    """A note, as it was kept last.

    Attributes:
        id: random, 1 to ``HIGHEST_ID``; the same wherever the note is copied to.
        number: notes of one book were first kept in the order of their numbers, whatever the
            computer's clock said; 1 to ``HIGHEST_NUMBER``.
        revision: how often it was changed, 0 to ``HIGHEST_REVISION``.
        written: when it was first kept, with the distance from UTC then.
        changed: when this revision was kept.
        jotting: what it holds.
    """

    id: int
    number: int
    revision: int
    written: datetime
    changed: datetime
    jotting: Jotting
