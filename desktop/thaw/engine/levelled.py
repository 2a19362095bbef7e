"""A voice brought to its loudness: by gain, and by the limiter for what rises above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from thaw.base.units import gain_from_db
from thaw.engine.limiter import CONTEXT, limit
from thaw.engine.loudness import FLOOR_LUFS, Loudness, measure
from thaw.engine.samples import CHANNELS, Curve32

_ROUNDS: Final = 3
"""The limiter takes a little loudness away, which the next round gives back."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a voice is brought to.

    Attributes:
        lufs: integrated loudness, heard from both sides.
        ceiling: dBTP that its true peak stays under.
    """

    lufs: float
    ceiling: float


def loudness_of(speech: Curve32) -> Loudness:
    """Measure one channel, shape (n,), as it is heard: from both sides."""
    return measure(np.broadcast_to(speech[:, np.newaxis], (len(speech), CHANNELS)))


def pressing(measured: Loudness, aim: Aim) -> float:
    """By how many dB the limiter must turn down the highest peak once it is brought there."""
    return max(0.0, measured.true_peak - measured.integrated + aim.lufs - aim.ceiling)


def levelled(speech: Curve32, aim: Aim) -> Curve32:
    """A voice at its loudness, shape (n,); what is silent stays as it is."""
    gain = 0.0
    result = speech
    for _ in range(_ROUNDS):
        heard = loudness_of(result).integrated
        if heard <= FLOOR_LUFS:
            return speech
        gain += aim.lufs - heard
        result = _limited(speech * np.float32(gain_from_db(gain)), aim.ceiling)
    return result


def _limited(speech: Curve32, ceiling: float) -> Curve32:
    padded = np.pad(speech.astype(np.float32, copy=False), CONTEXT)
    both = np.repeat(padded[:, np.newaxis], CHANNELS, axis=1)
    return np.ascontiguousarray(limit(both, gain_from_db(ceiling))[:, 0])
