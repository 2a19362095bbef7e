"""What stands on a page and could not be sealed: said there, with a text file as a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from thaw.base.language import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.ui.drafts import PageDraft
    from thaw.ui.pages.page import Page
    from thaw.ui.widgets.error_note import ErrorNote

_NOT_SEALED: Final = mark(
    "What you wrote is still here. It could not be sealed: {reason} It can be saved as a text "
    "file."
)
_HELD: Final = mark(
    "What you wrote is still here. It could not be sealed: {reason} It can be saved as a text "
    "file. Closing again keeps nothing."
)


class Unsealed(QObject):
    """Says it on one page, for as long as it holds.

    Args:
        draft: what stands on the page.
        page: where it stands.
        trouble: where the page says what is wrong.
        save: asks for the text file.

    Signals:
        page_wanted: the page is to be seen, for what it says.
    """

    page_wanted = Signal()

    def __init__(
        self, draft: PageDraft, page: Page, trouble: ErrorNote, save: Callable[[], None]
    ) -> None:
        super().__init__()
        self._draft, self._page, self._trouble, self._save = draft, page, trouble, save
        self._said, self._holds = "", False
        draft.touched.connect(self._let_window_go)
        draft.settled.connect(self._follow)

    @property
    def reason(self) -> str:
        """Why it could not be sealed; empty where it is, or nothing stands there."""
        return self._draft.trouble

    def hold_window(self) -> bool:
        """Say on the page why the window stays; whether the page can be seen."""
        self.page_wanted.emit()
        if not self._page.isVisible() or self._draft.away:
            return False
        self._holds = True
        self._follow()
        self._page.bring_into_sight(self._trouble)
        return True

    def answer(self, sentence: str) -> None:
        """Say what became of the text file, until sealing is tried again."""
        self._said = sentence
        self._trouble.say(sentence)
        self._page.bring_into_sight(self._trouble)

    def _follow(self) -> None:
        """Beside why it could not be kept there is nothing to add, but why the window stays."""
        if not self._holds and self._trouble.text not in ("", self._said):
            return
        if not self.reason or self._draft.away:
            self._say("")
            return
        is_new = not self._trouble.text
        self._say(say(_HELD if self._holds else _NOT_SEALED, reason=self.reason))
        if is_new and self._page.isVisible():
            self._page.bring_into_sight(self._trouble)

    def _let_window_go(self) -> None:
        """Whoever writes on does not close it any more."""
        self._holds = False

    def _say(self, sentence: str) -> None:
        self._said = sentence
        ways = [(say("Save as a text file…"), self._save)] if sentence else []
        self._trouble.say(sentence, ways)
