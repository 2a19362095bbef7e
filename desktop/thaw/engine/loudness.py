"""Loudness by ITU-R BS.1770-4, EBU Tech 3341 and 3342, for stereo at 48 kHz.

The K-weighting is applied by its frequency response to blocks that overlap by more than its
impulse response lasts, so it needs no recursion from sample to sample.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from thaw.base.units import RATE
from thaw.engine.samples import CHANNELS, Samples, silence
from thaw.engine.true_peak import LEAD, TAPS, highest_peak

_Floats: TypeAlias = npt.NDArray[np.float64]

HOP: Final = RATE // 10
"""Frames from one window to the next: 100 ms."""
MOMENTARY: Final = 4
"""Hops in a momentary window: 400 ms."""
SHORT_TERM: Final = 30
"""Hops in a short-term window: 3 s."""
FLOOR_LUFS: Final = -120.0
"""What silence, and all that is quieter, reads as."""

_OFFSET: Final = -0.691
_ABSOLUTE_GATE: Final = -70.0
_INTEGRATED_GATE: Final = -10.0
_RANGE_GATE: Final = -20.0
_RANGE_PERCENTILES: Final = (10, 95)

_PRE_FILTER: Final = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
_RLB_FILTER: Final = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
"""BS.1770-4, tables 1 and 2: numerator and denominator at 48 kHz."""

_HISTORY: Final = 3_200
"""Frames after which the weighting's impulse response has fallen by more than 110 dB."""
_BLOCK: Final = 6 * HOP
"""Frames weighted at once: with the history 32,000, quick to transform and small enough for the
processor's cache."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """What was measured.

    Attributes:
        integrated: gated loudness of the whole, LUFS.
        range: loudness range, LU.
        momentary: LUFS of 400 ms windows; window ``i`` begins at the frame ``i * HOP``.
        short_term: LUFS of 3 s windows, likewise.
        true_peak: dBTP.
    """

    integrated: float
    range: float
    momentary: _Floats
    short_term: _Floats
    true_peak: float

    @property
    def short_term_max(self) -> float:
        """The loudest 3 s, LUFS."""
        return float(self.short_term.max(initial=FLOOR_LUFS))


class Meter:
    """Measures a sound that arrives in pieces of any length; its memory is a few blocks."""

    def __init__(self) -> None:
        self._waiting: list[Samples] = []
        self._count = 0
        self._past = silence(_HISTORY)
        self._energies: list[_Floats] = []
        self._peak = 0.0

    def feed(self, samples: Samples) -> None:
        """Take the next frames, shape (n, 2)."""
        self._waiting.append(samples)
        self._count += len(samples)
        if self._count < _BLOCK:
            return
        joined = np.concatenate(self._waiting)
        whole = len(joined) // _BLOCK * _BLOCK
        for start in range(0, whole, _BLOCK):
            self._take(joined[start : start + _BLOCK])
        self._waiting, self._count = [joined[whole:]], len(joined) - whole

    def result(self) -> Loudness:
        """What was measured until now; a last hop that is not full does not count."""
        rest = np.concatenate([silence(0), *self._waiting])
        peak = max(self._peak, self._peak_of(np.concatenate([rest, silence(TAPS)])))
        energies = np.concatenate([np.zeros(0), *self._energies, self._hops(rest)])
        momentary = _lufs(_windowed(energies, MOMENTARY))
        short_term = _lufs(_windowed(energies, SHORT_TERM))
        return Loudness(
            integrated=_integrated(_windowed(energies, MOMENTARY)),
            range=_range(_windowed(energies, SHORT_TERM)),
            momentary=momentary,
            short_term=short_term,
            true_peak=_decibels(peak),
        )

    def _take(self, block: Samples) -> None:
        self._peak = max(self._peak, self._peak_of(block))
        self._energies.append(self._hops(block))
        self._past = block[-_HISTORY:]

    def _hops(self, block: Samples) -> _Floats:
        """The energy of each full hop of a block, of both channels together."""
        full = len(block) // HOP
        padded = np.zeros((CHANNELS, _HISTORY + _BLOCK))
        padded[:, :_HISTORY] = self._past.T
        padded[:, _HISTORY : _HISTORY + len(block)] = block.T
        spectrum = np.fft.rfft(padded)
        spectrum *= _k_weights(padded.shape[1])
        weighted = np.fft.irfft(spectrum, padded.shape[1])
        hops = weighted[:, _HISTORY : _HISTORY + full * HOP].reshape(CHANNELS, full, HOP)
        return np.asarray(np.einsum("cht,cht->h", hops, hops) / HOP)

    def _peak_of(self, block: Samples) -> float:
        """The true peak of a block, or less where it is below what is known already."""
        before = self._past[-TAPS + 1 + LEAD :]
        return highest_peak(np.concatenate([before, block]), self._peak)


def measure(samples: Samples) -> Loudness:
    """Measure a whole sound, shape (n, 2)."""
    meter = Meter()
    meter.feed(samples)
    return meter.result()


def short_term(samples: Samples) -> float:
    """The loudness of all of a short stretch, ungated, LUFS; meant for the last 3 s.

    By Parseval's theorem, from the spectrum alone: a few milliseconds for 3 s.
    """
    if not len(samples):
        return FLOOR_LUFS
    length = _smooth_length(len(samples) + _HISTORY)
    spectrum = np.fft.rfft(samples.T.astype(np.float64), length)
    power = (spectrum.real**2 + spectrum.imag**2).sum(axis=0) * _k_weights_power(length)
    return float(_lufs(np.asarray(power.sum() / length / len(samples))))


@lru_cache(maxsize=4)
def _k_weights(length: int) -> npt.NDArray[np.complex128]:
    """The response of the K-weighting at the frequencies of a real spectrum."""
    delay = np.exp(-2j * np.pi * np.arange(length // 2 + 1) / length)
    response = np.ones(len(delay), dtype=np.complex128)
    for numerator, denominator in (_PRE_FILTER, _RLB_FILTER):
        response *= np.polyval(numerator[::-1], delay) / np.polyval(denominator[::-1], delay)
    return response


@lru_cache(maxsize=4)
def _k_weights_power(length: int) -> _Floats:
    """Its power; each bin but first and last stands for a positive and a negative frequency."""
    power = np.abs(_k_weights(length)) ** 2 * 2.0
    power[[0, -1]] /= 2.0
    return np.asarray(power)


def _smooth_length(least: int) -> int:
    """An odd multiple of a power of two that is not much longer, and quick to transform."""
    power = 1 << max(least - 1, 1).bit_length()
    return min(size for size in (power, power * 3 // 4, power * 5 // 8) if size >= least)


def _windowed(energies: _Floats, hops: int) -> _Floats:
    """The mean energy of each window of so many hops."""
    if len(energies) < hops:
        return np.zeros(0)
    return np.asarray(np.lib.stride_tricks.sliding_window_view(energies, hops).mean(axis=1))


def _lufs(energies: _Floats) -> _Floats:
    floor = 10.0 ** ((FLOOR_LUFS - _OFFSET) / 10)
    return np.asarray(_OFFSET + 10 * np.log10(np.maximum(energies, floor)))


def _integrated(energies: _Floats) -> float:
    gated = _gated(energies, _INTEGRATED_GATE)
    return float(_lufs(gated.mean())) if len(gated) else FLOOR_LUFS


def _range(energies: _Floats) -> float:
    gated = _gated(energies, _RANGE_GATE)
    if not len(gated):
        return 0.0
    low, high = np.percentile(_lufs(gated), _RANGE_PERCENTILES)
    return float(high - low)


def _gated(energies: _Floats, below_mean: float) -> _Floats:
    """The windows above the absolute gate, and then above the gate relative to their mean."""
    above = energies[_lufs(energies) >= _ABSOLUTE_GATE]
    if not len(above):
        return above
    return np.asarray(above[_lufs(above) >= float(_lufs(above.mean())) + below_mean])


def _decibels(gain: float) -> float:
    return float(20 * np.log10(gain)) if gain > 10 ** (FLOOR_LUFS / 20) else FLOOR_LUFS
