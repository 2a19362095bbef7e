"""The program playing at a desk, as a listener has it: no privileges, no screen reader."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bench.child import unprivileged
from e2e.real.running import PROGRAM, START_S, Thaw, make_profile
from e2e.soundserver import Recorder, wait_until
from thaw.base.units import RATE

if TYPE_CHECKING:
    from e2e.real.desk import Desk

RISEN_S: Final = 6.0
"""A session is up to its level after 5 s."""
BUSY: Final = (sys.executable, str(Path(__file__).with_name("busy_window.py")))
_READER: Final = "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"


@contextmanager
def playing(
    desk: Desk, profile: Path, session: str, program: Sequence[str] = PROGRAM
) -> Iterator[Thaw]:
    """A session that plays, with its window shown.

    Args:
        desk: where.
        profile: the profile's folder.
        session: its path or its name.
        program: what is started.
    """
    plain = {name: value for name, value in desk.environment.items() if name != _READER}
    started = Thaw(
        replace(desk, environment=plain),
        profile,
        "open",
        session,
        "--begin",
        program=[*unprivileged(), *program],
    )
    try:
        started.reaches(START_S, state="playing", ref=session)
        yield started
    finally:
        started.end()


def listen(recorder: Recorder, seconds: float) -> None:
    """Let the recording go on for so long."""
    until = recorder.frames + round(seconds * RATE)
    wait_until(lambda: recorder.frames >= until, "sound", seconds * 1.5 + START_S)


def heard_last(recorder: Recorder) -> bool:
    """Whether anything was heard in the last tenth of a second."""
    return bool(recorder.samples[-RATE // 10 :].any())


def new_profile(folder: Path, name: str, cache: Path) -> Path:
    """A profile for one run; the sounds were looked at before."""
    return make_profile(folder / name, cache)
