"""The first start: four steps, each of which can be skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import mark, say
from thaw.settings import table
from thaw.ui.pages.level_slider import LevelSlider
from thaw.ui.pages.page import Page
from thaw.ui.pages.spoken_line import SpokenLine
from thaw.ui.present.sessions import present_card
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.card import Card
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent

    from thaw.app.link import Library
    from thaw.app.support import Support
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

_REHEARSAL = "rehearsal"
_REHEARSAL_STEP = 2
_CONTINUE = mark("Continue")
_SKIP = mark("Skip to the sessions")
_USUAL = {
    "grounding-only": mark("Grounding only"),
    "support": mark("Support options"),
    "continue": _CONTINUE,
    "not-today": mark("Not today"),
}


class FirstStartPage(Page):
    """The words, the level, the rehearsal, one suggestion.

    Signals:
        support_pressed: Support is wanted.
        not_today: Thaw is to be closed.
        opened: carries a session whose page is wanted.
        left: on to all sessions.
    """

    support_pressed = Signal()
    not_today = Signal()
    opened = Signal(str)
    left = Signal()

    def __init__(
        self, theme: Theme, remote: Remote, library: Library, support: Support | None
    ) -> None:
        super().__init__(theme)
        self._remote, self._library = remote, library
        self._trouble = ErrorNote(theme)
        self._steps, self._titles = QStackedWidget(), list[str]()
        self.column.addWidget(self._trouble)
        self.column.addWidget(self._steps, 1)
        self._add_words(support)
        self._add_level()
        self._add_rehearsal()
        self._add_suggestion()
        self._name_step()

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        self._line.stop()

    @property
    def rehearses(self) -> bool:
        """Whether Esc is being tried out."""
        return self.step == _REHEARSAL_STEP

    @property
    def step(self) -> int:
        """Which of the four is shown, from 0."""
        return self._steps.currentIndex()

    def go_on(self) -> None:
        """To the next step, or to all sessions after the last."""
        if self.step == 0:
            self._trouble.say(self._remote.set(table.FIRST_START_SEEN, value=True))
        if self.step == self._steps.count() - 1:
            self.left.emit()
            return
        self._line.stop()
        self._steps.setCurrentIndex(self.step + 1)
        self._name_step()
        self.setFocus()
        self.suggest()

    def skip(self) -> None:
        """What Esc does: on to the next step, but past the words only a press leads."""
        if self.step > 0:
            self.go_on()

    def suggest(self) -> None:
        """Show the one session to begin with, as soon as the library knows it."""
        described = self._library.describe(self._library.grounding)
        if described is None or self._suggested.count():
            return
        suggestion = Card(self.theme, present_card(described))
        suggestion.setMaximumWidth(self.theme.px(360))
        suggestion.opened.connect(self.opened)
        self._suggested.addWidget(suggestion)

    def tell_rehearsed(self) -> None:
        """The listener pulled back and came out of the quiet room: that was the rehearsal."""
        if self.rehearses:
            self._rehearsed.say(
                say(
                    "That was it. Esc does the same throughout a session, and so does the wide "
                    "button."
                )
            )

    def _name_step(self) -> None:
        self.name(self._titles[self.step])

    def _add_words(self, support: Support | None) -> None:
        column = self._add_step(say("Before you begin"))
        paragraphs = support.first_start if support is not None else ()
        for paragraph in paragraphs:
            column.addWidget(self.running(paragraph, "lead"))
        labels = support.buttons if support is not None else _USUAL
        self._add_ways(
            column,
            (
                (say(labels["grounding-only"]), self._only_ground),
                (say(labels["support"]), self.support_pressed.emit),
                (say(labels["continue"]), self.go_on),
                (say(labels["not-today"]), self.not_today.emit),
            ),
            alike=True,
        )

    def _add_level(self) -> None:
        column = self._add_step(say("How loud is comfortable?"))
        text = say("With headphones on. The line rises from silence.")
        column.addWidget(self.running(text, "lead"))
        column.addWidget(self.measured(LevelSlider(self.theme, self._remote)))
        self._add_ways(column, ((say(_CONTINUE), self.go_on), (say(_SKIP), self.left.emit)))

    def _add_rehearsal(self) -> None:
        column = self._add_step(say("Try it: press Esc"))
        column.addWidget(
            self.running(
                say(
                    "While a session is on, Esc moves you away from it at any moment, to a "
                    "quiet room. It asks nothing. You could play a line here and press Esc "
                    "while it speaks, or press it now."
                ),
                "lead",
            )
        )
        play = Button(say("Play a line"), self.theme, Look.PLAIN)
        self._line = SpokenLine(self._remote, _REHEARSAL, self)
        play.clicked.connect(self._line.play)
        row = Flow()
        row.addWidget(play)
        column.addLayout(row)
        self._heard = Label("", "faint")
        self._line.changed.connect(self._caption)
        column.addWidget(self._heard)
        self._rehearsed = Label("", "strong")
        self._rehearsed.hide()
        column.addWidget(self._rehearsed)
        self._add_ways(column, ((say(_CONTINUE), self.go_on), (say(_SKIP), self.left.emit)))

    def _caption(self) -> None:
        caption = self._line.caption
        self._heard.say(say("“{caption}”", caption=caption) if caption else "")

    def _add_suggestion(self) -> None:
        column = self._add_step(say("One to begin with"))
        column.addWidget(
            Label(say("Short, and outside of you. Or look at all of them."), "lead")
        )
        self._suggested = QVBoxLayout()
        column.addLayout(self._suggested)
        self._add_ways(column, ((say("See all"), self.go_on),), alike=True)

    def _add_step(self, title: str) -> QVBoxLayout:
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        number = self._steps.count() + 1
        column.addWidget(
            Label(say("Step {step} of 4, each can be skipped", step=number), "faint")
        )
        column.addWidget(Label(title, "display"))
        self._steps.addWidget(step)
        self._titles.append(title)
        return column

    def _add_ways(
        self,
        column: QVBoxLayout,
        ways: Sequence[tuple[str, Callable[[], None]]],
        *,
        alike: bool = False,
    ) -> None:
        """Add buttons; the first is what the step asks for, unless all of them weigh alike."""
        column.addSpacing(16)
        row = Flow(12)
        for number, (label, act) in enumerate(ways):
            first = number == 0 and not alike
            button = Button(label, self.theme, Look.ACTION if first else Look.PLAIN)
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        column.addLayout(row)
        column.addStretch(1)

    def _only_ground(self) -> None:
        self._remote.set(table.GROUNDING_ONLY, value=True)
        self.go_on()
