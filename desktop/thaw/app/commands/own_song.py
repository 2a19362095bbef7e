"""A song of the listener's own, on the command line of ``play``."""

from __future__ import annotations

import argparse
from pathlib import Path

from thaw.base.errors import UnitError
from thaw.base.units import Frames, parse_duration


def add_own_song(parser: argparse.ArgumentParser) -> None:
    """Add the options of a command that plays to somebody."""
    group = parser.add_argument_group("where the session has a place for a song of yours")
    group.add_argument("--song", metavar="FILE", type=Path, help="the song; it is only read")
    group.add_argument(
        "--song-from",
        metavar="TIME",
        type=_time,
        default=Frames(0),
        help="where the part of it begins that is heard, such as “1 min 30 s”",
    )


def _time(text: str) -> Frames:
    try:
        return parse_duration(text)
    except UnitError as error:
        raise argparse.ArgumentTypeError(str(error).rstrip(".")) from error
