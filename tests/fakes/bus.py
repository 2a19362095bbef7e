"""A D-Bus of a test's own, and programs that speak on it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

INHIBITOR = Path(__file__).with_name("inhibitor.py")


def need_bus(*tools: str) -> None:
    """Skip a test where a bus, or one of its tools, is missing."""
    missing = [tool for tool in ("dbus-daemon", *tools) if shutil.which(tool) is None]
    if sys.platform != "linux" or missing:
        pytest.skip(f"This needs D-Bus on Linux; missing: {', '.join(missing)}.")


@contextmanager
def private_bus(folder: Path) -> Iterator[str]:
    """A bus that is alive inside the block; gives its address."""
    address = f"unix:path={folder}/bus"
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(
        [*command, f"--address={address}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as daemon:
        assert daemon.stdout is not None
        daemon.stdout.readline()
        yield address
        daemon.terminate()


def speaking_on(address: str) -> dict[str, str]:
    """The environment of a program whose session and system both speak on one bus."""
    return {
        **os.environ,
        "DBUS_SESSION_BUS_ADDRESS": address,
        "DBUS_SYSTEM_BUS_ADDRESS": address,
    }


class Talker:
    """A program that says what happens, a line of JSON each."""

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def next(self) -> list[Any]:
        """What it says next."""
        assert self._process.stdout is not None
        said: list[Any] = json.loads(self._process.stdout.readline())
        return said

    def kill(self) -> None:
        """End it without a warning."""
        self._process.kill()

    def end(self) -> str:
        """End it; gives all that it said and nobody heard."""
        self._process.kill()
        rest, _ = self._process.communicate()
        return rest


@contextmanager
def inhibitor(env: dict[str, str], name: str, *words: str) -> Iterator[Talker]:
    """A desktop's service that can be asked to inhibit something, and listens."""
    service = Talker([sys.executable, str(INHIBITOR), name, *words], env)
    try:
        assert service.next() == ["listens"]
        yield service
    finally:
        service.end()
