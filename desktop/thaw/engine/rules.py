"""Sound judged by the numbers of docs: sound, for tests and for measuring renderings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt
from typing_extensions import override

from thaw.base.units import QUANTUM, RATE, Frames
from thaw.engine.loudness import FLOOR_LUFS, HOP, MOMENTARY, measure
from thaw.engine.samples import CHANNELS

if TYPE_CHECKING:
    from thaw.engine.samples import Samples

_Floats: TypeAlias = npt.NDArray[np.float64]
_Flags: TypeAlias = npt.NDArray[np.bool_]
Span: TypeAlias = tuple[int, int]
"""From a frame to before another."""

MOST_TRUE_PEAK: Final = -2.0
MOST_RISE: Final = 3.0
"""LU within a second, for what is not voice and was not declared."""
MOST_DECLARED_RISE: Final = 27.0
"""The same for onset, resume, room tone and the release of ducking."""
COUNTED_FROM: Final = -45.0
"""LUFS below which a rise does not count yet."""
LONGEST_ONSET: Final = RATE * 9 // 4
"""What rises for longer than this is no onset any more."""

_SECOND: Final = RATE // HOP
_ONSET_FROM: Final = -40.0
_FULL_WITHIN: Final = 3.0
_SOUNDING_WITHIN: Final = 50.0
_ONSET_SEARCH: Final = 10 * RATE // QUANTUM

_CLICK_WINDOW: Final = 256
_CLICK_HOP: Final = 64
_CLICK_BANDS: Final = 6_000 * _CLICK_WINDOW // RATE
"""Bins from here on, 6 kHz, hold what only sudden sounds hold much of."""
_CLICK_FLOOR: Final = -85.0
_CLICK_EXCESS: Final = 24.0
_BESIDE: Final = range(6, 31)
"""Hops before and after a click that tell how much of it is always there: 8 to 40 ms."""


class Rule(StrEnum):
    """What may be wrong with a sound."""

    TRUE_PEAK = "true peak"
    RISE = "rise"
    CLICK = "click"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a sound breaks a rule.

    Attributes:
        rule: which.
        frame: where it begins.
        value: what was measured there: dBTP, LU within a second, dB above what is beside it.
        limit: what is allowed.
    """

    rule: Rule
    frame: int
    value: float
    limit: float

    @override
    def __str__(self) -> str:
        """For a log or a failing test."""
        seconds = self.frame / RATE
        return f"{self.rule} at {seconds:.2f} s: {self.value:.1f} instead of {self.limit:.1f}"


def judge(
    samples: Samples, declared: Sequence[Span] = (), voice: Sequence[Span] = ()
) -> tuple[Finding, ...]:
    """Everything that breaks a rule.

    Args:
        samples: a rendering, shape (n, 2).
        declared: spans in which a ramp may rise by 27 dB in a second.
        voice: spans in which a voice speaks: they may rise, and have plosives.
    """
    loudness = measure(samples)
    findings = [*rises(loudness.momentary, declared, voice), *clicks(samples, voice)]
    if loudness.true_peak > MOST_TRUE_PEAK:
        loudest = int(np.abs(samples).max(axis=1).argmax())
        limit = MOST_TRUE_PEAK
        findings.append(Finding(Rule.TRUE_PEAK, loudest, loudness.true_peak, limit))
    return tuple(sorted(findings, key=lambda finding: finding.frame))


def levels(samples: Samples) -> _Floats:
    """The level of each quantum, dBFS of the root mean square over both channels."""
    count = len(samples) // QUANTUM
    sounding = samples[: count * QUANTUM].astype(np.float64)
    quanta = sounding.reshape(count, QUANTUM * CHANNELS)
    return _decibels((quanta**2).mean(axis=1), FLOOR_LUFS)


def onset(quantum_levels: _Floats) -> Frames:
    """How long a sound takes from 40 dB below its full level to within 3 dB of it.

    Its full level is the loudest quantum of the first ten seconds in which it sounds.
    """
    first, there = _onset_span(quantum_levels)
    return Frames(there - first)


def _onset_span(quantum_levels: _Floats) -> Span:
    sounding = np.flatnonzero(quantum_levels > FLOOR_LUFS)
    if not len(sounding):
        return 0, 0
    before = int(sounding[0])
    begin = quantum_levels[before : before + _ONSET_SEARCH]
    full = begin.max()
    first = before + int(np.argmax(begin > full + _ONSET_FROM))
    there = before + int(np.argmax(begin >= full - _FULL_WITHIN))
    return first * QUANTUM, there * QUANTUM


def sounding(quantum_levels: _Floats) -> Frames:
    """How long a sound lasts from its first to its last quantum within 50 dB of its loudest.

    That is the speech of a recording without the quiet that is left before and behind it.
    """
    loudest = quantum_levels.max(initial=FLOOR_LUFS)
    heard = np.flatnonzero(quantum_levels > max(loudest - _SOUNDING_WITHIN, FLOOR_LUFS))
    return Frames((int(heard[-1]) - int(heard[0]) + 1) * QUANTUM if len(heard) else 0)


def steepest_rise(momentary: _Floats, quantum_levels: _Floats) -> float:
    """By how many LU the loudness rises at most within a second, behind the onset.

    Args:
        momentary: as :func:`measure` gives it.
        quantum_levels: the :func:`levels` of the same sound.
    """
    first, there = _onset_span(quantum_levels)
    begin = min(there, first + LONGEST_ONSET)
    counted = np.maximum(momentary[-(-begin // HOP) :], COUNTED_FROM)
    rise = counted[_SECOND:] - counted[:-_SECOND]
    return float(max(0.0, rise.max(initial=0.0)))


def gaps(samples: Samples, at_least: int = 1) -> tuple[Span, ...]:
    """Spans of so many frames or more in which both channels are exactly zero."""
    spans = _runs((samples == 0.0).all(axis=1))
    return tuple((begin, stop) for begin, stop in spans if stop - begin >= at_least)


def rises(
    momentary: _Floats, declared: Sequence[Span] = (), voice: Sequence[Span] = ()
) -> tuple[Finding, ...]:
    """Where the loudness of 400 ms windows rises by more within a second than it may.

    Args:
        momentary: as :func:`measure` gives it.
        declared: spans in which a ramp may rise by 27 dB in a second.
        voice: spans that are free.
    """
    counted = np.maximum(momentary, COUNTED_FROM)
    if len(counted) <= _SECOND:
        return ()
    rise = counted[_SECOND:] - counted[:-_SECOND]
    limits = np.where(_seen(declared, len(rise)), MOST_DECLARED_RISE, MOST_RISE)
    too_much = (rise > limits) & ~_seen(voice, len(rise))
    findings = []
    for begin, stop in _runs(too_much):
        worst = begin + int((rise - limits)[begin:stop].argmax())
        found = Finding(Rule.RISE, worst * HOP, float(rise[worst]), float(limits[worst]))
        findings.append(found)
    return tuple(findings)


def clicks(samples: Samples, voice: Sequence[Span] = ()) -> tuple[Finding, ...]:
    """Where energy above 6 kHz flares up for a few milliseconds (spectral flux both ways).

    What is cut, stepped or torn has all frequencies for a moment; rain, strings and hiss have
    them before and after too.
    """
    flux = _treble(samples)
    reach = _BESIDE.stop
    if len(flux) <= 2 * reach:
        return ()
    padded = np.pad(flux, reach, constant_values=_CLICK_FLOOR)
    beside = np.lib.stride_tricks.sliding_window_view(padded, len(_BESIDE))
    before = np.median(beside[reach - _BESIDE.stop + 1 :][: len(flux)], axis=1)
    after = np.median(beside[reach + _BESIDE.start :][: len(flux)], axis=1)
    excess = flux - np.maximum(before, after)
    findings = []
    for begin, stop in _runs(excess > _CLICK_EXCESS):
        worst = begin + int(excess[begin:stop].argmax())
        frame = worst * _CLICK_HOP + _CLICK_WINDOW // 2
        if not any(start <= frame < end for start, end in voice):
            findings.append(Finding(Rule.CLICK, frame, float(excess[worst]), _CLICK_EXCESS))
    return tuple(findings)


def _treble(samples: Samples) -> _Floats:
    """The energy above 6 kHz of each short window, dBFS, of the louder channel."""
    if len(samples) < _CLICK_WINDOW:
        return np.zeros(0)
    window = np.hanning(_CLICK_WINDOW)
    treble = []
    for second in range(0, len(samples) - _CLICK_WINDOW + 1, RATE):
        part = samples[second : second + RATE + _CLICK_WINDOW - _CLICK_HOP]
        windows = np.lib.stride_tricks.sliding_window_view(part, _CLICK_WINDOW, axis=0)
        spectrum = np.fft.rfft(windows[::_CLICK_HOP] * window)[..., _CLICK_BANDS:]
        energy = (spectrum.real**2 + spectrum.imag**2).sum(axis=-1).max(axis=1)
        treble.append(energy * 2 / (window.sum() * _CLICK_WINDOW / 2))
    return _decibels(np.concatenate(treble), _CLICK_FLOOR)


def _seen(spans: Sequence[Span], count: int) -> _Flags:
    """Which of the comparisons over a second look at any frame of the spans."""
    flags = np.zeros(count, dtype=np.bool_)
    looks_at = (_SECOND + MOMENTARY) * HOP
    for begin, stop in spans:
        flags[max(0, (begin - looks_at) // HOP + 1) : -(-stop // HOP)] = True
    return flags


def _runs(flags: _Flags) -> list[Span]:
    changes = np.diff(flags.astype(np.int8), prepend=0, append=0)
    begins, stops = np.flatnonzero(changes == 1), np.flatnonzero(changes == -1)
    return list(zip(begins.tolist(), stops.tolist(), strict=True))


def _decibels(powers: _Floats, floor: float) -> _Floats:
    return np.asarray(10 * np.log10(np.maximum(powers, 10 ** (floor / 10))))
