"""A body outline with one region softly lit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from thaw.ui.theme.colour import mix
from thaw.ui.theme.theme import colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thaw.ui.theme.theme import Theme

_TALL: Final = 296
_WIDE: Final = 146
_SHAPES: Final = {
    "head": (46, 0, 54, 54, 27.0, 0.0),
    "trunk": (38, 60, 70, 104, 24.0, 0.0),
    "left-arm": (12, 66, 24, 96, 12.0, 7.0),
    "right-arm": (110, 66, 24, 96, 12.0, -7.0),
    "left-hand": (0, 160, 24, 24, 12.0, 0.0),
    "right-hand": (122, 160, 24, 24, 12.0, 0.0),
    "left-thigh": (42, 166, 28, 58, 13.0, 0.0),
    "right-thigh": (76, 166, 28, 58, 13.0, 0.0),
    "left-shin": (43, 222, 26, 52, 12.0, 0.0),
    "right-shin": (77, 222, 26, 52, 12.0, 0.0),
    "left-foot": (36, 272, 32, 22, 10.0, 0.0),
    "right-foot": (78, 272, 32, 22, 10.0, 0.0),
}
"""Left, top, width, height, corner, turn in degrees; in a box of 146 × 296."""
_REGIONS: Final = {
    "feet": ("left-foot", "right-foot"),
    "lower-legs": ("left-shin", "right-shin"),
    "legs": ("left-thigh", "right-thigh", "left-shin", "right-shin"),
    "thighs": ("left-thigh", "right-thigh"),
    "seat": ("left-thigh", "right-thigh"),
    "hands": ("left-hand", "right-hand"),
    "arms": ("left-arm", "right-arm"),
    "shoulders": ("left-arm", "right-arm", "trunk"),
    "back": ("trunk",),
    "belly": ("trunk",),
    "chest": ("trunk",),
    "face": ("head",),
    "head": ("head",),
    "outline": tuple(_SHAPES),
    "whole": tuple(_SHAPES),
}


class Outline(QWidget):
    """The outline. Regions it does not know light nothing; the caption names them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lit: tuple[str, ...] = ()
        self.setAccessibleName("An outline of a body")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def light(self, regions: tuple[str, ...]) -> None:
        """Light some regions, and no others."""
        if regions == self._lit:
            return
        self._lit = regions
        self.setAccessibleDescription(", ".join(regions))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        scale = min(self.width() / _WIDE, self.height() / _TALL, 1.1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(
            (self.width() - _WIDE * scale) / 2, (self.height() - _TALL * scale) / 2
        )
        painter.scale(scale, scale)
        lit = {shape for region in self._lit for shape in _REGIONS.get(region, ())}
        for name in _SHAPES:
            self._paint_shape(painter, name, lit=name in lit)

    def _paint_shape(self, painter: QPainter, name: str, *, lit: bool) -> None:
        palette = self._theme.palette
        left, top, width, height, corner, turn = _SHAPES[name]
        box = QRectF(-width / 2, -height / 2, width, height)
        painter.save()
        painter.translate(left + width / 2, top + height / 2)
        painter.rotate(turn)
        edge = palette.ember if lit else mix(palette.line, palette.quiet, 0.4)
        painter.setPen(QPen(colour(edge), 1))
        painter.setBrush(colour(palette.ember, 0.55) if lit else colour(palette.raised))
        painter.drawRoundedRect(box, corner, corner)
        painter.restore()


def all_regions() -> tuple[str, ...]:
    """The regions that can be marked, from the edges in."""
    return ("feet", "lower-legs", "thighs", "hands", "arms", "shoulders", "back", "face")
