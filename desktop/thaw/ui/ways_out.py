"""How pages outside a session are left: by Esc, or for another page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thaw.ui.remote import Remote
    from thaw.ui.window import Window


class WaysOut:
    """Knows what each page has to do when it is left."""

    def __init__(self, window: Window, remote: Remote) -> None:
        self._window, self._remote = window, remote

    def by_key(self) -> None:
        """What Esc does."""
        window = self._window
        if window.page in window.kept.pages:
            window.kept.leave()
            return
        ways: dict[QWidget, Callable[[], None]] = {
            window.first_start: self._leave_first_start,
            window.sessions: window.sessions.leave_by_key,
            window.note: window.note.keep_nothing,
            window.writing.first: window.writing.first.leave_by_key,
            window.read: lambda: window.go(window.before),
            window.support: window.leave_support,
            window.packs.page: window.packs.leave,
        }
        ways.get(window.page, lambda: window.go(window.sessions))()

    def for_page(self, page: QWidget) -> None:
        """Another page is gone to. A look at Support leaves everything as it is."""
        window, left = self._window, self._window.page
        if page in (left, window.support):
            return
        window.kept.leave_for(page)
        writing = (window.note, window.writing.first)
        if left in writing and page not in writing:
            window.writing.leave()
        elif left is window.landing and page is not window.note:
            window.writing.pass_over()
        elif left is window.packs.page:
            window.packs.page_left()

    def from_note(self) -> None:
        """What stood on the page after a session is kept, or is not."""
        window = self._window
        if window.page in (window.note, window.writing.first):
            window.go(window.sessions)

    def _leave_first_start(self) -> None:
        if self._window.first_start.rehearses:
            self._remote.pull_back()
        else:
            self._window.first_start.skip()
