"""The window: sidebar and pages outside a session, the stage during one.

Which of the two is seen follows from the player's state alone; which page, from where the
listener went last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMainWindow, QWidget
from shiboken6 import isValid
from typing_extensions import override

from thaw.player import events as ev
from thaw.settings import table
from thaw.ui.focus import next_focus
from thaw.ui.frame import Frame
from thaw.ui.keys import Command
from thaw.ui.pages.before import BeforePage
from thaw.ui.pages.first_start import FirstStartPage
from thaw.ui.pages.landing import LandingPage
from thaw.ui.pages.note import NotePage
from thaw.ui.pages.read import ReadPage
from thaw.ui.pages.sessions import SessionsPage
from thaw.ui.pages.settings import SettingsPage
from thaw.ui.pages.stage_page import StagePage
from thaw.ui.pages.support import SupportPage
from thaw.ui.present.stage import Stage
from thaw.ui.scratch import Scratch
from thaw.ui.widgets.dark import Dark
from thaw.ui.widgets.sidebar import Place

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from thaw.app.link import Library, Request
    from thaw.app.support import Support
    from thaw.timeline.choices import Choices
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

_LEAST = (900, 600)
_USUAL = (1200, 780)


class Window(QMainWindow):
    """The one window. ``painted`` comes once, after it was painted first."""

    painted = Signal()
    restyle_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        remote: Remote,
        library: Library,
        support: Support | None,
        missing: str,
    ) -> None:
        """Build all pages.

        Args:
            theme: colours and sizes.
            remote: the player.
            library: the sessions.
            support: what Support and the first start show; None where it cannot be read.
            missing: the sentence that Support shows then.
        """
        super().__init__()
        self._remote, self._library = remote, library
        self._was_painted = self._support_over_stage = self._was_in_room = False
        self._wanted = ""
        self.setWindowTitle("Thaw")
        self.setMinimumSize(*_LEAST)
        self.resize(*_USUAL)
        self._scratch = Scratch(remote)
        footer = support.footer if support is not None else ""
        self.sessions = SessionsPage(theme, remote, library)
        self.before = BeforePage(theme, remote, footer)
        self.read = ReadPage(theme)
        self.landing, self.note = LandingPage(theme), NotePage(theme)
        self.settings = SettingsPage(theme, remote)
        self.support = SupportPage(theme, support, missing)
        self.first_start = FirstStartPage(theme, remote, library, support)
        self.stage = StagePage(theme, remote, library)
        self._lay_out(theme)
        self._connect_player()
        self._connect_pages()
        self._show_notices()
        self._after_support: QWidget = self.sessions
        self._focus_before: QWidget | None = None
        self.go(self.sessions if remote.setting(table.FIRST_START_SEEN) else self.first_start)

    @property
    def live(self) -> bool:
        """Whether a session, or the quiet room, is on."""
        return self._remote.live

    @property
    def letters(self) -> bool:
        """Whether single letters act."""
        return self._remote.setting(table.LETTER_KEYS)

    @property
    def key_page(self) -> QWidget:
        """The widget that counts as the page itself."""
        return self.stage

    @property
    def page(self) -> QWidget:
        """What is seen: a page, or the stage."""
        return self._frame.shown

    def go(self, page: QWidget) -> None:
        """Show a page outside a session."""
        if self.page is self.note and page not in (self.note, self.support):
            self.note.throw_away()
        self._frame.choose(page)
        places: dict[QWidget, Place] = {
            self.settings: Place.SETTINGS,
            self.support: Place.SUPPORT,
        }
        self._frame.sidebar.show_place(places.get(page, Place.SESSIONS))
        if page is self.sessions:
            self.sessions.show_now()

    def open(self, ref: str) -> None:
        """Show the page of a session, as soon as the library knows it."""
        described = self._library.describe(ref)
        self._wanted = "" if described is not None else ref
        if described is not None:
            self.before.show_session(described)
            self.before.prepare()
            self.go(self.before)

    def take(self, request: Request) -> None:
        """Do what this start, or a later one, asks for; a session that is on is not left."""
        self.show()
        self.raise_()
        self.activateWindow()
        if request.ref and not self.live:
            self.open(request.ref)
            if request.begin:
                self._begin(request.ref, self.before.choices_for(request.ref))

    def obey(self, command: Command, number: int) -> None:
        """Do what a key asks for."""
        if not self.live:
            self._leave()
            return
        if command is Command.PULL_BACK:
            over_room = self._support_over_stage and self._remote.stage is Stage.ROOM
            self._back_to_stage()
            if over_room:  # a second press there would silence the room
                return
        self.stage.obey(command, number)

    def wake(self) -> bool:
        """Bring a dark page back; whether it was dark."""
        was_dark = self.dark.isVisible()
        self.dark.hide()
        return was_dark

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        now = cast(
            "QWidget | None", self.focusWidget()
        )  # Qt's stub forgets that there may be none
        if now is not None and not (now.isVisibleTo(self) and now.isEnabled()):
            # Qt asks for another because this one went or is off. Not for its neighbour, which
            # would then take the next press of Space: for the page itself.
            self.page.setFocus()
            return True
        order: list[QWidget] = [self._frame]
        if self.stage.sheet.isVisible():
            order.insert(0, self.stage.sheet)
        target = next_focus(order, now, forward=next)
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.dark.setGeometry(self.rect())

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        if self.page is self.note and self.note.hold():
            event.ignore()

    def _lay_out(self, theme: Theme) -> None:
        pages: tuple[QWidget, ...] = (self.sessions, self.before, self.read, self.landing)
        pages += (self.note, self.settings, self.support, self.first_start)
        self._frame = Frame(theme, pages, self.stage)
        self.trouble, self.undo = self._frame.trouble, self._frame.undo
        self.notices = self._frame.notices
        self.setCentralWidget(self._frame)
        self.dark = Dark(theme, self)

    def _connect_player(self) -> None:
        self._remote.arrived.connect(self._show_now)
        self._remote.ended.connect(self._on_ended)
        self._remote.troubled.connect(self._show_now)
        self._remote.noticed.connect(self._show_notices)
        self._library.watch(self._on_library)
        self.stage.support_pressed.connect(self._to_support)
        self.stage.wrote.connect(self._scratch.keep_page)
        self.stage.answered.connect(self._scratch.keep_answer)
        self.stage.darkened.connect(self._darken)
        self.landing.landed.connect(lambda: self._remote.send(ev.Land()))

    def _connect_pages(self) -> None:
        self._frame.sidebar.went.connect(self._on_went)
        self._frame.sidebar.grounded.connect(self._ground)
        for page in (self.sessions, self.first_start):
            page.opened.connect(self.open)
        self.before.begun.connect(self._begin)
        self.before.read.connect(self._read)
        self.before.left.connect(self._to_sessions)
        self.read.left.connect(lambda: self.go(self.before))
        self.landing.noted.connect(lambda: self._to_note(()))
        self.landing.left.connect(self._to_sessions)
        self.note.left.connect(self._to_sessions)
        self.note.thrown_changed.connect(self._show_undo)
        self.settings.changed.connect(self.restyle_wanted)
        self.support.left.connect(self._leave_support)
        self.first_start.support_pressed.connect(self._to_support)
        self.first_start.not_today.connect(self.close)
        self.first_start.left.connect(self._to_sessions)

    def _show_now(self) -> None:
        live = self.live
        if live and not self._support_over_stage:
            self.stage.show_now()
            self._frame.show_stage()
        elif not live:
            self._frame.show_pages()
            self._support_over_stage = False
        self._frame.sidebar.setVisible(not live)
        self.trouble.say("" if live else self._remote.trouble)
        self.dark.show_caption(self._remote.snapshot.caption if self._remote.snapshot else "")
        in_room = self._remote.stage is Stage.ROOM
        if self._was_in_room and not in_room:
            self.first_start.tell_rehearsed()
        if in_room and not self._was_in_room:
            self.wake()
        self._was_in_room = in_room

    def _on_ended(self, closed_at_once: bool) -> None:  # noqa: FBT001  a slot
        snapshot = self._remote.snapshot
        told = snapshot.told_after if snapshot is not None else ()
        if closed_at_once:
            self.landing.begin(told)
            self.go(self.landing)
        else:
            self._to_note(told)

    def _on_library(self) -> None:
        self.sessions.show_now()
        self.first_start.suggest()
        if self._wanted and not self.live:
            self.open(self._wanted)

    def _on_went(self, place: Place) -> None:
        if place is Place.SUPPORT:
            self._to_support()
        else:
            self.go(self.settings if place is Place.SETTINGS else self.sessions)

    def _begin(self, ref: str, choices: Choices) -> None:
        self._scratch.begin()
        self._remote.begin(ref, choices)

    def _ground(self) -> None:
        self._scratch.begin()
        self._remote.ground()

    def _read(self, ref: str) -> None:
        described = self._library.describe(ref)
        title = described.title if described is not None else ""
        self.read.show_text(title, self._library.transcript(ref))
        self.go(self.read)

    def _to_sessions(self) -> None:
        self.go(self.sessions)

    def _to_note(self, told: tuple[str, ...]) -> None:
        self.note.begin(self._scratch.jotting(), told)
        self.go(self.note)

    def _to_support(self) -> None:
        if self.page is not self.support:
            self._after_support = self.page
            self._focus_before = self.focusWidget()
        self._support_over_stage = self.live
        self.go(self.support)
        self._frame.show_pages()

    def _leave_support(self) -> None:
        if self.live:
            self._back_to_stage()
        else:
            known = self._after_support is not self.stage
            self.go(self._after_support if known else self.sessions)
        before = self._focus_before
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_stage(self) -> None:
        self._support_over_stage = False
        self._show_now()

    def _darken(self) -> None:
        self.dark.setGeometry(self.rect())
        self.dark.show()
        self.dark.raise_()

    def _show_notices(self) -> None:
        away = ("Hide this", self._remote.put_notices_away)
        self.notices.say("\n".join(self._remote.notices), [away])

    def _show_undo(self) -> None:
        ways = [("Undo", self._undo)] if self.note.can_undo else []
        self.undo.say("Nothing was kept." if ways else "", ways)

    def _undo(self) -> None:
        self.note.bring_back()
        self.go(self.note)

    def _leave(self) -> None:
        """What Esc does outside a session."""
        page = self.page
        if page is self.first_start and self.first_start.rehearses:
            self._remote.pull_back()
        elif page is self.first_start:
            self.first_start.skip()
        elif page is self.note:
            self.note.leave_by_key()
        elif page is self.read:
            self.go(self.before)
        elif page is self.support:
            self._leave_support()
        else:
            self._to_sessions()
