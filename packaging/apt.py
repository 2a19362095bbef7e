"""Installs Debian packages, as root or through a sudo that asks for no password."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from progress import clear, show
from trouble import with_last_words

# Progress comes on a channel of its own, which the shell joins to the output: sudo would close
# one opened here, and on channel 1 itself apt-get leaves the packages' scripts without output.
SHELL = (
    "sh",
    "-c",
    'DEBIAN_FRONTEND=noninteractive exec apt-get -o APT::Status-Fd=3 "$@" 3>&1',
    "apt-get",
)
OPTIONS = (
    *("-q", "-y"),
    *("-o", "DPkg::Lock::Timeout=300"),  # another installation may be running
    *("-o", "Dpkg::Use-Pty=0"),
)


def is_here() -> bool:
    """Whether this is Debian, Ubuntu or a relative of theirs."""
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


@cache
def _as_root() -> tuple[str, ...] | None:
    """What goes before a command to run it as root; None when that is not allowed."""
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ("sudo", "-n") if asked.returncode == 0 else None


def may_install() -> bool:
    """Whether `install` has a chance."""
    return is_here() and _as_root() is not None


def line(packages: list[str]) -> str:
    """The command for a person to type who may become root."""
    command = f"apt-get install {' '.join(packages)}"
    return f"sudo {command}" if shutil.which("sudo") else f"su -c '{command}'"


def install(packages: list[str]) -> None:
    """Installs the packages and nothing that would remove another.

    Raises:
        SetupError: apt-get failed; the text ends with its last words.
    """
    _apt_get("update")
    said = _apt_get("install", "--no-install-recommends", "--no-remove", *packages)
    if said is not None:
        sentence = "The system packages could not be installed."
        raise with_last_words(sentence, "apt-get", said)


def _apt_get(*arguments: str) -> list[str] | None:
    """Runs apt-get with a line of progress; what it said if it failed, else None."""
    command = [*(_as_root() or ()), *SHELL, *OPTIONS, *arguments]
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        said = [line.rstrip() for line in _without_progress(process.stdout or ())]
    return said if process.returncode else None


def _without_progress(lines: Iterable[str]) -> Iterator[str]:
    """Shows `dlstatus:1:20.5:Retrieving …` and `pmstatus:…` as percent, passes on the rest."""
    for line in lines:
        kind, _, rest = line.partition(":")
        if kind in ("dlstatus", "pmstatus"):
            _, percent, text = rest.rstrip().split(":", 2)
            show(f"{float(percent):3.0f} %  {text}")
        else:
            if line.startswith("Waiting for cache lock"):
                show("waiting for another installation to end")
            yield line
    clear()
