"""A session as text, with its choices. It works with no sound at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from thaw.base.language import say
from thaw.ui.pages.page import MEASURE, Page
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.label import SELECTABLE, Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme


class ReadPage(Page):
    """The text of one session; ``left`` goes back to its page."""

    TOP = 16
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        back = Button(say("Back to the session"), theme, Look.LINK)
        back.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch(1)
        self.column.addLayout(row)
        self._title = self.add_title(
            "", say("To read at your own pace, in any order, or in part.")
        )
        self._paragraphs: list[Label] = []
        self.column.addStretch(1)

    def show_text(self, title: str, transcript: str) -> None:
        """Show a session; an empty line parts two paragraphs.

        Args:
            title: its title; where the transcript begins with it, it is not shown twice.
            transcript: its text; empty where it is not known yet.
        """
        self.name(title)
        self._title.setText(title)
        transcript = transcript.removeprefix(f"{title}\n")
        for label in self._paragraphs:
            self.column.removeWidget(label)
            label.hide()
            label.deleteLater()
        text = transcript or say(
            "The text of this session is not there yet. It will be in a moment."
        )
        parts = [part for part in text.split("\n\n") if part.strip()]
        self._paragraphs = [Label(part, "spoken") for part in parts]
        for label in self._paragraphs:
            label.setTextInteractionFlags(SELECTABLE)
            label.setMaximumWidth(self.theme.px(MEASURE))
            self.column.insertWidget(self.column.count() - 1, label)
        self.to_top()
