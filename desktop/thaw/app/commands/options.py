"""What every command takes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from thaw.base.units import Frames

if TYPE_CHECKING:
    from thaw.timeline.choices import Balance


@dataclass(frozen=True)
class Options:
    """What every command takes.

    Attributes:
        profile: a profile folder instead of the user's.
        output: ``device``, ``null``, the name of a sound file, or of a device.
        answers: a file that says what a listener picks and presses.
        events: a file for what happens, one JSON object a line.
        balance: how far voice, bed and music are turned down; None: as they would be.
        song: what is played where a session asks for the listener's own music.
        song_from: where the part of it begins.
    """

    profile: Path | None = None
    output: str = "device"
    answers: Path | None = None
    events: Path | None = None
    balance: Balance | None = None
    song: Path | None = None
    song_from: Frames = Frames(0)
