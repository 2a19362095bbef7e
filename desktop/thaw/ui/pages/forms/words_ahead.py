"""Pages of many words, made before they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer

from thaw.timeline.palettes import ALWAYS_FIRST, GROUPS
from thaw.ui.pages.forms.words import WordsForm
from thaw.ui.present.answer import AnswerView
from thaw.ui.widgets.ahead import lay_out, style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme

_CALM_MS: Final = 3000
"""Nothing is made while a session begins; no question is as near as that."""
_STEP_MS: Final = 100


class WordsAhead(QObject):
    """Makes the long pages of words a group at a time while a session is on.

    Made when it is asked for, such a page would hold up the window for some 40 ms; a group
    takes two. Where it is asked for before it is whole, the rest is made at once.

    Args:
        theme: colours and sizes.
        home: what the pages lie in, unseen, until they are asked for.
    """

    def __init__(self, theme: Theme, home: QWidget) -> None:
        super().__init__(home)
        self._theme, self._home = theme, home
        self._made: list[WordsForm] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.make_more)
        theme.changed.connect(self._begin_anew)

    def begin(self) -> None:
        """Make what is not there yet, little by little."""
        self._timer.start(_CALM_MS)

    def take(self, view: AnswerView) -> WordsForm | None:
        """The page of a question; None where none was begun for its words."""
        found = [form for form in self._made if form.view.words == view.words]
        if view.kind != "words" or not found:
            return None
        form = found[0]
        self._made.remove(form)
        while form.grow():
            continue
        form.take(view)
        self._timer.start(_CALM_MS)
        return form

    @property
    def is_making(self) -> bool:
        """Whether there is more to make."""
        return self._timer.isActive()

    def make_more(self) -> None:
        """One step: a group of a page, or the next page without its groups."""
        self._timer.setInterval(_STEP_MS)
        if any(form.grow() for form in self._made):
            style(self._made[-1])
            return
        if self._made and not self._made[-1].testAttribute(Qt.WidgetAttribute.WA_Resized):
            lay_out(self._made[-1], self._home.width())
            return
        there = [form.view.words for form in self._made]
        view = next((view for view in _long_views() if view.words not in there), None)
        if view is None:
            self._timer.stop()
            return
        form = WordsForm(self._theme, view, whole=False)
        form.hide()
        form.setParent(self._home)
        if form.foot is not None:
            form.foot.setParent(form)  # else it were a window
        self._made.append(form)

    def _begin_anew(self) -> None:
        """Sizes changed, or the language did."""
        for form in self._made:
            form.deleteLater()
        self._made.clear()


def _long_views() -> list[AnswerView]:
    """Questions with the palettes that fill a page."""
    views = [
        AnswerView("", "words", "", first_words=ALWAYS_FIRST, groups=groups)
        for groups in GROUPS.values()
    ]
    return [view for view in views if view.is_long]
