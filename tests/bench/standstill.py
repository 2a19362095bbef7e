"""Moments at which the computer itself stood still: on a processor nothing ran, however urgent.

A virtual machine is given less than its processors could do: whoever lends it takes them away
for the rest of a tenth of a second. No player could have gone on there. What tells is a program
on each processor that goes before every other one (``SCHED_FIFO``), asks for 2 ms of sleep,
time and again, and says when it was woken late.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LEAST_S: Final = 0.015
"""Half of what the sound has in hand (30 ms)."""
BEFORE_S, AFTER_S = 0.125, 0.25
"""How far from a standstill its gap may be found: the recording’s clock is not exact, and what
was missing is heard later by what buffers held."""
_PATIENCE_S: Final = 10.0
_TICKS: Final = os.sysconf("SC_CLK_TCK")
_STOLEN: Final = 8
"""Which column of /proc/stat is time that the machine beneath took away (proc(5), steal)."""

_WATCH: Final = """
import os, sys, time
os.sched_setaffinity(0, {int(sys.argv[1])})
os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(90))
least = float(sys.argv[2])
while True:
    asked = time.monotonic() + 0.002
    time.sleep(0.002)
    late = time.monotonic() - asked
    if late > least:
        print(asked, late, flush=True)
"""


@dataclass(frozen=True)
class Standstill:
    """A processor on which nothing ran.

    Attributes:
        at: when it began, by ``time.monotonic``.
        seconds: how long.
    """

    at: float
    seconds: float

    def explains(self, gap: float) -> bool:
        """Whether a gap at that time, by the same clock, can be its doing."""
        return self.at - BEFORE_S <= gap <= self.at + self.seconds + AFTER_S


@contextmanager
def standstills(least: float = LEAST_S) -> Iterator[Sequence[Standstill]]:
    """What was seen until now, while the block goes on; none where real time is not granted.

    Args:
        least: seconds; shorter ones are not told.
    """
    seen: list[Standstill] = []
    watchers = [_watcher(cpu, least) for cpu in sorted(os.sched_getaffinity(0))]
    readers = [_reader(watcher, seen) for watcher in watchers]
    try:
        yield seen
    finally:
        for watcher in watchers:
            watcher.kill()
            watcher.wait()
        for reader in readers:
            reader.join(_PATIENCE_S)


def unexplained(gaps: Sequence[float], seen: Sequence[Standstill]) -> int:
    """How many gaps came while every processor ran."""
    return sum(not any(still.explains(gap) for still in seen) for gap in gaps)


def stolen_s() -> float:
    """Seconds that the machine beneath took away since it started, of all processors."""
    first = Path("/proc/stat").read_text("ascii").split("\n", 1)[0]
    return int(first.split()[_STOLEN]) / _TICKS


def _watcher(cpu: int, least: float) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _WATCH, str(cpu), str(least)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _reader(watcher: subprocess.Popen[str], seen: list[Standstill]) -> threading.Thread:
    reader = threading.Thread(target=_read, args=(watcher, seen), daemon=True)
    reader.start()
    return reader


def _read(watcher: subprocess.Popen[str], seen: list[Standstill]) -> None:
    assert watcher.stdout is not None
    with watcher.stdout as lines:
        for line in lines:
            at, seconds = map(float, line.split())
            seen.append(Standstill(at, seconds))
