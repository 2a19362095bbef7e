"""The stage: session and quiet room on one page, so that the wide control never moves.

The top row has Change and Support, the middle one of two scenes, the bottom the three controls.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
)
from typing_extensions import override

from thaw.base.language import say
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.settings import table
from thaw.timeline.program import OWN_MUSIC
from thaw.ui.hand import Hand
from thaw.ui.keys import Command
from thaw.ui.pages.change_sheet import ChangeSheet
from thaw.ui.pages.quiet_room import RoomScene
from thaw.ui.pages.room_light import RoomLight
from thaw.ui.pages.scene import SessionScene
from thaw.ui.pages.scene_area import SceneArea
from thaw.ui.pages.stage_notices import StageNotices
from thaw.ui.present.room import Way, present_room
from thaw.ui.present.session import PAUSED, Picture, present_opening, present_session
from thaw.ui.present.stage import Stage
from thaw.ui.theme.colour import mix
from thaw.ui.theme.room import room_palette
from thaw.ui.theme.theme import Theme
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.controls import ControlRow
from thaw.ui.widgets.ground import Ground
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from thaw.app.link import Library
    from thaw.ui.present.session import ControlsView, SessionView
    from thaw.ui.remote import Remote


_CRAMPED = 640
"""Below this height, grown with the text, the line before the caption is left out."""
_TIGHT = 400
"""Below this one the caption is smaller: large text would not be seen to its end."""
_SIDE = 36
_SHEET_EDGE = 24
_SHORTEST_SHEET = 300
"""Where less is left below the row at the top, the sheet lies over that row."""
_NARROWEST_SCENE = 300
_SESSION_SCENE, _ROOM_SCENE = range(2)


class StagePage(Ground):
    """What is seen from Begin to the end.

    Signals:
        support_pressed: Support is wanted; the sound goes on.
        darkened: the page shall go dark.
    """

    support_pressed = Signal()
    darkened = Signal()

    def __init__(self, theme: Theme, remote: Remote, library: Library) -> None:
        self._own = Theme()
        super().__init__(self._own, around=True)
        self._base, self._remote, self._library = theme, remote, library
        self._palette_of: tuple[Stage, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(say("Session"))
        self.light = RoomLight(self)
        self.light.changed.connect(self._restyle)
        self._heading = Label("", "faint", theme=self._own)
        self._change = Button(say("Change"), self._own, Look.CHIP, key="E")
        self._lines = Button("", self._own, Look.CHIP)
        self._support = Button(say("Support"), self._own, Look.SAFE_CHIP)
        self.session, self.room = SessionScene(self._own, self._peaks_of), RoomScene(self._own)
        self.told: tuple[str, ...] = ()
        self._scenes = QStackedWidget()
        self._notices = StageNotices(self._own, remote)
        self.pause = Button(say("Pause"), self._own, Look.CONTROL, key=say("Space"))
        self.wide = Button(say("Pull back"), self._own, Look.WIDE, key=say("Esc"))
        self.finish = Button(say("Finish gently"), self._own, Look.CONTROL, key="F")
        self._controls = ControlRow(self.pause, self.wide, self.finish)
        self._progress = Progress(self._own, say("How far the session has come"))
        self._lay_out()
        self.hand, self._told = Hand(remote, library), ("", "")
        self.sheet = ChangeSheet(self._own, remote, self.hand, self)
        self._connect()
        self._on_theme_changed()

    def show_now(self) -> None:
        """Show the player's newest state."""
        stage, snapshot = self._remote.stage, self._remote.snapshot
        if stage is Stage.ROOM and snapshot is not None:
            self._show_room()
        elif stage is Stage.SESSION and snapshot is not None:
            view = present_session(snapshot, captions=self._remote.captions)
            heading = self._with_told(view.heading, snapshot.caption_id)
            self._show_session(replace(view, heading=heading))
            self.session.still_here.show_now(asks=snapshot.still_here)
            self.sheet.show_now()
            moving = snapshot.phase not in (Phase.PAUSED, Phase.LOST_DEVICE)
            breathes = view.picture is Picture.EMBER and moving
            self.session.breathe(snapshot.loudness, breathes=breathes)
        elif stage is Stage.OPENING:
            self.session.forget()
            self.hand.forget()
            self.told = ()
            described = self._library.describe(self._remote.opening)
            self._show_session(present_opening(described.title if described else ""))
            self.session.breathe(-120.0, breathes=False)
        self._notices.show_now()

    def obey(self, command: Command, number: int) -> None:
        """Do what a key asks for here."""
        acts: dict[Command, Callable[[], object]] = {
            Command.PICK: lambda: self._pick(number),
            Command.MARK: self._remote.mark,
            Command.PAUSE: self._remote.pause_or_go_on,
            Command.FINISH: self._remote.finish,
            Command.LOUDER: self._remote.louder,
            Command.SOFTER: self._remote.softer,
            Command.PULL_BACK: self._pull_back,
            Command.CAPTIONS: self.toggle_captions,
            Command.DARKEN: self.darkened.emit,
            Command.SUPPORT: self.support_pressed.emit,
            Command.CHANGE: self._turn_sheet,
            Command.SKIP: lambda: self._tell(self.hand.skip()),
            Command.HEAR_AGAIN: lambda: self._tell(self.hand.hear_again()),
            Command.STEP_GENTLER: lambda: self._tell(self.hand.step_gentler()),
            Command.NEXT_ANCHOR: lambda: self._tell(self.hand.next_anchor()),
            Command.SHORTER_SILENCES: lambda: self._tell(self.hand.change_silences(-1)),
            Command.LONGER_SILENCES: lambda: self._tell(self.hand.change_silences(1)),
        }
        if command in acts:
            acts[command]()

    def toggle_captions(self) -> None:
        """Captions on or off."""
        self._remote.toggle_captions()
        self.show_now()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit_session()
        width = min(self.width() - 2 * _SHEET_EDGE, self._own.px(460))
        above_controls = self._controls.y() - _SHEET_EDGE // 2
        top = self._support.geometry().bottom() + 8
        if above_controls - top < self._own.px(_SHORTEST_SHEET):
            top = _SHEET_EDGE
        height = min(above_controls - top, self._own.px(640))
        place = QRect(self.width() - width - _SHEET_EDGE, top, width, height)
        self.sheet.setGeometry(self._mirrored(place))
        self._make_room()

    def _peaks_of(self, source: str) -> tuple[float, ...]:
        own = source == OWN_MUSIC
        return self._remote.song_peaks if own else self._library.waveform(source)

    def _lay_out(self) -> None:
        self._areas = SceneArea(self.session, self._own), SceneArea(self.room, self._own)
        for area in self._areas:
            self._scenes.addWidget(area)
        self._areas[_SESSION_SCENE].take(self._notices)
        self._areas[_ROOM_SCENE].grew.connect(self.room.fit_into)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._heading, 1)
        top.addWidget(self._change)
        top.addWidget(self._lines)
        top.addWidget(self._support)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 20, _SIDE, 18)
        column.setSpacing(12)
        column.addLayout(top)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._scenes)
        column.addLayout(self._middle, 1)
        column.addWidget(self.session.answers.foot)
        column.addWidget(self._controls)
        column.addSpacing(8)
        column.addWidget(self._progress)

    def _connect(self) -> None:
        self._base.changed.connect(self._on_theme_changed)
        self.pause.clicked.connect(self._remote.pause_or_go_on)
        self.wide.clicked.connect(self._pull_back)
        self.finish.clicked.connect(self._finish_or_close)
        self._change.clicked.connect(self.open_sheet)
        self._support.clicked.connect(self.support_pressed)
        self.sheet.closed.connect(self._put_sheet_away)
        self._notices.came.connect(self._show_notices)
        self.sheet.captions_toggled.connect(self.toggle_captions)
        self.sheet.darkened.connect(self.darkened)
        self.session.answers.answered.connect(self._remote.send)
        area = self._areas[_SESSION_SCENE]
        area.measured.connect(self.session.answers.use_room)
        self.session.answers.asked.connect(area.measure)
        self.session.answers.grew.connect(area.bring_into_sight)
        self.session.still_here.came.connect(area.visit)
        self.session.still_here.went.connect(area.come_back)
        self.session.told.connect(self._tell_after)
        self.session.still_here.answered.connect(self._remote.send)
        self.session.stirred.clicked.connect(self._remote.mark)
        self.session.take_back.clicked.connect(lambda: self._remote.send(ev.TakeBackMark()))
        self._remote.ended.connect(self.session.answers.leave)
        self._remote.ended.connect(self._put_sheet_away)
        self.room.picked.connect(lambda offer: self._remote.send(ev.Pick(offer)))
        self.room.went.connect(self._go)
        self._lines.clicked.connect(self._toggle_lines)

    def _show_session(self, view: SessionView) -> None:
        self.light.put_out()
        if view.controls.paused and view.heading != self._heading.text():
            announce(self._heading, say(PAUSED))
        self._heading.setText(view.heading)
        self._change.show()
        self._lines.hide()
        reads = self._remote.setting(table.CAPTIONS_READ)
        self.session.show_view(view, reads=reads)
        self._turn_to(_SESSION_SCENE)
        self.wide.rename(say("Pull back"))
        self._show_controls(view.controls)
        self._progress.show_share(view.progress)
        self._progress.setVisible(True)
        self._restyle()

    def _turn_to(self, scene: int) -> None:
        """Show the other scene, with the focus on the page, so that Space pauses.

        The stack itself would hand it to the scroll area, which has no use for a key.
        """
        if scene != self._scenes.currentIndex():
            self._scenes.setCurrentIndex(scene)
            if not self._notices.isHidden():
                self._show_notices()
            if self.isVisible():
                self.setFocus()

    def _show_controls(self, controls: ControlsView) -> None:
        self.pause.rename(controls.pause)
        self.pause.show_key(say("Space") if controls.can_pause else "")
        self.pause.setEnabled(controls.can_pause)
        self.finish.rename(controls.finish)
        self.finish.show_key("F" if controls.can_finish else "")
        self.finish.setEnabled(controls.can_finish or controls.closes)
        self._controls.show_sides(shown=True)

    def _show_room(self) -> None:
        snapshot = self._remote.snapshot
        if snapshot is None:
            return
        view = present_room(snapshot)
        self._put_sheet_away()
        self.session.answers.leave()
        self._heading.setText(view.heading)
        self._change.hide()
        self._lines.rename(view.lines)
        self._lines.setVisible(bool(view.lines))
        self.room.show_view(view)
        self._turn_to(_ROOM_SCENE)
        self.wide.rename(view.control)
        self._controls.show_sides(shown=False)
        self._progress.setVisible(False)
        self.light.turn_to(view.mood)
        self._restyle()

    def _restyle(self) -> None:
        """Colours follow the stage, and in the room its mood."""
        in_room = self._remote.stage is Stage.ROOM
        wanted = (Stage.ROOM if in_room else Stage.SESSION), self.light.mood
        if wanted == self._palette_of:
            return
        self._palette_of = wanted
        base = self._base.palette
        palette = replace(base, top=mix(base.top, base.surface, 0.6))
        if in_room:
            palette = room_palette(base, self._base.lightened, self.light.mood)
        self._own.tint(palette)
        self.update()

    def _on_theme_changed(self) -> None:
        self._palette_of = None
        self._restyle()
        self._own.follow(self._base)
        self._controls.arrange()
        self._fit_session()
        self._areas[_SESSION_SCENE].measure()

    def _fit_session(self) -> None:
        """The same window is lower for larger text."""
        cramped = self.height() < self._own.px(_CRAMPED)
        self.session.fit_height(cramped=cramped, tight=self.height() < self._own.px(_TIGHT))

    def _pick(self, digit: int) -> None:
        if self._remote.stage is Stage.ROOM:
            self.room.pick_by_digit(digit)
        else:
            self.session.pick_by_digit(digit)

    def _tell_after(self, sentence: str) -> None:
        self.told = tuple(dict.fromkeys((*self.told, sentence)))

    def _go(self, way: Way) -> None:
        events = {
            Way.FINISH: ev.FinishWithClosing,
            Way.RETURN: ev.ReturnGentler,
            Way.CLOSE: ev.CloseNow,
            Way.STOP_TODAY: ev.CloseNow,
            Way.BACK: ev.CloseNow,
        }
        self._remote.send(events[way]())

    def _toggle_lines(self) -> None:
        snapshot = self._remote.snapshot
        if snapshot is not None:
            self._remote.send(ev.HearLines(not snapshot.lines_on))

    def _pull_back(self) -> None:
        self._put_sheet_away()
        self._remote.pull_back()

    def _finish_or_close(self) -> None:
        snapshot = self._remote.snapshot
        if snapshot is not None and snapshot.phase is Phase.LOST_DEVICE:
            self._remote.send(ev.CloseNow())
        else:
            self._remote.finish()

    def open_sheet(self) -> None:
        """Show the sheet named Change."""
        self.sheet.open_for(self._library.describe(self._remote.ref))
        self._make_room()

    def _turn_sheet(self) -> None:
        if self.sheet.isVisible():
            self._put_sheet_away()
            self.setFocus()
        elif self._remote.stage is Stage.SESSION:
            self.open_sheet()

    def _tell(self, said: str) -> None:
        """What a key did stands above until the next line; the sheet shows it by itself."""
        snapshot = self._remote.snapshot
        if snapshot is None:
            return
        self._told = (said, snapshot.caption_id)
        if said:
            announce(self._heading, said)
        self.show_now()

    def _with_told(self, heading: str, caption_id: str) -> str:
        said, line = self._told
        return f"{heading}  ·  {said}" if said and line == caption_id else heading

    def _put_sheet_away(self) -> None:
        self.sheet.hide()
        self._make_room()

    def _make_room(self) -> None:
        """The scene stands beside the sheet, where that leaves room enough for it."""
        left = self._mirrored(self.sheet.geometry()).x() - _SIDE
        beside = not self.sheet.isHidden() and left >= self._own.px(_NARROWEST_SCENE)
        taken = self.width() - 2 * _SIDE - left if beside else 0
        before, after = (taken, 0) if self.isRightToLeft() else (0, taken)
        self._middle.setContentsMargins(before, 0, after, 0)

    def _mirrored(self, place: QRect) -> QRect:
        """Where it is, where text runs from right to left; and back again."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _show_notices(self) -> None:
        """No note shall go unseen. Moving them takes Qt some milliseconds, so only then."""
        area = self._areas[self._scenes.currentIndex()]
        area.take(self._notices)
        area.to_top()
