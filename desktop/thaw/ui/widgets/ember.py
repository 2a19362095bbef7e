"""The ember: a soft light that breathes with the sound, or stays still."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap, QRadialGradient
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.theme.colour import Rgb, luminance, mix
from thaw.ui.theme.theme import colour
from thaw.ui.widgets.beat import Beat, is_seen
from thaw.ui.widgets.breath import Breath
from thaw.ui.widgets.elastic import Elastic
from thaw.ui.widgets.ground import grain

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme
    from thaw.ui.theme.tokens import Palette

FRAME_MS: Final = 66
"""Fifteen pictures a second are enough for something that takes four seconds."""
LARGEST: Final = 330
STILL: Final = 0.9
"""How bright it is where nothing may move."""
_VISIBLE_STEP: Final = 0.003
_CANDLE: Final[Rgb] = (255, 216, 164)
_GLOW: Final[Rgb] = (84, 38, 30)
_SUN: Final[Rgb] = (242, 168, 92)
"""On a light ground the light is a low sun: brightest in the middle, too."""


class Ember(Elastic):
    """The light in the middle of the session page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._breath = Breath()
        self._loudness = -120.0
        self._breathes = True
        self._shown_level = self._breath.level
        self._light = QPixmap()
        self._light_of: tuple[int, float, Palette] | None = None
        self.beat = Beat(FRAME_MS, self)
        self.beat.passed.connect(self._advance)
        self.setAccessibleName(say("A warm light"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._on_theme_changed)

    def listen(self, loudness: float, *, breathes: bool) -> None:
        """Follow a loudness in LUFS, or stay as bright as it is.

        Said with every snapshot: it moves again within a tenth of a second of being seen again.
        """
        self._loudness = loudness
        self._breathes = breathes and self._theme.moves
        self._run()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        self._run()

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        self._run()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        side = min(self.width(), self.height(), LARGEST)
        if side < 48:
            return
        wanted = side, self.devicePixelRatioF(), self._theme.palette
        if self._light_of != wanted:
            self._light_of = wanted
            self._light = paint_ember(self._theme, side, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.setOpacity(self._breath.level if self._theme.moves else STILL)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, self._light)

    def _run(self) -> None:
        self.beat.run(wanted=self._breathes and is_seen(self))

    def _advance(self, seconds: float) -> None:
        level = self._breath.advance(seconds, self._loudness)
        if abs(level - self._shown_level) >= _VISIBLE_STEP:
            self._shown_level = level
            side = min(self.width(), self.height(), LARGEST)
            self.update((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def _on_theme_changed(self) -> None:
        self._breathes = self._breathes and self._theme.moves
        self._run()
        self.update()


def paint_ember(theme: Theme, side: int, ratio: float) -> QPixmap:
    """The light itself, round, transparent at its edge."""
    palette = theme.palette
    dark = luminance(palette.bottom) < 0.2
    core = mix(palette.ember, _CANDLE, 0.45) if dark else mix(palette.ember, _SUN, 0.85)
    body = palette.ember if dark else mix(palette.ember, _SUN, 0.65)
    rim = mix(palette.ember, _GLOW, 0.6) if dark else mix(palette.ember, _SUN, 0.5)
    light = QPixmap(QSize(side, side) * ratio)
    light.setDevicePixelRatio(ratio)
    light.fill(Qt.GlobalColor.transparent)
    painter = QPainter(light)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_gradient(side, core, body, rim))
    painter.drawEllipse(QRectF(0, 0, side, side))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.fillRect(QRectF(0, 0, side, side), QBrush(grain()))
    painter.end()
    return light


def _gradient(side: int, core: Rgb, body: Rgb, rim: Rgb) -> QBrush:
    gradient = QRadialGradient(QPointF(side / 2, side / 2), side / 2)
    for at, shade, alpha in (
        (0.0, core, 1.0),
        (0.32, mix(core, body, 0.9), 1.0),
        (0.48, mix(body, rim, 0.45), 0.97),
        (0.62, rim, 0.82),
        (0.8, rim, 0.4),
        (0.92, rim, 0.1),
        (1.0, rim, 0.0),
    ):
        gradient.setColorAt(at, colour(shade, alpha))
    return QBrush(gradient)
