"""Someone's desk: screen, window manager, accessibility bus, keyboard, and headphones.

Everything on it is real and private: the X server draws into memory, the sound server plays to
nobody, and all of it is gone with the block.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

import servers
from e2e.real.keyboard import Keyboard
from e2e.real.reader import ScreenReader
from e2e.soundserver import SoundServer, wait_until

_PROGRAMS: Final = ("Xvfb", "openbox", "pulseaudio", "pactl", "parec", "dbus-daemon")
_ACCESSIBILITY: Final = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")


@dataclass(frozen=True)
class Desk:
    """What is on it.

    Attributes:
        folder: for whatever has to be put somewhere.
        environment: of a program that is started here.
        keyboard: types into whatever has the focus.
        reader: reads what the screen shows.
        sound: the sound server, with one sink named “headphones”.
    """

    folder: Path
    environment: Mapping[str, str]
    keyboard: Keyboard
    reader: ScreenReader
    sound: SoundServer


@contextmanager
def desk() -> Iterator[Desk]:
    """A desk, alive inside the block."""
    with tempfile.TemporaryDirectory(prefix="thaw-desk-") as name:
        folder = Path(name)
        env = servers.private(folder)
        env.pop("QT_QPA_PLATFORM", None)
        with (
            servers.screen(folder, env) as display,
            _sound(folder) as sound,
            _bus(folder, {**env, "DISPLAY": display}) as bus,
        ):
            keyboard, reader = Keyboard(display), ScreenReader(bus)
            environment = {
                **env,
                "PULSE_SERVER": sound.environment["PULSE_SERVER"],
                "DISPLAY": display,
                "DBUS_SESSION_BUS_ADDRESS": bus,
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            }
            try:
                yield Desk(folder, environment, keyboard, reader, sound)
            finally:
                with suppress(OSError):  # the bus may have gone with a test's patience
                    reader.close()
                keyboard.close()


def need_desk() -> None:
    """Skip a test where no desk can be set up."""
    missing = [name for name in _PROGRAMS if shutil.which(name) is None]
    if not _ACCESSIBILITY.exists():
        missing.append("at-spi2-core")
    if missing:
        pytest.skip(f"This needs a screen and headphones; missing: {', '.join(missing)}.")


@contextmanager
def _sound(folder: Path) -> Iterator[SoundServer]:
    place = folder / "sound"
    place.mkdir(mode=0o700)
    server = SoundServer(place)
    server.start()
    try:
        yield server
    finally:
        server.stop()


@contextmanager
def _bus(folder: Path, env: Mapping[str, str]) -> Iterator[str]:
    """A session bus; the accessibility bus is started by it when it is first asked for."""
    socket = folder / "bus"
    address = f"unix:path={socket}"
    command = ["dbus-daemon", "--session", "--nofork", f"--address={address}"]
    with servers.running(command, env, folder / "bus.log"):
        wait_until(socket.exists, "the session bus listens")
        yield address
