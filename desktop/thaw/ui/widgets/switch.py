"""A switch: a knob in a track, and the word beside it that says where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from thaw.base.language import mark_all, say
from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import TARGET, Size
from thaw.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme

_WIDE: Final = 46
_HIGH: Final = 26
_KNOB: Final = 9
_GAP: Final = 10
_EDGE: Final = 4
_WORDS: Final = mark_all("Off", "On")


class Switch(Pressable):
    """On or off. To a screen reader it is a box that is checked or not.

    Where it stands is told by the place of the knob and by a word, not by colour alone.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def word(self) -> str:
        """The word that stands beside it."""
        return say(_WORDS[self.isChecked()])

    @override
    def sizeHint(self) -> QSize:
        metrics, px = QFontMetrics(self._theme.font(Size.BODY)), self._theme.px
        word = max(metrics.horizontalAdvance(say(word)) for word in _WORDS)
        return QSize(px(_WIDE + _GAP + 2 * _EDGE) + word, max(TARGET, px(TARGET)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, palette, middle = self._theme.px, self._theme.palette, self.height() / 2
        left = self._from_left(px(_EDGE), px(_WIDE))
        track = QRectF(left, middle - px(_HIGH) / 2, px(_WIDE), px(_HIGH))
        self._paint_track(painter, track)
        painter.setPen(colour(palette.text))
        painter.setFont(self._theme.font(Size.BODY))
        beside = px(_EDGE + _WIDE + _GAP)
        width = self.width() - beside - px(_EDGE)
        place = QRectF(self._from_left(beside, width), 0, width, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | self._start(), self.word)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(palette.sage), 2))
            ring = track.adjusted(-3, -3, 3, 3)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        palette, on = self._theme.palette, self.isChecked()
        painter.setPen(QPen(colour(palette.ember if on else palette.faint), 1))
        painter.setBrush(colour(palette.ember if on else palette.raised))
        inside = track.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, inside.height() / 2, inside.height() / 2)
        ends = track.left() + track.height() / 2, track.right() - track.height() / 2
        at_right = on != (self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(palette.on_ember if on else palette.text))
        radius = self._theme.px(_KNOB)
        painter.drawEllipse(QPointF(ends[at_right], track.center().y()), radius, radius)

    def _from_left(self, start: int, width: int) -> int:
        """Where something begins that stands so far from the side on which reading begins."""
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return self.width() - start - width
        return start

    def _start(self) -> Qt.AlignmentFlag:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
