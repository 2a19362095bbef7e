"""What a session begins with because the last one of its kind ended so, and a way out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thaw.base.language import say
from thaw.settings.remembered import Habit
from thaw.ui.present.habits import present_habit
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.habits import HabitBook
    from thaw.ui.theme.theme import Theme


class HabitNote(QWidget):
    """One line; takes no room where nothing is remembered.

    Signals:
        forgotten: the session shall begin as usual.
    """

    forgotten = Signal()

    def __init__(self, theme: Theme, habits: HabitBook) -> None:
        super().__init__()
        self._habits, self._ref = habits, ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._said = Label("", "small")
        forget = Button(say("Forget this"), theme, Look.LINK)
        forget.setAccessibleDescription(
            say("Forgets what is remembered for this kind of session.")
        )
        forget.clicked.connect(self._forget)
        row.addWidget(self._said, 1)
        row.addWidget(forget, 0, Qt.AlignmentFlag.AlignTop)

    def show_for(self, ref: str) -> None:
        """Say what is remembered for the kind of a session."""
        self._ref = ref
        words = present_habit(self._habits.of(ref))
        self.setVisible(bool(words))
        if words:
            self._said.setText(
                say("Remembered for this kind of session: {habit}.", habit=words)
            )

    def _forget(self) -> None:
        self._habits.keep(self._ref, Habit())
        self.forgotten.emit()
