"""Lets pip install what a lock names, and turns what pip says into progress or a sentence."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from progress import clear, say, show
from trouble import from_pip

ALWAYS = ("install", "--no-input", "--no-deps")


def install_locked(python: Path, lock: Path) -> None:
    """Installs exactly the wheels of a lock; nothing is built, nothing else is fetched."""
    total = len(re.findall(r"^[^ ]+==", lock.read_text(), re.MULTILINE))
    say(f"Installing {total} Python packages, which can take some minutes the first time")
    _pip(python, "--require-hashes", "--only-binary=:all:", "-r", str(lock), total=total)


def install_project(python: Path, root: Path) -> None:
    """Installs Thaw itself so that it runs from its folder."""
    _pip(python, "--no-build-isolation", "--no-index", "-e", str(root), total=1)


def _pip(python: Path, *arguments: str, total: int) -> None:
    """Runs pip; raises SetupError when it fails."""
    command = [str(python), "-I", "-m", "pip", *ALWAYS, *arguments]
    settings = {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    with subprocess.Popen(
        command,
        env=os.environ | settings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as pip:
        said = _followed(pip.stdout or (), total)
    if pip.returncode:
        raise from_pip(said)


def _followed(lines: Iterable[str], total: int) -> list[str]:
    """Every line of pip's; on the way, the package it has come to and that it has to wait."""
    said: list[str] = []
    begun, name = 0, ""
    for line in map(str.rstrip, lines):
        said.append(line)
        if package := re.match(r"(?:Collecting|Processing) ([^ =]+)", line):
            begun += 1
            name = re.sub(r"-\d.*", "", Path(package[1]).name)
            show(f"{min(begun, total)} of {total}: {name}")
        elif size := re.match(r" *Downloading .*(\(.*B\))", line):
            show(f"{min(begun, total)} of {total}: {name} {size[1]}")
        elif line.startswith("WARNING: Retrying"):
            show("waiting for the network")
        elif line.startswith("Installing collected packages"):
            show("unpacking")
    clear()
    return said
