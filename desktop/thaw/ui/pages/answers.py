"""The question that is open: chips, rows of numbers, words, a free page. All of it optional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thaw.ui.pages.forms.body import BodyForm
from thaw.ui.pages.forms.check_in import CheckInForm
from thaw.ui.pages.forms.choice import ChoiceForm
from thaw.ui.pages.forms.words import WordsForm
from thaw.ui.pages.forms.words_ahead import WordsAhead
from thaw.ui.pages.forms.write import WriteForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thaw.player.events import Answer
    from thaw.ui.pages.forms.form import Form
    from thaw.ui.present.answer import AnswerView
    from thaw.ui.theme.theme import Theme


class Answers(QWidget):
    """Builds what one question needs. A question that is gone takes its widgets with it.

    Attributes:
        foot: what stays in sight below the scene while a long question is open.

    Signals:
        answered: carries the event for the player.
        left_open: carries what was picked for a question that went on without an answer.
        wrote: carries what stands on the free page.
        asked: a question stands there that did not before.
        resized: what the question needs of the page changed.
        grew: carries a part of the question that has just been shown.
    """

    answered = Signal(object)
    left_open = Signal(object)
    wrote = Signal(str)
    asked = Signal()
    resized = Signal()
    grew = Signal(QWidget)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._form: Form | None = None
        self._is_answered = self._low = self._tight = False
        self._pages: dict[str, str] = {}
        self._ahead = WordsAhead(theme, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.foot = QWidget()
        self._foot_column = QVBoxLayout(self.foot)
        self._foot_column.setContentsMargins(0, 0, 0, 0)
        self.foot.hide()

    @property
    def pages(self) -> Mapping[str, str]:
        """What stands on the free pages of the session, by the question that opened each."""
        return self._pages

    @property
    def fills_page(self) -> bool:
        """Whether the question that is open takes the room of the picture above it."""
        return self._form is not None and not self._form.isHidden() and self._form.fills_page

    def ask(self, view: AnswerView | None, *, waits: bool = False) -> None:
        """Show a question in place of the one before, or none.

        Args:
            view: the question.
            waits: whether the session stands, so that the same question may come back with
                everything that was picked.
        """
        form = self._form
        if form is not None and view == form.view:
            self._show(form, shown=True)
        elif form is not None and view is None and waits:
            self._show(form, shown=False)
        else:
            self.leave()
            if view is not None:
                self._build(view)

    def fit_height(self, *, low: bool, tight: bool) -> None:
        """Suit a low window.

        Args:
            low: whether to take less room.
            tight: whether nothing is to stay in sight below what scrolls.
        """
        self._low, self._tight = low, tight
        if self._form is not None:
            self._form.be_low(low=low)
            self._place_foot(self._form)

    def use_room(self, spare: int, sight: int) -> None:
        """Let the question grow into what the page leaves free.

        Args:
            spare: pixels of height that the page leaves free; below 0 it scrolls.
            sight: pixels of height that are seen at once.
        """
        if self._form is not None and not self._form.isHidden():
            self._form.use_room(spare, sight)

    def forget(self) -> None:
        """Another session begins: nothing of the one before comes back."""
        self.leave()
        self._ahead.begin()
        self._pages = {}

    def put_pages(self, pages: Mapping[str, str]) -> None:
        """Let this stand on the free pages, and nothing else."""
        self._pages = dict(pages)
        if isinstance(self._form, WriteForm):
            self._form.put(self._pages.get(self._form.view.id, ""))

    def pick_by_digit(self, digit: int) -> None:
        """What a digit key does: it picks the option that shows it."""
        if isinstance(self._form, ChoiceForm) and not self._form.isHidden():
            self._form.pick_by_digit(digit)

    def _build(self, view: AnswerView) -> None:
        form = self._made(view)
        form.answered.connect(self._on_answered)
        form.resized.connect(self.resized)
        form.grew.connect(self.grew)
        form.be_low(low=self._low)
        self._form, self._is_answered = form, False
        self._column.addWidget(form)
        self._place_foot(form)
        self._show(form, shown=True)
        if isinstance(form, WriteForm):
            form.paper.setFocus()

    def _made(self, view: AnswerView) -> Form:
        if view.kind == "write":
            page = WriteForm(self._theme, view, self._pages.get(view.id, ""))
            page.wrote.connect(lambda text: self._keep(view.id, text))
            return page
        if (words := self._ahead.take(view)) is not None:
            return words
        kinds: dict[str, type[CheckInForm | WordsForm | BodyForm]] = {
            "check_in": CheckInForm,
            "words": WordsForm,
            "body": BodyForm,
        }
        return (
            kinds[view.kind](self._theme, view)
            if view.kind in kinds
            else ChoiceForm(self._theme, view)
        )

    def leave(self) -> None:
        """Put the question away; what was picked and not handed over is handed on."""
        form, self._form = self._form, None
        if form is None:
            return
        if not self._is_answered and (given := form.given()).words:
            self.left_open.emit(given)
        self._show(form, shown=False)
        for widget in (form.foot, form):
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _show(self, form: Form, *, shown: bool) -> None:
        if shown and form.isHidden():
            self.asked.emit()
        form.setVisible(shown)
        self.foot.setVisible(shown and form.foot is not None and not self._tight)

    def _place_foot(self, form: Form) -> None:
        """Below what scrolls, or at its end."""
        if form.foot is not None:
            column = form.column if self._tight else self._foot_column
            column.addWidget(form.foot)
            self.foot.setVisible(not self._tight and not form.isHidden())

    def _on_answered(self, answer: Answer) -> None:
        self._is_answered = True
        self.answered.emit(answer)

    def _keep(self, question: str, text: str) -> None:
        self._pages[question] = text
        self.wrote.emit(text)
