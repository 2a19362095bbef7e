"""What all forms of an open question share: an answer that can be read off, Done and Skip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thaw.base.language import say
from thaw.player.events import Answer
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.present.answer import AnswerView
    from thaw.ui.theme.theme import Theme


class Form(QWidget):
    """One open question.

    Attributes:
        foot: what stays in sight below it, however long it is; None for nothing.

    Signals:
        answered: carries the event for the player.
        resized: what it needs of the page changed.
        grew: carries a part of it that has just been shown.
    """

    answered = Signal(object)
    resized = Signal()
    grew = Signal(QWidget)

    def __init__(self, theme: Theme, view: AnswerView) -> None:
        super().__init__()
        self.theme, self.view = theme, view
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.foot: QWidget | None = None

    @property
    def fills_page(self) -> bool:
        """Whether it takes the room of the picture above it."""
        return False

    def given(self) -> Answer:
        """What is picked now."""
        return Answer(self.view.id)

    def be_low(self, *, low: bool) -> None:
        """Take less room where the window is low."""

    def use_room(self, spare: int, sight: int) -> None:
        """Grow into what the page leaves free, or give some of it back.

        Args:
            spare: pixels of height that the page leaves free; below 0 it scrolls.
            sight: pixels of height that are seen at once.
        """

    def add_ends(self) -> None:
        """Put Done and Skip at the end."""
        self.column.addSpacing(4)
        row = Flow(12, centred=True)
        row.addWidget(self.done_button())
        row.addWidget(self.skip_button())
        self.column.addLayout(row)

    def add_foot(self) -> None:
        """Let Done and Skip stay in sight below the question."""
        self.foot = QWidget()
        row = Flow(12, centred=True, parent=self.foot)
        row.addWidget(self.done_button())
        row.addWidget(self.skip_button())

    def done_button(self) -> Button:
        """A control that hands over what is picked."""
        done = Button(say("Done"), self.theme, Look.PLAIN)
        done.clicked.connect(lambda: self.answered.emit(self.given()))
        return done

    def skip_button(self) -> Button:
        """A control that skips; that is an answer."""
        skip = Button(say("Skip"), self.theme, Look.PLAIN)
        skip.clicked.connect(lambda: self.answered.emit(Answer(self.view.id, skipped=True)))
        return skip
