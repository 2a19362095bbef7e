"""The pacer: something calm that opens and closes; numbers where nothing may move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from thaw.base.language import say
from thaw.base.units import Frames, frames_from_seconds
from thaw.ui.present.pace import moves_slowly, present_pace, present_rhythm
from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import Size
from thaw.ui.widgets.beat import Beat
from thaw.ui.widgets.elastic import Elastic
from thaw.ui.widgets.pacer_drawings import draw_pacer

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thaw.player.snapshot import PaceView
    from thaw.ui.theme.theme import Theme

_FRAME_MS: Final = 50
_WORD: Final = 40
"""What the word below the drawing takes, at 100 %."""
_WIDEST: Final = 460
_APART: Final = 200
"""How far apart the two numbers stand, at 100 %."""


class Pacer(Elastic):
    """A rhythm to follow, or not."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pace: PaceView | None = None
        self._since = 0.0
        self.beat = Beat(_FRAME_MS, self)
        self.beat.passed.connect(self._move)
        theme.changed.connect(self._rest)

    def follow(self, pace: PaceView, *, runs: bool) -> None:
        """Take up a rhythm where it is now; between two snapshots it goes on by itself."""
        self._pace, self._since = pace, 0.0
        self.setAccessibleName(say("A rhythm: {rhythm}", rhythm=present_rhythm(pace).sentence))
        self.beat.run(wanted=runs and self._moves and self.isVisible())
        if not self.beat.runs:
            self.update()

    @property
    def _moves(self) -> bool:
        return self._theme.moves and self._pace is not None and moves_slowly(self._pace)

    def _move(self, seconds: float) -> None:
        self._since += seconds
        self.update(self._drawn().toAlignedRect())

    def _rest(self) -> None:
        self.beat.run(wanted=self.beat.runs and self._moves)
        self.update()

    def _drawn(self) -> QRectF:
        """Where the drawing and its word stand."""
        width = min(self.width(), max(_WIDEST, self._theme.px(_APART) * 2))
        return QRectF((self.width() - width) / 2, 0, width, self.height())

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        self.beat.run(wanted=False)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._pace is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._moves:
            self._paint_numbers(painter)
            return
        at = Frames(self._pace.at + frames_from_seconds(self._since))
        word, share = present_pace(self._pace, at)
        box, high = self._drawn(), self._theme.px(_WORD)
        draw_pacer(painter, self._theme, self._pace.by, box.adjusted(0, 4, 0, -high), share)
        painter.setFont(self._theme.font(Size.LEAD))
        painter.setPen(colour(self._theme.palette.quiet))
        below = QRectF(box.left(), box.bottom() - high, box.width(), high)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, word)

    def _paint_numbers(self, painter: QPainter) -> None:
        if self._pace is None:
            return
        rhythm, box = present_rhythm(self._pace), self._drawn()
        half = self._theme.px(_APART)
        parts = ((rhythm.first, rhythm.first_s, -1), (rhythm.second, rhythm.second_s, 1))
        for word, seconds, side in parts:
            middle = box.center().x() + side * half / 2
            self._paint_number(painter, middle, half, seconds, word)
        painter.setPen(colour(self._theme.palette.line))
        y, reach = box.center().y(), self._theme.px(34)
        painter.drawLine(
            round(box.center().x()), round(y - reach), round(box.center().x()), round(y + reach)
        )

    def _paint_number(
        self, painter: QPainter, middle: float, width: float, seconds: str, word: str
    ) -> None:
        y, flags = self.height() / 2, Qt.AlignmentFlag.AlignCenter
        high = self._theme.px(46)
        painter.setPen(colour(self._theme.palette.text))
        painter.setFont(self._theme.font(Size.DISPLAY, serif=True))
        painter.drawText(QRectF(middle - width / 2, y - high, width, high), flags, seconds)
        painter.setPen(colour(self._theme.palette.quiet))
        painter.setFont(self._theme.font(Size.BODY))
        painter.drawText(QRectF(middle - width / 2, y, width, high * 0.7), flags, word)
