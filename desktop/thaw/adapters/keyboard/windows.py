"""The console of Windows; its arrow keys are told as other terminals tell them."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Iterator
from typing import Final

_PREFIXES: Final = ("\x00", "\xe0")
_ARROWS: Final = {"H": "\x1b[A", "P": "\x1b[B"}
_STEP: Final = 0.01

if sys.platform == "win32":  # so that types are checked where there is such a console
    import msvcrt

    class WindowsKeyboard:
        """The keys of a console; it can only be asked, every hundredth of a second."""

        def __init__(self) -> None:
            self._never = threading.Event()

        @contextlib.contextmanager
        def grabbed(self) -> Iterator[None]:
            """Nothing needs to be changed: the console gives single keys when asked for."""
            yield

        def read(self, seconds: float) -> str:
            """What was typed, as soon as something is; empty where nothing came for so long."""
            until = time.monotonic() + seconds
            while not msvcrt.kbhit():
                if time.monotonic() >= until:
                    return ""
                self._never.wait(_STEP)
            character = msvcrt.getwch()
            return _ARROWS.get(msvcrt.getwch(), "") if character in _PREFIXES else character
