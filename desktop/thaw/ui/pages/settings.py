"""Settings: each row of the table that has a title, with what its kind needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal

from thaw.settings import table
from thaw.settings.kinds import OneOf as OneOfKind
from thaw.ui.pages.page import Page, card
from thaw.ui.widgets.chips import OneOf
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from thaw.settings.setting import Setting
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

_SIZES: Final = (100, 125, 150, 175, 200)
_SWITCHES: Final = (
    table.CAPTIONS,
    table.CAPTIONS_READ,
    table.LETTER_KEYS,
    table.QUICK_HIDE,
    table.TITLE_SHOWN,
    table.GROUNDING_ONLY,
)


class SettingsPage(Page):
    """What can be set. Everything takes effect at once; ``changed`` tells the window."""

    changed = Signal()

    def __init__(self, theme: Theme, remote: Remote) -> None:
        super().__init__(theme)
        self._remote = remote
        self.add_title("Settings", "Everything takes effect at once.")
        self.trouble = ErrorNote(theme)
        self.column.addWidget(self.trouble)
        frame, inside = card()
        inside.setSpacing(6)
        self._add_choice(inside, table.THEME)
        self._add_sizes(inside)
        self._add_choice(inside, table.MOTION)
        for switch in _SWITCHES:
            self._add_switch(inside, switch)
        self.column.addWidget(frame)
        self.column.addStretch(1)

    def _add_choice(self, inside: QVBoxLayout, setting: Setting[str]) -> None:
        if not isinstance(setting.kind, OneOfKind):
            raise TypeError(setting.key)
        chips = self._add_row(
            inside, setting, setting.kind.labels, self._remote.setting(setting)
        )
        chips.picked.connect(lambda value: self._set(setting, value))

    def _add_sizes(self, inside: QVBoxLayout) -> None:
        options = [(str(size), f"{size} %") for size in _SIZES]
        now = str(self._remote.setting(table.TEXT_SIZE))
        chips = self._add_row(inside, table.TEXT_SIZE, options, now)
        chips.picked.connect(lambda value: self._set(table.TEXT_SIZE, int(value)))

    def _add_switch(self, inside: QVBoxLayout, setting: Setting[bool]) -> None:
        now = "on" if self._remote.setting(setting) else "off"
        chips = self._add_row(inside, setting, (("on", "On"), ("off", "Off")), now)
        chips.picked.connect(lambda value: self._set(setting, value == "on"))

    def _add_row(
        self,
        inside: QVBoxLayout,
        setting: Setting[Any],
        options: Sequence[tuple[str, str]],
        now: str,
    ) -> OneOf:
        inside.addWidget(Label(setting.title, "heading"))
        inside.addWidget(Label(setting.help, "small"))
        chips = OneOf(self.theme, setting.title)
        chips.setAccessibleDescription(setting.help)
        chips.offer(options, now)
        inside.addWidget(chips)
        inside.addSpacing(12)
        return chips

    def _set(self, setting: Setting[Any], value: object) -> None:
        self.trouble.say(self._remote.set(setting, value))
        self.changed.emit()
