"""Which notes and which parts of them are ticked to leave, and the rows to tick notes in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.notes.wish import Wish
from thaw.ui.present.leaving import Start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thaw.app.notes.told import Row

FIRST: Final = 12
"""So many notes can be unticked at first."""
MORE: Final = 50
"""So many more at a time."""


class ExportSelection:
    """What is ticked. Notes that were not told yet are ticked as the start has it.

    Attributes:
        wish: which notes are meant, where no single one is.
        rows: the notes that were told so far, the newest first.
        more: whether others follow.
        parts: the parts that are ticked.
    """

    def __init__(self, wish: Wish = Wish(), note: int = 0) -> None:  # noqa: B008  it is frozen
        self.wish, self.note = wish, note
        self.rows: list[Row] = []
        self.more = not note
        self.parts = Start.EVERYTHING.parts
        self._start = Start.EVERYTHING
        self._unticked: set[int] = set()

    @property
    def start(self) -> Start | None:
        """The start whose ticks these are; None where something was changed since."""
        as_started = self.parts == self._start.parts and self._unticked == self._left_out()
        return self._start if as_started else None

    @property
    def is_whole(self) -> bool:
        """Whether all notes of the wish leave, told or not."""
        return not self._unticked and self._start is Start.EVERYTHING

    @property
    def ids(self) -> tuple[int, ...]:
        """The single notes that leave; none where all of the wish do."""
        if self.note:
            return (self.note,)
        if self.is_whole:
            return ()
        return tuple(row.id for row in self.rows if row.id not in self._unticked)

    def begin_from(self, start: Start) -> None:
        """Tick what a start ticks."""
        self._start, self.parts = start, start.parts
        self._unticked = self._left_out()

    def add(self, rows: Sequence[Row], *, more: bool) -> None:
        """Some more notes were told."""
        self.rows.extend(rows)
        self.more = more
        self._unticked |= {row.id for row in rows if not self._start.takes(row.jotting)}

    def takes(self, note: int) -> bool:
        """Whether a note is ticked."""
        return note not in self._unticked

    def tick(self, note: int, *, ticked: bool) -> None:
        """Tick a note, or untick it."""
        (self._unticked.discard if ticked else self._unticked.add)(note)

    def tick_part(self, part: str, *, ticked: bool) -> None:
        """Tick a part, or untick it."""
        self.parts = self.parts | {part} if ticked else self.parts - {part}

    def _left_out(self) -> set[int]:
        return {row.id for row in self.rows if not self._start.takes(row.jotting)}
