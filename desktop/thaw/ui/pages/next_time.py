"""What a listener would change next time: it takes effect when it is pressed, not when kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thaw.base.language import mark, say
from thaw.base.units import seconds_from_frames
from thaw.settings.remembered import Habit
from thaw.ui.present.habits import (
    ANOTHER_ANCHOR,
    FEWER_SILENCES,
    QUIETER,
    SHORTER,
    SKIP_REGION,
    Wishes,
    present_habit,
    wished,
)
from thaw.ui.present.regions import region_title
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.chips import LeaveOut, OneOf
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.timeline.description import Description
    from thaw.ui.habits import HabitBook
    from thaw.ui.theme.theme import Theme

TITLE: Final = mark("Would you change anything next time?")
_ALL: Final = (QUIETER, SHORTER, FEWER_SILENCES, SKIP_REGION, ANOTHER_ANCHOR)
_HOLDS: Final = mark("It holds whatever is kept of the note; pressed again, it is taken back.")


class NextTime(QWidget):
    """Chips that change what the next session of the kind begins with.

    Signals:
        changed: something else is wished for.
    """

    changed = Signal()

    def __init__(self, theme: Theme, habits: HabitBook) -> None:
        super().__init__()
        self._habits = habits
        self._description: Description | None = None
        self._before, self._wishes, self._counts = Habit(), Wishes(), False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(say(TITLE), "small"))
        chips = QWidget()
        row = Flow(8, row_gap=0, parent=chips)
        self._chips = {words: self._chip(words, theme) for words in _ALL}
        for chip in self._chips.values():
            row.addWidget(chip)
        self._regions, self._anchors = (
            LeaveOut(theme, say(SKIP_REGION)),
            OneOf(theme, say(ANOTHER_ANCHOR)),
        )
        self._regions.changed.connect(
            lambda left: self._wish(replace(self._wishes, left_out=left))
        )
        self._anchors.picked.connect(
            lambda anchor: self._wish(replace(self._wishes, anchor=anchor))
        )
        self._said = Label("", "small")
        for widget in (chips, self._regions, self._anchors, self._said):
            column.addWidget(widget)
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        """What was wished for, for the note."""
        return self._wishes.words if self._counts else ()

    def begin(self, description: Description | None) -> None:
        """Ask about a session that is over; there is nothing to ask where it is not known."""
        self._description, self._wishes, self._counts = description, Wishes(), True
        self.setVisible(description is not None)
        if description is None:
            return
        self._before = self._habits.of(description.ref)
        self._chips[SKIP_REGION].setVisible(bool(description.regions))
        self._chips[ANOTHER_ANCHOR].setVisible(bool(description.anchors))
        here = frozenset(region.id for region in description.regions)
        left_out = frozenset(self._before.left_out) & here
        self._regions.offer([(r.id, region_title(r)) for r in description.regions], left_out)
        self._anchors.offer([(a.id, say(a.short)) for a in description.anchors], "")
        for chip in self._chips.values():
            chip.setChecked(False)
        self._show_now()

    def let_go(self) -> None:
        """The note was thrown away: the wishes hold, and are no part of another note."""
        self._counts = False

    def take_up(self) -> None:
        """The note is there again."""
        self._counts = True

    def _chip(self, words: str, theme: Theme) -> Button:
        chip = Button(say(words), theme, Look.CHIP)
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self._press(words, pressed=chip.isChecked()))
        return chip

    def _press(self, words: str, *, pressed: bool) -> None:
        wishes = self._wishes
        after = {
            QUIETER: replace(wishes, quieter=pressed),
            SHORTER: replace(wishes, shorter=pressed),
            FEWER_SILENCES: replace(wishes, fewer_silences=pressed),
            SKIP_REGION: replace(wishes, left_out=self._regions.left_out if pressed else None),
            ANOTHER_ANCHOR: replace(wishes, anchor=self._anchors.chosen if pressed else ""),
        }
        self._wish(after[words])

    def _wish(self, wishes: Wishes) -> None:
        self._wishes = wishes
        trouble = self._keep()
        self._show_now(trouble)
        self.changed.emit()

    def _keep(self) -> str:
        if self._description is None:
            return ""
        ref = self._description.ref
        wishes = self._wishes
        if wishes.left_out is not None:  # what other sessions have stays as it is
            here = {region.id for region in self._description.regions}
            others = frozenset(self._before.left_out) - here
            wishes = replace(wishes, left_out=wishes.left_out | others)
        minutes = round(seconds_from_frames(self._description.frames) / 60)
        habit = wished(self._before, wishes, minutes, self._habits.usual_silences)
        return self._habits.keep(ref, habit)

    def _show_now(self, trouble: str = "") -> None:
        """The rows that a chip opens, and what is in force."""
        self._regions.setVisible(self._chips[SKIP_REGION].isChecked())
        self._anchors.setVisible(self._chips[ANOTHER_ANCHOR].isChecked())
        habit = self._habits.of(self._description.ref) if self._description else Habit()
        words = present_habit(habit) or say("as usual")
        said = [say("Next time: {habit}.", habit=words), say(_HOLDS)]
        told = [*(said if self._wishes.words else ()), trouble]
        self._said.say(" ".join(part for part in told if part))
