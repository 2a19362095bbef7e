"""What a start of Thaw asks the window for: a page, a session to begin, a pack's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaw.app.link import Library, Request
    from thaw.ui.window import Window


class Asked:
    """Does what is asked for, as soon as it can be done."""

    def __init__(self, window: Window, library: Library) -> None:
        self._window, self._library = window, library
        self._to_begin = ""

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
            window.open(request.ref)
            self._to_begin = request.ref if request.begin else ""
            self.begin_if_known()

    def begin_if_known(self) -> None:
        """Begin what is to begin, once it is known of which kind it is.

        A file outside the packs is looked at first: what is remembered for its kind holds for
        it too. Where something else was begun meanwhile, that stays.
        """
        ref, before = self._to_begin, self._window.before
        if not ref or self._library.looks_at(ref):
            return
        self._to_begin = ""
        if not self._window.live:
            before.begun.emit(ref, before.choices_for(ref))
