"""What a sound turned out to be when it was decoded and measured."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SoundFacts:
    """What decoding a file gave.

    Attributes:
        frames: its length as decoded, at 48 kHz.
        promised: its length by its own word, 0 where it says none.
        damaged: whether parts of it could not be decoded, or are not there.
        integrated: loudness, LUFS.
        range: loudness range, LU.
        true_peak: dBTP.
        onset: frames from 40 dB below its full level to that level.
        sounding: frames from its first sound to its last, without the quiet around them.
        rise: the most LU that its loudness rises within a second behind the onset.
    """

    frames: int
    promised: int
    damaged: bool
    integrated: float
    range: float
    true_peak: float
    onset: int
    sounding: int
    rise: float
