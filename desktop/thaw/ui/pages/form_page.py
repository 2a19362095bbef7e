"""A page to write on outside a session: a form's questions, or one page without any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from thaw.base.language import mark, say
from thaw.notes.forms import FORMS
from thaw.notes.jotting import Jotting
from thaw.ui.copied import make_private
from thaw.ui.pages.note_parts import NoteParts
from thaw.ui.pages.page import Page
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme

UNDO_MS: Final = 10_000
_SEALED: Final = mark("Kept only if you say so, and encrypted on this computer.")
_FIRST: Final = mark("Kept only if you say so. How it is kept is asked then.")


class FormPage(Page):
    """The page. What is written is lost only if the listener says so.

    Attributes:
        trouble: why it could not be kept.
        undo_time: runs while what was thrown away can come back.

    Signals:
        changed: something else stands on the page.
        kept: it is to be kept.
        left: nothing is kept; on to another page.
        thrown_changed: something was thrown away, came back, or no longer can.
    """

    changed = Signal()
    kept = Signal()
    left = Signal()
    thrown_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        make_private(self)
        self._thrown: Jotting | None = None
        self._is_filled = False
        self._heading = self.add_title(say("A page"))
        self._below, self._how = self.running("", "quiet"), self.running("", "small")
        self.trouble = ErrorNote(theme)
        self.parts = NoteParts(theme)
        self.parts.changed.connect(self._on_changed)
        self.undo_time = QTimer(self, interval=UNDO_MS, singleShot=True)
        self.undo_time.timeout.connect(self.forget_thrown)
        for widget in (self._below, self._how):
            self.column.addWidget(widget)
        self.column.addWidget(self.parts)
        self.column.addWidget(self.trouble)
        self.column.addStretch(1)
        self._add_ends()
        self.say_how(sealed=False)

    @property
    def can_undo(self) -> bool:
        """Whether what was thrown away can still come back."""
        return self._thrown is not None

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
    def jotting(self) -> Jotting:
        """What stands on the page."""
        return self.parts.jotting

    def standing(self) -> Jotting:
        """What stands on the page, to be sealed."""
        return self.jotting

    def wipe(self) -> None:
        """Take all of it off; the form stays."""
        self._show(Jotting(form=self.parts.jotting.form))

    def put_back(self, jotting: Jotting) -> None:
        """What stood on it stands on it again."""
        form = FORMS.get(jotting.form)
        title = say(form.title) if form is not None else say("A page")
        self.name(title)
        self._heading.setText(title)
        self._below.say(say(form.below) if form is not None else "")
        self._show(jotting)

    def freeze(self, *, frozen: bool) -> None:
        """While it is being kept nothing on it can be changed; it can be left."""
        self.parts.freeze(frozen=frozen)
        self._keep.setEnabled(not frozen)

    def keep_nothing(self) -> None:
        """Throw everything away and leave: what Esc does, too."""
        self.throw_away()
        self.left.emit()

    def throw_away(self) -> None:
        """Empty the page; for ten seconds it can come back."""
        jotting = self.standing()
        if not jotting.empty:
            self.wipe()
            self._thrown = jotting
            self.undo_time.start()
            self.thrown_changed.emit()

    def bring_back(self) -> None:
        """What was thrown away stands on the page again."""
        if self._thrown is not None:
            self.put_back(self._thrown)
            self.forget_thrown()
            self.changed.emit()

    def forget_thrown(self) -> None:
        """What was thrown away cannot come back any more."""
        self.undo_time.stop()
        if self._thrown is not None:
            self._thrown = None
            self.thrown_changed.emit()

    def _show(self, jotting: Jotting) -> None:
        self._is_filled = False
        self.parts.show_jotting(jotting)
        self.trouble.say("")
        self.freeze(frozen=False)
        self._is_filled = True

    def _keep_it(self) -> None:
        """A page on which nothing stands is no note."""
        if self.jotting.empty:
            self.left.emit()
        else:
            self.kept.emit()

    def _on_changed(self) -> None:
        if self._is_filled:
            self.changed.emit()

    def _add_ends(self) -> None:
        foot = QWidget()
        ends = Flow(12, at_end=True, parent=foot)
        nothing = Button(say("Keep nothing"), self.theme, Look.PLAIN, key=say("Esc"))
        nothing.clicked.connect(self.keep_nothing)
        self._keep = Button(say("Keep this note"), self.theme, Look.PLAIN)
        self._keep.clicked.connect(self._keep_it)
        ends.addWidget(nothing)
        ends.addWidget(self._keep)
        self.add_foot(foot)
