"""Looks at single points of an X server's screen, as often as one likes."""

from __future__ import annotations

import ctypes
from ctypes.util import find_library
from typing import Final

_ALL_PLANES: Final = ctypes.c_ulong(0xFFFFFFFF)
_Z_PIXMAP: Final = 2


class Screen:
    """A screen that is looked at.

    Args:
        display: such as ``:99``.
    """

    def __init__(self, display: str) -> None:
        self._x11 = ctypes.CDLL(find_library("X11"))
        for name in ("XOpenDisplay", "XGetImage"):
            getattr(self._x11, name).restype = ctypes.c_void_p
        for name in ("XDefaultRootWindow", "XGetPixel"):
            getattr(self._x11, name).restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        self._root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))

    def colour(self, x: int, y: int) -> tuple[int, int, int]:
        """Red, green and blue of a point, 0 to 255 each."""
        image = ctypes.c_void_p(
            self._x11.XGetImage(self._display, self._root, x, y, 1, 1, _ALL_PLANES, _Z_PIXMAP)
        )
        pixel = self._x11.XGetPixel(image, 0, 0)
        self._x11.XDestroyImage(image)
        return pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255

    def close(self) -> None:
        """Look no more."""
        self._x11.XCloseDisplay(self._display)
