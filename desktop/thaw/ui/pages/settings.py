"""Settings: every row of the table that has a title, by the kind of its value."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout
from typing_extensions import override

from thaw.base.language import mark, say
from thaw.settings.group import Group
from thaw.settings.table import TABLE
from thaw.ui.pages.page import Page, card
from thaw.ui.pages.setting_controls import Controls
from thaw.ui.pages.setting_row import SettingRow
from thaw.ui.widgets.chips import OneOf
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QLayout

    from thaw.app.link import Outputs
    from thaw.settings.setting import Setting
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

_TITLE: Final = mark("Settings")
_SEEN: Final = 8
"""More rows than a window shows at once."""
_STEP: Final = 3
"""So many rows are made without a pause; each takes some milliseconds."""


class SettingsPage(Page):
    """What can be set, a group at a time. ``changed`` tells the window that looks changed.

    A group is built when it is first looked at, so that the window itself is there sooner.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        remote: Remote,
        outputs: Outputs,
        rows: Sequence[Setting[Any]] = TABLE,
    ) -> None:
        super().__init__(theme)
        self._remote, self._rows = remote, rows
        self._controls = Controls(theme, remote, outputs)
        self._cards: dict[Group, QFrame] = {}
        self.rows: dict[str, SettingRow] = {}
        self.add_title(say(_TITLE))
        self.groups = OneOf(theme, say("Groups of settings"))
        self.groups.picked.connect(lambda name: self._turn_to(Group[name], whole=False))
        self.column.addWidget(self.groups)
        self.trouble = ErrorNote(theme)
        self.column.addWidget(self.trouble)
        self._missing: deque[tuple[QLayout, Setting[Any]]] = deque()
        self._soon = QTimer(self, interval=0)
        self._soon.timeout.connect(self._add_some)
        self._below = QVBoxLayout()
        self.column.addLayout(self._below)
        self.column.addStretch(1)
        self.shown = next(group for group in Group if self._rows_of(group))

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        self.show_group(self.shown)
        super().showEvent(event)

    def show_group(self, group: Group) -> None:
        """Show a group, with the values that are set now."""
        self._turn_to(group, whole=True)

    def _turn_to(self, group: Group, *, whole: bool) -> None:
        """Show a group: all of it, or what a window holds, and the rest little by little."""
        self.shown = group
        names = [(each.name, say(each.value.title)) for each in Group if self._rows_of(each)]
        self.groups.offer(names, group.name)
        for setting in self._rows_of(group):
            if setting.key in self.rows:
                self._show_value(setting)
        if group not in self._cards:
            self._cards[group] = self._begun(group)
            self._below.addWidget(self._cards[group])
        while whole and self._missing:
            self._add_row(*self._missing.popleft())
        for each, frame in self._cards.items():
            frame.setVisible(each is group)

    def _rows_of(self, group: Group) -> list[Setting[Any]]:
        return [setting for setting in self._rows if setting.group is group]

    def _begun(self, group: Group) -> QFrame:
        frame, inside = card(say(group.value.title))
        inside.setSpacing(0)
        inside.addWidget(Label(say(group.value.help), "quiet"))
        inside.addSpacing(16)
        rows = self._rows_of(group)
        for setting in rows[:_SEEN]:
            self._add_row(inside, setting)
        self._missing.extend((inside, setting) for setting in rows[_SEEN:])
        self._soon.start()
        return frame

    def _add_some(self) -> None:
        for _ in range(min(_STEP, len(self._missing))):
            self._add_row(*self._missing.popleft())
        if not self._missing:
            self._soon.stop()

    def _add_row(self, inside: QLayout, setting: Setting[Any]) -> None:
        row = SettingRow(self.theme, setting, self._controls)
        row.picked.connect(lambda value: self._set(row, value))
        self.rows[setting.key] = row
        inside.addWidget(row)
        row.show()  # where the group is seen already Qt would do it later
        self._show_value(setting)

    def _show_value(self, setting: Setting[Any]) -> None:
        self.rows[setting.key].show_value(self._remote.setting(setting))

    def _set(self, row: SettingRow, value: object) -> None:
        changes = value != self._remote.setting(row.setting)
        if changes:
            self.trouble.say(self._remote.set(row.setting, value))
        self._show_value(row.setting)
        if changes and row.setting.group is Group.LOOK:
            self.changed.emit()
            self.bring_into_sight(row)
