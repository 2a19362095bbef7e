"""Who notices that a device was lost: the sound server's own notices where there are any."""

from __future__ import annotations

import contextlib
import sys
import threading
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from thaw.adapters.outputs.ports import Chosen


class Watch(Protocol):
    """Looks after one stream of this process, from one thread at a time."""

    @property
    def muted(self) -> bool:
        """Whether the stream was muted from outside and must drain before it is closed."""
        ...

    @property
    def patience(self) -> float:
        """Seconds for which a device may ask for nothing before it counts as lost."""
        ...

    def attach(self) -> str:
        """Find the stream that was just started; the name of what it plays on, or empty."""
        ...

    def wait(self, stirred: threading.Event, seconds: float) -> str | None:
        """Wait for a notice, no longer than that; a sentence where the device is lost."""
        ...

    def close(self) -> None:
        """Look no longer."""
        ...


class PlainWatch:
    """Where the system says nothing: PortAudio's own signals have to do."""

    muted = False
    patience = 0.5

    def attach(self) -> str:
        """Nothing is known beyond PortAudio's name."""
        return ""

    def wait(self, stirred: threading.Event, seconds: float) -> str | None:
        """Wait until PortAudio says something."""
        stirred.wait(seconds)
        return None

    def close(self) -> None:
        """Nothing was opened."""


def open_watch(chosen: Chosen) -> Watch:
    """The best watch that this computer has; a sound server must already be running."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # PulseAudio's library is not installed
            from thaw.adapters.outputs.pulse import connect_watch

            watch = connect_watch(chosen)
            if watch is not None:
                return watch
    return PlainWatch()
