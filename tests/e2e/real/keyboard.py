"""A keyboard for an X server: presses real keys, and knows when.

Keys go in by XTEST, the way xdotool's do; that program itself takes some 20 ms to start, which
would be counted as the window's.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Mapping
from ctypes.util import find_library
from typing import Final

_NAMES: Final[Mapping[str, str]] = {" ": "space", ".": "period", ",": "comma"}


class Keyboard:
    """A keyboard that is plugged into a display.

    Args:
        display: such as ``:99``.
    """

    def __init__(self, display: str) -> None:
        self._x11 = ctypes.CDLL(find_library("X11"))
        self._xtest = ctypes.CDLL(find_library("Xtst"))
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        opened = self._x11.XOpenDisplay(display.encode())
        assert opened, f"there is no display {display}"
        self._display = ctypes.c_void_p(opened)

    def close(self) -> None:
        """Unplug it."""
        self._x11.XCloseDisplay(self._display)

    def press(self, key: str) -> float:
        """Press a key and let it go; gives the time just before it was pressed.

        Args:
            key: its name for X, such as ``Escape``, ``Tab``, ``space``, ``f``, ``1``.
        """
        code = self._code(key)
        at = time.monotonic()
        self._turn(code, down=True)
        self._turn(code, down=False)
        return at

    def type(self, text: str) -> None:
        """Type small letters, spaces, commas and full stops."""
        for letter in text:
            self.press(_NAMES.get(letter, letter))

    def hold(self, key: str) -> float:
        """Press a key without letting it go."""
        self._turn(self._code(key), down=True)
        return time.monotonic()

    def let_go(self, key: str) -> None:
        """Let it go."""
        self._turn(self._code(key), down=False)

    def _code(self, key: str) -> int:
        keysym = ctypes.c_ulong(self._x11.XStringToKeysym(key.encode()))
        code: int = self._x11.XKeysymToKeycode(self._display, keysym)
        assert code, f"there is no key {key}"
        return code

    def _turn(self, code: int, *, down: bool) -> None:
        now = ctypes.c_ulong(0)
        self._xtest.XTestFakeKeyEvent(self._display, code, down, now)
        self._x11.XSync(self._display, False)
