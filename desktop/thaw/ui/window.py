"""The window: sidebar and pages outside a session, the stage during one.

Which of the two is seen follows from the player's state alone; which page, from where the
listener went last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMainWindow, QWidget
from typing_extensions import override

from thaw.player import events as ev
from thaw.settings import table
from thaw.settings.group import Group
from thaw.timeline.choices import Choices
from thaw.ui.asked import Asked
from thaw.ui.closing import Closing
from thaw.ui.focus import move_focus
from thaw.ui.frame import Frame
from thaw.ui.keys import Command
from thaw.ui.note_flow import NoteFlow
from thaw.ui.notes_flow import NotesFlow
from thaw.ui.notes_remote import NotesRemote
from thaw.ui.pack_flow import PackFlow
from thaw.ui.page_notices import PageNotices
from thaw.ui.pages.before import BeforePage
from thaw.ui.pages.first_start import FirstStartPage
from thaw.ui.pages.landing import LandingPage
from thaw.ui.pages.read import ReadPage
from thaw.ui.pages.sessions import SessionsPage
from thaw.ui.pages.settings import SettingsPage
from thaw.ui.pages.stage_page import StagePage
from thaw.ui.pages.support import SupportPage
from thaw.ui.present.stage import Stage
from thaw.ui.support_visit import SupportVisit
from thaw.ui.ways_out import WaysOut
from thaw.ui.widgets.dark import Dark
from thaw.ui.widgets.ground import Ground
from thaw.ui.widgets.sidebar import Place

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from thaw.app.link import Surroundings
    from thaw.app.support import Support
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
        around: Surroundings,
        support: Support | None,
        missing: str,
    ) -> None:
        """Build all pages.

        Args:
            theme: colours and sizes.
            remote: the player.
            around: what the window talks to.
            support: what Support and the first start show; None where it cannot be read.
            missing: the sentence that Support shows then.
        """
        super().__init__()
        self._remote, self._library = remote, around.library
        self._was_painted = self._was_in_room = False
        footer = support.footer if support is not None else ""
        self.sessions = SessionsPage(theme, remote, around.library)
        self.before = BeforePage(theme, remote, around, footer)
        self.read = ReadPage(theme)
        self.landing = LandingPage(theme)
        self.settings = SettingsPage(theme, remote, around.outputs)
        self.support = SupportPage(theme, support, missing)
        self.packs = PackFlow(theme, around.packs)
        self.first_start = FirstStartPage(theme, remote, around.library, support)
        self.stage = StagePage(theme, remote, around.library)
        self.notes = NotesRemote(around.notes)
        self.writing = NoteFlow(theme, remote, self.notes, self.stage.session.answers)
        self.note = self.writing.page
        self.kept = NotesFlow(theme, self.notes, self.writing.drafts)
        self._closing = Closing(remote, self.writing, self.kept)
        self._visit = SupportVisit(self.sessions)
        self.asked = Asked(self, around.library)
        self._out = WaysOut(self, remote)
        self._lay_out(theme)
        for ground in self.findChildren(Ground):
            ground.installEventFilter(self)
        self._connect_player()
        self._connect_pages()
        self._show_notices()
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

    @property
    def is_free(self) -> bool:
        """Whether a page may come by itself: nothing is on, begun, or written down."""
        first = (self.writing.first, self.kept.forms.first)
        held = (self.landing, self.note, *first, self.first_start)
        left = self.page is self.support and (self.kept.waits or self.writing.waits)
        return not (self.live or self.page in held or self.kept.is_written or left)

    def go(self, page: QWidget) -> None:
        """Show a page outside a session."""
        self._out.for_page(page)
        self._frame.choose(page)
        self._frame.sidebar.show_place(self._place_of(page))
        if page is self.sessions:
            self.sessions.show_now()
        elif page is self.packs.list:
            self.packs.show_list()
        self.writing.went_to(page)
        self.kept.went_to(page)
        self._show_notices()

    def open(self, ref: str) -> None:
        """Show the page of a session, as soon as the library knows it."""
        described = self._library.describe(ref)
        self.asked.wanted = "" if described is not None else ref
        if described is not None:
            self.before.show_session(described)
            self.before.prepare()
            self.go(self.before)

    def open_pack(self, path: str) -> None:
        """Look at a pack's file; it waits where nothing may come in between."""
        if self.is_free:
            self.packs.open(path)
        else:
            self.packs.wait(path)

    def obey(self, command: Command, number: int) -> None:
        """Do what a key asks for."""
        if not self.live:
            self._out.by_key()
            return
        if command is Command.PULL_BACK:
            over_room = self._visit.over_stage and self._remote.stage is Stage.ROOM
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
        roots = [self.stage.sheet] if self.stage.sheet.isVisible() else []
        return move_focus([*roots, self._frame], self.focusWidget(), self.page, forward=next)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """The grounds cover the window: they are painted, and it is not."""
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            for ground in self.findChildren(Ground):
                ground.removeEventFilter(self)
            self.painted.emit()
        return False

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.dark.setGeometry(self.rect())

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        event.setAccepted(self._closing.may_close())

    def _lay_out(self, theme: Theme) -> None:
        self.setWindowTitle("Thaw")
        self.setMinimumSize(*_LEAST)
        self.resize(*_USUAL)
        pages: tuple[QWidget, ...] = (self.sessions, self.before, self.read, self.landing)
        pages += (self.note, self.writing.first, self.settings, self.support)
        pages += (self.first_start, self.packs.page, self.packs.list, *self.kept.pages)
        self._places: dict[Place, QWidget] = {
            Place.SESSIONS: self.sessions,
            Place.NOTES: self.kept.list,
            Place.PACKS: self.packs.list,
            Place.SETTINGS: self.settings,
        }
        self._frame = Frame(theme, pages, self.stage)
        self.trouble, self.undo = self._frame.trouble, self._frame.undo
        self.notices = self._frame.notices
        self.setCentralWidget(self._frame)
        self.dark = Dark(theme, self.stage)
        self._told = PageNotices(
            self._frame, self._remote, self.asked, self.writing, self.kept, self.packs
        )

    def _connect_player(self) -> None:
        self._remote.arrived.connect(self._show_now)
        self._remote.ended.connect(self._on_ended)
        self._remote.troubled.connect(self._show_now)
        self._remote.noticed.connect(self._show_notices)
        self._library.watch(self._on_library)
        self.stage.support_pressed.connect(self._to_support)
        self.stage.darkened.connect(self._darken)
        self.landing.landed.connect(lambda: self._remote.send(ev.Land()))

    def _connect_pages(self) -> None:
        self._frame.sidebar.went.connect(self._on_went)
        self._frame.sidebar.grounded.connect(self._ground)
        for page in (self.sessions, self.first_start, self.before):
            page.opened.connect(self.open)
        self.before.begun.connect(self._begin)
        self.before.read.connect(self._read)
        self.before.left.connect(self._to_sessions)
        self.before.support_pressed.connect(self._to_support)
        self.support.help_pressed.connect(self._remote.fall_silent)
        self.read.left.connect(lambda: self.go(self.before))
        self.landing.noted.connect(lambda: self._to_note(()))
        self.landing.left.connect(self._to_sessions)
        self._connect_notes()
        self.settings.changed.connect(self.restyle_wanted)
        self.packs.wanted.connect(self.go)
        self.packs.session_wanted.connect(self.to_session)
        self.packs.changed.connect(self._on_packs_changed)
        self.packs.undo_changed.connect(self._told.show_undo)
        self.packs.waiting_changed.connect(self._show_notices)
        self.support.left.connect(self.leave_support)
        self.first_start.support_pressed.connect(self._to_support)
        self.first_start.not_today.connect(self.close)
        self.first_start.left.connect(self._to_sessions)

    def _connect_notes(self) -> None:
        self.writing.wanted.connect(self.go)
        self.writing.left.connect(self._out.from_note)
        self.writing.undo_changed.connect(self._told.show_undo)
        self.writing.unlock_wanted.connect(lambda: self.go(self.kept.list))
        self.kept.wanted.connect(self.go)
        self.kept.sessions_wanted.connect(self._to_sessions)
        self.kept.settings_wanted.connect(self._to_locking)
        self.kept.undo_changed.connect(self._told.show_undo)
        self.writing.drafts.changed.connect(self._told.show_undo)
        self.writing.drafts.changed.connect(self._show_notices)
        self.writing.drafts.settled.connect(self._show_notices)
        self.kept.forms.keeping.noticed.connect(self._remote.notice)
        self._closing.wanted.connect(self.close)
        self.asked.waiting_changed.connect(self._show_notices)

    def _show_now(self) -> None:
        live = self.live
        if live and not self._visit.over_stage:
            self.stage.show_now()
            self._frame.show_stage()
        elif not live:
            self._frame.show_pages()
            self._visit.over_stage = False
        self._frame.sidebar.setVisible(not live)
        self._show_notices()
        self.trouble.say("" if live else self._remote.trouble)
        self.dark.show_caption(self._remote.snapshot.caption if self._remote.snapshot else "")
        in_room = self._remote.stage is Stage.ROOM
        if self._was_in_room and not in_room:
            self.first_start.tell_rehearsed()
        if in_room and not self._was_in_room:
            self.wake()
        self._was_in_room = in_room

    def _on_ended(self, closed_at_once: bool) -> None:  # noqa: FBT001  a slot
        told = (*self.before.advisor.told, *self.stage.told)
        if closed_at_once:
            self.landing.begin(told)
            self.go(self.landing)
        else:
            self._to_note(told)

    def _on_library(self) -> None:
        self.sessions.show_now()
        self.first_start.suggest()
        self.asked.go_on()

    def _on_went(self, place: Place) -> None:
        if place is Place.SUPPORT:
            self._to_support()
        else:
            self.asked.offer()
            self.go(self._places[place])

    def _place_of(self, page: QWidget) -> Place:
        if page in (self.packs.page, self.packs.list):
            return Place.PACKS
        if page in (self.note, self.writing.first, *self.kept.pages):
            return Place.NOTES
        if page is self.support:
            return Place.SUPPORT
        return Place.SETTINGS if page is self.settings else Place.SESSIONS

    def _begin(self, ref: str, choices: Choices) -> None:
        self.writing.begin_session()
        self._remote.begin(ref, choices)

    def _ground(self) -> None:
        self.packs.set_aside()
        self.set_aside()
        self.writing.begin_session()
        self._remote.ground()

    def set_aside(self) -> None:
        """Something else comes first: what stands on the page that is seen waits there."""
        self.kept.set_aside()
        self.writing.set_aside()

    def to_session(self, ref: str) -> None:
        """The page of a session as soon as the library knows it; meanwhile the list."""
        self._to_sessions()
        if ref:
            self.open(ref)

    def _on_packs_changed(self) -> None:
        self._library.refresh()
        # What was loaded ahead may lie in files that are gone.
        self._remote.prepare(self._library.grounding, Choices())
        if self.page is self.packs.list:
            self.packs.show_list()

    def _read(self, ref: str) -> None:
        described = self._library.describe(ref)
        title = described.title if described is not None else ""
        self.read.show_text(title, self._library.transcript(ref))
        self.go(self.read)

    def _to_sessions(self) -> None:
        self.go(self.sessions)

    def _to_locking(self) -> None:
        """The settings, where it stands after how long the notes lock by themselves."""
        self.settings.show_group(Group.KEPT)
        self.go(self.settings)

    def _to_note(self, told: tuple[str, ...]) -> None:
        self.writing.show_note(told, self._library.describe(self._remote.ref))

    def _to_support(self) -> None:
        if self.page is not self.support:
            self._visit.begin(self.page, self.focusWidget())
        self._visit.over_stage = self.live
        self.support.show_help(over_session=self.live)
        self.go(self.support)
        self._frame.show_pages()

    def leave_support(self) -> None:
        """Back to what Support was looked at from."""
        if self.live:
            self._back_to_stage()
        else:
            self.go(self._visit.page_before(self.stage, self.sessions))
        self._visit.give_focus_back()

    def _back_to_stage(self) -> None:
        self._visit.over_stage = False
        self._show_now()

    def _darken(self) -> None:
        self.dark.setGeometry(self.rect())
        self.dark.show()
        self.dark.raise_()

    def _show_notices(self) -> None:
        self._told.show_notices(free=self.is_free)
