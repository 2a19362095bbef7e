"""Keeps what stands on the note's page, which is left once it is kept, and not before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from thaw.app.notes.asked import Create, Delete, DropDraft, Keep, Way
from thaw.app.notes.told import Kept, Phase, Refused
from thaw.base.language import mark, say
from thaw.notes.jotting import Jotting
from thaw.ui.text_file import ask_where_to_write, write_note
from thaw.ui.unsealed import Unsealed
from thaw.ui.widgets.announce import announce

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import Teller, Told
    from thaw.ui.drafts import PageDraft
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.pages.first_keep import FirstKeepPage
    from thaw.ui.pages.written_page import WrittenPage

_NOT_SAVED: Final = mark("{trouble} What you wrote is still here. Another folder may work.")
_TOO_LATE: Final = mark(
    "The note was kept a moment before “Keep nothing” was pressed. It is among the notes, "
    "where it can be deleted."
)


@dataclass
class _Attempt:
    """A note that is being kept.

    Attributes:
        place: its draft's, which goes at the same moment.
        is_wanted: whether “Keep nothing” was not pressed since.
    """

    place: str
    is_wanted: bool = True


class Keeping(QObject):
    """Asks for what the two pages want.

    Attributes:
        unsealed: says on the page where it could not be sealed, and why.

    Signals:
        wanted: carries a page that is to be seen.
        left: it is kept, one way or the other.
        noticed: carries a sentence that the listener should know.
        settled: all that was asked for is answered.
    """

    wanted = Signal(object)
    left = Signal()
    noticed = Signal(str)
    settled = Signal()

    def __init__(
        self, notes: NotesRemote, page: WrittenPage, first: FirstKeepPage, draft: PageDraft
    ) -> None:
        super().__init__()
        self._notes, self._page, self._first, self._draft = notes, page, first, draft
        self._attempt: _Attempt | None = None
        self._unanswered = 0
        self._is_making = False
        self.unsealed = Unsealed(draft, page, page.trouble, self.ask_where)
        self.unsealed.page_wanted.connect(self.go_back)
        notes.phase_changed.connect(self._go_on)
        page.kept.connect(self.keep)
        page.thrown_changed.connect(self._heed_thrown)
        first.chosen.connect(self._make)
        first.saved.connect(self.ask_where)
        first.went_back.connect(self.go_back)
        first.nothing.connect(self._keep_nothing)
        first.left.connect(self._leave_first)

    @property
    def busy(self) -> bool:
        """Whether something that was asked for is not answered yet."""
        return self._unanswered > 0

    @property
    def is_keeping(self) -> bool:
        """Whether “Keep this note” was pressed and is not answered yet."""
        return self._attempt is not None

    def keep(self) -> None:
        """Keep what stands on the page; before the first note it is asked how."""
        phase = self._notes.state.phase
        if self._page.jotting == Jotting():
            self.left.emit()
        elif phase is Phase.NONE:
            self._first.begin()
            self.wanted.emit(self._first)
        elif phase is Phase.STARTING:
            self._page.freeze(frozen=True)  # and it waits as long as it is
            self._notes.start()
        else:
            self._keep()

    def leave_first(self) -> None:
        """The page that asks how is left; nothing that was typed there stays."""
        self._is_making = False
        self._first.forget()

    def ask_where(self) -> None:
        """Ask for the text file that is to be written instead."""
        ask_where_to_write(self._seen, self._page.jotting, self.save_to)

    def save_to(self, path: Path) -> None:
        """Write a text file and leave; a sentence in the page where that cannot be done."""
        trouble = write_note(path, self._page.jotting)
        if trouble:
            self._seen.trouble.say(say(_NOT_SAVED, trouble=trouble))
            self._seen.bring_into_sight(self._seen.trouble)
        else:
            self._draft.drop()
            self._is_making = False
            self._end(say("The text file is saved."))

    def go_back(self) -> None:
        """Back to the page that is written on; nothing that was typed about a key stays."""
        self.leave_first()
        self.wanted.emit(self._page)

    @property
    def _seen(self) -> FirstKeepPage | WrittenPage:
        """The one of both pages that is seen."""
        return self._first if self._first.isVisible() else self._page

    def _make(self, way: Way, secret: str) -> None:
        """Make the book of notes, and keep this one in it."""
        self._is_making = True
        self._first.be_busy(busy=True)
        self._ask(Create(way, secret), self._on_made)

    def _on_made(self, told: Told) -> None:
        if not self._is_making:  # gone back meanwhile: the note stands on its page
            return
        if isinstance(told, Refused):
            self._is_making = False
            self._first.refuse(told.text)
        else:
            self._keep()

    def _keep(self) -> None:
        self._attempt = attempt = _Attempt(self._draft.place)
        self._draft.hold()
        self._page.freeze(frozen=True)
        self._ask(Keep(self._page.jotting, attempt.place), partial(self._on_answer, attempt))

    def _on_answer(self, attempt: _Attempt, told: Told) -> None:
        if attempt is self._attempt:
            self._attempt = None
        match told:
            case Kept(id=number) if attempt.is_wanted:
                self._draft.kept()
                self._end(say("The note is kept."))
            case Kept(id=number):
                self._ask(Delete((number,)), self._on_deleted)
            case Refused(text=text) if attempt.is_wanted:
                self._stay(text)
            case _:
                self._ask(DropDraft(attempt.place), _pass_over)

    def _on_deleted(self, told: Told) -> None:
        if isinstance(told, Refused):
            self.noticed.emit(say(_TOO_LATE))

    def _end(self, said: str) -> None:
        """It is kept, as is said: the page is empty again, and left."""
        was_first, self._is_making = self._is_making, False
        was_left = not (self._page.isVisible() or self._first.isVisible())
        self._page.wipe()
        if was_first and not was_left:
            self._first.offer_code()
            return
        announce(self._page.window(), said)
        self._first.forget()
        if not was_left:
            self.left.emit()

    def _stay(self, sentence: str) -> None:
        """It is not kept: it stands where it stood, and both ways are there.

        Where it was taken off the page meanwhile, there is nothing to be saved as text.
        """
        was_first, self._is_making = self._is_making, False
        self._draft.release()
        self._page.freeze(frozen=False)
        ways = [] if self._draft.away else [(say("Save as a text file…"), self.ask_where)]
        self._page.trouble.say(sentence, ways)
        self._page.bring_into_sight(self._page.trouble)
        if was_first:
            self._first.forget()
        if not self._draft.away and not self._page.isVisible():
            self.wanted.emit(self._page)

    def _keep_nothing(self) -> None:
        self.leave_first()
        self._page.keep_nothing()

    def _leave_first(self) -> None:
        """It is kept, and its code was seen."""
        self._first.forget()
        self.left.emit()

    def _go_on(self, was: Phase, _now: Phase) -> None:
        """How things stand is known now: what waits for that is kept.

        Whatever took it off the page meanwhile, such as a lock, ended the wait.
        """
        if was is Phase.STARTING and self._page.is_frozen and self._attempt is None:
            self._page.freeze(frozen=False)
            self.keep()

    def _heed_thrown(self) -> None:
        """“Keep nothing” holds for what is only just being kept, too."""
        if self._page.can_undo and self._attempt is not None:
            self._attempt.is_wanted, self._attempt = False, None
            self._draft.renew()

    def _ask(self, asked: Asked, told: Teller) -> None:
        self._unanswered += 1
        self._notes.ask(asked, partial(self._hear, told))

    def _hear(self, teller: Teller, told: Told) -> None:
        self._unanswered -= 1
        teller(told)
        if not self._unanswered:
            self.settled.emit()


def _pass_over(_: Told) -> None:
    """A draft that could not be dropped is offered again."""
