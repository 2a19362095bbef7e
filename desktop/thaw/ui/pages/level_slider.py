"""The comfortable level: a test line, and a slider that sets how loud it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import mark, say
from thaw.base.levels import BEFORE_A_LEVEL_WAS_SET, COMFORTABLE
from thaw.base.units import Decibel
from thaw.player import events as ev
from thaw.settings import table
from thaw.ui.pages.spoken_line import SpokenLine
from thaw.ui.present import level
from thaw.ui.present.session import present_missing
from thaw.ui.theme.tokens import Size
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
_PLAY, _STOP = mark("Play test line"), mark("Stop the test line")
_HEARD_LINES = 2
_STILL_QUIET = mark("If this is still quiet, raise the computer’s own volume a little.")


class LevelSlider(QWidget):
    """What sets the comfortable level. Nothing sounds before it is asked for.

    Signals:
        moved: carries the level that was set.
    """

    moved = Signal(object)

    def __init__(self, theme: Theme, remote: Remote) -> None:
        super().__init__()
        self._theme, self._remote = theme, remote
        self._line = SpokenLine(remote, _LINE, self)
        self._line.changed.connect(self._show_now)
        self.play = Button(say(_PLAY), theme, Look.PLAIN)
        self.play.clicked.connect(self._play_or_stop)
        self.slider = Slider(
            theme, say("Comfortable level"), int(level.LOWEST), int(COMFORTABLE)
        )
        self.slider.valueChanged.connect(self._set)
        self._words = Label("", "small")
        self._heard = Label("", "faint")
        self.silent, self._trouble = ErrorNote(theme), ErrorNote(theme)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(14)
        self._row.addWidget(self.play, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._with_ends(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            Label(
                say("Play the test line, then set it a little quieter than conversation."),
                "small",
            )
        )
        column.addLayout(self._row)
        column.addWidget(self._words)
        column.addWidget(self._heard)
        column.addWidget(self.silent)
        column.addWidget(self._trouble)
        theme.changed.connect(self._keep_room)
        self._keep_room()
        self.follow()
        self._show_now()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        self.follow()  # it may have been set on another page

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        self._line.stop()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        needed = self.play.minimumWidth() + self._theme.px(160)
        self._row.setDirection(across if needed <= self.width() else down)
        super().resizeEvent(event)

    def _keep_room(self) -> None:
        """Nothing below or beside moves when the line begins or ends."""
        widest = self.play.size_for((say(_PLAY), say(_STOP)), "", squeezed=False)
        self.play.setMinimumWidth(widest.width())
        policy = self._heard.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._heard.setSizePolicy(policy)
        line = QFontMetrics(self._theme.font(Size.SMALL)).lineSpacing()
        self._heard.setMinimumHeight(_HEARD_LINES * line)

    def _with_ends(self) -> QVBoxLayout:
        """The slider above the words for its ends."""
        ends = QHBoxLayout()
        ends.addWidget(Label(say("softer"), "faint"))
        ends.addStretch(1)
        ends.addWidget(Label(say("louder"), "faint"))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.slider)
        column.addLayout(ends)
        return column

    def _play_or_stop(self) -> None:
        if self._line.speaks:
            self._line.stop()
            return
        # Kept, though it was not moved: no session shall begin louder than what was heard here.
        self._set(self.slider.value())
        if present_missing(self._remote.snapshot):
            self._remote.send(ev.UseDevice())  # one may have been connected since
        self._line.play()

    def _set(self, value: int) -> None:
        self._trouble.say(self._remote.set(table.COMFORTABLE_LEVEL, float(value)))
        self.moved.emit(float(value))
        self._remote.send(ev.SetVolume(Decibel(value)))
        self._show_level()

    def follow(self) -> None:
        """Show the level that is set."""
        comfortable = self._remote.setting(table.COMFORTABLE_LEVEL)
        shown = BEFORE_A_LEVEL_WAS_SET if comfortable is None else comfortable
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(shown))
        self._show_level()

    def _show_level(self) -> None:
        self.slider.setAccessibleDescription(level.present_level(self.slider.value()))
        at_most = self.slider.value() >= COMFORTABLE
        self._words.say(say(_STILL_QUIET) if at_most else "")

    def _show_now(self) -> None:
        speaks, caption = self._line.speaks, self._line.caption
        self.play.rename(say(_STOP if speaks else _PLAY))
        self._heard.say(say("“{caption}”", caption=caption) if caption else "")
        self.silent.say(present_missing(self._remote.snapshot))
