"""What a start of Thaw asks the window for: a page, a session to begin, a pack's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from thaw.app.link import Library, Request
    from thaw.ui.window import Window


class Asked(QObject):
    """Does what is asked for, as soon as it can be done.

    Nothing that is being written is left for it: a session is offered there.

    Attributes:
        wanted: the session whose page comes once the library knows it; empty for none.
        waiting: the session that is offered; empty for none.

    Signals:
        waiting_changed: another one is, or none any more.
    """

    waiting_changed = Signal()

    def __init__(self, window: Window, library: Library) -> None:
        super().__init__()
        self._window, self._library = window, library
        self._to_begin = self.wanted = self.waiting = ""

    @property
    def title(self) -> str:
        """The title of the session that is offered; empty where it is not known."""
        described = self._library.describe(self.waiting) if self.waiting else None
        return described.title if described is not None else ""

    def expect(self, request: Request) -> None:
        """Show the page that is asked for already, before anything is done for it."""
        if request.pack and self._window.is_free:
            self._window.packs.expect(request.pack)
        elif request.ref:
            self._window.open(request.ref)

    def take(self, request: Request) -> None:
        """Do what this start, or a later one, asks for; a session that is on is not left."""
        window = self._window
        window.show()
        window.raise_()
        window.activateWindow()
        if request.pack:
            window.open_pack(request.pack)
        elif request.ref and not window.live:
            self._to_begin = request.ref if request.begin else ""
            self._open(request.ref)
            self._begin_if_known()

    def go_on(self) -> None:
        """The library knows more, so that something that was asked for may be done now."""
        if self.wanted and not self._window.live:
            self._open(self.wanted)
        if self.waiting:
            self.waiting_changed.emit()  # it may have a title now
        self._begin_if_known()

    def offer(self) -> None:
        """The listener goes elsewhere: a page that was to come is offered there."""
        if self.wanted:
            self._wait_with(self.wanted)

    @property
    def _may_leave(self) -> bool:
        """Whether the page may be left for one that was asked for elsewhere."""
        window = self._window
        return window.is_free or (window.page is window.first_start and not window.live)

    def _open(self, ref: str) -> None:
        """Show the page of a session, or offer it where something is being written."""
        if self._may_leave:
            self._window.open(ref)
        else:
            self._wait_with(ref)

    def _begin_if_known(self) -> None:
        """Begin what is to begin, once it is known of which kind it is.

        A file outside the packs is looked at first: what is remembered for its kind holds for
        it too. Where something else was begun meanwhile, that stays.
        """
        ref, before = self._to_begin, self._window.before
        if not ref or self._library.looks_at(ref):
            return
        self._to_begin = ""
        if self._window.live:
            return
        if self._may_leave:
            before.begun.emit(ref, before.choices_for(ref))
        else:
            self._wait_with(ref)

    def show_waiting(self) -> None:
        """Go to the session that is offered; what is being written waits meanwhile."""
        ref = self.waiting
        self._wait_with("")
        self._window.set_aside()
        self._window.to_session(ref)

    def let_waiting_go(self) -> None:
        """It is not wanted now."""
        self._wait_with("")

    def _wait_with(self, ref: str) -> None:
        self._to_begin, self.wanted, self.waiting = "", "", ref
        self.waiting_changed.emit()
