"""Measures Thaw on this computer and prints the figures as a table in Markdown.

    python tests/bench                     everything; about an hour
    python tests/bench --quick             everything, shorter; about half an hour
    python tests/bench rendering keys      only these: rendering, growth, checking, library,
                                           notes, keys, dropouts, load, startup, window, hidden
    python tests/bench --minutes 10 dropouts
    python tests/bench --minutes 60 hidden

A screen and headphones of its own are set up, so nothing is seen or heard and nobody's desktop
is touched; close what else keeps the computer busy. Beside ours stand ffmpeg, and mpv where it
is installed (Debian: apt install ffmpeg mpv).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bench import (
    checking,
    dropouts,
    hidden,
    keys,
    library,
    load,
    longer,
    notes,
    rendering,
    startup,
    window,
)
from bench.child import run
from bench.spread import machine_noise
from bench.table import HEAD, line
from e2e.packs import steady_tone
from e2e.real.desk import desk
from e2e.real.running import PROGRAM

if TYPE_CHECKING:
    from bench.table import Row
    from e2e.real.desk import Desk

LIVE: Final = ("keys", "dropouts", "load", "startup", "window", "hidden")
NAMES: Final = ("rendering", "growth", "checking", "library", "notes", *LIVE)
_LINES_A_MINUTE: Final = 11
_LINES_AT_MOST: Final = 600
_LONG_LINES_A_MINUTE: Final = 6
_LENGTHS: Final = (5, 10, 20)


@dataclass(frozen=True)
class Plan:
    """What is measured, and how often."""

    names: tuple[str, ...]
    runs: int
    presses: int
    minutes: float
    windows: int


def main() -> None:
    """Measure, and print each row as soon as it is known."""
    plan = _plan(sys.argv[1:])
    print(f"Before: {machine_noise()}\n")
    print(HEAD, flush=True)
    # A program that was ended may still be writing its profile when the folder goes.
    with tempfile.TemporaryDirectory(prefix="thaw-bench-", ignore_cleanup_errors=True) as name:
        for row in _rows(plan, Path(name)):
            print(line(row), flush=True)
    print(f"\nAfter: {machine_noise()}")


def _plan(words: list[str]) -> Plan:
    parser = argparse.ArgumentParser(
        prog="python tests/bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--quick", action="store_true", help="fewer and shorter")
    parser.add_argument("--minutes", type=float, help="how long dropouts and hidden listen")
    said = parser.parse_args(words)
    unknown = set(said.names) - set(NAMES)
    if unknown:
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    names = tuple(said.names) or NAMES
    if said.quick:
        return Plan(names, 3, 5, said.minutes or 1.0, 4)
    return Plan(names, 5, 20, said.minutes or 10.0, 12)


def _rows(plan: Plan, folder: Path) -> Iterator[Row]:
    run([*PROGRAM, "--worker", "--profile", folder / "profile"])
    if "rendering" in plan.names:
        yield from rendering.rows(folder, plan.runs)
    if "growth" in plan.names:
        sessions = longer.longer_sessions(folder / "longer", _LENGTHS)
        yield from rendering.growth_rows(folder, sessions, plan.runs)
    if "checking" in plan.names:
        yield from checking.rows(folder / "checking", plan.runs)
    if "library" in plan.names:
        yield from library.rows(folder / "library", plan.runs)
    if "notes" in plan.names:
        yield from notes.rows(folder / "notes", plan.runs)
    if set(plan.names) & set(LIVE):
        with desk() as place:
            yield from _live_rows(plan, folder, place)


def _live_rows(plan: Plan, folder: Path, place: Desk) -> Iterator[Row]:
    cache = folder / "profile" / "cache"
    lines = min(_LINES_AT_MOST, round((plan.minutes + 1) * _LINES_A_MINUTE))
    tone = str(steady_tone(folder / "tone", max(24, lines)))
    if "keys" in plan.names:
        yield from keys.rows(place, folder, cache, tone, plan.presses)
    if "dropouts" in plan.names:
        yield from dropouts.rows(place, folder, cache, tone, plan.minutes)
    if "load" in plan.names:
        file = folder / "ours.flac"
        if not file.exists():
            run([*PROGRAM, "render", rendering.SESSION, "-o", file])
        yield from load.rows(place, folder, cache, rendering.SESSION, file, plan.windows)
    if "startup" in plan.names:
        yield from startup.rows(place, folder, cache, plan.runs)
    if "window" in plan.names:
        yield from window.rows(place, folder, cache, plan.runs)
    if "hidden" in plan.names:
        lines = round((plan.minutes + 3) * _LONG_LINES_A_MINUTE)
        long_tone = steady_tone(folder / "long-tone", lines, rest=8)
        yield from hidden.rows(place, folder, cache, str(long_tone), plan.minutes)
