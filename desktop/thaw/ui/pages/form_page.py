"""A page to write on outside a session: a form's questions, or one page without any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from typing_extensions import override

from thaw.base.language import mark, say
from thaw.notes.forms import FORMS
from thaw.notes.jotting import Jotting
from thaw.ui.pages.note_parts import NoteParts
from thaw.ui.pages.written_page import WrittenPage

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme

_SEALED: Final = mark("Kept only if you say so, and encrypted on this computer.")
_FIRST: Final = mark("Kept only if you say so. How it is kept is asked then.")


class FormPage(WrittenPage):
    """The page: its title, its questions, and a place to write for each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._is_filled = False
        self._heading = self.add_title(say("A page"))
        self._below, self._how = self.running("", "quiet"), self.running("", "small")
        self.parts = NoteParts(theme)
        self.parts.changed.connect(self._on_changed)
        for widget in (self._below, self._how, self.trouble, self.parts):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._add_ends()
        self.say_how(sealed=False)

    def begin(self, form: str) -> None:
        """An empty page of a form."""
        self.forget_thrown()
        self.put_back(Jotting(form=form))
        self.to_top()

    def take_focus(self) -> None:
        """Where something is written first."""
        self.parts.take_focus()

    def say_how(self, *, sealed: bool) -> None:
        """Say how it is kept: sealed, or as will be asked."""
        self._how.say(say(_SEALED if sealed else _FIRST))

    @property
    @override
    def jotting(self) -> Jotting:
        """What stands on the page."""
        return self.parts.jotting

    @override
    def wipe(self) -> None:
        """Take all of it off; the form stays."""
        self._show(Jotting(form=self.parts.jotting.form))

    @override
    def put_back(self, jotting: Jotting) -> None:
        """What stood on it stands on it again."""
        form = FORMS.get(jotting.form)
        title = say(form.title) if form is not None else say("A page")
        self.name(title)
        self._heading.setText(title)
        self._below.say(say(form.below) if form is not None else "")
        self._show(jotting)

    @override
    def freeze(self, *, frozen: bool) -> None:
        """While it is being kept nothing on it can be changed; it can be left."""
        self.parts.freeze(frozen=frozen)
        self._keep.setEnabled(not frozen)

    def _show(self, jotting: Jotting) -> None:
        self._is_filled = False
        self.parts.show_jotting(jotting)
        self.trouble.say("")
        self.freeze(frozen=False)
        self._is_filled = True

    @override
    def _keep_it(self) -> None:
        """A page on which nothing stands is no note."""
        if self.jotting.empty:
            self.left.emit()
        else:
            self.kept.emit()

    def _on_changed(self) -> None:
        if self._is_filled:
            self.changed.emit()
