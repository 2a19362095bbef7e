"""What a note was before it was changed: a version for each time, to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thaw.base.language import say
from thaw.ui.day_and_time import day_and_time
from thaw.ui.pages.page import card
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thaw.notes.note import Note
    from thaw.ui.theme.theme import Theme


class EarlierVersions(QWidget):
    """The card; hidden until it has something to show.

    Signals:
        picked: carries the version that is to be looked at.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        frame, inside = card(say("Earlier versions"))
        self._told = Label("", "quiet")
        inside.addWidget(self._told)
        self._inside, self._rows = inside, QWidget()
        inside.addWidget(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        self.hide()

    def show_versions(self, versions: Sequence[Note]) -> None:
        """Show when each was written, the newest first."""
        self.clear()
        self._rows = QWidget()
        column = Flow(8, parent=self._rows)
        for version in versions:
            row = Button(
                say("As it was on {when}", when=day_and_time(version.changed)),
                self._theme,
                Look.SMALL,
            )
            row.clicked.connect(lambda _=False, version=version: self.picked.emit(version))
            column.addWidget(row)
        self._inside.addWidget(self._rows)
        there, none = say("They are kept for a week after a change."), say("There are none.")
        self._told.say(there if versions else none)
        self.show()

    def clear(self) -> None:
        """Let go of all of them."""
        self._rows.hide()
        self._rows.setParent(None)  # what it says is out of the window at once
        self._rows.deleteLater()
        self._rows = QWidget(self)
        self.hide()
