"""What a program takes: processor and memory, of it alone.

On Linux a new process inherits the largest size that its parent ever had, so a large process
(such as one that runs tests) cannot ask how large its children became. A small one between the
two can.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_WAITER: Final = """
import json, os, subprocess, sys
process = subprocess.Popen(sys.argv[2:])
_, status, used = os.wait4(process.pid, 0)
unit = 1 if sys.platform == "darwin" else 1024
code, seconds = os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime
os.write(int(sys.argv[1]), json.dumps([code, seconds, used.ru_maxrss * unit]).encode())
"""


@dataclass(frozen=True)
class Usage:
    """What came of a program.

    Attributes:
        code: its exit code.
        said: what it printed, errors among it.
        seconds: of the processor, its own children counted.
        peak: bytes of memory that it held at most.
    """

    code: int
    said: str
    seconds: float
    peak: float


def used_by(
    command: Sequence[str | Path],
    env: Mapping[str, str] | None = None,
    patience: float = 600.0,
) -> Usage:
    """Run a program to its end; after ``patience`` seconds it is ended, and that is an error.

    Raises:
        AssertionError: it took too long.
    """
    reading, writing = os.pipe()
    waiter = [sys.executable, "-I", "-S", "-c", _WAITER, str(writing), *map(str, command)]
    with (
        os.fdopen(reading, "rb") as figures,
        subprocess.Popen(
            waiter,
            env=None if env is None else dict(env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=[writing],
            start_new_session=True,
        ) as process,
    ):
        os.close(writing)
        timer = threading.Timer(patience, os.killpg, (process.pid, signal.SIGKILL))
        timer.start()
        assert process.stdout is not None
        said = process.stdout.read().decode(errors="replace")
        told = figures.read()
        timer.cancel()
    assert told, f"not over after {patience:.0f} s:\n{said[-2000:]}"
    code, seconds, peak = json.loads(told)
    return Usage(code, said, seconds, peak)
