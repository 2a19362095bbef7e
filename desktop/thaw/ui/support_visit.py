"""Support is opened from anywhere and leads back there, to the same control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SupportVisit:
    """Where Support was opened from.

    Attributes:
        over_stage: whether it is shown instead of a session that goes on.
    """

    def __init__(self, first: QWidget) -> None:
        """Until it was opened, it leads to the ``first`` page."""
        self.over_stage = False
        self._page = first
        self._focus: QWidget | None = None

    def begin(self, page: QWidget, focus: QWidget | None) -> None:
        """Remember a page, and what had the focus on it."""
        self._page, self._focus = page, focus

    def page_before(self, stage: QWidget, otherwise: QWidget) -> QWidget:
        """The page to go back to; ``otherwise`` where that was a session that is over."""
        return otherwise if self._page is stage else self._page

    def give_focus_back(self) -> None:
        """To what had it, where it still can take it."""
        focus = self._focus
        if focus is not None and isValid(focus) and focus.isVisible() and focus.isEnabled():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
