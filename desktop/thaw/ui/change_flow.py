"""The change of a note: sealed as it is typed, kept, or let go; that can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from thaw.app.notes.asked import Change, Read
from thaw.app.notes.told import Kept, Phase, Refused, Shown
from thaw.base.language import mark, say
from thaw.ui.drafts import kind_of
from thaw.ui.pages.one_note import Doing
from thaw.ui.text_file import ask_where_to_write, write_note
from thaw.ui.undo import UNDO_MS
from thaw.ui.unsealed import Unsealed
from thaw.ui.widgets.announce import announce

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from thaw.app.notes.told import Draft, Told
    from thaw.notes.jotting import Jotting
    from thaw.ui.left_drafts import Drafts
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.pages.one_note import OneNotePage

CHANGE: Final = "change"
_NOT_SEALED: Final = mark(
    "What you changed could not be sealed. It is here again once the notes are open."
)
_SAVED: Final = mark("Saved as “{name}” in {folder}. The note itself is as it was.")


class ChangeFlow(QObject):
    """Keeps what is changed on the page of a note.

    Attributes:
        undo_time: runs while a change that was let go can come back.
        unsealed: says on the page where a change could not be sealed, and why.

    Signals:
        kept: carries the note that was changed.
        opened: a change stands on the page of its note again.
        orphaned: carries what stood in a change whose note is not there any more.
        undo_changed: ``undoable`` is another.
    """

    kept = Signal(object)
    opened = Signal()
    orphaned = Signal(object)
    undo_changed = Signal()

    def __init__(self, notes: NotesRemote, drafts: Drafts, page: OneNotePage) -> None:
        super().__init__()
        self._notes, self._drafts, self._page = notes, drafts, page
        self._thrown: tuple[int, Jotting] | None = None
        self._returning: Jotting | None = None
        self._draft = drafts.page(CHANGE, self)
        self.undo_time = QTimer(self, interval=UNDO_MS, singleShot=True)
        self.undo_time.timeout.connect(self.forget)
        self.unsealed = Unsealed(self._draft, page, page.trouble, self.ask_where)
        self.unsealed.page_wanted.connect(self._show_page)
        notes.phase_changed.connect(self._read_again)
        drafts.wanted.connect(self._look_at)
        page.change_begun.connect(self._begin)
        page.changed.connect(self._draft.touch)
        page.kept.connect(self._keep)
        page.let_go.connect(self._throw)

    @property
    def undoable(self) -> tuple[str, Callable[[], None]] | None:
        """What was let go, as a sentence, and what brings it back; None for nothing."""
        if self._thrown is None:
            return None
        return say("The note stays as it was."), self._undo

    @property
    def whereabouts(self) -> str:
        """Where a change is that was taken off the page, a sentence; empty where none was."""
        if self._returning is not None and self._notes.state.phase is not Phase.OPEN:
            return say(_NOT_SEALED)
        return self._draft.whereabouts

    def forget(self) -> None:
        """What was let go cannot come back any more."""
        self.undo_time.stop()
        if self._thrown is not None:
            self._thrown = None
            self._draft.drop()
            self.undo_changed.emit()

    def standing(self) -> Jotting:
        """What stands where the note is changed, or will once the note was read again."""
        return self._page.standing() if self._returning is None else self._returning

    def wipe(self) -> None:
        """Take it off the page; what can be read without it stays."""
        self.forget()
        self._returning = None
        if self._page.doing is Doing.CHANGING:
            self._page.clear()

    def put_back(self, jotting: Jotting) -> None:
        """What stood on the page of a note stands there again, once that can be read."""
        if self._draft.note and not jotting.empty:
            self._bring_back(self._draft.note, jotting)

    def waits_for(self, note: int) -> bool:
        """Whether a change of this note stands on the page and was not kept."""
        return self._page.is_changed and self._draft.note == note

    def seal(self) -> None:
        """Seal a change that stands there, before another note is read."""
        if self._page.is_changed:
            self._draft.seal()

    def put_away(self) -> None:
        """The notes are not open any more: a change is sealed, and taken off the page."""
        self.forget()
        if self._page.is_changed:
            self._draft.put_away()

    def make_room(self) -> bool:
        """Another note comes to its page: a change that waits there is offered as a draft.

        Returns:
            Whether nothing is lost with it: else it could not be sealed, and has to stay.
        """
        if self._page.is_changed and self._draft.note:
            if not self._draft.sealed:
                return False
            self._draft.renew()
            self._drafts.look_again()
        return True

    def ask_where(self) -> None:
        """Ask for the text file that the change is to be written to."""
        ask_where_to_write(self._page, self._page.standing(), self.save_to)

    def save_to(self, path: Path) -> None:
        """Write a text file; the change stands where it stood. A sentence says either way."""
        trouble = write_note(path, self._page.standing())
        self.unsealed.answer(trouble or say(_SAVED, name=path.name, folder=path.parent))

    def _begin(self) -> None:
        self.forget()
        if self._returning is not None:
            self._draft.seal()
            self._returning = None
        self._draft.renew()
        if self._page.note is not None:
            self._draft.note = self._page.note.id

    def _keep(self, jotting: Jotting) -> None:
        if self._page.note is None:
            return
        draft = ""
        if self._page.doing is Doing.CHANGING:
            self._draft.hold()
            draft = self._draft.place
        self._page.freeze(frozen=True)
        asked = Change(self._page.note.id, jotting, draft)
        self._notes.ask(asked, partial(self._hear, draft))

    def _hear(self, draft: str, told: Told) -> None:
        if draft and draft == self._draft.place:
            if isinstance(told, Kept):
                self._draft.kept()
            else:
                self._draft.release()
        self._page.freeze(frozen=False)
        if isinstance(told, Refused):
            self._page.trouble.say(told.text)
        elif isinstance(told, Kept) and self._page.note is not None:
            announce(self._page, say("The change is kept."))
            self.kept.emit(told.id)

    def _throw(self, jotting: Jotting | None) -> None:
        if jotting is None or self._page.note is None:
            self._draft.drop()
            return
        self._thrown = self._page.note.id, jotting
        self.undo_time.start()
        self.undo_changed.emit()

    def _undo(self) -> None:
        if self._thrown is not None:
            (note, jotting), self._thrown = self._thrown, None
            self.undo_time.stop()
            self.undo_changed.emit()
            self._bring_back(note, jotting)
            self._draft.touch()

    def _look_at(self, draft: Draft) -> None:
        """A change that was left stands on the page of its note again."""
        if kind_of(draft) == CHANGE:
            self.forget()
            self._draft.seal()
            self._draft.take(draft)

    def _bring_back(self, note: int, jotting: Jotting) -> None:
        self._draft.note, self._returning = note, jotting
        if self._notes.state.phase is Phase.OPEN:
            self._notes.ask(Read(note), partial(self._show_back, jotting))

    def _read_again(self, _was: Phase, now: Phase) -> None:
        """The notes are open: what could not be sealed returns to its note."""
        if now is Phase.OPEN and self._returning is not None:
            self._bring_back(self._draft.note, self._returning)
        elif now is Phase.OPEN:
            self._draft.come_back()

    def _show_page(self) -> None:
        if self._page.note is not None:
            self.opened.emit()

    def _show_back(self, jotting: Jotting, told: Told) -> None:
        """Unless it was taken away meanwhile, as by a lock."""
        if jotting is not self._returning:
            return
        self._returning = None
        if isinstance(told, Shown):
            self._page.show_note(told.note)
            self._page.change(jotting)
            self._draft.note = told.note.id
            self._draft.touch()
            self.opened.emit()
        elif not jotting.empty:
            self._draft.drop()
            self.orphaned.emit(jotting)
