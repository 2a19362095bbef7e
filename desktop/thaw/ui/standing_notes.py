"""What stands above and below the pages: what there is to know, and what can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.language import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.ui.frame import Frame
    from thaw.ui.note_flow import NoteFlow
    from thaw.ui.notes_flow import NotesFlow
    from thaw.ui.pack_flow import PackFlow
    from thaw.ui.remote import Remote


class StandingNotes:
    """Shows one thing at a time in either place.

    Args:
        frame: where they stand.
        remote: has what there is to know.
        writing: what was written may wait, or have been thrown away.
        kept: what was written there may have been thrown away.
        packs: one may wait; one that was removed can be put back.
    """

    def __init__(
        self,
        frame: Frame,
        remote: Remote,
        writing: NoteFlow,
        kept: NotesFlow,
        packs: PackFlow,
    ) -> None:
        self._frame, self._remote = frame, remote
        self._writing, self._kept, self._packs = writing, kept, packs

    def show_notices(self, *, free: bool) -> None:
        """Show what there is to know; what waits only while nothing is disturbed."""
        drafts = self._writing.drafts
        if self._remote.notices:
            away = (say("Hide this"), self._remote.put_notices_away)
            self._frame.notices.say("\n".join(self._remote.notices), [away])
        elif free and self._packs.waiting:
            ways = [
                (say("Look at it"), self._packs.open_waiting),
                (say("Not now"), self._packs.put_waiting_away),
            ]
            text = say("A pack was opened meanwhile: {pack}", pack=self._packs.waiting)
            self._frame.notices.say(text, ways)
        elif free and self._kept.waits:
            self._say_left(self._kept.show_waiting, self._let_waiting_go)
        elif free and drafts.left:
            self._say_left(drafts.open, drafts.let_one_go)
        else:
            self._frame.notices.say("")

    def _say_left(self, look: Callable[[], None], let_go: Callable[[], None]) -> None:
        ways = [(say("Look at it"), look), (say("Let it go"), let_go)]
        self._frame.notices.say(say("A page that was not kept yet is here."), ways)

    def _let_waiting_go(self) -> None:
        self._kept.let_waiting_go()
        self.show_notices(free=True)

    def show_undo(self) -> None:
        """Show what was done last, as long as it can be undone."""
        undo = self._frame.undo
        if self._packs.removed:
            said = say("“{pack}” was taken away.", pack=self._packs.removed)
            undo.say(said, [(say("Undo"), self._packs.undo)])
        elif self._writing.page.can_undo:
            undo.say(say("Nothing was kept."), [(say("Undo"), self._writing.bring_back)])
        elif self._kept.undoable is not None:
            said, bring_back = self._kept.undoable
            undo.say(said, [(say("Undo"), bring_back)])
        elif self._writing.drafts.let_go is not None:
            undo.say(say("It was let go."), [(say("Undo"), self._writing.drafts.undo)])
        else:
            undo.say("")
