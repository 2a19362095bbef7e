"""The theme in force: palette, scale of type, motion. Widgets ask it when they paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont

from thaw.ui.theme.sheet import style_sheet
from thaw.ui.theme.tokens import DUSK, LIGHTENED, PALETTES, SANS, SERIF, Palette, Size

if TYPE_CHECKING:
    from thaw.ui.theme.colour import Rgb


def colour(rgb: Rgb, alpha: float = 1.0) -> QColor:
    """A token as a colour of Qt."""
    shade = QColor(*rgb)
    shade.setAlphaF(alpha)
    return shade


class Theme(QObject):
    """What every widget's look depends on; after ``changed`` all of it is painted anew."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = "dusk"
        self.palette: Palette = DUSK
        self.scale = 1.0
        self.moves = True
        self._fonts: dict[tuple[Size, bool, bool, float], QFont] = {}

    def set(self, name: str, text_size: int, *, moves: bool) -> None:
        """Take a palette by name, a text size in percent, and whether anything may move."""
        self.name, self.palette = name, PALETTES[name]
        self.scale, self.moves = text_size / 100, moves
        self.changed.emit()

    def follow(self, other: Theme) -> None:
        """Take scale and motion of another theme; colours are one's own."""
        self.name = other.name
        self.scale, self.moves = other.scale, other.moves
        self.changed.emit()

    def tint(self, palette: Palette) -> None:
        """Take other colours and nothing else.

        For light that changes little by little: ``changed`` would have everything measured
        anew. Whoever tints paints what is seen again.
        """
        self.palette = palette

    @property
    def lightened(self) -> Palette:
        """The palette to which the quiet room lightens."""
        return LIGHTENED[self.name]

    def px(self, size: float) -> int:
        """A length that grows with the text."""
        return round(size * self.scale)

    def font(self, size: Size, *, serif: bool = False, strong: bool = False) -> QFont:
        """A font for a widget that paints its own text."""
        key = (size, serif, strong, self.scale)
        if key not in self._fonts:
            font = QFont(SERIF if serif else SANS)
            font.setPixelSize(self.px(size))
            font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
            self._fonts[key] = font
        return QFont(self._fonts[key])  # whoever asks may change his own

    def sheet(self) -> str:
        """The style sheet for everything that Qt paints itself."""
        return style_sheet(self.palette, self.scale)
