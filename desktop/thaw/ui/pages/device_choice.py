"""Picks the output among those that are there. What is picked is heard by the test line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.present.devices import SYSTEM, present_devices
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.chips import OneOf
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from thaw.app.devices import Devices
    from thaw.app.link import Outputs
    from thaw.settings.setting import Setting
    from thaw.ui.theme.theme import Theme


class DeviceChoice(QWidget):
    """Looks for devices whenever it comes into sight, and when it is asked to.

    Signals:
        changed: carries the name of the one that was picked, or None for the system's own.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, outputs: Outputs, setting: Setting[str | None]) -> None:
        super().__init__()
        self._outputs, self._setting = outputs, setting
        self._found: Devices | None = None
        self._chosen: str | None = None
        self.chips = OneOf(theme, say(setting.title))
        self.chips.setAccessibleDescription(say(setting.help))
        self.chips.picked.connect(self._pick)
        self.words = Label("", "small")
        self.again = Button(say("Look again"), theme, Look.LINK)
        self.again.clicked.connect(self.look)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.chips)
        column.addLayout(row)
        self._show_now()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        self.look()

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        self._outputs.close()

    def look(self) -> None:
        """Look which are there; those that were found before stay meanwhile."""
        self.words.say(say("Looking for devices."))
        self._outputs.list(self._take)

    def show_value(self, chosen: str | None) -> None:
        """Show what is picked."""
        self._chosen = chosen
        self._show_now()

    def _take(self, found: Devices) -> None:
        self._found = found
        self._show_now()
        if self.words.text():
            announce(self, self.words.text())

    def _pick(self, name: str) -> None:
        self.changed.emit(None if name == SYSTEM else name)

    def _show_now(self) -> None:
        system = self._setting.kind.words(None)
        view = present_devices(self._found, self._chosen, system)
        had_focus = self.chips.isAncestorOf(self.focusWidget())
        self.chips.offer(view.options, view.picked)
        if had_focus:  # the chip that had it may be gone
            self.chips.take_focus()
        self.words.say(view.words)
