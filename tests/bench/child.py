"""Runs a command to its end and says what it cost."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a command cost.

    Attributes:
        seconds: from start to end.
        processor: seconds on processors, its own and the system's for it.
        peak_mb: the most memory that it held at once, in MB (10⁶ bytes).
    """

    seconds: float
    processor: float
    peak_mb: float


def run(command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> Cost:
    """Run a command.

    Raises:
        RuntimeError: it failed; with what it said last.
    """
    begun = time.perf_counter()
    process = subprocess.Popen(
        list(map(str, command)),
        env=None if env is None else dict(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        last = said.decode(errors="replace").strip()[-500:]
        raise RuntimeError(f"{command[0]} ended with {process.returncode}: {last}")
    peak = usage.ru_maxrss * 1024 / 1e6
    return Cost(time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, peak)


def unprivileged() -> list[str]:
    """What goes before a command so that it may not ask for more than a listener may.

    As root a program may take turns before all others, which nobody's desktop allows it.
    """
    if os.getuid() != 0:
        return []
    return ["setpriv", "--bounding-set=-sys_nice", "--inh-caps=-sys_nice"]
