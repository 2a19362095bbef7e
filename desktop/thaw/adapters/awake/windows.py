"""Windows: the state that a thread asks for, until it asks for another or ends."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any, Final

_SYSTEM_REQUIRED: Final = 0x00000001
_DISPLAY_REQUIRED: Final = 0x00000002
_CONTINUOUS: Final = 0x80000000
"""ES_… of SetThreadExecutionState (winbase.h)."""


class WindowsAwake:
    """Belongs to the thread that calls it, so that must be one that lasts: the window's.

    Args:
        set_state: Windows’ ``SetThreadExecutionState``.
    """

    def __init__(self, set_state: Callable[[int], object]) -> None:
        self._set_state = set_state
        self._state = _CONTINUOUS

    def keep(self, *, awake: bool, lit: bool = False) -> None:
        """Say what is wanted from now on."""
        state = _CONTINUOUS | _SYSTEM_REQUIRED * (awake or lit) | _DISPLAY_REQUIRED * lit
        if state != self._state:
            self._state = state
            self._set_state(state)


def execution_state() -> Callable[[int], object]:
    """``SetThreadExecutionState``, of which only Windows has one."""
    libraries: Any = vars(ctypes)["windll"]
    set_state: Any = libraries.kernel32.SetThreadExecutionState
    set_state.argtypes, set_state.restype = [ctypes.c_uint32], ctypes.c_uint32

    def call(state: int) -> object:
        return set_state(state)

    return call
