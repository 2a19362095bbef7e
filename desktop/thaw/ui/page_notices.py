"""What stands above and below the pages: what there is to know, and what can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.language import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.ui.asked import Asked
    from thaw.ui.frame import Frame
    from thaw.ui.note_flow import NoteFlow
    from thaw.ui.notes_flow import NotesFlow
    from thaw.ui.pack_flow import PackFlow
    from thaw.ui.remote import Remote


class PageNotices:
    """Shows one thing at a time in either place.

    Args:
        frame: where they stand.
        remote: has what there is to know.
        asked: a session may be asked for while something is being written.
        writing: what was written may wait, or have been thrown away.
        kept: what was written there may have been thrown away.
        packs: one may wait; one that was removed can be put back.
    """

    def __init__(
        self,
        frame: Frame,
        remote: Remote,
        asked: Asked,
        writing: NoteFlow,
        kept: NotesFlow,
        packs: PackFlow,
    ) -> None:
        self._frame, self._remote, self._asked = frame, remote, asked
        self._writing, self._kept, self._packs = writing, kept, packs

    def show_notices(self, *, free: bool) -> None:
        """Show what there is to know; what waits only while nothing is disturbed."""
        if self._remote.notices:
            away = (say("Hide this"), self._remote.put_notices_away)
            self._frame.notices.say("\n".join(self._remote.notices), [away])
        elif self._asked.waiting:
            self._offer_session()
        elif free and self._packs.waiting:
            ways = [
                (say("Look at it"), self._packs.open_waiting),
                (say("Not now"), self._packs.put_waiting_away),
            ]
            text = say("A pack was opened meanwhile: {pack}", pack=self._packs.waiting)
            self._frame.notices.say(text, ways)
        elif free and self._left is not None:
            ways = [(say("Look at it"), self._look), (say("Let it go"), self._let_go)]
            self._frame.notices.say(say("A page that was not kept yet is here."), ways)
        else:
            self._frame.notices.say("")

    def _offer_session(self) -> None:
        title = self._asked.title
        said = say("A session was asked for meanwhile: {session}", session=title)
        ways = [
            (say("Look at it"), self._asked.show_waiting),
            (say("Not now"), self._asked.let_waiting_go),
        ]
        notice = said if title else say("A session was asked for meanwhile.")
        self._frame.notices.say(notice, ways)

    @property
    def _left(self) -> tuple[Callable[[], None], Callable[[], None]] | None:
        """What shows the page that was left, and what lets go of it; None where none was."""
        writing, kept, drafts = self._writing, self._kept, self._writing.drafts
        if writing.waits:
            return writing.show_waiting, writing.page.throw_away
        if kept.waits:
            return kept.show_waiting, kept.let_waiting_go
        return (drafts.open, drafts.let_one_go) if drafts.left else None

    def _look(self) -> None:
        if self._left is not None:
            look, _ = self._left
            look()

    def _let_go(self) -> None:
        if self._left is not None:
            _, let_go = self._left
            let_go()
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
