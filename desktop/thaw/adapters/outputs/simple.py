"""A limited output through simpleaudio: whole chunks one after another, nothing in between.

It cannot pause, set a gain or take back what it was given; docs/limited-outputs.md says what
follows from that. An extra, for Python 3.11 alone.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from thaw.base.errors import DeviceError
from thaw.base.language import say
from thaw.base.units import QUANTUM, RATE, Frames

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from thaw.player.ports import Fill

CHUNK: Final = Frames(20 * QUANTUM)
"""200 ms: shorter ones gap more often, longer ones answer later."""


class SimpleaudioOutput:
    """Plays chunks back to back; what is filled is heard a chunk later."""

    def __init__(self) -> None:
        """Load the library.

        Raises:
            DeviceError: it is not installed.
        """
        try:
            import simpleaudio
            from simpleaudio._simpleaudio import SimpleaudioError
        except ImportError as error:
            raise DeviceError(
                say(
                    "simpleaudio is not installed. It is an extra for Python 3.11: "
                    "pip install thaw[simpleaudio]"
                )
            ) from error
        self._library: Any = simpleaudio
        self._error: Any = SimpleaudioError
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def name(self) -> str:
        """It plays on the system's choice and cannot say which that is."""
        return "simpleaudio"

    @property
    def latency(self) -> Frames:
        """One chunk is heard while the next is filled."""
        return CHUNK

    @property
    def underruns(self) -> int:
        """Unknown: the library does not tell."""
        return 0

    def start(self, fill: Fill, lost: Callable[[str], None]) -> None:
        """Play the first chunk and go on from there.

        Raises:
            DeviceError: there is no device that would take it.
        """
        first = np.zeros((CHUNK, 2), np.float32)
        playing = self._played(first)
        self._thread = threading.Thread(
            target=self._run, args=(playing, fill, lost), name="thaw-simpleaudio", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Silence at once: stopping is the one thing that the library does without delay."""
        self._stopped.set()
        self._library.stop_all()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self, playing: Any, fill: Fill, lost: Callable[[str], None]) -> None:
        chunk = np.zeros((CHUNK, 2), np.float32)
        while not self._stopped.is_set():
            fill(chunk)
            playing.wait_done()
            if self._stopped.is_set():
                return
            try:
                playing = self._played(chunk)
            except DeviceError as error:
                lost(str(error))
                return

    def _played(self, chunk: NDArray[np.float32]) -> Any:
        whole = np.round(np.clip(chunk, -1.0, 1.0) * 32767.0).astype(np.int16)
        try:
            return self._library.play_buffer(whole, 2, 2, RATE)
        except self._error as error:
            raise DeviceError(
                say("simpleaudio found no sound device that it can open.")
            ) from error
