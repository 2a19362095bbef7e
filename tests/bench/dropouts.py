"""Whether anything is missing from the sound while the window's process is kept busy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bench.busy_window import BEGIN
from bench.live import BUSY, RISEN_S, listen, new_profile, playing
from bench.spread import Spread
from bench.table import Row, at_most
from e2e.packs import TONE_HERTZ
from e2e.real import heard
from thaw.base.units import RATE

if TYPE_CHECKING:
    from e2e.real.desk import Desk

_PIECE_S: Final = 60


def rows(desk: Desk, folder: Path, cache: Path, session: str, minutes: float) -> Iterator[Row]:
    """Underruns as the program counts them, and gaps as the recording has them."""
    profile = new_profile(folder, "busy", cache)
    with (
        playing(desk, profile, session, BUSY) as program,
        desk.sound.recorder("headphones") as recorder,
    ):
        listen(recorder, RISEN_S)
        before = program.events[-1]["underruns"]
        program.kill(program.pid, BEGIN)
        begun = recorder.frames
        listen(recorder, minutes * 60)
        counted = program.events[-1]["underruns"] - before
        samples = recorder.samples[begun:]
    step = _PIECE_S * RATE
    missing = [
        gap
        for first in range(0, len(samples), step)
        for gap in heard.gaps(samples[first : first + step], TONE_HERTZ)
    ]
    what = f"in {minutes:g} minutes with two busy threads in the window"
    yield Row(f"underruns {what}", "", Spread((float(counted),)), goal=at_most(0))
    yield Row(f"gaps heard {what}", "", Spread((float(len(missing)),)), goal=at_most(0))
