"""What Thaw finds on this computer, as text to read or to pass on. Nothing private is in it.

No name of a session, nothing that was set, picked, written or heard; and nothing is changed.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from thaw import __version__
from thaw.adapters.screen import has_screen
from thaw.adapters.versions import library_versions
from thaw.app.last_run import read_last_run
from thaw.base.units import format_duration

if TYPE_CHECKING:
    from thaw.adapters.profile import Profile


def examine(profile: Profile) -> Iterator[str]:
    """All findings, one a line, headings without indent."""
    yield f"Thaw {__version__}"
    yield f"  Python {platform.python_version()} at {sys.executable}"
    yield f"  {platform.platform()}, {platform.machine()}, {os.cpu_count()} processors"
    yield f"  {_screen()}"
    yield "Libraries"
    yield from (f"  {name} {version}" for name, version in library_versions())
    yield "Sound"
    yield from (f"  {line}" for line in _sound(profile))
    yield "Folders"
    yield from (f"  {line}" for line in _folders(profile))


def _screen() -> str:
    if has_screen():
        return "A screen is there."
    return "No screen answers."


def _sound(profile: Profile) -> Iterator[str]:
    from thaw.adapters.outputs.opening import device_names

    names = device_names()
    for name in names:
        usual = " (the system's choice)" if name == names[0] else ""
        yield f"device: {name}{usual}"
    if not names:
        yield "No sound device was found. Thaw plays on without sound."
    run = read_last_run(profile)
    if run is None:
        yield "last run: none was recorded"
    else:
        where = f"on {run.output}" if run.output else "without sound"
        yield (
            f"last run: {format_duration(run.frames)} {where}, {run.underruns} "
            f"{'gap' if run.underruns == 1 else 'gaps'} in which nothing was ready"
        )


def _folders(profile: Profile) -> Iterator[str]:
    for what, folder in (
        ("settings", profile.settings),
        ("cache", profile.cache),
        ("log", profile.state),
        ("packs", profile.packs),
    ):
        yield f"{what}: {folder}, {_condition(folder)}"
    for file in (profile.settings_file, profile.library_file, profile.log_file):
        size = f"{file.stat().st_size:,} bytes" if file.is_file() else "not there yet"
        yield f"{file.name}: {size}"


def _condition(folder: Path) -> str:
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    writable = "can be written" if os.access(nearest, os.W_OK) else "cannot be written"
    there = "is there" if nearest == folder else "is made when needed"
    free = shutil.disk_usage(nearest).free / 1e6
    return f"{there}, {writable}, {free:,.0f} MB free"
