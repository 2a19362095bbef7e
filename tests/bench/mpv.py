"""Another player beside ours: mpv with its window shown."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import which
from typing import TYPE_CHECKING, Final

from bench.live import heard_last
from e2e.soundserver import wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from e2e.real.desk import Desk
    from e2e.soundserver import Recorder

HAS_MPV: Final = which("mpv") is not None
_MPV: Final = (
    *("mpv", "--no-config", "--ao=pulse", "--vo=x11", "--force-window=yes"),
    *("--loop", "--really-quiet", "--title=mpv"),
)


@contextmanager
def mpv_playing(desk: Desk, recorder: Recorder, file: Path) -> Iterator[int]:
    """mpv from its first sound on, over and over; gives the id of its process."""
    process = subprocess.Popen(
        [*_MPV, str(file)],
        env=dict(desk.environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until(lambda: heard_last(recorder), "mpv plays")
        yield process.pid
    finally:
        process.terminate()
        process.wait()
