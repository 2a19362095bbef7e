"""“Still here?” on the session page: one quiet line that holds up nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from thaw.base.language import say
from thaw.player.events import StillHere
from thaw.ui.present.still_here import ASK, FAR_AWAY, OR_NEITHER, TOLD, YES
from thaw.ui.theme.tokens import TARGET
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme


class StillHereRow(QWidget):
    """The question, two answers of equal weight, and that neither is needed.

    Signals:
        answered: carries the event for the player.
        came: carries the row, which stands there from now on.
        went: it was put away.
    """

    answered = Signal(object)
    came = Signal(QWidget)
    went = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say(ASK))
        row = Flow(8, row_gap=0, centred=True, parent=self)
        row.addWidget(_quiet(say(ASK)))
        for text, key, yes in ((YES, "1", True), (FAR_AWAY, "2", False)):
            chip = Button(say(text), theme, Look.CHIP, key=key)
            chip.setAccessibleDescription(say(ASK))
            chip.clicked.connect(partial(self._answer, StillHere(yes=yes)))
            row.addWidget(chip)
        row.addWidget(_quiet(say(OR_NEITHER)))
        self.hide()

    def show_now(self, *, asks: bool) -> None:
        """Show the question, or put it away; a screen reader hears of it once."""
        if asks == (not self.isHidden()):
            return
        self.setVisible(asks)
        if asks:
            announce(self, say(TOLD))
            self.came.emit(self)
        else:
            self.went.emit()

    def pick_by_digit(self, digit: int) -> None:
        """What a digit key does while it stands there."""
        if not self.isHidden() and digit in (1, 2):
            self._answer(StillHere(yes=digit == 1))

    def _answer(self, event: StillHere, *_: bool) -> None:
        self.answered.emit(event)


def _quiet(text: str) -> Label:
    label = Label(text, "faint")
    label.setWordWrap(False)
    label.setMinimumHeight(TARGET)
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return label
