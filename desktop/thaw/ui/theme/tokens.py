"""The tokens of the look: one palette per theme, sizes of type, distances."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import IntEnum
from typing import Final

from thaw.ui.theme.colour import Rgb, mix, parse_hex


@dataclass(frozen=True)
class Palette:
    """The colours of one theme.

    Attributes:
        top: the window's ground at its top; on the session page, in its middle.
        bottom: the ground at its bottom; on the session page, at its edges.
        surface: the ground of cards.
        raised: the ground of what stands out on a card, and of the place that is open.
        line: borders.
        text: what is read first.
        quiet: what is read second.
        faint: what is read last.
        ember: action, body.
        on_ember: text on the ember colour.
        sage: safe, outside.
        room_top: the ground of the quiet room in its middle.
        room_bottom: the same at its edges.
        dim_top: the ground of “It's too much” in its middle.
        dim_bottom: the same at its edges.
    """

    top: Rgb
    bottom: Rgb
    surface: Rgb
    raised: Rgb
    line: Rgb
    text: Rgb
    quiet: Rgb
    faint: Rgb
    ember: Rgb
    on_ember: Rgb
    sage: Rgb
    room_top: Rgb
    room_bottom: Rgb
    dim_top: Rgb
    dim_bottom: Rgb

    @property
    def contour(self) -> Rgb:
        """The lines of what is drawn; 3:1 on every ground of the session page."""
        return mix(self.line, self.quiet, 0.7)

    @property
    def drawn(self) -> Rgb:
        """What moves or stands for something in a drawing; 3:1 as well."""
        return mix(self.sage, self.surface, 0.2)


def _palette(**colours: str) -> Palette:
    return Palette(**{field.name: parse_hex(colours[field.name]) for field in fields(Palette)})


DUSK: Final = _palette(
    top="#1e1b22",
    bottom="#17151a",
    surface="#28242d",
    raised="#322d38",
    line="#3d3744",
    text="#f1e9df",
    quiet="#b8ada8",
    faint="#a89e99",
    ember="#e8a36c",
    on_ember="#17151a",
    sage="#93bba6",
    room_top="#26352f",
    room_bottom="#121715",
    dim_top="#17201c",
    dim_bottom="#0c100e",
)
DAWN: Final = _palette(
    top="#f8f3ec",
    bottom="#f1e9de",
    surface="#fffaf4",
    raised="#f3ebe0",
    line="#ddd1c3",
    text="#2b2522",
    quiet="#665b55",
    faint="#75675f",
    ember="#9a4a18",
    on_ember="#fffaf4",
    sage="#3d6b58",
    room_top="#e4efe8",
    room_bottom="#d7e6dd",
    dim_top="#cddcd3",
    dim_bottom="#bfd0c6",
)
CONTRAST_DARK: Final = _palette(
    top="#000000",
    bottom="#000000",
    surface="#000000",
    raised="#1f1f1f",
    line="#a0a0a0",
    text="#ffffff",
    quiet="#ffffff",
    faint="#ffffff",
    ember="#ffb066",
    on_ember="#000000",
    sage="#9fe0be",
    room_top="#000000",
    room_bottom="#000000",
    dim_top="#000000",
    dim_bottom="#000000",
)
CONTRAST_LIGHT: Final = _palette(
    top="#ffffff",
    bottom="#ffffff",
    surface="#ffffff",
    raised="#e9e9e9",
    line="#5a5a5a",
    text="#000000",
    quiet="#000000",
    faint="#000000",
    ember="#8a3d00",
    on_ember="#ffffff",
    sage="#0b5a3c",
    room_top="#ffffff",
    room_bottom="#ffffff",
    dim_top="#e2e2e2",
    dim_bottom="#e2e2e2",
)

PALETTES: Final = {
    "dusk": DUSK,
    "dawn": DAWN,
    "contrast-dark": CONTRAST_DARK,
    "contrast-light": CONTRAST_LIGHT,
}
"""Every palette by the value of the setting."""


def system_theme(*, dark: bool, contrast: bool) -> str:
    """The palette for what a system asks for."""
    if contrast:
        return "contrast-dark" if dark else "contrast-light"
    return "dusk" if dark else "dawn"


LIGHTENED: Final = {
    "dusk": DAWN,
    "dawn": DAWN,
    "contrast-dark": CONTRAST_LIGHT,
    "contrast-light": CONTRAST_LIGHT,
}
"""What the quiet room lightens to when the listener is far away."""


class Size(IntEnum):
    """Sizes of type in pixels at 100 %."""

    SMALL = 14
    BODY = 16
    LEAD = 19
    HEADING = 24
    TITLE = 30
    DISPLAY = 36


TARGET: Final = 44
"""The smallest side of anything that can be pressed."""
BUTTON_CORNER: Final = 12
CARD_CORNER: Final = 18
SERIF: Final = "Source Serif 4"
SANS: Final = "Atkinson Hyperlegible Next"
