"""The window is closed: at once where nothing is lost with it, else once that is sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from thaw.base.language import mark, say

if TYPE_CHECKING:
    from thaw.ui.note_flow import NoteFlow
    from thaw.ui.notes_flow import NotesFlow
    from thaw.ui.remote import Remote

_HELD: Final = mark(
    "What you wrote could not be sealed: {reason} Closing again keeps nothing of it."
)


class Closing(QObject):
    """Holds the window until what is written is sealed; where it cannot be, once.

    Args:
        remote: whether a session is on; it takes what no page can say.
        writing: the page after a session, and all drafts.
        kept: the other pages that are written on.

    Signals:
        wanted: nothing would be lost any more.
    """

    wanted = Signal()

    def __init__(self, remote: Remote, writing: NoteFlow, kept: NotesFlow) -> None:
        super().__init__()
        self._remote, self._drafts = remote, writing.drafts
        self._keepings = (writing.keeping, kept.forms.keeping)
        self._pages = (*(each.unsealed for each in self._keepings), kept.changes.unsealed)
        self._closes = self._told = False
        self._drafts.touched.connect(self._stay_open)
        self._drafts.settled.connect(self._go_on)
        for keeping in self._keepings:
            keeping.settled.connect(self._go_on)

    def may_close(self) -> bool:
        """Whether nothing would be lost with the window.

        Else it is sealed, and ``wanted`` follows; where that cannot be done a sentence says so,
        and the window stays this once.
        """
        if self._closes or self._told:
            return True
        self._drafts.seal()
        self._closes = not self._is_safe
        return self._is_safe

    @property
    def _is_safe(self) -> bool:
        return self._drafts.sealed and not any(keeping.busy for keeping in self._keepings)

    def _stay_open(self) -> None:
        """Whoever writes on, on whichever page, does not close the window any more."""
        self._closes = self._told = False

    def _go_on(self) -> None:
        if self._closes and self._is_safe:
            self.wanted.emit()
        elif self._closes and self._drafts.trouble:
            self._say_why()

    def _say_why(self) -> None:
        """On the page itself, unless that would disturb a session that is on.

        It is said once: sealing is tried again whenever the focus goes elsewhere, and neither
        the page nor the focus may be taken from the listener for that.
        """
        self._closes, self._told = False, True
        page = next((page for page in self._pages if page.reason), None)
        if page is None or self._remote.live or not page.hold_window():
            self._remote.notice(say(_HELD, reason=self._drafts.trouble))
