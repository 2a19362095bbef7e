"""The ways through the notes: found, read, changed, deleted, written without a session.

Its pages show what this says. Once the notes are locked nothing of them is on any page.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from thaw.app.notes.asked import Delete, ListVersions, Read, Unlock
from thaw.app.notes.told import Deleted, Phase, Refused, Shown, Versions
from thaw.base.language import say
from thaw.ui.around_notes import AroundNotes
from thaw.ui.change_flow import ChangeFlow
from thaw.ui.form_flow import FormFlow
from thaw.ui.note_search import NoteSearch
from thaw.ui.pages.notes import NotesPage
from thaw.ui.pages.one_note import Doing, OneNotePage
from thaw.ui.widgets.announce import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thaw.app.notes.asked import Way
    from thaw.app.notes.told import Told
    from thaw.ui.left_drafts import Drafts
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.theme.theme import Theme

OLDER: Final = 1


class NotesFlow(QObject):
    """What can be done with notes.

    Attributes:
        list: of all notes.
        one: a note.
        forms: what is written without a session.
        changes: what is changed.
        around: the ways out and in, the copies and the keys.

    Signals:
        wanted: carries a page that is to be shown.
        sessions_wanted: the place is left.
        settings_wanted: the setting of when the notes lock by themselves.
        lock_wanted: the notes are to be locked, once what stands on pages is sealed.
        undo_changed: ``undoable`` is another.
    """

    wanted = Signal(object)
    sessions_wanted = Signal()
    settings_wanted = Signal()
    lock_wanted = Signal()
    undo_changed = Signal()

    def __init__(self, theme: Theme, notes: NotesRemote, drafts: Drafts) -> None:
        super().__init__()
        self._notes, self._drafts = notes, drafts
        self._seen: QWidget | None = None
        self._opening = self._step = 0
        self.list, self.one = NotesPage(theme), OneNotePage(theme)
        self.search = NoteSearch(notes, self.list)
        self.forms = FormFlow(theme, notes, drafts)
        self.changes = ChangeFlow(notes, drafts, self.one)
        self.around = AroundNotes(theme, notes)
        self._connect()
        self._show_state()

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """All pages of this place."""
        return (self.list, self.one, *self.forms.pages, *self.around.pages)

    @property
    def is_written(self) -> bool:
        """Whether something stands on the page that is seen and was not kept."""
        if self._seen is self.one:
            return self.one.is_changed
        return self._seen in self.forms.pages and self.forms.is_written

    @property
    def waits(self) -> bool:
        """Whether something that was not kept stands on a page that is not seen."""
        is_seen = self._seen is self.one or self._seen in self.forms.pages
        return not is_seen and (self.one.is_changed or self.forms.is_written)

    @property
    def undoable(self) -> tuple[str, Callable[[], None]] | None:
        """What was not kept last, as a sentence, and what brings it back; None for nothing."""
        return self.changes.undoable or self.forms.undoable

    def set_aside(self) -> None:
        """Something else comes first: what stands on the page that is seen waits there."""
        self._seen = None
        self.forms.set_aside()

    def show_waiting(self) -> None:
        """Show what waits."""
        self.wanted.emit(self.one if self.one.is_changed else self.forms.page)

    def let_waiting_go(self) -> None:
        """Nothing of what waits is kept; for ten seconds it can come back."""
        if self.one.is_changed:
            self.one.drop_change()
        else:
            self.forms.let_go()

    def leave_for(self, page: QWidget) -> None:
        """Another page is gone to: what stands on this one and was not kept is let go."""
        if self._seen is self.one:
            self.one.drop_change()
        elif self._seen in self.forms.pages and page not in self.forms.pages:
            self.forms.let_go()

    def went_to(self, page: QWidget) -> None:
        """A page is seen."""
        before, self._seen = self._seen, page
        if page in self.pages:  # a look at another place leaves them as they are
            self.around.went_to(page)
        if page is self.list and page is not before:
            self._notes.start()
            self._look_again()
        elif self._is_gone(page):
            self.wanted.emit(self.list)

    def leave(self) -> None:
        """What Esc does on the page that is seen."""
        if self._seen is self.list:
            if not self.list.leave_by_key():
                self.sessions_wanted.emit()
        elif self._seen is self.one:
            self.one.leave_by_key()
        elif self._seen in self.forms.pages:
            self.forms.leave(self._seen)
        else:
            self._leave_around()

    def open(self, note: int, *, asking: bool = False) -> None:
        """Show a note.

        Args:
            note: which.
            asking: whether to ask at once whether it is to be deleted.
        """
        self._opening += 1
        if self.changes.waits_for(note) and not asking:
            self.wanted.emit(self.one)
            return
        self.changes.seal()
        self._notes.ask(Read(note), partial(self._hear_note, self._opening, asking))

    def show_list(self) -> None:
        """Show the list, where it was left."""
        note = self.one.note
        self.wanted.emit(self.list)
        self.list.take_focus(note.id if note is not None else 0)
        if not self.one.is_changed:  # else it waits
            self.one.clear()

    def close(self) -> None:
        """The program ends: what was let go is gone."""
        self.forms.page.forget_thrown()
        self.changes.forget()

    def _connect(self) -> None:
        self._notes.changed.connect(self._show_state)
        self._notes.phase_changed.connect(self._on_phase)
        self._drafts.settled.connect(self._tell_whereabouts)
        page, one = self.list, self.one
        page.opened.connect(self.open)
        page.delete_wanted.connect(partial(self.open, asking=True))
        page.write_wanted.connect(self.forms.offer)
        page.unlocked.connect(self._unlock)
        page.lock_wanted.connect(self.lock_wanted)
        one.left.connect(self.show_list)
        one.went.connect(self._go_on)
        one.deleted.connect(self._delete)
        one.versions_wanted.connect(self._ask_versions)
        self.search.grew.connect(self._on_grown)
        self.forms.left.connect(self.show_list)
        self.changes.kept.connect(self._on_changed)
        self.changes.opened.connect(lambda: self.wanted.emit(one))
        self.changes.orphaned.connect(self.forms.take_over)
        self._connect_around()
        self.forms.wanted.connect(self.wanted)
        self.forms.came_back.connect(self._show_form)
        self.forms.undo_changed.connect(self.undo_changed)
        self.changes.undo_changed.connect(self.undo_changed)

    def _show_form(self) -> None:
        """Where it was left for the list alone; on any other page it waits."""
        if self._seen is self.list:
            self.wanted.emit(self.forms.page)

    def _connect_around(self) -> None:
        around = self.around
        self.list.out_wanted.connect(around.take_out)
        self.list.in_wanted.connect(around.bring_in)
        self.list.copies_wanted.connect(around.show_copies)
        self.list.keys_wanted.connect(around.show_keys)
        self.one.out_wanted.connect(self._take_out)
        around.wanted.connect(self.wanted)
        around.left.connect(self._leave_around)
        around.settings_wanted.connect(self.settings_wanted)

    def _leave_around(self) -> None:
        """Back to the note from which one of these was opened, or to the list."""
        if self.one.note is not None and not self.one.is_changed:
            self.wanted.emit(self.one)
        else:
            self.show_list()

    def _take_out(self) -> None:
        if self.one.note is not None:
            self.around.take_one_out(self.one.note.id)

    def _show_state(self) -> None:
        self.list.show_state(self._notes.state)
        self._tell_whereabouts()
        is_open = self._notes.state.phase is Phase.OPEN
        if not is_open and self._seen is not None and self._is_gone(self._seen):
            self.wanted.emit(self.list)

    def _tell_whereabouts(self) -> None:
        """What was being written is off its page: the list says where it is."""
        self.list.tell_whereabouts(self.forms.whereabouts or self.changes.whereabouts)

    def _on_phase(self, _was: Phase, now: Phase) -> None:
        """What is not open any more goes from every page."""
        if now is Phase.OPEN:
            self._look_again()
        else:
            self.search.forget()
            self._opening += 1
            self.changes.put_away()
            self.one.clear()
            self._show_state()
        self._focus_list()

    def _is_gone(self, page: QWidget) -> bool:
        """Whether nothing is left on a page since the notes were locked."""
        if page is self.one:
            return self.one.note is None
        if page in self.around.pages and page is not self.around.copies:
            return self._notes.state.phase is not Phase.OPEN
        return page in (self.forms.page, self.forms.first) and self.forms.is_away

    def _focus_list(self) -> None:
        """The widget that had the focus is gone with what it showed."""
        if self._seen is self.list and self.list.isVisible():
            self.list.setFocus()

    def _look_again(self) -> None:
        if self._notes.state.phase is Phase.OPEN:
            self.search.look_again()

    def _unlock(self, way: Way, secret: str) -> None:
        self._notes.ask(Unlock(way, secret), self._hear_unlocked)

    def _hear_unlocked(self, told: Told) -> None:
        if isinstance(told, Refused) and self._notes.state.phase is Phase.LOCKED:
            self.list.say_refused(told.text)

    def _hear_note(self, opening: int, asking: bool, told: Told) -> None:  # noqa: FBT001
        if opening != self._opening:
            return
        if isinstance(told, Refused):
            self.list.trouble.say(told.text)
            self.wanted.emit(self.list)
            self._look_again()
        elif not self.changes.make_room():
            self.wanted.emit(self.one)
        elif isinstance(told, Shown):
            self.one.show_note(told.note)
            self._show_neighbours()
            self.wanted.emit(self.one)
            self.list.list.stand_at(told.note.id)
            if asking:
                self.one.ask_to_delete()

    def _show_neighbours(self) -> None:
        ids, note = self.list.list.ids, self.one.note
        if note is None or note.id not in ids:
            self.one.show_neighbours(older=False, newer=False)
            return
        place = ids.index(note.id)
        older = place + 1 < len(ids) or self.search.has_more
        self.one.show_neighbours(older=older, newer=place > 0)

    def _go_on(self, step: int) -> None:
        """To a note beside this one; rows that are not there yet are waited for."""
        ids, note = self.list.list.ids, self.one.note
        if note is None or note.id not in ids:
            return
        place = ids.index(note.id) + step
        if 0 <= place < len(ids):
            self.open(ids[place])
        elif step == OLDER and self.search.has_more:
            self._step = step
            self.search.go_on()

    def _on_grown(self) -> None:
        step, self._step = self._step, 0
        if step and self._seen is self.one and self.one.doing is Doing.READING:
            self._go_on(step)
        else:
            self._show_neighbours()

    def _on_changed(self, note: int) -> None:
        self._look_again()
        self.open(note)

    def _ask_versions(self) -> None:
        if self.one.note is not None:
            which = self.one.note.id
            self._notes.ask(ListVersions(which), partial(self._hear_versions, which))

    def _hear_versions(self, which: int, told: Told) -> None:
        if self.one.note is None or self.one.note.id != which:
            return
        if isinstance(told, Versions):
            self.one.show_versions(told.notes)
        elif isinstance(told, Refused):
            self.one.trouble.say(told.text)

    def _delete(self) -> None:
        if self.one.note is not None:
            which = self.one.note.id
            self._notes.ask(Delete((which,)), partial(self._hear_deleted, which))

    def _hear_deleted(self, which: int, told: Told) -> None:
        """The list again, at the row that follows the one that is gone."""
        seen = self.one.note is not None and self.one.note.id == which
        if isinstance(told, Refused) and seen:
            self.one.trouble.say(told.text)
        elif isinstance(told, Deleted):
            beside = self._beside(which)
            self._look_again()
            if seen:
                self.one.clear()
                self.wanted.emit(self.list)
                self.list.take_focus(beside)
            self.list.trouble.say("\n".join(told.left))
            announce(self.list, say("The note is deleted."))

    def _beside(self, which: int) -> int:
        ids = self.list.list.ids
        place = ids.index(which) if which in ids else -1
        beside = [*ids[place + 1 : place + 2], *ids[max(0, place - 1) : place]]
        return beside[0] if beside and place >= 0 else 0
