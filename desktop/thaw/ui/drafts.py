"""What is written and not kept yet: sealed as it is typed, and taken out of the window.

At most a second of typing is not sealed. Each page that is written on has a place of its own
among the drafts, another one whenever it begins anew, so that no draft takes the place of
another: neither of one that a crash left nor of one that lies sealed behind a lock.
"""

from __future__ import annotations

import secrets
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from thaw.app.notes.asked import DropDraft, KeepDraft
from thaw.app.notes.told import Refused
from thaw.base.language import mark, say
from thaw.notes.jotting import merged

if TYPE_CHECKING:
    from thaw.app.notes.told import Draft, Told
    from thaw.notes.jotting import Jotting
    from thaw.ui.notes_remote import NotesRemote

SEAL_MS: Final = 1000
_BETWEEN: Final = ":"
_LIES_SEALED: Final = mark(
    "What you wrote is sealed with the notes. It is here again once they are open."
)
_PUT_AWAY: Final = mark(
    "What you wrote is put away while nobody is here. Any key, or the mouse, brings it back."
)


class Sheet(Protocol):
    """A page that is written on."""

    def standing(self) -> Jotting:
        """What stands on it."""
        ...

    def wipe(self) -> None:
        """Take it off, so that nothing of it is in a widget any more."""
        ...

    def put_back(self, jotting: Jotting) -> None:
        """What stood on it stands on it again."""
        ...


def kind_of(draft: Draft) -> str:
    """The kind of page that a draft is from."""
    return draft.place.partition(_BETWEEN)[0]


class PageDraft(QObject):
    """The draft of one page.

    Attributes:
        place: where it is sealed.
        note: the note that is being changed on the page; 0 for a new one.
        trouble: why it could not be sealed, a sentence; empty where it could.

    Signals:
        touched: something on the page is another now.
        settled: all that was asked for is answered, or does not matter any more.
        gone: carries a place whose draft is gone for good.
    """

    touched = Signal()
    settled = Signal()
    gone = Signal(str)

    def __init__(self, notes: NotesRemote, kind: str, sheet: Sheet) -> None:
        """Seal nothing yet.

        Args:
            notes: where drafts are sealed.
            kind: of page; its drafts are known by it.
            sheet: the page.
        """
        super().__init__()
        self._notes, self._kind, self._sheet = notes, kind, sheet
        self.place, self.note, self.trouble = _new_place(kind), 0, ""
        self._changed = self._is_there = self._late = self._held = self._away = False
        self._unanswered = 0
        self._aside: Jotting | None = None
        self.timer = QTimer(self, interval=SEAL_MS, singleShot=True)
        self.timer.timeout.connect(self._on_time)

    @property
    def away(self) -> bool:
        """Whether what was written is taken off the page, to come back."""
        return self._away

    @property
    def lies_sealed(self) -> bool:
        """Whether it is taken off the page, and nothing but the draft could give it back."""
        return self._away and self._aside is None

    @property
    def comes_back(self) -> bool:
        """Whether it is taken off the page, and is back as soon as somebody is there."""
        return self._aside is not None

    @property
    def whereabouts(self) -> str:
        """Where what was taken off the page is, a sentence; empty where nothing was."""
        if self.lies_sealed:
            return say(_LIES_SEALED)
        is_held = self._aside is not None and not self._aside.empty
        return say(_PUT_AWAY) if is_held else ""

    @property
    def settling(self) -> bool:
        """Whether something that was asked for is not answered yet."""
        return self._unanswered > 0

    @property
    def sealed(self) -> bool:
        """Whether nothing of the page would be lost with the window."""
        return not (self._changed or self._unanswered or self._held)

    def touch(self) -> None:
        """Something on the page is another now: it is sealed within a second."""
        if self.lies_sealed:  # it stays as it is, and is offered later
            self.renew()
        self._changed = True
        if not (self.timer.isActive() or self._held):
            self.timer.start()
        self.touched.emit()

    def seal(self) -> None:
        """Seal it now, where it is not."""
        self.timer.stop()
        if not self._changed or self._held:
            return
        self._changed = False
        written = self._written()
        if written.empty:
            self._drop_sealed()
        else:
            self._is_there = True
            self._ask(KeepDraft(self.place, written, self.note))

    def hold(self) -> None:
        """Seal nothing while the page is being kept: its draft goes at the same moment."""
        self.timer.stop()
        self._held = True

    def release(self) -> None:
        """It was not kept: go on."""
        self._held, self._changed = False, True
        self.seal()
        if not self.settling:
            self.settled.emit()

    def kept(self) -> None:
        """It was kept, and the draft went with that."""
        self.gone.emit(self.place)
        self.renew()

    def drop(self) -> None:
        """Let the draft go for good."""
        self._drop_sealed()
        self.gone.emit(self.place)
        self.renew()

    def renew(self) -> None:
        """The page begins anew; what lies sealed of it stays."""
        self._begin(_new_place(self._kind), 0)

    def take(self, draft: Draft) -> None:
        """A draft stands on the page again, and goes on in its place."""
        self._begin(draft.place, draft.note)
        self._is_there = True
        self._sheet.put_back(draft.jotting)

    def put_away(self) -> None:
        """Seal what stands on the page and take it off.

        It stays in memory as long as nothing else could give it back: until it is sealed, and,
        before there is a book, until the window is back.
        """
        if self._away:
            return
        self.seal()
        self._aside, self._away = self._sheet.standing(), True
        self._sheet.wipe()
        self._let_aside_go()

    def come_back(self) -> None:
        """What no key has to open stands on the page again."""
        if self._aside is not None:
            written = self._written()
            self._aside, self._away = None, False
            self._sheet.put_back(written)

    def _begin(self, place: str, note: int) -> None:
        self.timer.stop()
        self.place, self.note, self.trouble = place, note, ""
        self._changed = self._is_there = self._late = self._held = self._away = False
        self._aside, self._unanswered = None, 0
        self.settled.emit()

    def _written(self) -> Jotting:
        """What stands on the page, behind what was taken off it."""
        standing = self._sheet.standing()
        return standing if self._aside is None else merged(self._aside, standing)

    def _drop_sealed(self) -> None:
        if self._is_there:
            self._is_there = False
            self._ask(DropDraft(self.place))

    def _on_time(self) -> None:
        """A slow disk is asked for the newest alone, not for each second's."""
        if self._unanswered:
            self._late = True
        else:
            self.seal()

    def _ask(self, asked: KeepDraft | DropDraft) -> None:
        self._unanswered += 1
        self._notes.ask(asked, partial(self._hear, self.place))

    def _hear(self, place: str, told: Told) -> None:
        if place != self.place:  # of what stood on the page before
            return
        self._unanswered -= 1
        self.trouble = told.text if isinstance(told, Refused) else ""
        self._changed = self._changed or bool(self.trouble)
        if self._unanswered:
            return
        if self._late:
            self._late = False
            self.seal()
            return
        self._let_aside_go()
        self.settled.emit()

    def _let_aside_go(self) -> None:
        """What is sealed behind a key is not to be had without it any more."""
        is_safe = self._is_there and self.sealed and not self._held
        if self._away and is_safe and self._notes.has_book:
            self._aside = None


def _new_place(kind: str) -> str:
    return f"{kind}{_BETWEEN}{secrets.token_hex(4)}"
