"""How the system would have windows look: dark or light, in strong contrast, still."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol

APPEARANCE: Final = "org.freedesktop.appearance"
GNOME: Final = "org.gnome.desktop.interface"
KDE: Final = "org.kde.kdeglobals.KDE"
TOLD_ON_LINUX: Final = (
    (APPEARANCE, "color-scheme"),
    (APPEARANCE, "contrast"),
    (APPEARANCE, "reduced-motion"),
    (GNOME, "enable-animations"),
    (KDE, "AnimationDurationFactor"),
)
"""What is asked of org.freedesktop.portal.Settings; the last two are of desktops whose portals
are older than “reduced-motion”."""
_DARK, _LIGHT = 1, 2
_MORE_CONTRAST: Final = 1
_REDUCED: Final = 1
_GET_CLIENT_AREA_ANIMATION: Final = 0x1042
"""SPI_GETCLIENTAREAANIMATION (winuser.h)."""


@dataclass(frozen=True)
class Looks:
    """What is wished for.

    Attributes:
        dark: a dark ground.
        contrast: strong contrast.
        still: nothing that moves.
    """

    dark: bool = True
    contrast: bool = False
    still: bool = False


class SystemLooks(Protocol):
    """The system's wishes, as they are now. No call waits for anything."""

    @property
    def now(self) -> Looks:
        """What is wished for now."""
        ...

    def watch(self, changed: Callable[[], None]) -> None:
        """Have it told, on the window's thread, that something else is wished for."""
        ...


def looks_told(told: Mapping[tuple[str, str], object], otherwise: Looks) -> Looks:
    """What a Linux desktop wishes for.

    Args:
        told: the settings of ``TOLD_ON_LINUX`` that its portal knows.
        otherwise: what is known without it.
    """
    scheme = told.get((APPEARANCE, "color-scheme"))
    still = (
        told.get((APPEARANCE, "reduced-motion")) == _REDUCED
        or told.get((GNOME, "enable-animations")) is False
        or _is_nought(told.get((KDE, "AnimationDurationFactor")))
    )
    return Looks(
        dark=scheme == _DARK if scheme in (_DARK, _LIGHT) else otherwise.dark,
        contrast=told.get((APPEARANCE, "contrast")) == _MORE_CONTRAST or otherwise.contrast,
        still=still or otherwise.still,
    )


def wants_stillness() -> Callable[[], bool]:
    """What asks Windows or macOS whether nothing is to move; elsewhere it always says no."""
    if sys.platform == "win32":
        return _windows_wants_stillness(vars(ctypes)["windll"].user32)
    if sys.platform == "darwin":
        return _mac_wants_stillness
    return lambda: False


def _windows_wants_stillness(user32: Any) -> Callable[[], bool]:
    def ask() -> bool:
        animates = ctypes.c_int(1)
        user32.SystemParametersInfoW(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animates), 0)
        return not animates.value

    return ask


def _mac_wants_stillness() -> bool:
    """``NSWorkspace.sharedWorkspace.accessibilityDisplayShouldReduceMotion``."""
    ctypes.CDLL("/System/Library/Frameworks/AppKit.framework/AppKit")
    runtime: Any = ctypes.CDLL("/usr/lib/libobjc.dylib")
    runtime.objc_getClass.restype = runtime.sel_registerName.restype = ctypes.c_void_p
    runtime.objc_getClass.argtypes = runtime.sel_registerName.argtypes = [ctypes.c_char_p]

    def send(receiver: int, name: bytes, kind: Any) -> Any:
        message: Any = ctypes.CFUNCTYPE(kind, ctypes.c_void_p, ctypes.c_void_p)
        return message(("objc_msgSend", runtime))(receiver, runtime.sel_registerName(name))

    workspace = send(runtime.objc_getClass(b"NSWorkspace"), b"sharedWorkspace", ctypes.c_void_p)
    return bool(send(workspace, b"accessibilityDisplayShouldReduceMotion", ctypes.c_bool))


def _is_nought(factor: object) -> bool:
    """Whether a number, which KDE tells as text, is 0."""
    try:
        return factor is not None and float(str(factor)) == 0.0
    except ValueError:
        return False
