"""What stands above and below the pages: what there is to know, and what can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.language import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.ui.frame import Frame
    from thaw.ui.pack_flow import PackFlow
    from thaw.ui.pages.note import NotePage
    from thaw.ui.remote import Remote


class StandingNotes:
    """Shows one thing at a time in either place.

    Args:
        frame: where they stand.
        remote: has what there is to know.
        note: what was written there can be brought back.
        packs: one may wait; one that was removed can be put back.
        bring_back: brings back what was written.
    """

    def __init__(
        self,
        frame: Frame,
        remote: Remote,
        note: NotePage,
        packs: PackFlow,
        bring_back: Callable[[], None],
    ) -> None:
        self._frame, self._remote = frame, remote
        self._note, self._packs = note, packs
        self._bring_back = bring_back

    def show_notices(self, *, free: bool) -> None:
        """Show what there is to know; a pack that waits only while nothing is disturbed."""
        if self._remote.notices or not (self._packs.waiting and free):
            away = (say("Hide this"), self._remote.put_notices_away)
            self._frame.notices.say("\n".join(self._remote.notices), [away])
            return
        ways = [
            (say("Look at it"), self._packs.open_waiting),
            (say("Not now"), self._packs.put_waiting_away),
        ]
        text = say("A pack was opened meanwhile: {pack}", pack=self._packs.waiting)
        self._frame.notices.say(text, ways)

    def show_undo(self) -> None:
        """Show what was done last, as long as it can be undone."""
        undo = self._frame.undo
        if self._packs.removed:
            said = say("“{pack}” was taken away.", pack=self._packs.removed)
            undo.say(said, [(say("Undo"), self._packs.undo)])
        elif self._note.can_undo:
            undo.say(say("Nothing was kept."), [(say("Undo"), self._bring_back)])
        else:
            undo.say("")
