"""The pacer: a light that opens and closes; words where nothing may move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from thaw.base.units import Frames, frames_from_seconds
from thaw.ui.present.session import present_pace, present_rhythm
from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import Size

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent

    from thaw.player.snapshot import PaceView
    from thaw.ui.theme.theme import Theme

_FRAME_MS: Final = 50


class Pacer(QWidget):
    """A rhythm to follow, or not."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pace: PaceView | None = None
        self._since = QElapsedTimer()
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._move)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def follow(self, pace: PaceView, *, runs: bool) -> None:
        """Take up a rhythm where it is now; between two snapshots it goes on by itself."""
        self._pace = pace
        self._since.start()
        self.setAccessibleName("A rhythm: " + present_rhythm(pace))
        if runs and self._theme.moves and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()
            self.update()

    def _move(self) -> None:
        """Only where the light can be is painted anew."""
        sways = self._pace is not None and self._pace.by == "sway"
        side = min(self.width(), self.height())
        width = self.width() if sways else side
        self.update((self.width() - width) // 2, (self.height() - side) // 2, width, side)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        self._timer.stop()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._pace is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._theme.moves:
            self._paint_words(painter, present_rhythm(self._pace))
            return
        gone = self._since.elapsed() / 1000 if self._timer.isActive() else 0.0
        word, share = present_pace(
            self._pace, Frames(self._pace.at + frames_from_seconds(gone))
        )
        self._paint_light(painter, share, sways=self._pace.by == "sway")
        self._paint_words(painter, word)

    def _paint_light(self, painter: QPainter, share: float, *, sways: bool) -> None:
        largest = min(self.width(), self.height()) / 2 - 4
        radius = largest * (0.5 if sways else 0.45 + 0.55 * share)
        middle = QPointF(self.width() / 2, self.height() / 2)
        if sways:
            middle.setX(middle.x() + (share - 0.5) * min(self.width() * 0.5, 4 * radius))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._theme.palette.sage, 0.22))
        painter.drawEllipse(middle, radius, radius)

    def _paint_words(self, painter: QPainter, words: str) -> None:
        painter.setFont(self._theme.font(Size.LEAD))
        painter.setPen(colour(self._theme.palette.text))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(self.rect()), flags, words)
