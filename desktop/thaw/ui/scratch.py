"""What a session leaves for its note, until the listener keeps it or does not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thaw.notes.jotting import Jotting, Part
from thaw.player.phase import Phase
from thaw.ui.present.note import with_answer

if TYPE_CHECKING:
    from thaw.base.units import Frames
    from thaw.player.events import Answer
    from thaw.ui.pages.answers import Answers
    from thaw.ui.remote import Remote


class Scratch(QObject):
    """Collects words, the free pages and the marks of one session.

    Signals:
        changed: there is more of it, or less.
    """

    changed = Signal()

    def __init__(self, remote: Remote, answers: Answers) -> None:
        super().__init__()
        self._remote, self._answers = remote, answers
        self._jotting = Jotting()
        self._marks: dict[str, tuple[Frames, ...]] = {}
        self._is_over = False
        remote.arrived.connect(self._look)
        for picked in (answers.answered, answers.left_open):
            picked.connect(self._keep_answer)
        answers.wrote.connect(lambda _: self.changed.emit())

    def begin(self) -> None:
        """Another session begins; nothing of the one before is left."""
        self._is_over = False
        self._marks = {}
        self.wipe()

    def take(self) -> Jotting:
        """Hand all of it over, for the note; nothing more comes of this session."""
        left = with_pages(self.standing())
        self.begin()
        self._is_over = True
        return left

    def standing(self) -> Jotting:
        """All of it, each free page by itself."""
        snapshot = self._remote.snapshot
        title = snapshot.title if snapshot is not None else ""
        pages = self._answers.pages.items()
        marks = [mark for places in self._marks.values() for mark in places]
        return replace(
            self._jotting,
            title=title or self._jotting.title,
            marks=tuple(marks),
            parts=tuple(Part(page, text) for page, text in pages if text.strip()),
        )

    def wipe(self) -> None:
        """Take what was written and picked out of the window; the player has the marks."""
        self._jotting = Jotting()
        self._answers.put_pages({})

    def put_back(self, jotting: Jotting) -> None:
        """It is there again."""
        self._jotting = replace(jotting, marks=(), parts=())
        self._answers.put_pages({part.key: part.text for part in jotting.parts})

    def _keep_answer(self, answer: Answer) -> None:
        """The words of an answer; numbers are not kept."""
        jotting = with_answer(self._jotting, answer.words)
        if jotting != self._jotting:
            self._jotting = jotting
            self.changed.emit()

    def _look(self) -> None:
        snapshot = self._remote.snapshot
        if self._is_over or snapshot is None or snapshot.phase is Phase.READY:
            return
        if (music := snapshot.music) is None:
            return
        if music.marks != self._marks.get(music.source, ()):
            self._marks[music.source] = music.marks
            self.changed.emit()


def with_pages(jotting: Jotting) -> Jotting:
    """The same as a note holds it: free pages one after the other, not as answers of a form."""
    pages = (jotting.page, *(part.text for part in jotting.parts))
    page = "\n\n".join(text.strip() for text in pages if text.strip())
    return replace(jotting, page=page, parts=())
