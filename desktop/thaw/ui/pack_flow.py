"""The way of a pack through the window: opened, looked at, asked about, installed, removed.

Its two pages show what this says; the work is done in a process beside the window. A pack that
comes while the listener must not be disturbed waits here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from thaw.app.packs.shown import (
    Doing,
    Installed,
    Listed,
    Looked,
    PutBack,
    Refused,
    Removed,
)
from thaw.base.language import mark, say
from thaw.ui.pages.pack import PackPage
from thaw.ui.pages.packs import PacksPage
from thaw.ui.present.pack import (
    Way,
    open_questions,
    present_installed,
    present_installing,
    present_looking,
    present_name,
    present_pack,
    present_refused,
)
from thaw.ui.undo import UNDO_MS

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.app.link import Packs
    from thaw.app.packs.shown import PackShown, Told
    from thaw.packs.known import Answer
    from thaw.ui.present.pack import PackView
    from thaw.ui.theme.theme import Theme

_LANGUAGES: Final = {
    QLocale.Language.Arabic: mark("Arabic"),
    QLocale.Language.Chinese: mark("Chinese"),
    QLocale.Language.Czech: mark("Czech"),
    QLocale.Language.Danish: mark("Danish"),
    QLocale.Language.Dutch: mark("Dutch"),
    QLocale.Language.English: mark("English"),
    QLocale.Language.Finnish: mark("Finnish"),
    QLocale.Language.French: mark("French"),
    QLocale.Language.German: mark("German"),
    QLocale.Language.Greek: mark("Greek"),
    QLocale.Language.Hebrew: mark("Hebrew"),
    QLocale.Language.Hindi: mark("Hindi"),
    QLocale.Language.Italian: mark("Italian"),
    QLocale.Language.Japanese: mark("Japanese"),
    QLocale.Language.Korean: mark("Korean"),
    QLocale.Language.NorwegianBokmal: mark("Norwegian Bokmål"),
    QLocale.Language.Persian: mark("Persian"),
    QLocale.Language.Polish: mark("Polish"),
    QLocale.Language.Portuguese: mark("Portuguese"),
    QLocale.Language.Russian: mark("Russian"),
    QLocale.Language.Spanish: mark("Spanish"),
    QLocale.Language.Swedish: mark("Swedish"),
    QLocale.Language.Turkish: mark("Turkish"),
    QLocale.Language.Ukrainian: mark("Ukrainian"),
}
"""What a listener calls the languages that packs most likely speak."""


class PackFlow(QObject):
    """What can be done with packs.

    Attributes:
        page: of one pack.
        list: of the installed ones.
        removed: the title of a pack that was removed and can be put back; empty for none.

    Signals:
        wanted: carries a page that is to be shown.
        session_wanted: carries a session whose page is wanted; empty for the list.
        changed: packs were installed, removed or put back.
        undo_changed: ``removed`` changed.
        waiting_changed: ``waiting`` changed.
    """

    wanted = Signal(object)
    session_wanted = Signal(str)
    changed = Signal()
    undo_changed = Signal()
    waiting_changed = Signal()

    def __init__(self, theme: Theme, packs: Packs) -> None:
        super().__init__()
        self._packs = packs
        self.page, self.list = PackPage(theme), PacksPage(theme)
        self.removed = ""
        self._file = self._place = ""
        self._again: Callable[[], None] = self.leave
        self._now = present_looking("")
        self._waiting: list[str] = []
        self._pack: PackShown | None = None
        self._answers: set[Answer] = set()
        self._installs = False
        self.undo_time = QTimer(self, interval=UNDO_MS, singleShot=True)
        self.undo_time.timeout.connect(self.stop)
        self.page.pressed.connect(self._take)
        self.page.left.connect(self.leave)
        self.list.opened.connect(self.open)
        self.list.wanted.connect(self._show)
        self.list.removed.connect(self._remove)

    @property
    def waiting(self) -> str:
        """The name of the file that waits to be looked at; empty for none."""
        return present_name(self._waiting[0]) if self._waiting else ""

    def expect(self, path: str) -> None:
        """Show the page of a file that is looked at in a moment."""
        self._view(present_looking(path))
        self.wanted.emit(self.page)

    def open(self, path: str) -> None:
        """Look at a file; while another one is installed it waits."""
        if self._installs:
            self.wait(path)
            return
        self.stop()
        self._begin(path, partial(self.open, path))
        self._file = path
        self.expect(path)
        self._packs.look(path, self._hear)

    def wait(self, path: str) -> None:
        """Keep a file until ``open_waiting``."""
        if path not in self._waiting:
            self._waiting.append(path)
            self.waiting_changed.emit()

    def open_waiting(self) -> None:
        """Look at the file that waits."""
        path = self._waiting.pop(0)
        self.waiting_changed.emit()
        self.open(path)

    def put_waiting_away(self) -> None:
        """Let the file that waits wait no longer."""
        self._waiting.pop(0)
        self.waiting_changed.emit()

    def set_aside(self) -> None:
        """Something else comes first: what was looked at waits, what was done is ended."""
        if self._file:
            self.wait(self._file)
        self.stop()

    def page_left(self) -> None:
        """The listener went to another page: what was done on this one is ended."""
        if not self.removed:
            self.stop()

    def stop(self) -> None:
        """End whatever is done; a removal can no longer be undone."""
        self._packs.leave()
        self.undo_time.stop()
        self._file = ""
        if self._installs:  # it may have been done already
            self._installs = False
            self.changed.emit()
        if self.removed:
            self.removed = ""
            self.undo_changed.emit()

    def leave(self) -> None:
        """Back to the list."""
        self.stop()
        self.wanted.emit(self.list)

    def undo(self) -> None:
        """Put back what was removed."""
        self.undo_time.stop()
        self._packs.undo()

    def show_list(self) -> None:
        """Ask which packs are installed, and show them."""
        self.list.trouble.say("")
        self._packs.list(self._hear_list)

    def _begin(self, place: str, again: Callable[[], None]) -> None:
        self._place, self._again = place, again
        self._pack = None
        self._answers.clear()

    def _show(self, pack: str) -> None:
        """Look at an installed pack."""
        self.stop()
        self._begin(pack, partial(self._show, pack))
        self.expect(pack)
        self._packs.show(pack, self._hear)

    def _hear(self, told: Told) -> None:
        match told:
            case Doing(text) if self._installs:
                self._view(present_installing(self._now, text))
            case Doing(text):
                self._view(present_looking(self._place, text))
            case Looked(pack, changed):
                self._installs = False
                self._pack = pack
                self._view_pack(pack, changed=changed)
            case Installed() if self._pack is not None:
                self._installs, self._file = False, ""
                self._view(present_installed(self._now, self._pack))
                self.changed.emit()
            case Refused():
                self._installs = False
                self._view(present_refused(self._place, told))
            case _:
                pass

    def _hear_removal(self, told: Told) -> None:
        match told:
            case Removed(title):
                self.removed = title
                self.undo_time.start()
            case PutBack():
                self.removed = ""
            case Refused(text):
                self.wanted.emit(self.list)
                self.list.trouble.say(text)
                return
            case _:
                return
        self.undo_changed.emit()
        self.wanted.emit(self.list)
        self.changed.emit()

    def _hear_list(self, told: Told) -> None:
        match told:
            case Listed(packs):
                self.list.show_lines(packs)
            case Refused(text):
                self.list.trouble.say(text)
            case _:
                pass

    def _take(self, way: Way) -> None:
        match way:
            case Way.INSTALL:
                self._install()
            case Way.YES:
                self._say_yes()
            case Way.LEAVE:
                self.leave()
            case Way.LOOK_AGAIN:
                self._again()
            case Way.REMOVE if self._pack is not None:
                self._remove(self._pack.id)
            case Way.SESSIONS if self._pack is not None:
                sessions = self._pack.sessions
                self.session_wanted.emit(sessions[0].ref if len(sessions) == 1 else "")
            case _:
                pass

    def _say_yes(self) -> None:
        """To the question that is shown; then comes the next one, or nothing is in the way."""
        if self._pack is None:
            return
        self._answers.add(open_questions(self._pack, self._answers)[0].answer)
        if open_questions(self._pack, self._answers):
            self._view_pack(self._pack)
        else:
            self._install()

    def _install(self) -> None:
        if self._pack is not None:
            self._installs = True
            self._view(present_installing(self._now))
            self._packs.install(self._place, self._pack.mark, self._answers, self._hear)

    def _remove(self, pack: str) -> None:
        self.stop()
        self._packs.remove(pack, self._hear_removal)

    def _view_pack(self, pack: PackShown, *, changed: bool = False) -> None:
        if changed:
            self._answers.clear()
        self._view(present_pack(pack, _language, self._answers, changed=changed))

    def _view(self, view: PackView) -> None:
        self._now = view
        self.page.show_view(view)


def _language(tag: str) -> str:
    """The name of a language; in English where it is none of many; its tag for none at all."""
    language = QLocale(tag).language()
    if language in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        return tag
    name = _LANGUAGES.get(language)
    return say(name) if name else QLocale.languageToString(language)
