"""The middle of the session page: picture, the line before, caption, question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.ui.pages.answers import Answers
from thaw.ui.present.session import Picture
from thaw.ui.theme.tokens import Size
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.ember import Ember
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.horizon import Horizon
from thaw.ui.widgets.label import BalancedLabel, Label, in_the_middle
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.outline import Outline
from thaw.ui.widgets.pacer import Pacer
from thaw.ui.widgets.waveform import Waveform

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from thaw.ui.present.session import SessionView
    from thaw.ui.theme.theme import Theme

_WIDEST = 960
_LINE = 760
_SPARE = 4


class SessionScene(QWidget):
    """Shows one ``SessionView``; only what differs from the one before is touched."""

    def __init__(
        self,
        theme: Theme,
        peaks_of: Callable[[str], tuple[float, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """Show nothing yet.

        Args:
            theme: colours and sizes.
            peaks_of: gives the peaks of the sound with a key; none where they are not known.
            parent: what it lies in.
        """
        super().__init__(parent)
        self._theme, self._peaks_of = theme, peaks_of
        self._view: SessionView | None = None
        self.cramped = self._reserved = False
        self.ember = Ember(theme)
        self._horizon, self._pacer = Horizon(theme), Pacer(theme)
        self._outline, self._waveform = Outline(theme), Waveform(theme)
        self._nothing = QWidget()
        self._pictures = QStackedWidget()
        for picture in (
            self.ember,
            self._horizon,
            self._pacer,
            self._outline,
            self._waveform,
            self._nothing,
        ):
            self._pictures.addWidget(picture)
        self._before = BalancedLabel("", "before")
        self.caption = BalancedLabel("", "caption")
        self._activity = BalancedLabel("", "lead")
        self.answers = Answers(theme)
        self.answers.touched_regions.connect(self._outline.light)
        self.stirred = Button("Something stirred", theme, Look.ANSWER, key="M")
        self._kept = Label("keeps this place in the music for you", "faint", centred=True)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._pictures)
        for label in (self._before, self.caption, self._activity):
            column.addLayout(in_the_middle(label))
        column.addSpacing(12)
        column.addWidget(self.answers)
        mark = Flow(0, centred=True)
        mark.addWidget(self.stirred)
        column.addLayout(mark)
        column.addWidget(self._kept)
        column.addStretch(1)
        self._column = column
        self._theme.changed.connect(self._on_theme_changed)
        self._fit()

    def _on_theme_changed(self) -> None:
        self._reserved = False
        self._fit()

    def tighten(self, *, tight: bool) -> None:
        """Write the caption smaller, or as large as usual."""
        look = "tight-caption" if tight else "caption"
        if self.caption.property("look") != look:
            self.caption.setProperty("look", look)
            self.caption.style().polish(self.caption)
            self._fit()

    def _fit(self) -> None:
        self.setMaximumWidth(max(_WIDEST, self._theme.px(_LINE)))
        for label in (self._before, self.caption, self._activity):
            label.fit(min(self._theme.px(_LINE), self.width()))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _reserve(self, *, reserved: bool) -> None:
        """Keep room for two lines, the line before and one row of answers: nothing jumps."""
        if reserved == self._reserved:
            return
        self._reserved = reserved
        lines = QFontMetrics(self._theme.font(Size.TITLE, serif=True)).lineSpacing() * 2
        before = QFontMetrics(self._theme.font(Size.LEAD, serif=True)).lineSpacing()
        answers = Look.ANSWER.value.height
        for widget, height in (
            (self.caption, lines),
            (self._before, before),
            (self.answers, answers),
        ):
            widget.setMinimumHeight(height + _SPARE if reserved else 0)
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(reserved)
            widget.setSizePolicy(policy)

    def show_view(self, view: SessionView, *, reads: bool) -> None:
        """Show a moment.

        Args:
            view: what is to be seen.
            reads: whether a screen reader reads captions out.
        """
        before, self._view = self._view, view
        if before is None or before.caption != view.caption:
            self.caption.say(view.caption)
            if reads and view.caption:
                announce(self.caption, view.caption)
        self._before.say("" if self.cramped else view.before)
        self._activity.say(view.activity)
        self.answers.ask(view.answer)
        marking = view.music is not None and view.music.marking and view.answer is None
        self.stirred.setVisible(marking)
        self._kept.setVisible(marking)
        self._show_picture(view)

    def breathe(self, loudness: float, *, breathes: bool) -> None:
        """Let the ember follow the sound."""
        self.ember.listen(loudness, breathes=breathes)

    def _show_picture(self, view: SessionView) -> None:
        pictures = {
            Picture.EMBER: self.ember,
            Picture.STILL: self.ember,
            Picture.HORIZON: self._horizon,
            Picture.PACER: self._pacer,
            Picture.BODY: self._outline,
            Picture.MUSIC: self._waveform,
        }
        self._pictures.setCurrentWidget(pictures.get(view.picture, self._nothing))
        without = view.picture is Picture.NONE
        self._reserve(reserved=not without and not self.cramped)
        self._column.setStretch(0, 2 if without else 10)
        self._column.setStretch(self._column.count() - 1, 5 if without else 1)
        if view.music is not None and view.picture is Picture.MUSIC:
            self._waveform.show_music(view.music, self._peaks_of(view.music.source))
        if view.pace is not None and view.picture is Picture.PACER:
            self._pacer.follow(view.pace, runs=not view.controls.paused)
        if view.picture is Picture.BODY and view.body:
            self._outline.light((view.body,))
