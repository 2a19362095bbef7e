"""The middle of the session page: picture, the line before, caption, question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.pages.answers import Answers
from thaw.ui.pages.still_here import StillHereRow
from thaw.ui.present.session import Picture, present_kept
from thaw.ui.theme.tokens import TARGET, Size
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.ember import Ember
from thaw.ui.widgets.flow import Flow, Overlay
from thaw.ui.widgets.horizon import Horizon
from thaw.ui.widgets.label import BalancedLabel, Label, in_the_middle
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.outline import Outline
from thaw.ui.widgets.pacer import Pacer
from thaw.ui.widgets.pack_picture import PackPicture
from thaw.ui.widgets.progress import Progress
from thaw.ui.widgets.waveform import Waveform

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from thaw.ui.present.session import SessionView
    from thaw.ui.theme.theme import Theme

_WIDEST = 1104
_LINE = 760
_DOING = 240
"""How long the line is that shows how far something to do has come."""
_SPARE = 4


class SessionScene(QWidget):
    """Shows one ``SessionView``; only what differs from the one before is touched.

    Signals:
        told: carries a sentence for after the session.
    """

    told = Signal(str)

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
        self._cramped = self._reserved = False
        self.ember = Ember(theme)
        self._horizon, self._pacer = Horizon(theme), Pacer(theme)
        self._outline, self._waveform = Outline(theme), Waveform(theme)
        self.picture = PackPicture(theme)
        self.picture.broken.connect(self.told)
        self.picture.arrived.connect(self._show_again)
        self._nothing = QWidget()
        self._pictures = QStackedWidget()
        for picture in (
            self.ember,
            self._horizon,
            self._pacer,
            self._outline,
            self._waveform,
            self.picture,
            self._nothing,
        ):
            self._pictures.addWidget(picture)
        self._before = BalancedLabel("", "before")
        self.caption = BalancedLabel("", "caption")
        self._activity = BalancedLabel("", "lead")
        self._doing = Progress(theme, say("How much of its time is over"))
        self._doing.hide()
        self.answers = Answers(theme)
        self.answers.resized.connect(self._show_again)
        self.still_here = StillHereRow(theme)
        self.stirred = Button(say("Something stirred"), theme, Look.ANSWER, key="M")
        self.take_back = Button(say("Take back the last one"), theme, Look.CHIP)
        self._kept = Label("", "faint")
        self._kept.setWordWrap(False)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._pictures)
        for label in (self._before, self.caption, self._activity):
            column.addLayout(in_the_middle(label))
        column.addSpacing(8)
        column.addLayout(in_the_middle(self._doing))
        column.addSpacing(12)
        place = Overlay()  # it stands where answers would: nothing jumps, and never beside them
        place.addWidget(self.answers)
        place.addWidget(self.still_here)
        column.addLayout(place)
        column.addWidget(self._mark_row())
        column.addStretch(1)
        self._column = column
        self._theme.changed.connect(self._on_theme_changed)
        self._fit()

    def _mark_row(self) -> QWidget:
        """What keeps a place in the music, and below it what it did."""
        self._marking = QWidget()
        column = QVBoxLayout(self._marking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        mark, kept = Flow(0, centred=True), Flow(12, centred=True)
        mark.addWidget(self.stirred)
        self._kept.setMinimumHeight(TARGET)
        self._kept.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        kept.addWidget(self._kept)
        kept.addWidget(self.take_back)
        column.addLayout(mark)
        column.addLayout(kept)
        return self._marking

    def _on_theme_changed(self) -> None:
        self._reserved = False
        self._fit()

    def fit_height(self, *, cramped: bool, tight: bool) -> None:
        """Suit a low window.

        Args:
            cramped: whether the line before the caption is left out.
            tight: whether the caption is written smaller.
        """
        self.answers.fit_height(low=cramped, tight=tight)
        if cramped != self._cramped:
            self._cramped = cramped
            if self._view is not None:
                self._show_lines(self._view)
                self._show_picture(self._view)
        self._tighten(tight=tight)

    def _tighten(self, *, tight: bool) -> None:
        look = "tight-caption" if tight else "caption"
        if self.caption.property("look") != look:
            self.caption.setProperty("look", look)
            self.caption.style().polish(self.caption)
            self._fit()

    def _fit(self) -> None:
        self.setMaximumWidth(max(_WIDEST, self._theme.px(_LINE)))
        self._doing.setMaximumWidth(self._theme.px(_DOING))
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
        self._show_lines(view)
        self._doing.setVisible(view.activity_share is not None)
        self._doing.show_share(view.activity_share or 0.0)
        self.answers.ask(view.answer, waits=view.controls.paused)
        self._show_marking(view, before)
        self._show_picture(view)

    def _show_lines(self, view: SessionView) -> None:
        full = view.answer is not None and view.answer.is_long
        self._before.say("" if self._cramped or full else view.before)
        self._activity.say(view.activity)

    def _show_marking(self, view: SessionView, before: SessionView | None) -> None:
        music = view.music if view.answer is None else None
        self._marking.setVisible(music is not None and music.marking)
        if music is None:
            return
        kept = present_kept(music)
        self._kept.setText(kept)
        self.take_back.setVisible(bool(music.marks))
        known = before.music.marks if before is not None and before.music is not None else ()
        if len(music.marks) > len(known):
            announce(self.stirred, kept)

    def pick_by_digit(self, digit: int) -> None:
        """What a digit key does: it answers what is asked."""
        self.answers.pick_by_digit(digit)
        self.still_here.pick_by_digit(digit)

    def forget(self) -> None:
        """Another session begins."""
        self.answers.forget()
        self.still_here.show_now(asks=False)
        self.picture.forget()

    def breathe(self, loudness: float, *, breathes: bool) -> None:
        """Let the ember follow the sound."""
        self.ember.listen(loudness, breathes=breathes)

    def _show_again(self) -> None:
        if self._view is not None:
            self._show_picture(self._view)

    def _shown(self, view: SessionView) -> Picture:
        """What is seen, after what only the page knows: an open outline, a broken picture."""
        if self.answers.fills_page:
            return Picture.NONE
        if view.picture is Picture.FILE and not self.picture.is_there:
            return Picture.STILL
        return view.picture

    def _show_picture(self, view: SessionView) -> None:
        if view.picture is Picture.FILE:
            self.picture.show_file(view.file, view.words)
        shown = self._shown(view)
        pictures = {
            Picture.EMBER: self.ember,
            Picture.STILL: self.ember,
            Picture.HORIZON: self._horizon,
            Picture.PACER: self._pacer,
            Picture.BODY: self._outline,
            Picture.MUSIC: self._waveform,
            Picture.FILE: self.picture,
        }
        self._pictures.setCurrentWidget(pictures.get(shown, self._nothing))
        without = shown is Picture.NONE
        self._reserve(reserved=not without and not self._cramped)
        self._column.setStretch(0, 2 if without else 10)
        self._column.setStretch(self._column.count() - 1, 5 if without else 1)
        if view.music is not None and shown is Picture.MUSIC:
            self._waveform.show_music(view.music, self._peaks_of(view.music.source))
        if view.pace is not None and shown is Picture.PACER:
            self._pacer.follow(view.pace, runs=not view.controls.paused)
        if shown is Picture.BODY and view.body:
            self._outline.light(view.body)
