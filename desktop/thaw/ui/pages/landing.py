"""After closing at once: a short coming back is offered, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from thaw.base.language import say
from thaw.ui.pages.page import Page
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme


class LandingPage(Page):
    """What is shown when a session was closed at once.

    Signals:
        landed: the short coming back is wanted.
        noted: on to the note.
        left: back to the sessions.
    """

    landed = Signal()
    noted = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.column.addStretch(1)
        self.add_title(
            say("The session is over."),
            say(
                "Stopping here is complete. Half a minute of coming back is there, if you "
                "like: sounds, the room, feet, the date, one small next thing."
            ),
        )
        self._told = ErrorNote(theme)
        self.column.addWidget(self._told)
        self.column.addSpacing(16)
        row = Flow(8)
        self.land = Button(say("A short coming back"), theme, Look.SAFE)
        note = Button(say("To the note"), theme, Look.PLAIN)
        back = Button(say("Back to the sessions"), theme, Look.PLAIN)
        for button, signal in ((self.land, self.landed), (note, self.noted), (back, self.left)):
            button.clicked.connect(signal)
            row.addWidget(button)
        self.column.addLayout(row)
        self.column.addSpacing(8)
        self.column.addWidget(
            Label(
                say("Looking around the room once, or a glass of water, would do too."), "small"
            )
        )
        self.column.addStretch(2)

    def begin(self, told: tuple[str, ...]) -> None:
        """Show it, with what has to be told about the session."""
        self._told.say("\n".join(told))
