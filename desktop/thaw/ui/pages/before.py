"""The page before a session: what will happen, what can be left out, how loud, and Begin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import say
from thaw.settings import table
from thaw.timeline.choices import Choices
from thaw.ui.advisor import Advisor
from thaw.ui.pages.begin_row import BeginRow
from thaw.ui.pages.habit_note import HabitNote
from thaw.ui.pages.how_card import HowCard
from thaw.ui.pages.level_slider import LevelSlider
from thaw.ui.pages.offered import Offered
from thaw.ui.pages.page import Page, card
from thaw.ui.pages.song_card import SongCard
from thaw.ui.present.before import HIDDEN, KEYS, present_before, present_facts, present_voice
from thaw.ui.present.regions import region_title
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.chips import LeaveOut, OneOf
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.flow import Columns
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.legend import Legend
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.picture import Course

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent

    from thaw.app.link import Songs, Surroundings
    from thaw.timeline.description import Description
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

_LOW = 360
_CONTACT = 2


class BeforePage(Page):
    """One session before it begins.

    Signals:
        begun: carries the reference and the choices.
        read: carries the reference; the session is wanted as text.
        opened: carries the reference of another session, which was offered.
        support_pressed: Support is wanted.
        left: back to the list.
    """

    TOP = 16
    begun = Signal(str, object)
    read = Signal(str)
    opened = Signal(str)
    support_pressed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, remote: Remote, around: Surroundings, footer: str) -> None:
        super().__init__(theme)
        self._remote = remote
        self.advisor = Advisor(remote, around)
        self._description: Description | None = None
        self._choices = Choices()
        back = Button(say("Sessions"), theme, Look.LINK)
        back.clicked.connect(self.left)
        self._path = Label("", "faint")
        path = QHBoxLayout()
        path.addWidget(back)
        path.addWidget(self._path, 1)
        self._title = Label("", "display")
        self._summary = Label()
        self._facts = Label("", "quiet")
        self._contents = Label("", "quiet")
        self.trouble = ErrorNote(theme)
        self.column.setSpacing(4)
        self.column.addLayout(path)
        for widget in (self._title, self._summary, self._facts, self._contents, self.trouble):
            self.column.addWidget(widget)
        self.column.addSpacing(8)
        self._add_course()
        self.column.addSpacing(12)
        self._add_song(around.songs)
        self._add_cards()
        self.column.addStretch(1)
        self.column.addSpacing(16)
        self._add_end(footer)
        self._add_ways_in()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        # Begin waits for a song in sight of the listener only: nothing begins on another page.
        if self._begin_waits and not event.spontaneous():
            self._wait_no_longer()
        super().hideEvent(event)

    @property
    def ref(self) -> str:
        """The session that is shown."""
        return self._description.ref if self._description is not None else ""

    def choices_for(self, ref: str) -> Choices:
        """What was picked here for a session; the usual where another one is shown."""
        return self._picked() if ref == self.ref else self._remote.habits.choices(ref)

    def show_session(self, description: Description) -> None:
        """Show a session, with the anchor that was picked last."""
        if description == self._description:
            self._show_habits(description)
            self._offered.show_again()
            return
        self._description = description
        self._choices = Choices()
        view = present_before(description)
        self.name(view.title)
        self._path.setText(view.path)
        for label, text in (
            (self._title, view.title),
            (self._summary, view.summary),
            (self._contents, view.contents),
        ):
            label.say(text)
        self._course.show_view(view)
        self._legend.show_tones(view)
        self._show_habits(description)
        voices = [(voice.id, voice.name) for voice in description.voices]
        self._voices.setVisible(len(voices) > 1)
        self._voices.offer(voices, voices[0][0] if voices else "")
        self._begin_waits = False
        self.song.show_session(description)
        self._offered.show_session(description)
        if description.level == _CONTACT and not self._remote.setting(table.CONTACT_SEEN):
            self._remote.set(table.CONTACT_SEEN, value=True)
        self.to_top()

    def _show_habits(self, description: Description) -> None:
        """What this kind of session begins with; the voice and the song stay as picked."""
        usual = self._remote.habits.choices(description.ref)
        picked = self._choices
        self._choices = replace(usual, voice=picked.voice, song=picked.song, care=picked.care)
        self._regions.setVisible(bool(description.regions))
        regions = [(region.id, region_title(region)) for region in description.regions]
        self._leave_out.offer(regions, usual.left_out)
        anchors = [(anchor.id, say(anchor.short)) for anchor in description.anchors]
        self._anchors.setVisible(bool(anchors))
        self._anchor.offer(anchors, usual.anchor or "")
        self._facts.say(" · ".join(present_facts(description, usual.silences)))
        self._habit.show_for(description.ref)
        self._show_screen()

    def _begin_as_usual(self) -> None:
        if self._description is not None:
            self._show_habits(self._description)
            self._leave_out.setFocus()
            self.prepare()

    def _add_course(self) -> None:
        frame, inside = card()
        inside.addWidget(Label(say("What will happen"), "small"))
        self._course = Course(self.theme)
        self._legend = Legend(self.theme)
        inside.addWidget(self._course)
        inside.addWidget(self._legend)
        self.column.addWidget(frame)

    def _add_song(self, songs: Songs) -> None:
        self.song = SongCard(self.theme, self._remote, songs)
        self.song.changed.connect(self._set_song)
        self.song.settled.connect(self._begin_if_wanted)
        self._begin_waits = self._capped = False
        self.column.addWidget(self.song)

    def _add_cards(self) -> None:
        both = QWidget()
        columns = Columns(320, 2, gap=20, parent=both)
        columns.addWidget(self._choice_card())
        columns.addWidget(self._sound_card())
        self._columns = columns
        self.column.addWidget(both)
        self._habit = HabitNote(self.theme, self._remote.habits)
        self._habit.forgotten.connect(self._begin_as_usual)
        self.column.addWidget(self._habit)
        self.column.addSpacing(12)
        self._how = HowCard(self.theme)
        self.column.addWidget(self._how)

    def _fit(self) -> None:
        """The keys stand beside Begin; where text is large and the window low, further up."""
        self._columns.set_narrowest(self.theme.px(320))
        low = self.height() < self.theme.px(_LOW)
        self._offered.stand_in_foot(in_foot=not low)
        self._keys.setVisible(low)

    def _choice_card(self) -> QWidget:
        frame, inside = card()
        self._regions = QWidget()
        regions = QVBoxLayout(self._regions)
        regions.setContentsMargins(0, 0, 0, 12)
        self._leave_out = LeaveOut(self.theme, say("Leave out"))
        self._leave_out.changed.connect(self._set_left_out)
        regions.addWidget(Label(say("Leave out"), "heading"))
        regions.addWidget(self._leave_out)
        regions.addWidget(Label(say("That time goes to your anchor instead."), "small"))
        self._anchors = QWidget()
        anchors = QVBoxLayout(self._anchors)
        anchors.setContentsMargins(0, 0, 0, 0)
        self._anchor = OneOf(self.theme, say("Your anchor"))
        self._anchor.picked.connect(self._set_anchor)
        anchors.addWidget(Label(say("Your anchor"), "heading"))
        anchors.addWidget(self._anchor)
        anchors.addWidget(
            Label(say("Something to come back to. It can be changed at any time."), "small")
        )
        inside.addWidget(self._regions)
        inside.addWidget(self._anchors)
        inside.addStretch(1)
        return frame

    def _sound_card(self) -> QWidget:
        frame, inside = card(say("Headphones"))
        inside.addWidget(LevelSlider(self.theme, self._remote))
        self._voices = OneOf(self.theme, say("Voice"))
        self._voices.picked.connect(self._set_voice)
        inside.addWidget(self._voices)
        self._screen = Label("", "small")
        inside.addWidget(self._screen)
        inside.addStretch(1)
        return frame

    def _add_end(self, footer: str) -> None:
        self._keys = Label(say(KEYS), "small")
        self.column.addWidget(self._keys)
        self.column.addWidget(Label(say(HIDDEN), "small"))
        self.column.addWidget(Label(footer, "small"))

    def _add_ways_in(self) -> None:
        row = BeginRow(self.theme)
        self.begin = row.begin
        self.begin.clicked.connect(lambda: self._begin(capped=False))
        row.read.clicked.connect(lambda: self.read.emit(self.ref))
        self._offered = offered = Offered(self._remote, self.advisor, self._how, row)
        offered.capped.connect(lambda: self._begin(capped=True))
        offered.opened.connect(self.opened)
        offered.support_pressed.connect(self.support_pressed)
        offered.left.connect(self.left)
        self.add_foot(row)
        self.theme.changed.connect(self._fit)
        self.theme.changed.connect(self._show_screen)
        self._fit()

    def _set_left_out(self, regions: frozenset[str]) -> None:
        self._choices = replace(self._choices, left_out=regions)
        self._remember()

    def _set_anchor(self, anchor: str) -> None:
        self._choices = replace(self._choices, anchor=anchor)
        self._remote.set(table.LAST_ANCHOR, anchor)
        self._remember()

    def _remember(self) -> None:
        self.trouble.say(self._remote.habits.remember(self.ref, self._choices))
        self._habit.show_for(self.ref)
        self.prepare()

    def _set_song(self) -> None:
        self._choices = replace(self._choices, song=self.song.song)
        self._remote.song_peaks = self.song.peaks
        self.prepare()

    def _picked(self, *, capped: bool = False) -> Choices:
        return replace(self._choices, care=self._offered.care(capped=capped))

    def _begin(self, *, capped: bool) -> None:
        """Begin at once; a song that is still being made ready is waited for, in sight."""
        self._capped = capped
        self._begin_waits = self.song.busy
        if self._begin_waits:
            self.trouble.say(
                say("Your song is being made ready. The session begins after that.")
            )
        else:
            self.trouble.say("")
            self.begun.emit(self.ref, self._picked(capped=self._capped))

    def _begin_if_wanted(self) -> None:
        if self._begin_waits and not self.song.busy:
            self._wait_no_longer()
            if self.song.song is not None:
                self.begun.emit(self.ref, self._picked(capped=self._capped))

    def _wait_no_longer(self) -> None:
        self._begin_waits = False
        self.trouble.say("")

    def _set_voice(self, voice: str) -> None:
        self._choices = replace(self._choices, voice=voice)
        self._show_screen()
        self.prepare()

    def _show_screen(self) -> None:
        if self._description is None:
            return
        shown = self._remote.habits.captions(self.ref)
        captions = say("Captions on") if shown else say("Captions off")
        voice = present_voice(self._description, self._choices.voice)
        eyes = say("eyes open, unless you like them closed")
        motion = say("what moves is slow") if self.theme.moves else say("nothing moves")
        self._screen.say(" · ".join((captions, eyes, motion, voice)))

    def prepare(self) -> None:
        """Let the session be loaded ahead with what is picked."""
        self._remote.prepare(self.ref, self._choices)
