"""Voice, bed and music apart, on the command line of ``play`` and ``render``."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Any, Final

from thaw.base.errors import UnitError
from thaw.base.units import Decibel, parse_gain
from thaw.timeline.choices import SOFTEST_UNDERNEATH, SOFTEST_VOICE, Balance

_PARTS: Final = (
    ("voice", "the voice", SOFTEST_VOICE),
    ("bed", "the sound underneath", SOFTEST_UNDERNEATH),
    ("music", "music and short sounds", SOFTEST_UNDERNEATH),
)
"""Part of the balance, its words, and how far down it goes."""


def add_balance(parser: argparse.ArgumentParser) -> None:
    """Add the options of a command that plays."""
    group = parser.add_argument_group("how far each is turned down, such as --bed-level=-6dB")
    for part, words, softest in _PARTS:
        group.add_argument(
            f"--{part}-level",
            metavar="GAIN",
            type=_gain_down_to(softest),
            help=f"{words}: 0 dB (as it was made) to {softest:g} dB",
        )


def read_balance(values: Mapping[str, Any]) -> Balance | None:
    """What was said; None where nothing was."""
    said = {part: values.get(f"{part}_level") for part, _, _ in _PARTS}
    if not any(level is not None for level in said.values()):
        return None
    return Balance(**{part: Decibel(level or 0.0) for part, level in said.items()})


def _gain_down_to(softest: Decibel) -> Callable[[str], Decibel]:
    def read(text: str) -> Decibel:
        try:
            gain = parse_gain(text)
        except UnitError as error:
            raise argparse.ArgumentTypeError(str(error).rstrip(".")) from error
        if not softest <= gain <= 0:
            raise argparse.ArgumentTypeError(f"“{text}” is not between {softest:g} dB and 0 dB")
        return gain

    return read
