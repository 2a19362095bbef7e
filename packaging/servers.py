"""A screen and a pair of headphones for tests: servers of their own, ended by their own ids.

Nothing of them is seen or heard, and the user's desktop is left alone: the X server draws into
memory, the PulseAudio server plays into a null sink, and both keep their files in a folder that
is thrown away with them. They end when this process does, even if it is killed.
"""

from __future__ import annotations

import ctypes
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

PATIENCE_S = 20.0
SINK = "headphones"
PR_SET_PDEATHSIG = 1  # prctl(2)


class ServerError(Exception):
    """A server that the tests need did not start; the text names it and its last words."""


@contextmanager
def desk() -> Iterator[dict[str, str]]:
    """The environment of a desktop with a screen and headphones, alive inside the block.

    On Windows and macOS, whose screen and sound need no server, the environment as it is.
    """
    if sys.platform != "linux":
        yield dict(os.environ)
        return
    with tempfile.TemporaryDirectory(prefix="thaw-") as name:
        folder = Path(name)
        env = private(folder)
        with screen(folder, env) as display, headphones(folder, env) as server:
            yield env | {"DISPLAY": display, "PULSE_SERVER": server}


def private(folder: Path) -> dict[str, str]:
    """This process's environment, with the runtime and configuration folders moved away."""
    theirs = (
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "XAUTHORITY",
        "DBUS_SESSION_BUS_ADDRESS",
        "PULSE_SERVER",
    )
    kept = {name: value for name, value in os.environ.items() if name not in theirs}
    places = {
        "XDG_RUNTIME_DIR": "runtime",
        "PULSE_RUNTIME_PATH": "pulse",
        "XDG_CONFIG_HOME": "config",
    }
    for place in places.values():
        (folder / place).mkdir(mode=0o700)
    return kept | {name: str(folder / place) for name, place in places.items()}


@contextmanager
def screen(folder: Path, env: Mapping[str, str]) -> Iterator[str]:
    """An X server with a window manager; gives its DISPLAY."""
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1920x1200x24"]
    options = ["-noreset", "-nolisten", "tcp"]
    log = folder / "xvfb.log"
    with running([*command, *options], env, log, handed=[theirs]) as server:
        os.close(theirs)
        _wait_until(lambda: bool(select.select([ours], [], [], 0)[0]), server, log)
        display = f":{os.read(ours, 32).decode().strip()}"
        os.close(ours)
        with_display = {**env, "DISPLAY": display}
        log = folder / "openbox.log"
        with running(["openbox", "--sm-disable"], with_display, log) as manager:
            _wait_until(
                lambda: _succeeds(["xdotool", "get_desktop"], with_display), manager, log
            )
            yield display


@contextmanager
def headphones(folder: Path, env: Mapping[str, str], *, sink: str = SINK) -> Iterator[str]:
    """A PulseAudio server whose one output is a null sink; gives its PULSE_SERVER."""
    socket = folder / "pulse" / "native"
    address = f"unix:{socket}"
    command = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
    modules = [
        f"module-null-sink sink_name={sink} rate=48000 channels=2",
        f"module-native-protocol-unix auth-anonymous=1 socket={socket}",
    ]
    options = [option for module in modules for option in ("-L", module)]
    log = folder / "pulseaudio.log"
    with running([*command, *options], env, log) as server:
        asked = {**env, "PULSE_SERVER": address}
        _wait_until(lambda: _succeeds(["pactl", "info"], asked), server, log)
        yield address


@contextmanager
def running(
    command: list[str], env: Mapping[str, str], log: Path, *, handed: Sequence[int] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    """Keeps a server running inside the block; what it says goes into `log`."""
    with log.open("wb") as output:
        server = subprocess.Popen(
            command,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            pass_fds=handed,
            preexec_fn=_end_with_parent,  # noqa: PLW1509
        )
    try:
        yield server
    finally:
        server.terminate()
        try:
            server.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _succeeds(command: list[str], env: Mapping[str, str]) -> bool:
    asked = subprocess.run(command, env=env, capture_output=True, check=False)
    return asked.returncode == 0


def _wait_until(
    is_ready: Callable[[], bool], server: subprocess.Popen[bytes], log: Path
) -> None:
    end = time.monotonic() + PATIENCE_S
    while not is_ready():
        if server.poll() is not None or time.monotonic() > end:
            said = log.read_text(errors="replace").strip()[-400:]
            raise ServerError(f"{log.stem} did not start, and said: {said or 'nothing'}")
        time.sleep(0.02)
