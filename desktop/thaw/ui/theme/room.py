"""The colours of the quiet room, from dim over plain to the light of “I'm far away”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from thaw.ui.theme.colour import contrast, mix, readable

if TYPE_CHECKING:
    from thaw.ui.theme.colour import Rgb
    from thaw.ui.theme.tokens import Palette

READABLE: Final = 4.5
"""What every text reaches on its ground."""
_TURN: Final = 0.4
"""About here the ground is as far from black as from white."""


def room_palette(palette: Palette, lightened: Palette, mood: float) -> Palette:
    """The palette of the room at any point between its three moods.

    On the way from dark to light each text stays readable: it takes the nearest colour that is.

    Args:
        palette: the theme's own.
        lightened: the theme that the room lightens to.
        mood: -1 dim, 0 plain, 1 clear.
    """
    share = max(0.0, mood)
    dim = max(0.0, -mood)
    top = mix(mix(palette.room_top, palette.dim_top, dim), lightened.top, share)
    bottom = mix(mix(palette.room_bottom, palette.dim_bottom, dim), lightened.bottom, share)
    # One even ground while text turns from light to dark: no colour suits two grounds there.
    evenness = max(0.0, 1 - abs(share - _TURN) / _TURN) if share else 0.0
    bottom = mix(bottom, top, min(1.0, evenness * 2))
    sage = mix(palette.sage, lightened.sage, share)
    surface = mix(top, sage, 0.08 * (1 - min(1.0, evenness * 2)))
    near = palette if share < _TURN else lightened
    grounds = (top, bottom, surface)
    texts = {
        "text": near.text,
        "quiet": mix(near.quiet, sage, 0.5),
        "faint": near.faint,
        "sage": sage,
    }
    return replace(
        palette,
        top=top,
        bottom=bottom,
        surface=surface,
        raised=mix(top, sage, 0.12),
        line=mix(top, sage, 0.6 if palette.surface == palette.bottom else 0.25),
        ember=near.ember,
        on_ember=near.on_ember,
        **{name: _on_all(wanted, grounds) for name, wanted in texts.items()},
    )


def _on_all(wanted: Rgb, grounds: tuple[Rgb, ...]) -> Rgb:
    shades = [readable(wanted, ground, READABLE) for ground in grounds]
    return max(shades, key=lambda shade: min(contrast(shade, ground) for ground in grounds))
