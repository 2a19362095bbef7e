"""Whether a window can be shown. Where it cannot, Qt ends the whole program; so ask first."""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path
from typing import Final

_DISPLAY: Final = re.compile(r"(?:unix)?(?P<host>[^:]*):(?P<number>\d+)(?:\.\d+)?\Z")
_X_SOCKETS: Final = "/tmp/.X11-unix/X"  # noqa: S108 - where X servers listen
_X_PORT: Final = 6000
_PATIENCE_S: Final = 1.0


def has_screen() -> bool:
    """Whether there is a screen that answers."""
    if sys.platform in {"win32", "darwin"}:
        return True
    if os.environ.get("QT_QPA_PLATFORM"):
        return True  # somebody chose, and a window may go nowhere on purpose
    wayland, display = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    return bool((wayland and _wayland_answers(wayland)) or (display and _x_answers(display)))


def _wayland_answers(name: str) -> bool:
    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    return _answers(socket.AF_UNIX, str(path))


def _x_answers(display: str) -> bool:
    """A display is ``:0``, ``host:0`` or, on macOS, a path; what is not understood is tried."""
    match = _DISPLAY.match(display)
    if match is None:
        return True
    if match["host"]:
        return _answers(socket.AF_INET, (match["host"], _X_PORT + int(match["number"])))
    path = f"{_X_SOCKETS}{match['number']}"
    return _answers(socket.AF_UNIX, path) or _answers(socket.AF_UNIX, f"\0{path}")


def _answers(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    try:
        with socket.socket(family) as probe:
            probe.settimeout(_PATIENCE_S)
            probe.connect(address)
    except OSError:
        return False
    return True
