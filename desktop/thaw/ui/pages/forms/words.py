"""A palette of words: the four first ones apart, all others in their groups."""

from __future__ import annotations

from collections import deque
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
    from collections.abc import Iterable

    from thaw.ui.present.answer import AnswerView
    from thaw.ui.theme.theme import Theme

_FEW = 8
_CLOSE = 700
"""More words than one row holds, but few, stand close together in the middle."""
_COLUMN = 410
"""What a column of groups takes at least, at 100 %."""


class WordsForm(Form):
    """Any number of words, or none."""

    def __init__(self, theme: Theme, view: AnswerView, *, whole: bool = True) -> None:
        """Build it.

        Args:
            theme: colours and sizes.
            view: the question.
            whole: whether all of it; else ``grow`` adds its groups.
        """
        super().__init__(theme, view)
        self._groups: list[ChipGroup] = []
        self._columns: Columns | None = None
        self._missing = deque(view.groups)
        first = self._group("", view.first_words, Look.FIRST_ANSWER)
        first.setAccessibleName(say("Words that always fit"))
        self.column.addWidget(first)
        if view.is_long:
            holder = QWidget()
            self._columns = Columns(theme.px(_COLUMN), 2, 16, parent=holder)
            self._columns.setSpacing(4)
            self.column.addWidget(holder)
        while whole and self.grow():
            continue
        self._care = Label("", "small", centred=True)
        self._care.hide()
        self.column.addWidget(self._care)
        self._along: Scale | None = None
        if view.is_long:
            self.add_foot()
        else:
            self.add_ends()
        self.take(view)

    def grow(self) -> bool:
        """Add a group that is still missing; whether there was one."""
        if not self._missing:
            return False
        group = self._missing.popleft()
        if self._columns is not None:
            self._columns.addWidget(self._group(say(group.title), group.words, Look.CHIP))
            return True
        chips = self._group("", group.words, Look.ANSWER)
        if len(group.words) > _FEW:
            chips.setMaximumWidth(self.theme.px(_CLOSE))
        self.column.addLayout(in_the_middle(chips))
        return True

    def take(self, view: AnswerView) -> None:
        """Ask this question, which has the same words."""
        self.view = view
        if view.along is not None and self._along is None:
            self._along = Scale(self.theme, view.along, titled=True)
            place = self.column.indexOf(self._care) + 1
            self.column.insertLayout(place, in_the_middle(self._along))
            self._along.hide()

    @override
    def given(self) -> Answer:
        words = self._words()
        values = self._along.value if self._along is not None and asks_along(words) else ()
        return Answer(self.view.id, values=values, words=words)

    def _words(self) -> tuple[str, ...]:
        return tuple(word for group in self._groups for word in group.picked)

    def _group(self, title: str, words: Iterable[str], look: Look) -> ChipGroup:
        chips = ChipGroup(self.theme, title, words, look)
        chips.toggled.connect(self._follow)
        self._groups.append(chips)
        return chips

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
