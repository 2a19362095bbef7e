"""Keys of a terminal as they are pressed, without Enter, on the systems that have them."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager
from typing import Protocol, TextIO


class Keyboard(Protocol):
    """A terminal whose keys come one by one."""

    def grabbed(self) -> AbstractContextManager[None]:
        """Within it keys are read as they come and are not shown; then all is as before."""
        ...

    def read(self, seconds: float) -> str:
        """What was typed, as soon as something is; empty where nothing came for so long."""
        ...


def open_keyboard(stream: TextIO) -> Keyboard:
    """The keyboard of the terminal behind a stream."""
    if sys.platform == "win32":
        from thaw.adapters.keyboard.windows import WindowsKeyboard

        return WindowsKeyboard()
    from thaw.adapters.keyboard.posix import PosixKeyboard

    return PosixKeyboard(stream.fileno())
