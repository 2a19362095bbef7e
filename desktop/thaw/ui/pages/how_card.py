"""Two questions before a session, both optional, and the one about counting, asked once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from thaw.base.language import say
from thaw.routing.advise import Answers
from thaw.ui.pages.page import card
from thaw.ui.present.advice import COUNT_ASK, COUNT_NO, COUNT_YES
from thaw.ui.present.answer import CAN_NOT_TELL, present_measure
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Columns, Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.scale_row import ScaleRow
from thaw.ui.widgets.ways import WayButtons

if TYPE_CHECKING:
    from thaw.ui.present.advice import AdviceView
    from thaw.ui.theme.theme import Theme

_ASKED: Final = ("stirred", "here")
_COLUMN: Final = 370


class HowCard(QWidget):
    """How stirred up, how here: each a row of numbers with “can't tell” beside it.

    Signals:
        changed: another answer, or none.
        counted: carries whether sessions may be counted.
    """

    changed = Signal()
    counted = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[str, ScaleRow] = {}
        self._unsure: dict[str, Button] = {}
        self._told = ""
        frame, inside = card(say("How is it right now?"))
        inside.addWidget(
            Label(say("Optional. It offers ways to begin, and is not kept."), "small")
        )
        both = QWidget()
        self._columns = Columns(_COLUMN, 2, gap=32, parent=both)
        for measure in _ASKED:
            self._columns.addWidget(self._question(measure))
        inside.addWidget(both)
        self._offered = self._offer()
        inside.addWidget(self._offered)
        self._asking = self._count_question()
        inside.addWidget(self._asking)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        self._frame: QFrame = frame
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def answers(self) -> Answers | None:
        """What was said, “can't tell” being unknown; None where both were left alone."""
        unsure = any(button.isChecked() for button in self._unsure.values())
        if not unsure and all(row.chosen is None for row in self._rows.values()):
            return None
        return Answers(**{measure: row.chosen for measure, row in self._rows.items()})

    def begin(self, *, asks_to_count: bool) -> None:
        """Show it for another session: nothing is picked."""
        for measure, row in self._rows.items():
            row.clear()
            self._unsure[measure].setChecked(False)
        self._asking.setVisible(asks_to_count)

    def show_advice(self, view: AdviceView, *, whole: bool) -> None:
        """Show here what is offered, where the foot of the page has no room for it.

        Args:
            view: what is offered.
            whole: whether the sentence and the ways stand here.
        """
        self._said.say(view.text if whole else "")
        self.ways.show_ways(view.ways if whole else ())
        self._offered.setVisible(whole and bool(view.text))
        if view.text != self._told:
            self._told = view.text
            announce(self, view.text)

    def _offer(self) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 8, 0, 0)
        self._said = Label("", "small")
        self.ways = WayButtons(self._theme, self)
        row = Flow(12)
        for button in self.ways.all:
            row.addWidget(button)
        column.addWidget(self._said)
        column.addLayout(row)
        return block

    def _question(self, measure: str) -> QWidget:
        told = present_measure(measure)
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(told.title, "strong"))
        row = ScaleRow(self._theme, told)
        row.picked.connect(self._picked)
        block.setMaximumWidth(row.sizeHint().width())
        column.addWidget(row)
        ends = QHBoxLayout()
        for text, side in (
            (told.low, Qt.AlignmentFlag.AlignLeft),
            (told.high, Qt.AlignmentFlag.AlignRight),
        ):
            label = Label(text, "faint")
            label.setAlignment(side)
            ends.addWidget(label)
        column.addLayout(ends)
        unsure = Button(say(CAN_NOT_TELL), self._theme, Look.CHIP)
        unsure.belong_to(told.title)
        unsure.setCheckable(True)
        unsure.clicked.connect(partial(self._cannot_tell, measure))
        holder = QHBoxLayout()
        holder.addWidget(unsure)
        holder.addStretch(1)
        column.addLayout(holder)
        self._rows[measure], self._unsure[measure] = row, unsure
        return block

    def _count_question(self) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(Label(say(COUNT_ASK), "small"))
        row = Flow(12)
        for text, keep in ((COUNT_YES, True), (COUNT_NO, False)):
            button = Button(say(text), self._theme, Look.PLAIN)
            button.belong_to(say(COUNT_ASK))
            button.clicked.connect(partial(self._answer_count, keep))
            row.addWidget(button)
        column.addLayout(row)
        return block

    def _picked(self, measure: str, _value: int) -> None:
        self._unsure[measure].setChecked(False)
        self.changed.emit()

    def _cannot_tell(self, measure: str, *_: bool) -> None:
        self._unsure[measure].setChecked(True)
        self._rows[measure].clear()
        self.changed.emit()

    def _answer_count(self, keep: bool, *_: bool) -> None:  # noqa: FBT001  bound to a button
        self._asking.hide()
        self.counted.emit(keep)

    def _fit(self) -> None:
        for row in self._rows.values():
            block = row.parentWidget()
            if block is not None:
                block.setMaximumWidth(row.sizeHint().width())
        self._columns.set_narrowest(self._theme.px(_COLUMN))
