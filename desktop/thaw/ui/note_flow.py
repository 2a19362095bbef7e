"""What becomes of what a session leaves: written down, sealed as a draft, kept or let go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from thaw.app.notes.told import Phase
from thaw.base.language import mark, say
from thaw.notes.jotting import Jotting, merged
from thaw.ui.drafts import kind_of
from thaw.ui.keeping import Keeping
from thaw.ui.left_drafts import Drafts
from thaw.ui.pages.first_keep import FirstKeepPage
from thaw.ui.pages.note import NotePage
from thaw.ui.scratch import Scratch, with_pages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thaw.app.notes.told import Draft
    from thaw.timeline.description import Description
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.pages.answers import Answers
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

NOTE: Final = "note"
SESSION: Final = "session"
_LAY_SEALED: Final = mark(
    "What you wrote before is sealed with the notes. It is offered once they are open."
)


class NoteFlow(QObject):
    """Ties sessions, the page after one and drafts together.

    Attributes:
        page: the page after a session.
        first: how the first note is kept.
        drafts: whatever is written in the window and not kept.
        keeping: keeps what stands on the page.

    Signals:
        wanted: carries a page that is to be seen.
        left: the page that is seen is done with.
        unlock_wanted: the notes are to be opened.
        undo_changed: what was thrown away can come back, or no longer.
    """

    wanted = Signal(object)
    left = Signal()
    unlock_wanted = Signal()
    undo_changed = Signal()

    def __init__(
        self, theme: Theme, remote: Remote, notes: NotesRemote, answers: Answers
    ) -> None:
        super().__init__()
        self._remote, self._notes = remote, notes
        self.page, self.first = NotePage(theme, remote.habits), FirstKeepPage(theme, notes)
        self._scratch = Scratch(remote, answers)
        self.drafts = Drafts(notes)
        self._note = self.drafts.page(NOTE, self.page)
        self._session = self.drafts.page(SESSION, self._scratch)
        self.keeping = Keeping(notes, self.page, self.first, self._note)
        self._hands_over = self._comes_back = self._is_seen = self._lay_sealed = False
        self._ended: tuple[tuple[str, ...], Description | None] | None = None
        self._connect()
        self._show_state()

    @property
    def waits(self) -> bool:
        """Whether something that was not kept stands on the page, which is not seen."""
        return not (self._is_seen or self.keeping.is_keeping or self.page.jotting.empty)

    def went_to(self, page: QWidget) -> None:
        """A page is seen."""
        self._is_seen = page in (self.page, self.first) and not self._remote.live
        self._comes_back = False

    def set_aside(self) -> None:
        """Something else comes unasked, or first: what stands on the page waits there."""
        self._is_seen = False
        if not self.keeping.is_keeping:
            self.keeping.leave_first()

    def show_waiting(self) -> None:
        """Show what waits."""
        self.wanted.emit(self.page)

    def begin_session(self) -> None:
        """Another session begins; what the one before left waits on the page."""
        self._take_over((), None)
        self._scratch.begin()

    def show_note(self, told: tuple[str, ...], about: Description | None) -> None:
        """Show the page after a session, with what that left.

        Args:
            told: sentences about the session.
            about: the session, where it is known.
        """
        self._notes.start()  # the page says how a note is kept
        self._take_over(told, about)
        self.wanted.emit(self.page)

    def pass_over(self) -> None:
        """The session is over and its page is not wanted: for ten seconds it can come back.

        Where something waited on the page already, all of it waits on.
        """
        waited = self.waits
        self._take_over((), None)
        if not waited:
            self.page.throw_away()

    def leave(self) -> None:
        """Another page is gone to: nothing is kept; for ten seconds it can come back.

        What is being kept already is kept, what was set aside waits, and what lies sealed is
        here again once the notes are open.
        """
        if self._is_seen and not self.keeping.is_keeping:
            self.keeping.leave_first()
            self.page.throw_away()

    def bring_back(self) -> None:
        """What was thrown away stands on its page again."""
        self.page.bring_back()
        self.wanted.emit(self.page)

    def put_away(self) -> None:
        """Seal whatever was written, and take it out of the window."""
        self.page.forget_thrown()
        self.drafts.put_away()
        self.first.forget()
        self._show_state()

    def come_back(self) -> None:
        """What needs no key is there again."""
        self.drafts.come_back()
        if self._ended is not None:
            self._take_over(*self._ended)
        self._show_state()

    def close(self) -> None:
        """The program ends: what was thrown away is gone."""
        self.page.forget_thrown()
        self.drafts.close()

    def _connect(self) -> None:
        self._notes.changed.connect(self._show_state)
        self._notes.phase_changed.connect(self._on_phase)
        self._note.settled.connect(self._on_settled)
        self._note.settled.connect(self._show_state)
        self.page.changed.connect(self._on_changed)
        self.page.left.connect(self.left)
        self.page.thrown_changed.connect(self._on_thrown_changed)
        self._scratch.changed.connect(self._session.touch)
        self.keeping.wanted.connect(self.wanted)
        self.keeping.left.connect(self.left)
        self.keeping.noticed.connect(self._remote.notice)
        self.drafts.wanted.connect(self._look_at)
        self.drafts.changed.connect(self._show_state)

    def _take_over(self, told: tuple[str, ...], about: Description | None) -> None:
        """What the session left stands on the page, and its draft goes once that is sealed.

        What lies sealed of it is offered later. Where somebody has only to come back for it, it
        follows then.
        """
        self._ended = None
        if self._session.comes_back:
            self._ended = told, about
            self.page.begin(Jotting(self._scratch.standing().title), told, about)
            return
        if self._session.lies_sealed:
            self._session.renew()
        left = self._scratch.take()
        if about is None and not told and left.empty:
            return
        self.page.begin(left, told, about)
        self._note.seal()
        self._hands_over = True
        self._on_settled()

    def _on_changed(self) -> None:
        self._lay_sealed = self._lay_sealed or self._note.lies_sealed
        self._note.touch()
        self._show_state()

    def _on_phase(self, _was: Phase, now: Phase) -> None:
        if now is Phase.OPEN:  # what lay sealed is offered
            self._lay_sealed = False
            self._show_state()

    def _on_thrown_changed(self) -> None:
        if not self.page.can_undo and self.page.jotting.empty:
            self._note.drop()
        elif not self.page.can_undo:
            self._note.touch()
        self.undo_changed.emit()

    def _look_at(self, draft: Draft) -> None:
        """A draft that was left stands on the page, behind what stands there already."""
        if kind_of(draft) not in (NOTE, SESSION):
            return
        jotting = with_pages(draft.jotting)
        if self.page.jotting.empty and not self._note.away:
            self._note.take(replace(draft, jotting=jotting))
        else:
            self.page.put_back(merged(self.page.jotting, jotting))
            self._note.touch()
            self._note.seal()
            self.drafts.drop(draft)
        self.wanted.emit(self.page)

    def _open_notes(self) -> None:
        self.unlock_wanted.emit()
        self._comes_back = True

    def _show_state(self) -> None:
        self.page.say_how(sealed=self._notes.has_book)
        is_behind_key = self._note.lies_sealed
        lay_sealed = say(_LAY_SEALED) if self._lay_sealed else ""
        ways = [(say("Open the notes"), self._open_notes)] if is_behind_key else []
        was_silent = not self.page.sealed.text
        self.page.sealed.say(self._note.whereabouts or lay_sealed, ways)
        if was_silent and self.page.sealed.text and self.page.isVisible():
            self.page.bring_into_sight(self.page.sealed)
        if self._comes_back and not is_behind_key:
            self.wanted.emit(self.page)

    def _on_settled(self) -> None:
        if self._hands_over and self._note.sealed:
            self._hands_over = False
            self._session.drop()
