"""A body outline: a region softly lit while it is named, or regions to mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QBrush, QMouseEvent, QPainter, QPen, QRadialGradient, QTransform
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.present.regions import region_name
from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import Size
from thaw.ui.widgets.elastic import Elastic
from thaw.ui.widgets.figure import (
    FRONT,
    TALL,
    WIDE,
    contour,
    is_seen,
    region_at,
    side_of,
    spots_of,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme

_LARGEST: Final = 1.15
_COMES_MS: Final = 1600
"""How slowly a region becomes light."""
_LABEL: Final = 24


class Outline(Elastic):
    """A figure seen from one side.

    Signals:
        pressed: carries the region that was pressed, where regions can be marked.
    """

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._side = theme, FRONT
        self._lit: tuple[str, ...] = ()
        self._marked: tuple[str, ...] = ()
        self._offered: tuple[str, ...] = ()
        self._under = ""
        self._light = QVariantAnimation(self, duration=_COMES_MS)
        self._light.setStartValue(0.0)
        self._light.setEndValue(1.0)
        self._light.valueChanged.connect(lambda _: self.update())
        self._tell()
        theme.changed.connect(self.update)

    def light(self, region: str) -> None:
        """Light a region, and no other; from behind where it is seen only there."""
        if (region,) == self._lit:
            return
        self._lit, self._side = (region,), side_of(region)
        self._tell()
        self._light.stop()
        if self._theme.moves and self.isVisible():
            self._light.start()
        self.update()

    def offer(self, regions: tuple[str, ...], side: str) -> None:
        """Let regions be marked, seen from a side."""
        self._offered, self._side = regions, side
        self._tell()
        self.setMouseTracking(True)
        self.update()

    def show_marks(self, regions: tuple[str, ...], side: str) -> None:
        """Show what was marked, seen from a side; nothing more can be."""
        self._side = side
        self.mark(regions)

    def mark(self, regions: tuple[str, ...]) -> None:
        """Show these as marked, and no others."""
        self._marked = tuple(region for region in regions if is_seen(region, self._side))
        self._tell()
        self.update()

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        self._light.stop()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        region = self._region_under(event)
        if region:
            self.pressed.emit(region)
        else:
            event.ignore()

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self._point_at(self._region_under(event))

    @override
    def leaveEvent(self, event: object, /) -> None:
        self._point_at("")

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label = self._label()
        painter.setTransform(self._box(), combine=True)
        palette = self._theme.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(palette.raised))
        painter.drawPath(contour())
        self._paint_lights(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        whole = "outline" in self._lit
        edge = palette.ember if whole else palette.contour
        painter.setPen(QPen(colour(edge), 3 if whole else 1.3))
        painter.drawPath(contour())
        self._paint_marks(painter)
        painter.resetTransform()
        if label:
            painter.setFont(self._theme.font(Size.SMALL))
            painter.setPen(colour(palette.faint))
            high = self._theme.px(_LABEL)
            below = QRectF(0, self.height() - high, self.width(), high)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_lights(self, painter: QPainter) -> None:
        comes = self._light.state() == QVariantAnimation.State.Running
        full = float(self._light.currentValue()) if comes else 1.0
        painter.save()
        painter.setClipPath(contour())
        for region in self._lit:
            self._paint_glow(painter, region, 0.85 * full)
        for region in self._marked:
            self._paint_glow(painter, region, 0.8)
        if self._under and self._under not in self._marked:
            self._paint_glow(painter, self._under, 0.35)
        painter.restore()

    def _paint_glow(self, painter: QPainter, region: str, alpha: float) -> None:
        ember = self._theme.palette.ember
        for x, y, across, down in spots_of(region):
            light = QRadialGradient(0, 0, 1)
            for at, share in ((0.0, 1.0), (0.45, 0.75), (0.75, 0.3), (1.0, 0.0)):
                light.setColorAt(at, colour(ember, alpha * share))
            painter.save()
            painter.translate(x, y)
            painter.scale(across * 1.45, down * 1.45)
            painter.fillRect(QRectF(-1, -1, 2, 2), QBrush(light))
            painter.restore()

    def _paint_marks(self, painter: QPainter) -> None:
        """A ring on each marked region, so that not its colour alone says so."""
        painter.setPen(QPen(colour(self._theme.palette.text), 1.8))
        for region in self._marked:
            for x, y, _, _ in spots_of(region):
                painter.drawEllipse(QPointF(x, y), 4.5, 4.5)

    def _region_under(self, event: QMouseEvent) -> str:
        inverse, _ = self._box().inverted()
        return region_at(inverse.map(event.position()), self._offered, self._side)

    def _point_at(self, region: str) -> None:
        if region != self._under:
            self._under = region
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(hand if region else arrow)
            self.update()

    def _label(self) -> str:
        if self._offered:
            if self._side == FRONT:
                return say("front", about="the side of a figure that is seen")
            return say("back", about="the side of a figure that is seen")
        return "" if self._side == FRONT else say("from behind")

    def _box(self) -> QTransform:
        """From the figure's box to the widget."""
        room = self.height() - (self._theme.px(_LABEL) if self._label() else 4)
        scale = max(0.01, min(self.width() / WIDE, room / TALL, _LARGEST * self._theme.scale))
        left, top = (self.width() - WIDE * scale) / 2, max(0.0, (room - TALL * scale) / 2)
        return QTransform.fromTranslate(left, top).scale(scale, scale)

    def _tell(self) -> None:
        front = say("An outline of a body, from the front")
        behind = say("An outline of a body, from behind")
        self.setAccessibleName(front if self._side == FRONT else behind)
        names = map(region_name, (*self._lit, *self._marked))
        self.setAccessibleDescription(", ".join(names))
