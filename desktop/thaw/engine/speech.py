"""Figures of a recorded voice: how loud, over what noise, with what hum, in what room.

All are of one channel, and none is judged here. Levels are dBFS of the root mean square of
10 ms, before anything was levelled.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from thaw.base.units import QUANTUM, RATE

if TYPE_CHECKING:
    from thaw.engine.samples import Curve32

_Floats: TypeAlias = npt.NDArray[np.float64]

LOWEST: Final = -120.0
"""dB; what silence reads as."""
_SPEAKING, _PAUSING = 95, 10
"""Percentiles of all levels: loud vowels, and the quiet between words."""
_FULL: Final = 0.985
"""A sample from here on touches full scale: -0.13 dBFS."""

_HUM_WINDOW: Final = 16_384
"""Frames; a bin is 2.9 Hz wide."""
_HUM_HARMONICS: Final = range(1, 6)
_HUM_BESIDE: Final = (8.0, 20.0)
"""Hz from a harmonic within which lies what it is compared with."""
_HUM_EXCESS: Final = 10.0
_HUM_LEAST: Final = 2
"""Harmonics that must stand out by that many dB for it to be a hum."""
_HUM_STEADY: Final = 10
"""Percentile over time: what is there even while nobody speaks."""

_DECAY_FROM: Final = 6.0
_DECAY_SPAN: Final = 22.0
_DECAY_SPAN_LEAST: Final = 12.0
"""dB below a loud vowel from which a fall is followed, and the dB over which it is: less where
there is noise."""
_DECAY_ABOVE_FLOOR: Final = 6.0
_DECAYS_LEAST: Final = 3
_VOICED: Final = 0.45
"""How much of itself a voiced sound repeats after one period."""
_VOICED_LEAST: Final = 3
"""Windows of 40 ms that must be; all, where it has fewer."""
_PITCHES: Final = (70.0, 400.0)
_VOICED_WINDOW: Final = RATE // 25
_VOICED_HOP: Final = RATE // 50


@dataclass(frozen=True, slots=True)
class SpeechFigures:
    """What was measured on a recording.

    Attributes:
        speech: level of its loud vowels, dBFS.
        floor: level between words, dBFS.
        hum: 50 or 60 where the mains is heard, else 0.
        hum_level: dBFS of the hum's harmonics together.
        decay: seconds that sound takes to fall by 60 dB, by how fast words die away; None where
            too few can be followed.
        clipped: the frames at which it touches full scale, one for each 10 ms that does.
    """

    speech: float
    floor: float
    hum: int
    hum_level: float
    decay: float | None
    clipped: tuple[int, ...]


def quantum_levels(speech: Curve32) -> _Floats:
    """The level of each whole 10 ms, dBFS."""
    count = len(speech) // QUANTUM
    quanta = speech[: count * QUANTUM].reshape(count, QUANTUM)
    return _decibels(np.einsum("qf,qf->q", quanta, quanta, dtype=np.float64) / QUANTUM)


def examine(speech: Curve32) -> SpeechFigures:
    """Measure a recording, shape (n,)."""
    levels = quantum_levels(speech)
    loud, quiet = _range(levels)
    hum, hum_level = _hum(speech)
    return SpeechFigures(loud, quiet, hum, hum_level, _decay(levels, quiet), _clipped(speech))


def is_voiced(sound: Curve32) -> bool:
    """Whether somewhere in it a voice sounds; a cough, a click and a breath have none."""
    if len(sound) < _VOICED_WINDOW:
        return False
    windows = np.lib.stride_tricks.sliding_window_view(sound, _VOICED_WINDOW)[::_VOICED_HOP]
    energies = np.einsum("wf,wf->w", windows, windows)
    loud = windows[energies > energies.max(initial=0.0) / 30]
    spectrum = np.fft.rfft(loud * np.hanning(_VOICED_WINDOW), 2 * _VOICED_WINDOW)
    again = np.fft.irfft(spectrum.real**2 + spectrum.imag**2)
    shortest, longest = (round(RATE / pitch) for pitch in reversed(_PITCHES))
    lags = again[:, shortest : longest + 1] / np.maximum(again[:, :1], 1e-12)
    # The window itself halves what comes back after half of its length.
    fading = np.correlate(np.hanning(_VOICED_WINDOW), np.hanning(_VOICED_WINDOW), "full")
    fading = fading[_VOICED_WINDOW - 1 :] / fading[_VOICED_WINDOW - 1]
    periodic = (lags / fading[shortest : longest + 1]).max(axis=1) > _VOICED
    return bool(np.count_nonzero(periodic) >= max(1, min(_VOICED_LEAST, len(loud))))


def _range(levels: _Floats) -> tuple[float, float]:
    if not len(levels):
        return LOWEST, LOWEST
    return float(np.percentile(levels, _SPEAKING)), float(np.percentile(levels, _PAUSING))


def _clipped(speech: Curve32) -> tuple[int, ...]:
    touching = np.flatnonzero((speech >= _FULL) | (speech <= -_FULL)) // QUANTUM
    return tuple((np.unique(touching) * QUANTUM).tolist())


def _hum(speech: Curve32) -> tuple[int, float]:
    """The mains' frequency and its level, from what never pauses."""
    if len(speech) < 2 * _HUM_WINDOW:
        return 0, LOWEST
    windows = np.lib.stride_tricks.sliding_window_view(speech, _HUM_WINDOW)
    hop = max(_HUM_WINDOW // 2, len(windows) // 400)
    window = np.hanning(_HUM_WINDOW)
    steady = np.percentile(
        [np.abs(np.fft.rfft(part * window)) ** 2 for part in windows[::hop]],
        _HUM_STEADY,
        axis=0,
    )
    found = [(_harmonics(steady, base), base) for base in (50, 60)]
    (count, power), base = max(found)
    if count < _HUM_LEAST:
        return 0, LOWEST
    # A sine of amplitude a has a peak of (a * sum(window) / 2) squared, and a power of a² / 2.
    return base, float(_decibels(np.asarray(2 * power / window.sum() ** 2)))


def _harmonics(steady: _Floats, base: int) -> tuple[int, float]:
    """How many harmonics stand out, and the sum of their peaks."""
    width = RATE / _HUM_WINDOW
    count, power = 0, 0.0
    for harmonic in _HUM_HARMONICS:
        middle = base * harmonic / width
        near, far = (distance / width for distance in _HUM_BESIDE)
        bins = np.arange(len(steady))
        away = np.abs(bins - middle)
        beside = float(np.median(steady[(away >= near) & (away <= far)]))
        peak = float(steady[away <= 1.0].max())
        if peak > beside * 10 ** (_HUM_EXCESS / 10) and peak > 0.0:
            count, power = count + 1, power + peak
    return count, power


def _decay(levels: _Floats, floor: float) -> float | None:
    """The lower quartile of all falls that can be followed: the voice itself may linger too."""
    falls: list[float] = []
    for start in _falls(levels):
        top = levels[start] - _DECAY_FROM
        low = max(top - _DECAY_SPAN, floor + _DECAY_ABOVE_FLOOR)
        if top - low < _DECAY_SPAN_LEAST:
            continue
        after = levels[start:]
        begin = int(np.argmax(after <= top))
        end = int(np.argmax(after <= low))
        if begin <= end and after[end] <= low:
            falls.append((end - begin + 1) * QUANTUM / RATE * 60 / (top - low))
    if len(falls) < _DECAYS_LEAST:
        return None
    return float(np.percentile(falls, 25))


def _falls(levels: _Floats) -> list[int]:
    """The last loud quanta before each pause of 300 ms in which nothing is as loud again."""
    if not len(levels):
        return []
    loud = np.flatnonzero(levels > np.percentile(levels, 60))
    pauses = np.diff(loud, append=len(levels)) > 30
    return [int(quantum) for quantum in loud[pauses]]


def _decibels(powers: _Floats) -> _Floats:
    return np.asarray(10 * np.log10(np.maximum(powers, 10 ** (LOWEST / 10))))
