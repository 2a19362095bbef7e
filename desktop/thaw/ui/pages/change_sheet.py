"""The sheet named Change: what can be changed while a session plays. Esc still pulls back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import mark, say
from thaw.settings import table
from thaw.timeline.choices import SOFTEST_UNDERNEATH, SOFTEST_VOICE
from thaw.ui.present import level
from thaw.ui.present.change import STOP_MINUTES, present_steps, present_stop
from thaw.ui.present.habits import SILENCES, present_silences
from thaw.ui.present.regions import region_title
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.chips import LeaveOut, OneOf
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.slider import Slider

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from thaw.timeline.description import Description
    from thaw.ui.hand import Hand
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

_SPAN_DB: Final = 40
_NO_TIMER: Final = mark("no timer")
_OTHER: Final = "other"
"""A timer that was set before the session, to a time that is not offered here."""
_STEP_DB: Final = 2
_LEVELS: Final = (
    ("voice", mark("Voice"), int(SOFTEST_VOICE)),
    ("bed", mark("Sound underneath"), int(SOFTEST_UNDERNEATH)),
    ("music", mark("Music"), int(SOFTEST_UNDERNEATH)),
)
"""Part of the balance, its name, and how far down it goes."""


class ChangeSheet(QFrame):
    """Lies over the stage; the session goes on below it.

    What was changed is remembered for the kind of session when the sheet is put away.

    Signals:
        closed: it was put away.
        captions_toggled: captions are wanted, or not.
        darkened: the page shall go dark.
    """

    closed = Signal()
    captions_toggled = Signal()
    darkened = Signal()

    def __init__(self, theme: Theme, remote: Remote, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._remote, self._hand = theme, remote, hand
        self._description: Description | None = None
        self._minutes, self._runs = "", False
        self.setProperty("look", "sheet")
        self.setAccessibleName(say("Change"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        done = Button(say("Done"), theme, Look.PLAIN, key="E")
        done.clicked.connect(self.closed)
        self._done = done
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 16)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 8, 0)
        row.addWidget(Label(say("Change"), "title"), 1)
        row.addWidget(done)
        column.addLayout(row)
        column.addWidget(scroll, 1)
        self._build()
        self.hide()

    def open_for(self, description: Description | None) -> None:
        """Show what the session that plays has to change."""
        self._description = description
        if self._hand.stop_in is None:
            self._minutes = ""
        anchors = description.anchors if description is not None else ()
        regions = description.regions if description is not None else ()
        self._anchors.setVisible(bool(anchors))
        self._regions.setVisible(bool(regions))
        top = level.ceiling(self._remote.setting(table.COMFORTABLE_LEVEL))
        with QSignalBlocker(self._volume):
            self._volume.setRange(int(top - _SPAN_DB), int(top))
        self.show()
        self.show_now()
        self.raise_()
        self._scroll.verticalScrollBar().setValue(0)
        self._done.setFocus()

    def show_now(self) -> None:
        """Show how things are, where the sheet is seen; keys may have changed them."""
        snapshot = self._remote.snapshot
        if self.isHidden() or snapshot is None:
            return
        steps = present_steps(snapshot)
        self._skip.setEnabled(steps.can_skip)
        self._again.setEnabled(steps.can_repeat)
        self._gentler.setEnabled(steps.can_ease)
        self._leads.say(steps.leads)
        anchors = self._description.anchors if self._description is not None else ()
        first = anchors[0].id if anchors else ""
        chosen = self._hand.anchor or first
        self._anchor.offer([(anchor.id, say(anchor.short)) for anchor in anchors], chosen)
        regions = self._description.regions if self._description is not None else ()
        titles = [(region.id, region_title(region)) for region in regions]
        self._leave_out.offer(titles, self._hand.left_out)
        silences = [(words, present_silences(words)) for words in SILENCES]
        self._silences.offer(silences, self._hand.silences)
        self._show_timer()
        self._captions.setChecked(self._remote.captions)
        if not self._volume.hasFocus():  # there its own value is newer than the player's
            _set_quietly(self._volume, round(snapshot.volume))
        for part, slider in self._levels.items():
            _set_quietly(slider, round(getattr(self._remote.choices.balance, part)))

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self._remote.ref:
            self._remote.remember()

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        self._add_steps(column)
        self._add_ahead(column)
        self._add_timer(column)
        self._add_sound(column)
        self._add_screen(column)
        column.addStretch(1)
        self._scroll.setWidget(content)

    def _add_steps(self, column: QVBoxLayout) -> None:
        _add_heading(column, say("This session"), first=True)
        row = Flow(8, row_gap=0)
        self._skip = self._step(say("Skip"), "N", self._hand.skip)
        self._again = self._step(say("Once more"), "R", self._hand.hear_again)
        self._gentler = self._step(say("One step gentler"), "G", self._hand.step_gentler)
        for button in (self._skip, self._again, self._gentler):
            row.addWidget(button)
        column.addLayout(row)
        self._leads = Label("", "small")
        column.addWidget(self._leads)

    def _step(self, text: str, key: str, act: Callable[[], str]) -> Button:
        button = Button(text, self._theme, Look.CHIP, key=key)
        button.clicked.connect(act)
        return button

    def _add_ahead(self, column: QVBoxLayout) -> None:
        column.addSpacing(12)
        column.addWidget(Label(say("For what has not begun yet:"), "small"))
        self._anchors, inside = _group(say("Your anchor"), say("A picks the next one."))
        self._anchor = OneOf(self._theme, say("Your anchor"))
        self._anchor.picked.connect(self._hand.set_anchor)
        inside.addWidget(self._anchor)
        column.addWidget(self._anchors)
        self._regions, inside = _group(say("Leave out"), say("That time goes to your anchor."))
        self._leave_out = LeaveOut(self._theme, say("Leave out"))
        self._leave_out.changed.connect(self._hand.set_left_out)
        inside.addWidget(self._leave_out)
        column.addWidget(self._regions)
        group, inside = _group(
            say("Silences"), say("Comma makes them shorter, full stop longer.")
        )
        self._silences = OneOf(self._theme, say("Silences"))
        self._silences.picked.connect(self._hand.set_silences)
        inside.addWidget(self._silences)
        column.addWidget(group)

    def _add_timer(self, column: QVBoxLayout) -> None:
        group, inside = _group(say("Stop timer"))
        self._timer = OneOf(self._theme, say("Stop timer"))
        self._timer.picked.connect(self._set_timer)
        self._when = Label("", "small")
        inside.addWidget(self._timer)
        inside.addWidget(self._when)
        column.addWidget(group)

    def _add_sound(self, column: QVBoxLayout) -> None:
        _add_heading(column, say("Sound"))
        column.addWidget(
            Label(
                say("At once. Volume turns all of it up or down; the others only down."),
                "small",
            )
        )
        self._volume = self._slider(
            column, say("Volume, also by ↑ and ↓"), say("Volume"), (-_SPAN_DB, 0)
        )
        self._volume.valueChanged.connect(self._remote.set_volume)
        self._levels: dict[str, Slider] = {}
        for part, name, softest in _LEVELS:
            slider = self._slider(column, say(name), say(name), (softest, 0))
            slider.valueChanged.connect(
                lambda value, part=part: self._hand.set_balance(part, value)
            )
            self._levels[part] = slider

    def _slider(
        self, column: QVBoxLayout, title: str, name: str, span: tuple[int, int]
    ) -> Slider:
        column.addSpacing(4)
        column.addWidget(Label(title, "small"))
        slider = Slider(self._theme, name, *span)
        slider.setSingleStep(_STEP_DB)
        column.addWidget(slider)
        return slider

    def _add_screen(self, column: QVBoxLayout) -> None:
        _add_heading(column, say("Screen"))
        row = Flow(8, row_gap=0)
        self._captions = Button(say("Captions"), self._theme, Look.CHIP, key="C")
        self._captions.setCheckable(True)
        self._captions.clicked.connect(self.captions_toggled)
        darken = Button(say("Darken"), self._theme, Look.CHIP, key="D")
        darken.clicked.connect(self.darkened)
        row.addWidget(self._captions)
        row.addWidget(darken)
        column.addLayout(row)
        column.addSpacing(12)
        column.addWidget(
            Label(
                say(
                    "The next session of this kind begins with what you set here, but for the "
                    "timer and the volume."
                ),
                "small",
            )
        )

    def _set_timer(self, minutes: str) -> None:
        self._minutes = minutes
        self._hand.stop_after(int(minutes) if minutes else None)

    def _show_timer(self) -> None:
        stop_in = self._hand.stop_in
        if stop_in is None and self._runs:
            self._minutes = ""
        self._runs = stop_in is not None
        chosen = self._minutes or (_OTHER if self._runs else "")
        options = [("", say(_NO_TIMER))]
        options += [
            (str(minutes), say("{minutes} min", minutes=minutes)) for minutes in STOP_MINUTES
        ]
        self._timer.offer(options, chosen)
        self._when.say(present_stop(stop_in))


def _set_quietly(slider: Slider, value: int) -> None:
    with QSignalBlocker(slider):
        slider.setValue(value)


def _group(title: str, words: str = "") -> tuple[QWidget, QVBoxLayout]:
    group = QWidget()
    inside = QVBoxLayout(group)
    inside.setContentsMargins(0, 8, 0, 0)
    inside.setSpacing(2)
    inside.addWidget(Label(title, "strong"))
    if words:
        inside.addWidget(Label(words, "small"))
    return group, inside


def _add_heading(column: QVBoxLayout, text: str, *, first: bool = False) -> None:
    if not first:
        column.addSpacing(20)
    column.addWidget(Label(text, "heading"))
