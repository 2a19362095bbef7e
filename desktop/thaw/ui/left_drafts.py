"""All pages that are written on in the window, and the drafts that other pages left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from thaw.app.notes.asked import DropDraft, ListDrafts
from thaw.app.notes.told import Drafts as DraftsTold
from thaw.app.notes.told import Phase
from thaw.ui.drafts import PageDraft
from thaw.ui.undo import UNDO_MS

if TYPE_CHECKING:
    from thaw.app.notes.told import Draft, Told
    from thaw.ui.drafts import Sheet
    from thaw.ui.notes_remote import NotesRemote


class Drafts(QObject):
    """Seals all of them, takes all of them out of the window, and offers what was left.

    Drafts can be read while the notes are open, and before there is a book.

    Attributes:
        left: drafts that stand on no page, the newest first; none while they cannot be read.
        let_go: the one that was let go last, as long as that can be undone.

    Signals:
        changed: ``left`` or ``let_go`` is another.
        wanted: carries a draft that is to stand on its page again.
        touched: something is written or picked on one of the pages.
        settled: all that was asked for is answered.
    """

    changed = Signal()
    wanted = Signal(object)
    touched = Signal()
    settled = Signal()

    def __init__(self, notes: NotesRemote) -> None:
        super().__init__()
        self._notes = notes
        self._pages: list[PageDraft] = []
        self._gone: set[str] = set()
        self._had_left = False
        self.left: tuple[Draft, ...] = ()
        self.let_go: Draft | None = None
        self.undo_time = QTimer(self, interval=UNDO_MS, singleShot=True)
        self.undo_time.timeout.connect(self.finish)
        notes.phase_changed.connect(self._follow)
        self.look_again()

    def page(self, kind: str, sheet: Sheet) -> PageDraft:
        """The draft of another page, from now on looked after with the others."""
        draft = PageDraft(self._notes, kind, sheet)
        draft.touched.connect(self.touched)
        draft.settled.connect(self._on_settled)
        draft.gone.connect(self._gone.add)
        self._pages.append(draft)
        return draft

    @property
    def sealed(self) -> bool:
        """Whether nothing would be lost with the window."""
        return all(page.sealed for page in self._pages)

    @property
    def trouble(self) -> str:
        """Why something could not be sealed; empty where all could."""
        return next((page.trouble for page in self._pages if page.trouble), "")

    def seal(self) -> None:
        """Seal all of them now."""
        for page in self._pages:
            page.seal()

    def put_away(self) -> None:
        """Seal all of them and take them out of the window."""
        self.finish()
        for page in self._pages:
            page.put_away()
        self._had_left = bool(self.left)
        self._show(())

    def come_back(self) -> None:
        """What no key has to open stands on its page again."""
        for page in self._pages:
            page.come_back()
        if self._had_left:
            self.look_again()
        self._on_settled()

    def look_again(self) -> None:
        """Offer whatever stands on no page now, where drafts can be read."""
        if self._can_read:
            self._notes.ask(ListDrafts(), self._hear)

    def open(self) -> None:
        """Have the newest of those that were left looked at."""
        if self.left:
            draft, *others = self.left
            self._show(tuple(others))
            self.wanted.emit(draft)

    def let_one_go(self) -> None:
        """Let the newest of those that were left go; for ten seconds it can come back."""
        self.finish()
        if self.left:
            self.let_go, *others = self.left
            self.undo_time.start()
            self._show(tuple(others))

    def undo(self) -> None:
        """What was let go is offered again."""
        if self.let_go is not None:
            draft, self.let_go = self.let_go, None
            self.undo_time.stop()
            self._show((draft, *self.left))

    def drop(self, draft: Draft) -> None:
        """Let one go for good."""
        self._gone.add(draft.place)
        self._notes.ask(DropDraft(draft.place), _pass_over)

    def finish(self) -> None:
        """What was let go cannot come back any more."""
        self.undo_time.stop()
        if self.let_go is not None:
            draft, self.let_go = self.let_go, None
            self.drop(draft)
            self.changed.emit()

    def close(self) -> None:
        """The program ends: what is written is sealed, and what was let go is gone."""
        self.seal()
        self.finish()
        for page in self._pages:
            page.timer.stop()

    @property
    def _can_read(self) -> bool:
        return self._notes.state.phase in (Phase.NONE, Phase.OPEN)

    def _follow(self, _was: Phase, now: Phase) -> None:
        if now is Phase.LOCKED:
            self._show(())
        self.look_again()

    def _hear(self, told: Told) -> None:
        """Take what can be read; where it was locked meanwhile, nothing."""
        if not isinstance(told, DraftsTold) or not self._can_read:
            return
        gone = self._gone | ({self.let_go.place} if self.let_go else set())
        pages = {page.place: page for page in self._pages}
        left = []
        for draft in told.drafts:
            page = pages.get(draft.place)
            if page is not None and page.lies_sealed:
                page.take(draft)
            elif page is None and draft.place not in gone:
                left.append(draft)
        self._show(tuple(left))

    def _show(self, left: tuple[Draft, ...]) -> None:
        self.left = left
        self.changed.emit()

    def _on_settled(self) -> None:
        if not any(page.settling for page in self._pages):
            self.settled.emit()


def _pass_over(_: Told) -> None:
    """A draft that could not be dropped is offered again."""
