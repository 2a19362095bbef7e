"""What the pages share that are written on: kept, or thrown away and back for ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from thaw.base.language import say
from thaw.ui.copied import make_private
from thaw.ui.pages.page import Page
from thaw.ui.undo import UNDO_MS
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.notes.jotting import Jotting
    from thaw.ui.theme.theme import Theme


class WrittenPage(Page):
    """A page. What is written on it is lost only if the listener says so.

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
        self.trouble = ErrorNote(theme)
        self.undo_time = QTimer(self, interval=UNDO_MS, singleShot=True)
        self.undo_time.timeout.connect(self.forget_thrown)
        self._keep = Button(say("Keep this note"), theme, Look.PLAIN)

    @property
    def jotting(self) -> Jotting:
        """What stands on the page."""
        raise NotImplementedError

    def wipe(self) -> None:
        """Take all of it off."""
        raise NotImplementedError

    def put_back(self, jotting: Jotting) -> None:
        """What stood on it stands on it again."""
        raise NotImplementedError

    def freeze(self, *, frozen: bool) -> None:
        """While it is being kept nothing on it can be changed; it can be left."""
        raise NotImplementedError

    @property
    def is_frozen(self) -> bool:
        """Whether it is being kept, or waits for that."""
        return not self._keep.isEnabled()

    @property
    def can_undo(self) -> bool:
        """Whether what was thrown away can still come back."""
        return self._thrown is not None

    def standing(self) -> Jotting:
        """What stands on the page, to be sealed."""
        return self.jotting

    def keep_nothing(self) -> None:
        """Throw everything away and leave: what Esc does, too."""
        self.throw_away()
        self.left.emit()

    def throw_away(self) -> None:
        """Empty the page; for ten seconds it can come back."""
        jotting = self.jotting
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

    def _keep_it(self) -> None:
        """What “Keep this note” does."""
        self.kept.emit()

    def _add_ends(self) -> None:
        """Both ends below the page, of equal weight."""
        foot = QWidget()
        ends = Flow(12, at_end=True, parent=foot)
        nothing = Button(say("Keep nothing"), self.theme, Look.PLAIN, key=say("Esc"))
        nothing.clicked.connect(self.keep_nothing)
        self._keep.clicked.connect(self._keep_it)
        ends.addWidget(nothing)
        ends.addWidget(self._keep)
        self.add_foot(foot)
