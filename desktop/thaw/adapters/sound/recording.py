"""A curator's recording in memory: one channel, its figures, its phrases, and an ear."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from thaw.adapters.sound.decode import Decoder
from thaw.adapters.sound.phrases import find_phrases
from thaw.base.units import RATE, Frames
from thaw.engine import likeness
from thaw.engine.speech import SpeechFigures, examine, is_voiced, quantum_levels

if TYPE_CHECKING:
    from thaw.engine.samples import Curve32, Samples
    from thaw.packs.take_costs import Phrase

LONGEST: Final = Frames(45 * 60 * RATE)
"""Three quarters of an hour; a take is held in memory, with 12 MB for each minute."""
PAUSE_MS: Final = 200
"""The shortest pause between phrases."""
_ABOVE_FLOOR, _BELOW_SPEECH = 6.0, 30.0
"""dB: what is quieter than speech by the second is a pause, unless the room is louder."""
_HEARD: Final = 20.0
"""dB below speech under which a noise is no noise: a breath, a shirt."""


@dataclass(frozen=True)
class Recording:
    """One recording, decoded.

    Attributes:
        path: the original; it is only ever read.
        sound: its voice in one channel, shape (n,).
        damaged: whether parts of it could not be decoded.
    """

    path: Path
    sound: Curve32
    damaged: bool

    @cached_property
    def figures(self) -> SpeechFigures:
        """What was measured on all of it."""
        return examine(self.sound)

    @property
    def quiet(self) -> float:
        """dBFS; what stays below is a pause."""
        figures = self.figures
        return max(figures.floor + _ABOVE_FLOOR, figures.speech - _BELOW_SPEECH)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """What is said between pauses; faint noises are left out."""
        found = find_phrases(self.sound, self.quiet, PAUSE_MS)
        return tuple(
            phrase for phrase in found if self.is_voiced(phrase) or self._heard(phrase)
        )

    def is_voiced(self, phrase: Phrase) -> bool:
        """Whether a voice sounds in it."""
        return is_voiced(self._of(phrase))

    def likeness(self, said: Phrase, other: Phrase) -> float:
        """How alike two stretches are, from beginning to end."""
        return likeness.likeness(self._of(said), self._of(other))

    def begins_like(self, short: Phrase, long: Phrase) -> float:
        """How alike a stretch is to the beginning of another."""
        return likeness.begins_like(self._of(short), self._of(long))

    def _of(self, phrase: Phrase) -> Curve32:
        return self.sound[phrase.begin : phrase.stop]

    def _heard(self, phrase: Phrase) -> bool:
        levels = quantum_levels(self._of(phrase))
        return float(levels.max(initial=-np.inf)) > self.figures.speech - _HEARD


def read_recording(path: Path) -> Recording:
    """Decode a recording.

    Raises:
        DecodeError: with a sentence; also where it is longer than ``LONGEST``.
    """
    with closing(Decoder(path, LONGEST)) as decoder:
        chunks = deque(chunk.copy() for chunk in decoder)  # of views on more
        return Recording(path, _one_channel(chunks, decoder.frames), decoder.faults > 0)


def _one_channel(chunks: deque[Samples], frames: int) -> Curve32:
    """The mean of both; or the louder, where the other is silent or turned upside down.

    The chunks are let go one by one, so that a long take is not in memory twice.
    """
    weights = _weights(chunks)
    sound = np.empty(frames, dtype=np.float32)
    at = 0
    while chunks:
        chunk = chunks.popleft()
        sound[at : at + len(chunk)] = chunk @ weights
        at += len(chunk)
    return sound


def _weights(chunks: Iterable[Samples]) -> Curve32:
    """How much of each channel is taken."""
    squares = sum(chunk.T.astype(np.float64) @ chunk for chunk in chunks)
    products = np.asarray(squares, dtype=np.float64)
    channels = len(products)
    mean = np.full(channels, 1 / channels, dtype=np.float32)
    if float(mean @ products @ mean) >= float(products.diagonal().max()) / 3:
        return mean
    louder = np.zeros(channels, dtype=np.float32)
    louder[products.diagonal().argmax()] = 1.0
    return louder
