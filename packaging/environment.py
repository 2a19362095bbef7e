"""The Python environment in .venv: made from the lock, finished or not there at all.

A stamp in .venv says for what state of the checkout a stage was finished; where all stamps
hold, nothing else is looked at. While .venv is being changed it carries the mark UNFINISHED: a
set-up that was interrupted is then done again from the start, since pip cannot tell a half
written package from a whole one. What pip has fetched is kept in its own cache.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import wheels
from progress import say
from trouble import SetupError, from_os, full_disk

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
SCRIPTS = HOME / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = SCRIPTS / ("python.exe" if sys.platform == "win32" else "python")
UNFINISHED = HOME / "thaw-unfinished"
OURS = HOME / "thaw-environment.txt"
ROOM_MB = {"run": 700, "test": 900}


class Stamp:
    """Says in a file of .venv that a stage was finished for a certain state of things."""

    def __init__(self, name: str, *state: bytes) -> None:
        self._path = HOME / f"thaw-{name}.stamp"
        self._digest = hashlib.sha256(b"\0".join(state)).hexdigest()

    def holds(self) -> bool:
        """Whether the stage was finished for this very state."""
        try:
            return self._path.read_text() == self._digest
        except OSError:
            return False

    def set(self) -> None:
        """Notes that the stage is finished."""
        self._path.write_text(self._digest)


def made() -> Stamp:
    """Holds while .venv belongs to this folder and to the Python it was made with."""
    return Stamp("environment", os.fsencode(ROOT), os.fsencode(os.path.realpath(PYTHON)))


def filled(kind: str) -> Stamp:
    """Holds while .venv has the packages that the lock names for `run` or `test`."""
    return Stamp(
        f"packages-{kind}", lock(kind).read_bytes(), (ROOT / "pyproject.toml").read_bytes()
    )


def equipped(kind: str) -> Stamp:
    """Holds once the system was found to have everything that system_needs.py lists."""
    return Stamp(f"system-{kind}", Path(__file__).with_name("system_needs.py").read_bytes())


def lock(kind: str) -> Path:
    """The file that names every package with its version and hashes."""
    return ROOT / "packaging" / "lock" / f"{kind}.txt"


def is_current(kind: str) -> bool:
    """Whether .venv is ready for use as it is."""
    return (
        PYTHON.exists() and not UNFINISHED.exists() and made().holds() and filled(kind).holds()
    )


def make(kind: str) -> None:
    """Makes .venv, or brings it up to the lock.

    Raises:
        SetupError: no room, no permission, no network, or a foreign .venv in the way.
    """
    try:
        _clear_the_ground(ROOM_MB[kind])
        UNFINISHED.touch()
        if not PYTHON.exists():
            _make_venv()
            made().set()
        wheels.install_locked(PYTHON, lock(kind))
        wheels.install_project(PYTHON, ROOT)
        filled(kind).set()
        UNFINISHED.unlink()
    except OSError as error:
        raise from_os(error, str(HOME)) from error


@contextmanager
def alone() -> Iterator[None]:
    """Lets one set-up work at a time; a second one waits and then finds everything done."""
    with Path(__file__).open("rb") as file:
        _wait_for(file)
        yield


def _wait_for(file: BinaryIO) -> None:
    """Locks a file that is there anyway, so that a read-only folder has its own sentence."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(2**30)  # the locked byte cannot be read by others, so it lies beyond the end
        while True:
            with suppress(OSError):  # after ten seconds without the lock
                return msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up is at work in this folder: waiting for it.")
            fcntl.flock(file, fcntl.LOCK_EX)


def _clear_the_ground(room_mb: int) -> None:
    """Leaves a .venv that can be built upon, or an empty one with room to fill it."""
    if HOME.exists():
        if not OURS.exists() and (not HOME.is_dir() or any(HOME.iterdir())):
            raise SetupError(
                f"{HOME} is there, but was not made by this script: move it away, then run the "
                "same command again."
            )
        if made().holds() and not UNFINISHED.exists():
            return
        say("Starting .venv anew: it was left unfinished, or the folder or its Python changed")
        shutil.rmtree(HOME)
    if shutil.disk_usage(ROOT).free < room_mb * 2**20:
        raise full_disk(str(ROOT), room_mb)
    HOME.mkdir()
    OURS.write_text("packaging/bootstrap.py made this folder and may delete it.\n")


def _make_venv() -> None:
    say(f"Making a Python environment in {HOME}")
    made_it = subprocess.run(
        [sys.executable, "-m", "venv", str(HOME)], capture_output=True, text=True, check=False
    )
    if made_it.returncode:
        raise SetupError(
            f"Python could not make an environment in {HOME}:\n{made_it.stdout}{made_it.stderr}"
        )
