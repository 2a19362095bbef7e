"""The keeper of the notes: answers what is asked, and knows how things stand.

Every answer is one step that is done or refused with a sentence. What has time, such as the
twin of the book and the copies, is done between the questions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from thaw.adapters.clock import SystemClock
from thaw.app.notes import asked as ask
from thaw.app.notes import copying, drafting, finding, keeping, opening, passing
from thaw.app.notes.asked import Way
from thaw.app.notes.chores import Chores
from thaw.app.notes.desk import Desk
from thaw.app.notes.open_book import damaged_sentence
from thaw.app.notes.told import Phase, Refused, State
from thaw.base.errors import StorageError, ThawError
from thaw.base.language import joined, mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import Told
    from thaw.app.notes.ways import Ways
    from thaw.player.ports import Clock

_NO_MEMORY: Final = mark(
    "There is not enough memory for this. Closing other programs may help."
)
_WITHOUT_BOOK: Final = (ask.ListCopies, ask.KeepDraft, ask.DropDraft)
"""What is answered where the book cannot be used, too: what is typed then is not lost."""
_ANSWERS: Final[Mapping[type[Any], Callable[[Desk, Any], Told]]] = {
    ask.Keep: keeping.keep,
    ask.KeepDraft: drafting.keep_draft,
    ask.DropDraft: drafting.drop_draft,
    ask.ListDrafts: drafting.list_drafts,
    ask.Create: opening.create,
    ask.Unlock: opening.unlock,
    ask.AddWay: opening.add_way,
    ask.RemoveWay: opening.remove_way,
    ask.MakeCode: opening.make_code,
    ask.Find: finding.find,
    ask.ListFilters: finding.list_filters,
    ask.Read: finding.read,
    ask.Change: keeping.change,
    ask.ListVersions: finding.list_versions,
    ask.Delete: keeping.delete,
    ask.Compose: passing.compose,
    ask.SaveComposed: passing.save_composed,
    ask.LookAtFile: passing.look_at_file,
    ask.TakeIn: passing.take_in,
    ask.ListCopies: copying.list_copies,
    ask.Restore: copying.restore,
}


class Keeper:
    """Keeps the notes of one folder. One thread may use it; to be closed, which locks them.

    Args:
        folder: where the book is, or is going to be.
        ways: to open it.
        working: called now and then by what takes long.
        clock: says what time it is.
    """

    def __init__(
        self,
        folder: Path,
        ways: Ways,
        working: Callable[[], None],
        clock: Clock | None = None,
    ) -> None:
        self._desk = Desk(folder, clock or SystemClock(), ways, working)
        self._chores = Chores(self._desk)
        self._keychain = False
        self._ways: frozenset[Way] = frozenset()
        self._broken = ""
        self._look()
        self._state = self._stands()

    @property
    def state(self) -> State:
        """How things stand."""
        return self._state

    def answer(self, asked: Asked) -> Told:
        """Do what is asked."""
        self._look()
        refuses = self._broken and not isinstance(asked, _WITHOUT_BOOK)
        told = self._refuse(asked) if refuses else self._answer(asked)
        self._chores.see(asked, told)
        self._state = self._stands()
        return told

    def see_keychain(self, *, there: bool) -> None:
        """Take note of whether this computer has a keychain."""
        self._keychain = there
        self._state = self._stands()

    def work(self) -> bool:
        """Do a little of what has time; False where nothing is left to do."""
        more = self._chores.step()
        self._state = self._stands()
        return more

    def close(self) -> None:
        """Lock the notes."""
        self._desk.close()

    def _refuse(self, asked: Asked) -> Refused:
        if isinstance(asked, ask.Keep | ask.Change) and asked.draft:
            with suppress(ThawError):
                drafting.keep_refused(self._desk, asked)
        return Refused(self._broken)

    def _answer(self, asked: Asked) -> Told:
        try:
            return _ANSWERS[type(asked)](self._desk, asked)
        except ThawError as error:
            return Refused(str(error))
        except MemoryError:
            return Refused(say(_NO_MEMORY))

    def _look(self) -> None:
        """Open the files where there are any; a folder that was away may be back."""
        try:
            self._desk.look()
            self._broken = ""
        except ThawError as error:
            self._broken = str(error)

    def _stands(self) -> State:
        book, opened = self._desk.book, self._desk.opened
        if self._broken:
            return State(Phase.BROKEN, self._ways, self._keychain, self._broken)
        if book is None:
            return State(Phase.NONE, keychain=self._keychain)
        with suppress(StorageError):  # what is asked next says so
            known = {way.value for way in Way}
            self._ways = frozenset(Way(name) for name in book.slots if name in known)
        return State(
            Phase.OPEN if opened else Phase.LOCKED,
            self._ways,
            self._keychain,
            joined(*book.told, *self._desk.troubles, between=" "),
            tuple(map(damaged_sentence, sorted(opened.book.damaged))) if opened else (),
        )
