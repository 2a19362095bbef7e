"""What has to be said on the stage beside the session: no device, a lost device or process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thaw.base.language import say
from thaw.player import events as ev
from thaw.settings import table
from thaw.ui.present.room import present_devices
from thaw.ui.present.session import present_silent
from thaw.ui.present.stage import Stage
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.label import Label, in_the_middle

if TYPE_CHECKING:
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

_WIDEST = 860


class StageNotices(QWidget):
    """Sentences with ways out, above the scene; takes no room while there are none.

    Signals:
        came: there is something to say where there was nothing.
    """

    came = Signal()

    def __init__(self, theme: Theme, remote: Remote) -> None:
        super().__init__()
        self._remote = remote
        self.device, self.process = ErrorNote(theme), ErrorNote(theme)
        self._silent = Label("", "small", centred=True, theme=theme)
        self._theme, self._inside = theme, QWidget()
        theme.changed.connect(self._fit)
        self._fit()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.process)
        column.addWidget(self.device)
        column.addWidget(self._silent)
        middle = in_the_middle(self._inside)
        middle.setContentsMargins(0, 0, 0, 0)
        self.setLayout(middle)
        remote.troubled.connect(self.show_now)

    def show_now(self) -> None:
        """Show what is wrong now."""
        snapshot = self._remote.snapshot
        question = snapshot.question_device if snapshot is not None else ""
        labels = present_devices(
            self._remote.setting(table.OUTPUT_DEVICE),
            in_room=self._remote.stage is Stage.ROOM,
        )
        devices = list(zip(labels, (self._use_device, self._use_none), strict=True))
        self.device.say(question, devices if question else [])
        ways = []
        if self._remote.can_go_on and self._remote.stage is Stage.SESSION:
            ways.append((say("Go on from the last sentence"), self._remote.go_on))
        self.process.say(self._remote.trouble, ways)
        shown = snapshot is not None and self._remote.stage in (Stage.SESSION, Stage.ROOM)
        self._silent.say(present_silent(snapshot) if snapshot is not None and shown else "")
        says = bool(question or self._remote.trouble or self._silent.text())
        comes = says and self.isHidden()
        self.setVisible(says)
        if comes:
            self.came.emit()

    def _fit(self) -> None:
        self._inside.setMaximumWidth(self._theme.px(_WIDEST))

    def _use_device(self) -> None:
        self._remote.send(ev.UseDevice())

    def _use_none(self) -> None:
        self._remote.send(ev.UseDevice(sound=False))
