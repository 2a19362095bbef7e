"""Settings: every row of the table that has a title, by the kind of its value."""

from __future__ import annotations

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
from thaw.ui.widgets.ahead import lay_out, style
from thaw.ui.widgets.chips import OneOf
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from thaw.app.link import Outputs
    from thaw.settings.setting import Setting
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

_TITLE: Final = mark("Settings")
_CALM_MS: Final = 400
"""Nothing is made ahead while the page itself comes and is looked at."""
_STEP_MS: Final = 50
"""Between two rows that are made ahead; each takes some milliseconds."""


class SettingsPage(Page):
    """What can be set, a group at a time. ``changed`` tells the window that looks changed.

    A group is built when it is first looked at, so that the window itself is there sooner.
    While the page is seen, the other groups are made ahead, unseen and a row at a time: a long
    one would hold up the window for some 200 ms.
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
        self._cards: dict[Group, tuple[QFrame, QVBoxLayout]] = {}
        self.rows: dict[str, SettingRow] = {}
        self.add_title(say(_TITLE))
        self.groups = OneOf(theme, say("Groups of settings"))
        self.groups.picked.connect(lambda name: self.show_group(Group[name]))
        self.column.addWidget(self.groups)
        self.trouble = ErrorNote(theme)
        self.column.addWidget(self.trouble)
        self._ahead = QTimer(self)
        self._ahead.timeout.connect(self.make_more)
        self._below = QVBoxLayout()
        self.column.addLayout(self._below)
        self.column.addStretch(1)
        self.shown = next(group for group in Group if self._rows_of(group))

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        self.show_group(self.shown)
        self._ahead.start(_CALM_MS)
        super().showEvent(event)

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        self._ahead.stop()  # a session may begin now
        super().hideEvent(event)

    def show_group(self, group: Group) -> None:
        """Show a group, with the values that are set now."""
        self.shown = group
        names = [(each.name, say(each.value.title)) for each in Group if self._rows_of(each)]
        self.groups.offer(names, group.name)
        for setting in self._rows_of(group):
            if setting.key in self.rows:
                self._show_value(setting)
            else:
                self._add_row(group, setting)
        for each, (frame, _) in self._cards.items():
            frame.setVisible(each is group)

    @property
    def is_making(self) -> bool:
        """Whether more is made ahead now."""
        return self._ahead.isActive()

    def make_more(self) -> None:
        """One step ahead: the next row that is not there yet."""
        self._ahead.setInterval(_STEP_MS)
        missing = next(self._missing(), None)
        if missing is None:
            self._ahead.stop()
            return
        row = self._add_row(*missing)
        style(row)
        lay_out(row, self.rows[self._rows_of(self.shown)[0].key].width())

    def _missing(self) -> Iterator[tuple[Group, Setting[Any]]]:
        for group in Group:
            for setting in self._rows_of(group):
                if setting.key not in self.rows:
                    yield group, setting

    def _rows_of(self, group: Group) -> list[Setting[Any]]:
        return [setting for setting in self._rows if setting.group is group]

    def _inside(self, group: Group) -> QVBoxLayout:
        """What the rows of a group lie in."""
        if group not in self._cards:
            frame, inside = card(say(group.value.title))
            frame.hide()  # else Qt shows it when the page is seen
            inside.setSpacing(0)
            inside.addWidget(Label(say(group.value.help), "quiet"))
            inside.addSpacing(16)
            self._cards[group] = frame, inside
            self._below.addWidget(frame)
        return self._cards[group][1]

    def _add_row(self, group: Group, setting: Setting[Any]) -> SettingRow:
        row = SettingRow(self.theme, setting, self._controls)
        row.picked.connect(lambda value: self._set(row, value))
        self.rows[setting.key] = row
        self._inside(group).addWidget(row)
        self._show_value(setting)
        return row

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
