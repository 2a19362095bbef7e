"""The ticks of what leaves: the parts of the notes, and the notes themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thaw.base.language import say
from thaw.notes.parts import PARTS
from thaw.ui.day_and_time import day_and_time
from thaw.ui.export_selection import FIRST, MORE
from thaw.ui.pages.page import card
from thaw.ui.present.leaving import PART_NAMES
from thaw.ui.present.notes import present_row
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Columns
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thaw.app.notes.told import Row
    from thaw.ui.export_selection import ExportSelection
    from thaw.ui.theme.theme import Theme

_PART: Final = 168


class PartTicks(QWidget):
    """A tick for each part.

    Signals:
        ticked: a part, and whether it leaves.
    """

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        frame, inside = card(say("Which parts"))
        holder = QWidget()
        self._columns = Columns(theme.px(_PART), 2, gap=0, parent=holder)
        self._ticks = {part: Tick(say(PART_NAMES[part]), theme) for part in PARTS}
        for part, tick in self._ticks.items():
            tick.clicked.connect(
                lambda _=False, part=part, tick=tick: self.ticked.emit(part, tick.isChecked())
            )
            self._columns.addWidget(tick)
        inside.addWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        theme.changed.connect(self._fit)

    def show_selection(self, selection: ExportSelection) -> None:
        """Tick what leaves."""
        for part, tick in self._ticks.items():
            tick.setChecked(part in selection.parts)

    def _fit(self) -> None:
        self._columns.set_narrowest(self._theme.px(_PART))


class NoteTicks(QWidget):
    """A tick for each note, some at a time.

    Signals:
        ticked: a note, and whether it leaves.
        more_wanted: further notes are to be shown.
    """

    ticked = Signal(object, bool)  # ids have 63 bits, more than a signal's int
    more_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._most = FIRST
        self._ticks: dict[int, Tick] = {}
        frame, inside = card(say("Which notes"))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        inside.addLayout(self._column)
        self._more = Button(say("Show more of them"), theme, Look.LINK)
        self._more.clicked.connect(self._show_more)
        inside.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)

    def clear(self) -> None:
        """No note is shown any more."""
        for tick in self._ticks.values():
            self._column.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._ticks.clear()
        self._most = FIRST
        self.hide()

    def show_selection(self, selection: ExportSelection) -> None:
        """Show the notes that were told, and tick those that leave."""
        self._add(selection.rows[len(self._ticks) : self._most])
        for note, tick in self._ticks.items():
            tick.setChecked(selection.takes(note))
        self._more.setVisible(selection.more or len(selection.rows) > self._most)
        self.setVisible(len(selection.rows) > 1)

    def _add(self, rows: Sequence[Row]) -> None:
        for row in rows:
            view = present_row(row.id, day_and_time(row.written), row.jotting)
            title = say("{title}, {when}", title=view.title, when=view.when)
            tick = Tick(title, self._theme, view.first)
            tick.clicked.connect(
                lambda _=False, tick=tick, note=row.id: self.ticked.emit(note, tick.isChecked())
            )
            self._ticks[row.id] = tick
            self._column.addWidget(tick)

    def _show_more(self) -> None:
        self._most += MORE
        self.more_wanted.emit()
