"""What Thaw needs of a Linux system, whether it is there, and which Debian package brings it.

On Windows and macOS the Python packages carry everything. Whether a library is there is found
out by loading it, so that it does not matter who put it there.
"""

from __future__ import annotations

import ctypes
import importlib.util
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import apt
from progress import say
from trouble import SetupError


class Need(NamedTuple):
    """Something that must be found, the package that brings it, and how to look for it."""

    name: str
    package: str
    is_there: Callable[[str], bool]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _is_program(name: str) -> bool:
    return shutil.which(name) is not None


def _is_in_usr(patterns: str) -> bool:
    return any(any(Path("/usr").glob(pattern)) for pattern in patterns.split(" or "))


def _is_module(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


# What Qt's libraries in PySide6-Essentials are linked with and do not bring along.
WINDOW = [
    Need(name, package, _loads)
    for name, package in {
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libX11-xcb.so.1": "libx11-xcb1",
        "libbrotlidec.so.1": "libbrotli1",
        "libdbus-1.so.3": "libdbus-1-3",
        "libfontconfig.so.1": "libfontconfig1",
        "libfreetype.so.6": "libfreetype6",
        "libglib-2.0.so.0": "libglib2.0-0",
        "libgssapi_krb5.so.2": "libgssapi-krb5-2",
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libwayland-egl.so.1": "libwayland-egl1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-glx.so.0": "libxcb-glx0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libxkbcommon.so.0": "libxkbcommon0",
    }.items()
]

ALSA_PLUGIN = "alsa-lib/libasound_module_pcm_p[ui]*e.so"  # …_pulse or …_pipewire

# PortAudio speaks to ALSA, and ALSA to PulseAudio or PipeWire through a plug-in.
SOUND = [
    Need("libportaudio.so.2", "libportaudio2", _loads),
    Need("libpulse.so.0", "libpulse0", _loads),
    Need(f"lib/*/{ALSA_PLUGIN} or lib64/{ALSA_PLUGIN}", "libasound2-plugins", _is_in_usr),
]

# A screen and headphones of the tests' own, hands to press keys, a screen reader's bus, and
# second opinions on sound and on signatures.
TESTING = [
    Need("Xvfb", "xvfb", _is_program),
    Need("openbox", "openbox", _is_program),
    Need("xdotool", "xdotool", _is_program),
    Need("xprop", "x11-utils", _is_program),
    Need("pulseaudio", "pulseaudio", _is_program),
    Need("pactl", "pulseaudio-utils", _is_program),
    Need("ffmpeg", "ffmpeg", _is_program),
    Need("minisign", "minisign", _is_program),
    Need("dbus-daemon", "dbus-daemon", _is_program),
    Need("gdbus", "libglib2.0-bin", _is_program),
    Need("share/dbus-1/services/org.a11y.Bus.service", "at-spi2-core", _is_in_usr),
    Need("libX11.so.6", "libx11-6", _loads),
    Need("libXtst.so.6", "libxtst6", _loads),
]

# Debian keeps the standard library's ensurepip in a package of its own.
PYTHON = [
    Need("ensurepip", "python{}.{}-venv".format(*sys.version_info[:2]), _is_module),
]


def of(kind: str) -> list[Need]:
    """Everything that `run` or `test` needs here."""
    if sys.platform != "linux":
        return []
    return PYTHON + WINDOW + SOUND + (TESTING if kind == "test" else [])


def missing(needs: list[Need]) -> list[Need]:
    """Those of the needs that are not there."""
    return [need for need in needs if not need.is_there(need.name)]


def indispensable(kind: str, *, has_screen: bool) -> list[Need]:
    """Without these there is no going on; without the rest there is no sound, or no window."""
    if kind == "test":
        return of(kind)
    return PYTHON + (WINDOW if has_screen else [])


def provide(kind: str, *, has_screen: bool) -> bool:
    """Installs what is missing if it may; whether everything is there afterwards.

    Raises:
        SetupError: something indispensable is missing and cannot be installed from here.
    """
    lacking = missing(of(kind))
    if lacking and apt.may_install():
        packages = packages_of(lacking)
        say(f"Installing {len(packages)} system packages with apt-get")
        apt.install(packages)
        lacking = missing(lacking)
    if set(lacking) & set(indispensable(kind, has_screen=has_screen)):
        raise SetupError(advice(lacking) + "Then run the same command again.")
    if lacking:
        say(advice(lacking) + "Until then Thaw goes on without them.")
    return not lacking


def packages_of(needs: list[Need]) -> list[str]:
    """The Debian packages that bring those needs, each once, in order."""
    return sorted({need.package for need in needs})


def advice(needs: list[Need]) -> str:
    """What is missing, and the one line that installs it."""
    packages = packages_of(needs)
    if apt.is_here():
        line = apt.line(packages)
        return f"Some system packages are missing. This installs them:\n\n    {line}\n\n"
    names = ", ".join(need.name for need in needs)
    return (
        f"These parts of the system are missing: {names}. Install them with its package "
        f"manager (Debian calls the packages {' '.join(packages)}). "
    )
