"""The comfortable level: a test line, and a slider that sets how loud it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.levels import BEFORE_A_LEVEL_WAS_SET, COMFORTABLE
from thaw.base.units import Decibel
from thaw.player import events as ev
from thaw.settings import table
from thaw.ui.present import level
from thaw.ui.present.session import present_missing
from thaw.ui.present.stage import Stage
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.slider import Slider

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

_LINE = "test-line"
_STILL_QUIET = "If this is still quiet, raise the computer’s own volume a little."


class LevelSlider(QWidget):
    """What sets the comfortable level. Nothing sounds before it is asked for."""

    def __init__(self, theme: Theme, remote: Remote) -> None:
        super().__init__()
        self._theme, self._remote = theme, remote
        self.play = Button("Play test line", theme, Look.PLAIN)
        self.play.clicked.connect(self._play_or_stop)
        self.slider = Slider(theme, "Comfortable level", int(level.LOWEST), int(COMFORTABLE))
        self.slider.valueChanged.connect(self._set)
        self._words = Label("", "small")
        self._heard = Label("", "faint")
        self.silent, self._trouble = ErrorNote(theme), ErrorNote(theme)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(14)
        self._row.addWidget(self.play)
        self._row.addWidget(self.slider, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            Label(
                "Play the test line, then set it a little quieter than conversation.", "small"
            )
        )
        column.addLayout(self._row)
        column.addWidget(self._words)
        column.addWidget(self._heard)
        column.addWidget(self.silent)
        column.addWidget(self._trouble)
        remote.arrived.connect(self._show_now)
        self._follow_setting()
        self._show_now()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        self._follow_setting()  # it may have been set on another page

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        if self._speaking():
            self._remote.send(ev.Hush())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        needed = self.play.sizeHint().width() + self._theme.px(160)
        self._row.setDirection(across if needed <= self.width() else down)
        super().resizeEvent(event)

    def _play_or_stop(self) -> None:
        if self._speaking():
            self._remote.send(ev.Hush())
            return
        # Kept, though it was not moved: no session shall begin louder than what was heard here.
        self._set(self.slider.value())
        if present_missing(self._remote.snapshot):
            self._remote.send(ev.UseDevice())  # one may have been connected since
        self._remote.send(ev.Speak(_LINE))

    def _set(self, value: int) -> None:
        self._trouble.say(self._remote.set(table.COMFORTABLE_LEVEL, float(value)))
        self._remote.send(ev.SetVolume(Decibel(value)))
        self._show_level()

    def _follow_setting(self) -> None:
        comfortable = self._remote.setting(table.COMFORTABLE_LEVEL)
        shown = BEFORE_A_LEVEL_WAS_SET if comfortable is None else comfortable
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(shown))
        self._show_level()

    def _show_level(self) -> None:
        self.slider.setAccessibleDescription(level.present_level(self.slider.value()))
        at_most = self.slider.value() >= COMFORTABLE
        self._words.say(_STILL_QUIET if at_most else "")

    def _show_now(self) -> None:
        speaking = self._speaking()
        self.play.rename("Stop the test line" if speaking else "Play test line")
        snapshot = self._remote.snapshot
        heard = f"“{snapshot.caption}”" if speaking and snapshot is not None else ""
        self._heard.say(heard)
        self.silent.say(present_missing(snapshot))

    def _speaking(self) -> bool:
        snapshot = self._remote.snapshot
        return (
            self._remote.stage is Stage.NONE and snapshot is not None and bool(snapshot.caption)
        )
