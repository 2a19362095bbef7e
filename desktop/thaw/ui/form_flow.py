"""What is written without a session: a form is picked, written on, kept or let go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from thaw.base.language import say
from thaw.ui.drafts import kind_of
from thaw.ui.keeping import Keeping
from thaw.ui.pages.first_keep import FirstKeepPage
from thaw.ui.pages.form_page import FormPage
from thaw.ui.pages.write_something import WriteSomethingPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thaw.app.notes.told import Draft
    from thaw.notes.jotting import Jotting
    from thaw.ui.left_drafts import Drafts
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.theme.theme import Theme

FORM: Final = "form"


class FormFlow(QObject):
    """Ties the pages together.

    Attributes:
        page: of the form that is written on.
        first: how the first note is kept.
        keeping: keeps what stands on the page.

    Signals:
        wanted: carries a page that is to be shown.
        came_back: what was taken off the page stands on it again.
        left: on to the notes.
        undo_changed: ``undoable`` is another.
    """

    wanted = Signal(object)
    came_back = Signal()
    left = Signal()
    undo_changed = Signal()

    def __init__(self, theme: Theme, notes: NotesRemote, drafts: Drafts) -> None:
        super().__init__()
        self._notes = notes
        self.page, self.first = FormPage(theme), FirstKeepPage(theme, notes)
        self._offer = WriteSomethingPage(theme)
        self._draft = drafts.page(FORM, self)
        self.keeping = Keeping(notes, self.page, self.first, self._draft)
        notes.changed.connect(self._show_how)
        drafts.wanted.connect(self._look_at)
        self._offer.wanted.connect(self._begin)
        self._offer.left.connect(self.left)
        self.page.changed.connect(self._draft.touch)
        self.page.left.connect(self.left)
        self.page.thrown_changed.connect(self._on_thrown_changed)
        self.keeping.wanted.connect(self.wanted)
        self.keeping.left.connect(self.left)
        self._show_how()

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """All pages on which something is written without a session."""
        return (self._offer, self.page, self.first)

    @property
    def is_written(self) -> bool:
        """Whether something stands on the page."""
        return not self.page.jotting.empty

    @property
    def is_away(self) -> bool:
        """Whether what stood on the page was sealed and taken off it."""
        return self._draft.away

    @property
    def whereabouts(self) -> str:
        """Where what was taken off the page is, a sentence; empty where nothing was."""
        return self._draft.whereabouts

    @property
    def undoable(self) -> tuple[str, Callable[[], None]] | None:
        """What was thrown away, as a sentence, and what brings it back; None for nothing."""
        if not self.page.can_undo:
            return None
        return say("Nothing was kept."), self._bring_back

    def offer(self) -> None:
        """Show what could be written, or what is written already and waits."""
        self.wanted.emit(self.page if self.is_written else self._offer)

    def leave(self, page: QWidget | None) -> None:
        """What Esc does on one of the pages."""
        if page is self.page:
            self.page.keep_nothing()
        elif page is self.first:
            self.first.leave_by_key()
        else:
            self.left.emit()

    def set_aside(self) -> None:
        """Something else comes first: what stands on the page waits, and no passphrase does."""
        if not self.keeping.is_keeping:
            self.keeping.leave_first()

    def let_go(self) -> None:
        """Another place is gone to: nothing is kept; for ten seconds it can come back.

        What is being kept already is kept.
        """
        if self.keeping.is_keeping:
            return
        self.keeping.leave_first()
        self.page.throw_away()

    def take_over(self, jotting: Jotting) -> None:
        """Let something stand on the page that belongs to no note any more."""
        self.page.forget_thrown()
        self._draft.seal()
        self._draft.renew()
        self.put_back(jotting)
        self._draft.touch()
        self.wanted.emit(self.page)

    def standing(self) -> Jotting:
        """What stands on the page."""
        return self.page.jotting

    def wipe(self) -> None:
        """Take it off the page, and whatever was typed about how to keep it."""
        self.page.forget_thrown()
        self.page.wipe()
        self.first.forget()

    def put_back(self, jotting: Jotting) -> None:
        """What stood on the page stands there again."""
        if not jotting.empty:
            self.page.put_back(jotting)
            self.came_back.emit()

    def _begin(self, form: str) -> None:
        self.page.begin(form)
        self._draft.renew()
        self.wanted.emit(self.page)
        self.page.take_focus()

    def _bring_back(self) -> None:
        self.page.bring_back()
        self.wanted.emit(self.page)

    def _on_thrown_changed(self) -> None:
        if not self.page.can_undo and not self.is_written:
            self._draft.drop()
        self.undo_changed.emit()

    def _look_at(self, draft: Draft) -> None:
        """A draft that was left stands on the page; what stood there is sealed."""
        if kind_of(draft) == FORM:
            self.page.forget_thrown()
            self._draft.seal()
            self._draft.take(draft)
            self.wanted.emit(self.page)

    def _show_how(self) -> None:
        self.page.say_how(sealed=self._notes.has_book)
