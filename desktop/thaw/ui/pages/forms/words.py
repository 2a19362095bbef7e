"""A palette of words: the four first ones apart, all others in their groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from thaw.base.language import say
from thaw.player.events import Answer
from thaw.ui.pages.forms.form import Form
from thaw.ui.pages.forms.scale import Scale
from thaw.ui.present.answer import asks_along, present_care
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.chip_group import ChipGroup
from thaw.ui.widgets.flow import Columns
from thaw.ui.widgets.label import Label, in_the_middle
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.present.answer import AnswerView
    from thaw.ui.theme.theme import Theme

_FEW = 8
_CLOSE = 700
"""More words than one row holds, but few, stand close together in the middle."""
_COLUMN = 410
"""What a column of groups takes at least, at 100 %."""


class WordsForm(Form):
    """Any number of words, or none."""

    def __init__(self, theme: Theme, view: AnswerView) -> None:
        super().__init__(theme, view)
        self._groups = [ChipGroup(theme, "", view.first_words, Look.FIRST_ANSWER)]
        self._groups[0].setAccessibleName(say("Words that always fit"))
        self.column.addWidget(self._groups[0])
        if any(group.title for group in view.groups):
            self._add_titled()
        else:
            self._add_plain()
        self._care = Label("", "small", centred=True)
        self._care.hide()
        self.column.addWidget(self._care)
        self._along: Scale | None = None
        if view.along is not None:
            self._along = Scale(theme, view.along, titled=True)
            self.column.addLayout(in_the_middle(self._along))
            self._along.hide()
        for group in self._groups:
            group.toggled.connect(self._follow)
        if view.is_long:
            self.add_foot()
        else:
            self.add_ends()

    @override
    def given(self) -> Answer:
        words = self._words()
        values = self._along.value if self._along is not None and asks_along(words) else ()
        return Answer(self.view.id, values=values, words=words)

    def _words(self) -> tuple[str, ...]:
        return tuple(word for group in self._groups for word in group.picked)

    def _add_titled(self) -> None:
        holder = QWidget()
        columns = Columns(self.theme.px(_COLUMN), 2, 16, parent=holder)
        columns.setSpacing(4)
        for group in self.view.groups:
            chips = ChipGroup(self.theme, say(group.title), group.words, Look.CHIP)
            self._groups.append(chips)
            columns.addWidget(chips)
        self.column.addWidget(holder)

    def _add_plain(self) -> None:
        for group in self.view.groups:
            chips = ChipGroup(self.theme, "", group.words, Look.ANSWER)
            if len(group.words) > _FEW:
                chips.setMaximumWidth(self.theme.px(_CLOSE))
            self._groups.append(chips)
            self.column.addLayout(in_the_middle(chips))

    def _follow(self) -> None:
        """Say what some words bring with them, below the words."""
        words = self._words()
        care = present_care(words)
        if care and care != self._care.text():
            announce(self._care, care)
        self._care.say(care)
        if self._along is not None and self._along.isHidden() == asks_along(words):
            self._along.setVisible(asks_along(words))
            if asks_along(words):
                self.grew.emit(self._along)
                announce(self._along, self._along.row.accessibleName())
