"""From the start of a process to a painted window, beside an empty window of PySide6."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bench.child import unprivileged
from bench.screen import Screen
from bench.spread import Spread
from bench.table import Beside, Row, at_most
from e2e.real.running import PROGRAM, make_profile
from e2e.soundserver import wait_until

if TYPE_CHECKING:
    from e2e.real.desk import Desk

TIMES_BARE: Final = 1.5
_POINT: Final = (600, 400)
"""Inside both windows, wherever the window manager puts them."""
_PATIENCE_S: Final = 30.0
_BARE: Final = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.resize(1200, 780)
window.setStyleSheet("background: #1a181e")
window.show()
application.exec()
"""


def rows(desk: Desk, folder: Path, cache: Path, runs: int) -> Iterator[Row]:
    """How long it takes with the disk's content in memory, as at any but the first start."""
    profile = make_profile(folder / "start", cache)
    ours = [*unprivileged(), *PROGRAM, "--profile", str(profile)]
    bare = [*unprivileged(), sys.executable, "-c", _BARE]
    screen = Screen(desk.environment["DISPLAY"])
    for command in (ours, bare):
        _painted_after(desk, screen, command)
    turns = [
        (_painted_after(desk, screen, bare), _painted_after(desk, screen, ours))
        for _ in range(runs)
    ]
    theirs, mine = (Spread(tuple(seconds)) for seconds in zip(*turns, strict=True))
    screen.close()
    limit = TIMES_BARE * theirs.median
    yield Row(
        "start to a painted window",
        "s",
        mine,
        Beside("an empty window", theirs),
        at_most(limit, f"≤ {TIMES_BARE} × the empty one"),
    )


def _painted_after(desk: Desk, screen: Screen, command: Sequence[str]) -> float:
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        env=dict(desk.environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not _is_ours(screen.colour(*_POINT)):
            assert time.perf_counter() < begun + _PATIENCE_S, f"{command[-1]} shows nothing"
            time.sleep(0.001)
        return time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait()
        wait_until(lambda: not _is_ours(screen.colour(*_POINT)), "the window is gone")


def _is_ours(colour: tuple[int, int, int]) -> bool:
    """One of the dusk theme's grounds; the screen is black and a title bar is light."""
    return all(0x10 <= part <= 0x48 for part in colour)
