"""A POSIX terminal, without line editing and echo for as long as it is grabbed."""

from __future__ import annotations

import codecs
import contextlib
import os
import select
import sys
from collections.abc import Iterator
from typing import Final

END_OF_INPUT: Final = "\x04"
_LINE_FLAGS: Final = 3
_READ: Final = 1024

if sys.platform != "win32":  # so that types are checked where there is such a terminal
    import termios

    class PosixKeyboard:
        """The keys of a terminal. Ctrl-C and Ctrl-Z stay signals."""

        def __init__(self, descriptor: int) -> None:
            self._descriptor = descriptor
            self._decoder = codecs.getincrementaldecoder("utf-8")(errors="ignore")

        @contextlib.contextmanager
        def grabbed(self) -> Iterator[None]:
            """Within it keys are read as they come and are not shown; then all is as before."""
            before = termios.tcgetattr(self._descriptor)
            grabbed = list(before)
            grabbed[_LINE_FLAGS] &= ~(termios.ICANON | termios.ECHO)
            termios.tcsetattr(self._descriptor, termios.TCSADRAIN, grabbed)
            try:
                yield
            finally:
                # What was typed ahead was meant for Thaw and not for the shell after it.
                termios.tcsetattr(self._descriptor, termios.TCSAFLUSH, before)

        def read(self, seconds: float) -> str:
            """What was typed, as soon as something is; empty where nothing came for so long."""
            ready, _, _ = select.select([self._descriptor], [], [], seconds)
            if not ready:
                return ""
            try:
                data = os.read(self._descriptor, _READ)
            except OSError:
                return END_OF_INPUT  # the terminal was closed
            return self._decoder.decode(data) if data else END_OF_INPUT
