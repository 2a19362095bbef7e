"""Music as it is heard: its peaks, where the listener is, and the places that were marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.present.session import present_bars, present_kept, present_marks
from thaw.ui.theme.colour import mix
from thaw.ui.theme.theme import colour
from thaw.ui.widgets.elastic import Elastic

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thaw.player.snapshot import MusicView
    from thaw.ui.theme.theme import Theme

_WIDEST: Final = 960
_PITCH: Final = 4
_BAR: Final = 2.4


class Waveform(Elastic):
    """The waveform of one piece of music."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._peaks: tuple[float, ...] = ()
        self._music: MusicView | None = None
        self._bars_of: tuple[object, ...] = ()
        self._kept: tuple[float, ...] = ()
        theme.changed.connect(self.update)

    def show_music(self, music: MusicView, peaks: tuple[float, ...]) -> None:
        """Show where in the music the listener is; peaks may be empty, then bars are even."""
        before, self._music, self._peaks = self._music, music, peaks
        self.setAccessibleName(say("Music"))
        self.setAccessibleDescription(present_kept(music) if music.marks else "")
        if before is None or self._column(before) != self._column(music):
            self.update()
            return
        if before.marks != music.marks:
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._music is None or self.height() < 24:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.translate((self.width() - self._wide()) / 2, 0)
        columns = max(1, self._wide() // _PITCH)
        heard = self._column(self._music)
        tall = min(self.height() - 36, 110)
        middle = self.height() / 2 + 8
        palette = self._theme.palette
        ember, line = colour(palette.ember, 0.9), colour(mix(palette.line, palette.quiet, 0.2))
        for column, share in enumerate(self._bars(columns)):
            height = max(3.0, share * tall)
            painter.setBrush(ember if column < heard else line)
            bar = QRectF(column * _PITCH, middle - height / 2, _BAR, height)
            painter.drawRoundedRect(bar, 1.2, 1.2)
        for place in present_marks(self._music):
            self._paint_mark(painter, place * self._wide(), middle, tall)

    def _paint_mark(self, painter: QPainter, x: float, middle: float, tall: float) -> None:
        sage = colour(self._theme.palette.sage)
        painter.setPen(QPen(colour(self._theme.palette.quiet), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, middle - tall / 2 - 12), QPointF(x, middle + tall / 2 + 12))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(sage)
        painter.drawEllipse(QPointF(x, middle - tall / 2 - 14), 5.5, 5.5)

    def _column(self, music: MusicView) -> int:
        share = (music.heard - music.start) / max(1, music.frames)
        return round(share * max(1, self._wide() // _PITCH))

    def _wide(self) -> int:
        return min(self.width(), _WIDEST)

    def _bars(self, count: int) -> tuple[float, ...]:
        """Worked out once for each piece and width, not for each picture."""
        music = self._music
        if music is None:
            return ()
        of = (music.source, music.start, music.frames, self._peaks, count)
        if self._bars_of != of:
            self._bars_of, self._kept = of, present_bars(music, self._peaks, count)
        return self._kept
