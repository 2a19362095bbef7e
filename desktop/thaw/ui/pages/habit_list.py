"""What is remembered for each kind of session, each with a way to forget it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thaw.base.language import say
from thaw.settings.remembered import Habit, Habits, habit_of, with_habit
from thaw.ui.present.habits import present_habit
from thaw.ui.present.words import KINDS
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.settings.remembered import Plain
    from thaw.ui.theme.theme import Theme


class HabitList(QWidget):
    """A line for each kind of session that something is remembered for.

    Signals:
        changed: carries what is remembered from now on.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lines: list[QWidget] = []

    def show_value(self, plain: Plain) -> None:
        """Show what is remembered."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(plain, kind) for kind in plain]
        if not plain:
            self._lines.append(Label(Habits().words(plain), "quiet"))
        for line in self._lines:
            self._column.addWidget(line)

    def take_focus(self) -> None:
        """To the first that can be forgotten, where there is one."""
        buttons = [button for line in self._lines for button in line.findChildren(Button)]
        if buttons:
            buttons[0].setFocus()

    def _line(self, plain: Plain, kind: str) -> QWidget:
        name = say(KINDS.get(kind, kind))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        words = present_habit(habit_of(plain, kind))
        row.addWidget(Label(say("{kind}: {habit}.", kind=name, habit=words), "quiet"), 1)
        forget = Button(say("Forget"), self._theme, Look.LINK)
        forget.setAccessibleName(say("Forget what is remembered for {kind}", kind=name))
        forget.clicked.connect(lambda: self.changed.emit(with_habit(plain, kind, Habit())))
        row.addWidget(forget)
        return line
