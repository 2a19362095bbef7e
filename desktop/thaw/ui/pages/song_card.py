"""Music that the listener once loved: a song, and the part of it that a session plays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thaw.app.songs.shown import Decoding, Looked, Ready, Refused
from thaw.base.language import say
from thaw.settings import table
from thaw.ui.pages.page import card
from thaw.ui.present.song import present_excerpt, present_offer, present_part
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.excerpt import Excerpt
from thaw.ui.widgets.file_dialog import Place, ask_which_file
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label, breakable
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.app.link import Songs
    from thaw.app.songs.shown import Told
    from thaw.timeline.description import Description
    from thaw.timeline.song import Song
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

_SETTLED_MS: Final = 400
"""A part that is not moved for so long is made ready."""


class SongCard(QWidget):
    """Seen where a session has a place for a song.

    Signals:
        changed: ``song`` is another one.
        settled: what was being done is done.
    """

    changed = Signal()
    settled = Signal()

    def __init__(self, theme: Theme, remote: Remote, songs: Songs) -> None:
        super().__init__()
        self._theme, self._remote, self._songs = theme, remote, songs
        self._path = self._ref = ""
        self._wanted = 0
        self._doing = self._declined = False
        self.song: Song | None = None
        self.peaks: tuple[float, ...] = ()
        self._lay_out()
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_SETTLED_MS)
        self.pause.timeout.connect(self._make_ready)
        self.choose.clicked.connect(self._ask_which)
        self.without.clicked.connect(self._go_without)
        self.remember.clicked.connect(self._keep)
        self.excerpt.valueChanged.connect(self._moved)
        self._show_state()

    @property
    def busy(self) -> bool:
        """Whether a song is still being made ready."""
        return self._doing or self.pause.isActive()

    def show_session(self, description: Description) -> None:
        """Show what a session has a place for; the song that is remembered is taken up."""
        if description.ref != self._ref:
            self._forget()
            self._declined = False
        self._ref, self._wanted = description.ref, description.own_music
        self.setVisible(bool(self._wanted))
        if not self._wanted:
            return
        self._offer.say(present_offer(description))
        kept = self._remote.setting(table.OWN_SONG)
        if kept and not self._path and not self._declined:
            self.take(kept)

    def take(self, path: str) -> None:
        """Look at a song's file."""
        self._forget()
        self._path, self._doing = path, True
        self._songs.look(path, self._hear)
        self._show_state()

    def _lay_out(self) -> None:
        frame, inside = card(say("Music of yours"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self._offer = Label("", "small")
        self._name = Label()
        self.excerpt = Excerpt(self._theme)
        self._part = Label("", "small")
        self.trouble = ErrorNote(self._theme)
        self._ways = QWidget()
        ways = Flow(8, parent=self._ways)
        self.choose = Button(say("Choose a song…"), self._theme, Look.PLAIN)
        self.without = Button(say("Without a song"), self._theme, Look.PLAIN)
        self.remember = Button(say("Remember this song"), self._theme, Look.CHIP)
        self.remember.setCheckable(True)
        self.remember.setAccessibleDescription(
            say("Keeps where the file lies and which part of it was picked, for the next time.")
        )
        for button in (self.choose, self.without, self.remember):
            ways.addWidget(button)
        for widget in (
            *(self._offer, self._name, self.excerpt, self._part),
            *(self.trouble, self._ways),
        ):
            inside.addWidget(widget)

    def _hear(self, told: Told) -> None:
        match told:
            case Decoding(share):
                self._part.say(
                    say("It is being looked through: {percent}%", percent=round(share * 100))
                )
                return
            case Looked():
                self._take_look(told)
                return
            case Ready(song):
                self._doing, self.song = False, song
                view = self.excerpt.view
                self.peaks = view.own_peaks if view is not None else ()
                self._keep_part()
            case Refused(text):
                self._forget()
                self.trouble.say(text)
        self._show_state()
        self.changed.emit()
        self.settled.emit()

    def _take_look(self, song: Looked) -> None:
        start = 0
        if self._path == self._remote.setting(table.OWN_SONG):
            start = self._remote.setting(table.OWN_SONG_START)
        self.excerpt.show_song(present_excerpt(song.peaks, song.frames, self._wanted, start))
        self._make_ready()

    def _moved(self) -> None:
        view = self.excerpt.view
        if view is not None:
            self._part.say(present_part(view))
        self.pause.start()

    def _make_ready(self) -> None:
        view = self.excerpt.view
        self.pause.stop()
        if view is None or not self._path:
            return
        self._doing = True
        self._songs.cut(self._path, view.start, view.frames, self._hear)
        self._show_state()

    def _go_without(self) -> None:
        self._forget()
        self._declined = True
        self._show_state()
        self.changed.emit()
        self.settled.emit()
        self.choose.setFocus()

    def _keep(self) -> None:
        """Keep where the song lies, or keep it no longer, as the listener wants it."""
        kept = self._path if self.remember.isChecked() else None
        self.trouble.say(self._remote.set(table.OWN_SONG, kept))
        self._keep_part()

    def _keep_part(self) -> None:
        view = self.excerpt.view
        if view is not None and self._path == self._remote.setting(table.OWN_SONG):
            self.trouble.say(self._remote.set(table.OWN_SONG_START, int(view.start)))

    def _forget(self) -> None:
        """No song, and none to come of what is still being done."""
        self._songs.leave()
        self.pause.stop()
        self._path, self._doing = "", False
        self.song, self.peaks = None, ()
        self.excerpt.forget()  # else the part of one song could be picked for another
        self.trouble.say("")

    def _show_state(self) -> None:
        kept = self._remote.setting(table.OWN_SONG)
        view = self.excerpt.view
        self._name.say(breakable(Path(self._path).name))
        self.excerpt.setVisible(view is not None)
        self._part.say(present_part(view) if view is not None else "")
        self.choose.rename(say("Another song…") if self._path else say("Choose a song…"))
        self.without.setVisible(bool(self._path))
        self.remember.setVisible(view is not None)
        self.remember.setChecked(bool(self._path) and self._path == kept)

    def _ask_which(self) -> None:
        ask_which_file(self, say("Choose a song"), Place.MusicLocation, self.take)
