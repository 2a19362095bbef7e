"""A source over a file of plain samples, which is mapped and never decoded."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np

from thaw.base.errors import DecodeError
from thaw.base.language import say
from thaw.engine.samples import CHANNELS, Samples

SAMPLE: Final = np.dtype("<f4")
"""A sample in the file: two of them make a frame at 48 kHz."""


class MappedSource:
    """What ``adapters.sound.song`` cut out; its samples were sane when they were written."""

    def __init__(self, path: Path) -> None:
        """Map the file.

        Raises:
            DecodeError: it is not there, or cannot be such a file.
        """
        try:
            samples = np.memmap(path, SAMPLE, "r")
            self._samples: Samples = samples.reshape(-1, CHANNELS)
        except (OSError, ValueError) as error:
            raise DecodeError(
                say("The song that was made ready is no longer there. It can be picked anew.")
            ) from error

    @property
    def frames(self) -> int:
        """Its length."""
        return len(self._samples)

    def read(self, start: int, out: Samples) -> bool:
        """Copy; always ready."""
        begin, stop = max(start, 0), min(start + len(out), len(self._samples))
        out.fill(0.0)
        if begin < stop:
            out[begin - start : stop - start] = self._samples[begin:stop]
        return True

    def prepare(self, start: int) -> None:
        """Nothing to do: the system has it in memory, or fetches it."""
