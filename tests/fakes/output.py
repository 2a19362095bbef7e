"""An output that takes frames when told to, and can be lost."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from thaw.base.errors import DeviceError
from thaw.base.units import Frames

if TYPE_CHECKING:
    from thaw.engine.samples import Samples
    from thaw.player.ports import Fill


class FakeOutput:
    """Keeps what was filled; ``lose`` is what a device does that was unplugged."""

    def __init__(self, name: str = "Headphones", latency: int = 0, trouble: str = "") -> None:
        self.name = name
        self.latency = Frames(latency)
        self.underruns = 0
        self.filled: list[Samples] = []
        self.started = threading.Event()
        self._trouble = trouble
        self._fill: Fill | None = None
        self._lost: Callable[[str], None] = lambda sentence: None

    @property
    def running(self) -> bool:
        """Whether frames are taken."""
        return self._fill is not None

    @property
    def sound(self) -> Samples:
        """Everything that was taken."""
        return np.concatenate([np.zeros((0, 2), np.float32), *self.filled])

    def start(self, fill: Fill, lost: Callable[[str], None]) -> None:
        if self._trouble:
            raise DeviceError(self._trouble)
        self._fill, self._lost = fill, lost
        self.started.set()

    def stop(self) -> None:
        self._fill = None

    def take(self, frames: int) -> Samples:
        """Take so many frames, where it runs."""
        block = np.zeros((frames, 2), np.float32)
        if self._fill is not None:
            self._fill(block)
            self.filled.append(block)
        return block

    def lose(self, sentence: str) -> None:
        """Say that the device is gone."""
        self._lost(sentence)
