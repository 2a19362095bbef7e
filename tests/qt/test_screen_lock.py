"""Notices of a desktop, on a bus of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

TOOLS = ("dbus-daemon", "gdbus")

PROGRAM = """\
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from thaw.adapters.qt.screen_lock import ScreenLock

app = QCoreApplication([])
lock = ScreenLock()
lock.locked.connect(lambda: print("locked", flush=True))
lock.sleeps.connect(lambda: print("sleeps", flush=True))
lock.listen()
QTimer.singleShot(0, lambda: print("listens", flush=True))
QTimer.singleShot(10_000, app.quit)
app.exec()
"""


@pytest.fixture
def bus(tmp_path):
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if sys.platform != "linux" or missing:
        pytest.skip("This needs D-Bus, with its tools dbus-daemon and gdbus.")
    address = f"unix:path={tmp_path}/bus"
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address={address}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as daemon:
        first_line(daemon)
        yield environment(address)
        daemon.terminate()


def environment(address):
    """A session and a system that both speak on one bus."""
    return {
        **os.environ,
        "DBUS_SESSION_BUS_ADDRESS": address,
        "DBUS_SYSTEM_BUS_ADDRESS": address,
    }


def first_line(process):
    """The next line that a process prints."""
    assert process.stdout is not None
    return process.stdout.readline()


def emit(bus, path, signal, value):
    subprocess.run(
        ["gdbus", "emit", "--session", "--object-path", path, "--signal", signal, value],
        env=bus,
        check=True,
    )


def test_a_locked_screen_and_a_coming_sleep_are_told_and_their_ends_are_not(bus):
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], env=bus, stdout=subprocess.PIPE, encoding="utf-8"
    ) as watcher:
        assert first_line(watcher) == "listens\n"
        emit(bus, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "false")
        emit(bus, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "true")
        emit(bus, "/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "true")
        manager = "org.freedesktop.login1.Manager.PrepareForSleep"
        emit(bus, "/org/freedesktop/login1", manager, "true")
        lines = [first_line(watcher) for _ in range(3)]
        watcher.terminate()
    assert lines == ["locked\n", "locked\n", "sleeps\n"]


def test_without_a_bus_nothing_is_told_and_nothing_fails(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        env=environment(f"unix:path={tmp_path}/none"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as watcher:
        assert first_line(watcher) == "listens\n"
        watcher.terminate()
        _, errors = watcher.communicate()
    assert "Traceback" not in errors
