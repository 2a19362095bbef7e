"""The class of an X11 window: what panels and docks group it by, and often write beside it."""

from __future__ import annotations

import ctypes
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

Class = tuple[bytes, bytes]
"""The instance and the class itself, as WM_CLASS has them (ICCCM 4.1.2.5)."""

_Hint = ctypes.c_void_p * 2
"""An XClassHint: where the two texts are."""

_LOG = logging.getLogger(__name__)


def change_class(window: int, to: Class) -> Class | None:
    """Give a window another class.

    Args:
        window: its number for the X server.
        to: the new one.

    Returns:
        The one it had; None where it has none, or where there is no X server.
    """
    with _display() as (x11, display):
        hint = _Hint()
        if not display or not x11.XGetClassHint(display, window, ctypes.byref(hint)):
            return None
        before = ctypes.string_at(hint[0] or 0), ctypes.string_at(hint[1] or 0)
        for part in hint:
            x11.XFree(part)
        texts = [ctypes.create_string_buffer(part) for part in to]
        new = _Hint(*(ctypes.addressof(text) for text in texts))
        x11.XSetClassHint(display, window, ctypes.byref(new))
        return before


@contextmanager
def _display() -> Iterator[tuple[Any, ctypes.c_void_p | None]]:
    """A connection of its own, ended with the block: Qt does not lend its one."""
    try:
        x11: Any = ctypes.CDLL("libX11.so.6")
    except OSError as error:
        _LOG.info("no X11: %s", error)
        yield None, None
        return
    x11.XOpenDisplay.restype = ctypes.c_void_p
    hint = ctypes.POINTER(_Hint)
    for call in (x11.XGetClassHint, x11.XSetClassHint):
        call.argtypes = [ctypes.c_void_p, ctypes.c_ulong, hint]
    x11.XFree.argtypes = x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    opened = x11.XOpenDisplay(None)
    display = ctypes.c_void_p(opened) if opened else None
    try:
        yield x11, display
    finally:
        if display is not None:
            x11.XCloseDisplay(display)
