"""Sounds made by arithmetic, files of them, and a decoder that is driven by hand."""

from __future__ import annotations

import itertools
import wave
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from thaw.adapters.sound.encode import sound_writer
from thaw.base.units import RATE

if TYPE_CHECKING:
    from thaw.adapters.sound.streamed import StreamedSource
    from thaw.engine.samples import Samples


def noise(frames: int, level: float = 0.1, seed: int = 1) -> Samples:
    """White noise, different in both channels; ``level`` is its root mean square."""
    generator = np.random.default_rng(seed)
    return generator.standard_normal((frames, 2), dtype=np.float32) * np.float32(level)


def sine(frames: int, level: float = 0.5, frequency: float = 997.0) -> Samples:
    """A sine in the middle; ``level`` is its peak."""
    wave_form = level * np.sin(2 * np.pi * frequency * np.arange(frames) / RATE)
    return np.repeat(wave_form.astype(np.float32)[:, np.newaxis], 2, axis=1)


def write_wav(path: Path, samples: Samples, rate: int = RATE) -> Path:
    """A plain 16-bit file of the standard library's making, with any number of channels."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((samples * 32767).astype("<i2").tobytes())
    return path


def write_sound(path: Path, samples: Samples) -> Path:
    """A file in the format of its ending."""
    with sound_writer(path) as writer:
        writer.write(samples)
    return path


class HandDecoding:
    """Decodes only when a test says so."""

    def __init__(self) -> None:
        self._sources: list[StreamedSource] = []
        self._count = itertools.count(1)

    def add(self, source: StreamedSource) -> None:
        """Remember it."""
        self._sources.append(source)

    def serve(self, _source: StreamedSource, _needed: range, /) -> None:
        """Nothing happens: decoding is late."""

    def stamp(self) -> int:
        """The next number."""
        return next(self._count)

    def decode(self, chunks: int) -> None:
        """Decode so many chunks for each source, as far as something is missing."""
        for source in self._sources:
            for _ in range(chunks):
                source.decode_wanted()

    def close(self) -> None:
        """Nothing to stop."""
