"""Colours as sRGB triples, their luminance and contrast (WCAG 2.2, relative luminance)."""

from __future__ import annotations

from typing import TypeAlias

Rgb: TypeAlias = "tuple[int, int, int]"
"""Red, green and blue, each 0 to 255."""

WHITE: Rgb = (255, 255, 255)
BLACK: Rgb = (0, 0, 0)


def parse_hex(text: str) -> Rgb:
    """Read ``#rrggbb``."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def format_hex(colour: Rgb) -> str:
    """Write ``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def luminance(colour: Rgb) -> float:
    """Relative luminance, 0 black to 1 white."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """The colour that lies ``share`` (0 to 1) of the way from one to the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def readable(wanted: Rgb, ground: Rgb, ratio: float) -> Rgb:
    """The colour nearest to ``wanted`` that is readable on a ground, however light that is.

    Black or white reaches 4.58:1 on every ground, so up to that there is always an answer.
    """
    pole = max(WHITE, BLACK, key=lambda colour: contrast(colour, ground))
    for step in range(21):
        colour = mix(wanted, pole, step / 20)
        if contrast(colour, ground) >= ratio:
            return colour
    return pole


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
