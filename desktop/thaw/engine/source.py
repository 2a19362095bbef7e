"""Where samples come from: a protocol, a source in memory, and the seamless loop.

A source gives finite samples within ±8 (``sanitize.LOUDEST``) and the same bits for the same
position, however often and in whatever blocks it is read.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Protocol

import numpy as np

from thaw.base.units import QUANTUM, RATE, Frames
from thaw.engine.envelope import Ramp, Shape, gains
from thaw.engine.samples import CHANNELS, Curve32, Samples, silence
from thaw.engine.sanitize import sanitize

ENDLESS: Final = Frames(1 << 62)
"""The length of a source that never ends."""
LOOP_OVERLAP: Final = Frames(2 * RATE)
"""The shortest overlap of a loop with itself (docs: sound)."""
_LOOPED: Final = "#loop"


def looped(key: str) -> str:
    """The key under which a sound is found as a seamless loop."""
    return f"{key}{_LOOPED}"


def unlooped(key: str) -> str | None:
    """The key of the sound that a key of :func:`looped` goes round; None for a plain key."""
    return key.removesuffix(_LOOPED) if key.endswith(_LOOPED) else None


class Source(Protocol):
    """A sound that can be read from any position."""

    @property
    def frames(self) -> int:
        """Its length as decoded, never as a header claims it."""
        ...

    def read(self, start: int, out: Samples) -> bool:
        """Fill ``out`` wholly with the frames from ``start`` on; zeros outside the source.

        Returns:
            False when they are not decoded yet; ``out`` is zeros then.
        """
        ...

    def prepare(self, start: int) -> None:
        """Hint that reading will go on from ``start``."""
        ...


class Sources(Protocol):
    """The sounds of a session by key."""

    def get(self, key: str) -> Source | None:
        """The source, or None where there is none or it cannot be decoded."""
        ...


class Memory:
    """A source over an array: mono of shape (n,) or (n, 1), put in the middle, or stereo.

    The array is kept, not copied; it must not change any more.
    """

    def __init__(self, samples: Samples) -> None:
        columns = samples if samples.ndim > 1 else samples[:, np.newaxis]
        if columns.shape[1] not in {1, CHANNELS}:
            raise ValueError(f"one or two channels, not {columns.shape[1]}")
        self._samples = sanitize(np.asarray(columns, dtype=np.float32))

    @property
    def frames(self) -> int:
        """The length of the array."""
        return len(self._samples)

    def read(self, start: int, out: Samples) -> bool:
        """Copy; always ready."""
        begin, stop = max(start, 0), min(start + len(out), len(self._samples))
        if begin >= stop:
            out.fill(0.0)
            return True
        out[: begin - start].fill(0.0)
        out[begin - start : stop - start] = self._samples[begin:stop]
        out[stop - start :].fill(0.0)
        return True

    def prepare(self, start: int) -> None:
        """Nothing to do: everything is here."""


class Loop:
    """A source without end: the end of each round sounds together with the begin of the next.

    The overlap is equal-power and exact to the sample, so that sounds which differ from moment
    to moment (rain, a room) keep their loudness. A source shorter than two overlaps overlaps by
    half its length; one too short for rounds of a quantum is silence.
    """

    def __init__(self, source: Source, overlap_frames: int = LOOP_OVERLAP) -> None:
        self._source = source
        self._overlap = min(max(overlap_frames, LOOP_OVERLAP), source.frames // 2)
        period = source.frames - self._overlap
        self._period = period if period >= QUANTUM else 0

    @property
    def frames(self) -> int:
        """Endless."""
        return ENDLESS

    def read(self, start: int, out: Samples) -> bool:
        """Read across as many rounds as the block spans; before 0 there is silence."""
        done = min(max(-start, 0), len(out))
        out[:done].fill(0.0)
        if not self._period:
            out.fill(0.0)
            return True
        while done < len(out):
            turn, position = divmod(start + done, self._period)
            seam = turn > 0 and position < self._overlap
            edge = self._overlap if seam or position < self._overlap else self._period
            piece = out[done : done + edge - position]
            if not (
                self._read_seam(position, piece) if seam else self._source.read(position, piece)
            ):
                out.fill(0.0)
                return False
            done += len(piece)
        return True

    def prepare(self, start: int) -> None:
        """Prepare the round, and at a seam both sides of it."""
        if not self._period:
            return
        turn, position = divmod(max(start, 0), self._period)
        if turn > 0 and position < self._overlap:
            self._source.prepare(self._period + position)
        self._source.prepare(position)

    def _read_seam(self, position: int, out: Samples) -> bool:
        rising, falling = _cross_fade(self._overlap)
        tail = silence(len(out))
        ready = self._source.read(self._period + position, tail) and self._source.read(
            position, out
        )
        span = slice(position, position + len(out))
        out *= rising[span, np.newaxis]
        tail *= falling[span, np.newaxis]
        out += tail
        return ready


@lru_cache(maxsize=4)
def _cross_fade(frames: int) -> tuple[Curve32, Curve32]:
    rising = gains((Ramp(0, frames, 0.0, 1.0, Shape.EQUAL_POWER_IN),), 0, frames)
    falling = gains((Ramp(0, frames, 1.0, 0.0, Shape.EQUAL_POWER_OUT),), 0, frames)
    return np.asarray(rising, dtype=np.float32), np.asarray(falling, dtype=np.float32)
