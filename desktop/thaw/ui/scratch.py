"""What a session leaves for its note, in memory until the listener keeps it or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.notes.jotting import Jotting
from thaw.player.phase import Phase
from thaw.ui.present.note import with_answer

if TYPE_CHECKING:
    from thaw.base.units import Frames
    from thaw.player.events import Answer
    from thaw.ui.remote import Remote


class Scratch:
    """Collects words, the free page and the marks of one session."""

    def __init__(self, remote: Remote) -> None:
        self._remote = remote
        self._jotting = Jotting()
        self._pages: dict[str, str] = {}
        self._marks: dict[str, tuple[Frames, ...]] = {}
        remote.arrived.connect(self._look)

    def begin(self) -> None:
        """Forget the session before."""
        self._jotting, self._pages, self._marks = Jotting(), {}, {}

    def keep_page(self, text: str) -> None:
        """What stands on the free page that is open."""
        snapshot = self._remote.snapshot
        if snapshot is not None and snapshot.question is not None:
            self._pages[snapshot.question.id] = text

    def keep_answer(self, answer: Answer) -> None:
        """The words of an answer; numbers are not kept."""
        self._jotting = with_answer(self._jotting, answer.words)

    def jotting(self) -> Jotting:
        """All of it."""
        snapshot = self._remote.snapshot
        marks = [mark for places in self._marks.values() for mark in places]
        return Jotting(
            title=snapshot.title if snapshot is not None else "",
            words=self._jotting.words,
            where=self._jotting.where,
            page="\n\n".join(page.strip() for page in self._pages.values() if page.strip()),
            marks=tuple(marks),
        )

    def _look(self) -> None:
        snapshot = self._remote.snapshot
        if snapshot is None or snapshot.phase is Phase.READY:
            return
        if snapshot.music is not None:
            self._marks[snapshot.music.source] = snapshot.music.marks
