"""The picture of a session, true to the second: small on a card, with names on its page."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from thaw.base.language import say
from thaw.timeline.description import StripKind
from thaw.ui.theme.colour import mix
from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import Size
from thaw.ui.widgets.drawing import Drawing

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from thaw.timeline.description import Strip
    from thaw.ui.present.before import BeforeView, PartView
    from thaw.ui.theme.colour import Rgb
    from thaw.ui.theme.theme import Theme

_BAR: Final = 8.0
_RING: Final = 4.5
_ROWS: Final = 3


class Strips(QWidget):
    """The strip on a card: voice as bars, silence as a line, choices and check-ins as rings."""

    def __init__(
        self,
        theme: Theme,
        strips: tuple[Strip, ...],
        frames: int,
        *,
        waves: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._strips, self._waves = theme, strips, waves
        self._frames = max(1, frames)
        self.setFixedHeight(44)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for strip in self._strips:
            self._paint_strip(painter, strip)
        if self._waves:
            paint_wave(painter, self._theme, QRectF(0, 25, self.width(), 8))

    def _paint_strip(self, painter: QPainter, strip: Strip) -> None:
        palette = self._theme.palette
        scale = (self.width() - 2 * _RING) / self._frames
        left, width = _RING + strip.start * scale, max(strip.frames * scale, 1.0)
        box = QRectF(left, 17 - _BAR / 2, width, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        if strip.kind is StripKind.VOICE:
            paint_bar(painter, box, mix(palette.ember, palette.surface, 0.12))
        elif strip.kind is StripKind.REST:
            painter.fillRect(QRectF(left, 16.5, width, 1), colour(palette.line))
        elif strip.kind is StripKind.MUSIC:
            paint_bar(painter, box.adjusted(0, -3, 0, 3), palette.sage, 0.3)
        elif strip.kind is StripKind.ACTIVITY:
            paint_bar(painter, box, palette.faint, 0.6)
        else:
            centre = QPointF(left + min(width / 2, _RING), 17)
            paint_ring(painter, self._theme, centre, filled=strip.kind is StripKind.CHECK_IN)


class Course(Drawing):
    """The picture on the page before a session: parts with their names, choices, check-ins.

    Time runs from left to right here, and in every picture of it, whichever way text runs: as
    on a tape, and as the controls of players have it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: BeforeView | None = None
        self._names: list[tuple[QRect, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._lay_out)

    def show_view(self, view: BeforeView) -> None:
        """Show a session; its text form is what a screen reader says."""
        self._view = view
        self.setAccessibleName(say("What will happen"))
        self.setAccessibleDescription(view.picture)
        self._lay_out()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self._wave_top() + 24)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 20.5, self.width(), 1), colour(self._theme.palette.line))
        for part in self._view.parts:
            paint_bar(painter, self._bar(part), tone_colour(self._theme, part.tone), corner=6.5)
        for dot in self._view.dots:
            centre = QPointF(max(6.0, dot.at * self.width()), 21)
            paint_ring(painter, self._theme, centre, filled=dot.check_in, on_bar=True)
        painter.setFont(self._font())
        painter.setPen(colour(self._theme.palette.quiet))
        align = Qt.AlignmentFlag
        for place, name in self._names:
            painter.drawText(
                place, align.AlignLeft | align.AlignAbsolute | align.AlignTop, name
            )
        if self._view.underneath:
            paint_wave(painter, self._theme, QRectF(0, self._wave_top(), self.width(), 10))

    def _bar(self, part: PartView) -> QRectF:
        gap = 4.0
        width = max(part.share * self.width() - gap, 2.0)
        return QRectF(part.start * self.width(), 14, width, 14)

    def _font(self) -> QFont:
        font = self._theme.font(Size.SMALL)
        font.setPixelSize(self._theme.px(12))
        return font

    def _lay_out(self) -> None:
        """Names stand below their parts; one that would run into another goes a row down."""
        metrics = QFontMetrics(self._font())
        ends = [0] * _ROWS
        self._names = []
        for part in self._view.parts if self._view is not None else ():
            width = metrics.horizontalAdvance(part.title) + 10
            left = min(round(part.start * self.width()), self.width() - width)
            row = next((n for n, end in enumerate(ends) if end <= left), _ROWS - 1)
            left = max(left, ends[row])
            ends[row] = left + width
            top = 36 + row * (metrics.height() + 2)
            self._names.append((QRect(left, top, width, metrics.height()), part.title))
        self.updateGeometry()
        self.update()

    def _wave_top(self) -> int:
        lowest = max((place.bottom() for place, _ in self._names), default=52)
        return lowest + 10


def tone_colour(theme: Theme, tone: str) -> Rgb:
    """The colour of a part of the session."""
    palette = theme.palette
    tones = {
        "outside": mix(palette.sage, palette.surface, 0.55),
        "body": mix(palette.ember, palette.surface, 0.25),
        "music": mix(palette.sage, palette.surface, 0.1),
    }
    return tones.get(tone, mix(palette.quiet, palette.surface, 0.3))


def paint_bar(
    painter: QPainter, box: QRectF, rgb: Rgb, alpha: float = 1.0, corner: float = 4.0
) -> None:
    """A bar with round ends."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(rgb, alpha))
    corner = min(corner, box.width() / 2)
    painter.drawRoundedRect(box, corner, corner)


def paint_ring(
    painter: QPainter, theme: Theme, centre: QPointF, *, filled: bool, on_bar: bool = False
) -> None:
    """A choice (open) or a check-in (filled)."""
    ink = theme.palette.text if on_bar else theme.palette.sage
    painter.setPen(QPen(colour(ink), 2))
    painter.setBrush(colour(ink if filled else theme.palette.surface))
    radius = 3.0 if filled and on_bar else _RING - 0.5
    painter.drawEllipse(centre, radius, radius)


def paint_wave(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """The line for what sounds underneath."""
    path = QPainterPath()
    for x in range(0, int(box.width()) + 1, 2):
        slow = math.sin(x / 19) * 0.65 + math.sin(x / 31 + 1) * 0.35
        point = QPointF(box.left() + x, box.center().y() + slow * box.height() / 2)
        path.lineTo(point) if x else path.moveTo(point)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(mix(theme.palette.sage, theme.palette.surface, 0.4)), 1.2))
    painter.drawPath(path)
