"""A choice, or “have it / don't have it”: chips of equal weight, on the digits too."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from thaw.player.events import Answer
from thaw.ui.pages.forms.form import Form
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.present.answer import AnswerView
    from thaw.ui.theme.theme import Theme


class ChoiceForm(Form):
    """The options."""

    def __init__(self, theme: Theme, view: AnswerView) -> None:
        super().__init__(theme, view)
        self._chips: dict[str, Button] = {}
        row = Flow(8, row_gap=12, centred=True)
        for option in view.options:
            chip = Button(option.text, theme, Look.ANSWER, key=option.digit)
            chip.setCheckable(True)
            chip.clicked.connect(partial(self._choose, option.id))
            self._chips[option.id] = chip
            row.addWidget(chip)
        self.column.addLayout(row)
        if view.lasts:
            self.column.addWidget(Label(view.lasts, "faint", centred=True))

    def pick_by_digit(self, digit: int) -> None:
        """Pick the option that shows a digit; nothing where none does."""
        for option in self.view.options:
            if option.digit == str(digit):
                self._choose(option.id)

    def _choose(self, option: str, *_: bool) -> None:
        for id_, chip in self._chips.items():
            chip.setChecked(id_ == option)
        self.answered.emit(Answer(self.view.id, option=option))
