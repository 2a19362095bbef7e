"""What playing costs: processor and memory of all processes, the window shown."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bench.live import RISEN_S, listen, new_profile, playing
from bench.mpv import HAS_MPV, mpv_playing
from bench.spread import Spread
from bench.table import Beside, Row, at_most

if TYPE_CHECKING:
    from e2e.real.desk import Desk
    from e2e.soundserver import Recorder

SHARE: Final = 6.0
"""Per cent of one core."""
MEMORY_MB: Final = 260.0
_WINDOW_S: Final = 5.0
_TICKS: Final = os.sysconf("SC_CLK_TCK")


def rows(
    desk: Desk, folder: Path, cache: Path, session: str, file: Path, windows: int
) -> Iterator[Row]:
    """Beside mpv with its window shown, playing one file.

    Args:
        desk: where.
        folder: for a profile.
        cache: what a first start leaves.
        session: what ours plays.
        file: what mpv plays.
        windows: how many times 5 s are looked at.
    """
    profile = new_profile(folder, "load", cache)
    with desk.sound.recorder("headphones") as recorder:
        with playing(desk, profile, session) as program:
            listen(recorder, RISEN_S)
            pids = [program.pid, program.sound_pid]
            share = Spread(tuple(share_of(pids, recorder) for _ in range(windows)))
            memory = Spread((memory_mb(pids),))
        beside = _mpv(desk, recorder, file, windows) if HAS_MPV else None
    share_beside, memory_beside = beside or (None, None)
    yield Row("processor while playing", "% of a core", share, share_beside, at_most(SHARE))
    yield Row("memory while playing", "MB", memory, memory_beside, at_most(MEMORY_MB))


def _mpv(desk: Desk, recorder: Recorder, file: Path, windows: int) -> tuple[Beside, Beside]:
    with mpv_playing(desk, recorder, file) as pid:
        listen(recorder, RISEN_S)
        share = Spread(tuple(share_of([pid], recorder) for _ in range(windows)))
        return Beside("mpv", share), Beside("mpv", Spread((memory_mb([pid]),)))


class Meter:
    """Says what processes took since it was made."""

    def __init__(self, pids: Sequence[int]) -> None:
        self._pids = pids
        self._before, self._begun = self._spent(), time.perf_counter()

    def share(self) -> float:
        """Per cent of one core."""
        spent = (self._spent() - self._before) / _TICKS
        return 100 * spent / (time.perf_counter() - self._begun)

    def _spent(self) -> int:
        return sum(map(_ticks, self._pids))


def share_of(pids: Sequence[int], recorder: Recorder) -> float:
    """Per cent of one core that processes take over the next seconds."""
    meter = Meter(pids)
    listen(recorder, _WINDOW_S)
    return meter.share()


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def memory_mb(pids: Sequence[int]) -> float:
    """Proportional set size together: what is shared counts in parts."""
    return sum(map(_pss_kb, pids)) * 1024 / 1e6


def own_mb(pid: int) -> float:
    """What a process itself wrote into memory, in MB.

    The proportional and the private set also grow when others that share a library end.
    """
    return _rollup_kb(pid, "Anonymous") * 1024 / 1e6


def _pss_kb(pid: int) -> int:
    return _rollup_kb(pid, "Pss")


def _rollup_kb(pid: int, name: str) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))
