"""What is done for the notes while nothing is asked, in steps that keep nobody waiting."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from thaw.adapters.notes.changes import Sealed
from thaw.app.notes import asked as ask
from thaw.app.notes.copying import make_due_copy
from thaw.app.notes.told import Refused
from thaw.base.errors import ThawError

if TYPE_CHECKING:
    from thaw.app.notes.asked import Asked
    from thaw.app.notes.desk import Desk
    from thaw.app.notes.told import Told
    from thaw.notes.note import Note

_STEP: Final = 64
"""Notes that are looked at in one step: some milliseconds."""
_DAY_S: Final = 86_400
_VERSIONS_STAY_S: Final = 7 * _DAY_S
_OPENS: Final = (ask.Create, ask.Unlock)
_COPIED: Final = (ask.Unlock, ask.Keep, ask.Change, ask.Delete, ask.TakeIn, ask.Restore)


class Chores:
    """The steps that are still to be done, in their order.

    Args:
        desk: what they are done to.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._left: deque[Iterator[None]] = deque()

    def see(self, asked: Asked, told: Told) -> None:
        """Something was answered, and may leave something to do."""
        if isinstance(told, Refused):
            return
        if isinstance(asked, _OPENS):
            self._left.append(_look_through(self._desk))
            self._left.append(_let_versions_go(self._desk))
        if isinstance(asked, _COPIED):
            self._left.append(make_due_copy(self._desk))

    def step(self) -> bool:
        """Do one step; False where nothing is left to do."""
        try:
            if self._desk.book:
                self._desk.book.follow()
            if self._left:
                self._advance()
        except ThawError as error:
            self._desk.note_trouble(error)
        return bool(self._left)

    def _advance(self) -> None:
        chore = self._left.popleft()
        with suppress(StopIteration):
            next(chore)
            self._left.appendleft(chore)


def _look_through(desk: Desk) -> Iterator[None]:
    """Read every note once, so that what is damaged is known while a copy may still have it."""
    opened, book = desk.need_opened(), desk.need_book()
    highest, limit = 0, book.highest
    ids = opened.book.ids()
    for start in range(0, len(ids), _STEP):
        yield
        some = opened.book.notes(ids[start : start + _STEP])
        highest = max([highest, *(n.number for n in some if n.number <= limit)])
    book.count_from(highest)  # it may have been made of a copy and of what was kept later


def _let_versions_go(desk: Desk) -> Iterator[None]:
    """Let go what notes were, a week after they were changed.

    A clock that is wrong must not take them away. So one goes only where it was a week old at
    the look before, at least a day ago: a clock that was set right meanwhile takes that look
    back. One that went back is believed at once, since it takes nothing away.
    """
    opened, book = desk.need_opened(), desk.need_book()
    now, before = max(0, round(desk.now().timestamp())), book.looked
    if before <= now < before + _DAY_S:
        return
    week_old = min(now, before) - _VERSIONS_STAY_S
    since: dict[int, Note] = {}
    old: list[Sealed] = []
    for version in opened.book.versions():
        yield
        after = since.get(version.id) or next(opened.book.notes([version.id]), None)
        if after and after.changed.timestamp() < week_old:
            old.append(Sealed(version.id, version.revision, b""))
        since[version.id] = version
    book.drop_versions(old, now)
