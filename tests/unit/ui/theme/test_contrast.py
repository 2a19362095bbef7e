"""Every text is readable on every ground it stands on, and on the way from one to another."""

import pytest

from thaw.ui.theme.colour import Rgb, contrast, luminance, mix, parse_hex, readable
from thaw.ui.theme.room import room_palette
from thaw.ui.theme.tokens import LIGHTENED, PALETTES, Palette
from thaw.ui.widgets.dark import DIM_TEXT

NAMES = sorted(PALETTES)


def grounds(palette: Palette) -> list[Rgb]:
    stage = mix(palette.top, palette.surface, 0.6)
    return [palette.top, palette.bottom, palette.surface, palette.raised, stage]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("token", ["text", "quiet", "faint", "ember", "sage"])
def test_text_reaches_the_ratio_on_every_ground(name, token):
    palette = PALETTES[name]
    worst = min(contrast(getattr(palette, token), ground) for ground in grounds(palette))
    assert worst >= 4.5


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("token", ["contour", "drawn", "ember", "sage"])
def test_what_is_drawn_reaches_three_to_one_on_every_ground(name, token):
    """Outlines, the grid, pacers: WCAG 2.2, 1.4.11."""
    palette = PALETTES[name]
    worst = min(contrast(getattr(palette, token), ground) for ground in grounds(palette))
    assert worst >= 3.0


@pytest.mark.parametrize("name", NAMES)
def test_text_on_the_ember_colour_reaches_the_ratio(name):
    palette = PALETTES[name]
    assert contrast(palette.on_ember, palette.ember) >= 4.5


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("token", ["text", "quiet", "faint", "sage"])
def test_the_room_stays_readable_while_it_dims_and_lightens(name, token):
    ratios = {}
    for step in range(-50, 51):
        palette = room_palette(PALETTES[name], LIGHTENED[name], step / 50)
        for ground in (palette.top, palette.bottom, palette.surface):
            ratios[step, ground] = contrast(getattr(palette, token), ground)
    assert min(ratios.values()) >= 4.4


def test_the_room_lightens_without_ever_darkening_on_the_way():
    steps = [room_palette(PALETTES["dusk"], LIGHTENED["dusk"], n / 50).top for n in range(51)]
    lights = [luminance(step) for step in steps]
    assert lights == sorted(lights)
    assert lights[-1] > 0.8


def test_dim_text_on_the_dark_page_is_readable():
    assert contrast(parse_hex(DIM_TEXT), (0, 0, 0)) >= 4.5


def test_a_colour_that_is_readable_already_stays():
    assert readable((255, 255, 255), (0, 0, 0), 4.5) == (255, 255, 255)


def test_a_colour_that_is_not_readable_moves_towards_the_pole_that_is():
    shade = readable((120, 120, 120), (128, 128, 128), 4.5)
    assert contrast(shade, (128, 128, 128)) >= 4.5


def test_contrast_of_black_and_white_is_twenty_one():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21.0)
