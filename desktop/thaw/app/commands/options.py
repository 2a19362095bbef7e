"""What every command takes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Options:
    """What every command takes.

    Attributes:
        profile: a profile folder instead of the user's.
        output: ``device``, ``null``, the name of a sound file, or of a device.
        answers: a file that says what a listener picks and presses.
        events: a file for what happens, one JSON object a line.
    """

    profile: Path | None = None
    output: str = "device"
    answers: Path | None = None
    events: Path | None = None
