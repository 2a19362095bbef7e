"""Finds a Python that Thaw runs on, from one that is too old. Understood by Python 3.8."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import NoReturn

WANTED = ("3.13", "3.12", "3.11")
"""The versions that the lock is tested with, best first."""

NEEDED = (
    "Thaw needs Python 3.11 or newer, and this is Python {}.{}: install a newer one (from "
    "https://www.python.org/downloads/, or with `sudo apt install python3.11-venv` where a "
    "Debian or Ubuntu has it), then run the same command again."
)


def start_again(arguments: list[str]) -> NoReturn:
    """Runs this command with a newer Python if one is installed; else says which is needed."""
    found = newer()
    if found is None:
        sys.exit(NEEDED.format(*sys.version_info[:2]))
    hand_over([*found, *arguments])


def newer() -> list[str] | None:
    """The command of an installed Python from WANTED, or None."""
    return next((command for command in _candidates() if _answers(command)), None)


def hand_over(command: list[str]) -> NoReturn:
    """Becomes that command; on Windows, which cannot, runs it and ends with its exit code."""
    sys.stdout.flush()
    if sys.platform == "win32":
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execvp(command[0], command)


def _candidates() -> list[list[str]]:
    if sys.platform == "win32":
        return [["py", f"-{version}"] for version in WANTED if shutil.which("py")]
    return [[f"python{version}"] for version in WANTED if shutil.which(f"python{version}")]


def _answers(command: list[str]) -> bool:
    """Whether it really starts: a version manager may leave names that lead nowhere."""
    probe = subprocess.run([*command, "-c", ""], capture_output=True, check=False)
    return probe.returncode == 0
