"""Units of time and loudness, and the only conversions between them.

Inside Thaw time is a whole number of frames at 48 kHz. Text such as ``2 min 30 s`` or ``-6 dB``
is read here and nowhere else, so a misreading can only have one cause.
"""

from __future__ import annotations

import re
from typing import Final, NewType

from thaw.base.errors import UnitError
from thaw.base.language import say
from thaw.base.problem import shortened

Frames = NewType("Frames", int)
"""A length or a position in frames at 48 kHz."""
Decibel = NewType("Decibel", float)
"""A gain or a level in dB (LUFS, where a loudness is meant)."""

RATE: Final = 48_000
"""Frames in one second."""
QUANTUM: Final = Frames(480)
"""Frames in one quantum, the 10 ms in which everything is rendered (docs: sound)."""

SILENT_DB: Final = Decibel(-120.0)
"""At and below this a gain is exactly zero."""

_NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,6})?"
_DURATION = re.compile(
    rf"(?:(?P<minutes>{_NUMBER}) ?min)?(?(minutes) ?)(?:(?P<seconds>{_NUMBER}) ?s)?\Z"
)
_GAIN = re.compile(rf"(?P<db>[+-]?{_NUMBER}) ?dB\Z")


def frames_from_seconds(seconds: float) -> Frames:
    """The whole number of frames nearest to a number of seconds."""
    return Frames(round(seconds * RATE))


def seconds_from_frames(frames: int) -> float:
    """The length in seconds of a number of frames."""
    return frames / RATE


def whole_quanta(frames: int) -> Frames:
    """The smallest multiple of the quantum that is not below ``frames``."""
    return Frames(-(-frames // QUANTUM) * QUANTUM)


def gain_from_db(db: float) -> float:
    """The linear gain of a level in dB; exactly zero from ``SILENT_DB`` down."""
    return 0.0 if db <= SILENT_DB else float(10.0 ** (db / 20.0))


def parse_duration(text: str) -> Frames:
    """Read ``18 s``, ``2 min`` or ``2 min 30 s``.

    Raises:
        UnitError: with a sentence that says what a time looks like.
    """
    match = _DURATION.match(text.strip())
    if match is None or not text.strip():
        raise UnitError(
            say(
                "“{text}” is not a time. Write it like 18 s, 2 min or 2 min 30 s.",
                text=shortened(text),
            )
        )
    minutes, seconds = match["minutes"], match["seconds"]
    return frames_from_seconds(float(minutes or 0) * 60 + float(seconds or 0))


def parse_gain(text: str) -> Decibel:
    """Read ``-6 dB``.

    Raises:
        UnitError: with a sentence that says what a gain looks like.
    """
    match = _GAIN.match(text.strip())
    if match is None:
        raise UnitError(
            say("“{text}” is not a gain. Write it like -6 dB.", text=shortened(text))
        )
    return Decibel(float(match["db"]))


def format_duration(frames: int) -> str:
    """The length in the words of the session format: ``45 s``, ``2 min``, ``2 min 30 s``."""
    minutes, seconds = divmod(round(seconds_from_frames(frames)), 60)
    parts = [f"{minutes} min"] if minutes else []
    if seconds or not minutes:
        parts.append(f"{seconds} s")
    return " ".join(parts)


def format_exactly(frames: int) -> str:
    """The same to a tenth of a second, for what is held against a limit: ``1.5 s``."""
    minutes, tenths = divmod(round(seconds_from_frames(frames) * 10), 600)
    parts = [f"{minutes} min"] if minutes else []
    if tenths or not minutes:
        parts.append(f"{tenths / 10:g} s")
    return " ".join(parts)
