"""The question that is open: chips, rows of numbers, words, a free page. All of it optional."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from thaw.player.events import Answer
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label, in_the_middle
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.outline import all_regions
from thaw.ui.widgets.scale_row import ScaleRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.ui.present.session import AnswerView, MeasureRow
    from thaw.ui.theme.theme import Theme


_ONE_ROW, _FEW = 8, 24
"""More words than one row holds, but few, stand close together in the middle."""
_CLOSE = 700
_STAYS = "This stays in this window. It is kept only if you keep it afterwards."


class Answers(QWidget):
    """Builds what one question needs. A question that is gone takes its widgets with it.

    Signals:
        answered: carries the event for the player.
        wrote: carries what stands on the free page; it stays in the window.
        touched_regions: carries the regions that are picked on the outline.
    """

    answered = Signal(object)
    wrote = Signal(str)
    touched_regions = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: AnswerView | None = None
        self._content: QWidget | None = None
        self._numbers: dict[str, int] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def ask(self, view: AnswerView | None) -> None:
        """Show a question in place of the one before, or none."""
        if view == self._view:
            return
        self._view, self._numbers = view, {}
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
            self._content = None
        if view is not None:
            self._content = QWidget()
            column = QVBoxLayout(self._content)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(12)
            self._builders()[view.kind](view, column)
            self._column.addWidget(self._content)

    def pick_by_digit(self, digit: int) -> None:
        """What a digit key does: it picks the option that shows it."""
        if self._view is None:
            return
        for option in self._view.options:
            if option.digit == str(digit):
                self._choose(self._view, option.id)

    def _builders(self) -> dict[str, Callable[[AnswerView, QVBoxLayout], None]]:
        return {
            "choose": self._build_choice,
            "sense": self._build_choice,
            "check_in": self._build_check_in,
            "words": self._build_words,
            "body": self._build_regions,
            "write": self._build_writing,
        }

    def _build_choice(self, view: AnswerView, column: QVBoxLayout) -> None:
        row = Flow(8, row_gap=12, centred=True)
        for option in view.options:
            chip = Button(option.text, self._theme, Look.ANSWER, key=option.digit)
            chip.setCheckable(True)
            chip.setObjectName(option.id)
            chip.clicked.connect(partial(self._choose, view, option.id))
            row.addWidget(chip)
        column.addLayout(row)

    def _choose(self, view: AnswerView, option: str, *_: bool) -> None:
        for chip in self._chips():
            chip.setChecked(chip.objectName() == option)
        self.answered.emit(Answer(view.id, option=option))

    def _build_check_in(self, view: AnswerView, column: QVBoxLayout) -> None:
        for row in view.rows:
            self._build_row(view, row, column)
        self._build_done(view, column, self._numbers_answer)

    def _build_row(self, view: AnswerView, row: MeasureRow, column: QVBoxLayout) -> None:
        if row.title != view.ask:
            column.addWidget(Label(row.title, centred=True))
        scale = ScaleRow(self._theme, row)
        scale.picked.connect(self._numbers.__setitem__)
        block = QWidget()
        block.setMaximumWidth(scale.sizeHint().width())
        inside = QVBoxLayout(block)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(scale)
        ends = QHBoxLayout()
        for end, side in (
            (row.low, Qt.AlignmentFlag.AlignLeft),
            (row.high, Qt.AlignmentFlag.AlignRight),
        ):
            label = Label(end, "faint")
            label.setAlignment(side)
            ends.addWidget(label)
        inside.addLayout(ends)
        column.addLayout(in_the_middle(block))
        column.addSpacing(12)

    def _build_words(self, view: AnswerView, column: QVBoxLayout) -> None:
        self._build_chips(view.first_words, Look.FIRST_ANSWER, column)
        self._build_chips(view.words, Look.ANSWER, column)
        self._build_done(view, column, self._words_answer)

    def _build_regions(self, view: AnswerView, column: QVBoxLayout) -> None:
        self._build_chips(view.words or all_regions(), Look.ANSWER, column)
        for chip in self._chips():
            chip.toggled.connect(lambda _: self.touched_regions.emit(self._picked_words()))
        self._build_done(view, column, self._words_answer)

    def _build_chips(self, words: tuple[str, ...], look: Look, column: QVBoxLayout) -> None:
        holder = QWidget()
        if _ONE_ROW < len(words) <= _FEW:
            holder.setMaximumWidth(self._theme.px(_CLOSE))
        row = Flow(8, row_gap=12, centred=True, parent=holder)
        for word in words:
            chip = Button(word.replace("-", " "), self._theme, look)
            chip.setObjectName(word)
            chip.setCheckable(True)
            row.addWidget(chip)
        column.addLayout(in_the_middle(holder))

    def _build_writing(self, view: AnswerView, column: QVBoxLayout) -> None:
        paper = QPlainTextEdit()
        paper.setAccessibleName(view.ask)
        paper.setTabChangesFocus(True)
        paper.setMinimumHeight(self._theme.px(150))
        paper.textChanged.connect(lambda: self.wrote.emit(paper.toPlainText()))
        column.addWidget(paper, 1)
        column.addWidget(Label(_STAYS, "faint", centred=True))
        self._build_done(view, column, self._words_answer)
        paper.setFocus()

    def _build_done(
        self, view: AnswerView, column: QVBoxLayout, answer: Callable[[AnswerView], Answer]
    ) -> None:
        column.addSpacing(4)
        row = Flow(12, centred=True)
        done = Button("Done", self._theme, Look.PLAIN)
        done.clicked.connect(lambda: self.answered.emit(answer(view)))
        skip = Button("Skip", self._theme, Look.PLAIN)
        skip.clicked.connect(lambda: self.answered.emit(Answer(view.id, skipped=True)))
        row.addWidget(done)
        row.addWidget(skip)
        column.addLayout(row)

    def _numbers_answer(self, view: AnswerView) -> Answer:
        numbers = tuple(self._numbers.items())
        return Answer(view.id, values=numbers, skipped=not numbers)

    def _words_answer(self, view: AnswerView) -> Answer:
        return Answer(view.id, words=self._picked_words())

    def _picked_words(self) -> tuple[str, ...]:
        return tuple(chip.objectName() for chip in self._chips() if chip.isChecked())

    def _chips(self) -> list[Button]:
        chips = [] if self._content is None else self._content.findChildren(Button)
        return [chip for chip in chips if chip.isCheckable()]
