"""Runs a command to its end and says what it cost."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from e2e.usage import used_by


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
    used = used_by(command, env)
    seconds = time.perf_counter() - begun
    if used.code:
        raise RuntimeError(f"{command[0]} ended with {used.code}: {used.said.strip()[-500:]}")
    return Cost(seconds, used.seconds, used.peak / 1e6)


def unprivileged() -> list[str]:
    """What goes before a command so that it may not ask for more than a listener may.

    As root a program may take turns before all others, which nobody's desktop allows it.
    """
    if os.getuid() != 0:
        return []
    return ["setpriv", "--bounding-set=-sys_nice", "--inh-caps=-sys_nice"]
