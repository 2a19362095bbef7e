"""Says what a recording holds: a known sound and how loud it is, silence, clicks, gaps.

Times are seconds from the recording's beginning; levels are dB. Nothing here knows where a
recording comes from.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from thaw.adapters.sound.decode import Decoder
from thaw.base.units import RATE

if TYPE_CHECKING:
    from thaw.engine.samples import Samples

Series = NDArray[np.float64]
"""One number for each step."""

SILENT_DB: Final = -100.0
"""Below the last bit of a 16-bit sound."""
INAUDIBLE: Final = 0.006
"""As sharp as a single sample of −95 dBFS, which no headphones let anyone hear."""
_COARSE: Final = 8
"""A sound is looked for at an eighth of the rate first."""
_FINE: Final = 4 * _COARSE
_FFT: Final = 512
_HOP: Final = 128


@dataclass(frozen=True)
class Found:
    """Where in a source a recording begins.

    Attributes:
        at: seconds from the source's beginning.
        likeness: 1 where the recording is nothing but the source, 0 where it has none of it.
    """

    at: float
    likeness: float


def decoded(path: Path) -> Samples:
    """A whole sound file, in stereo."""
    decoder = Decoder(path)
    whole = np.concatenate(list(decoder))
    decoder.close()
    return np.repeat(whole, 2, axis=1) if whole.shape[1] == 1 else whole


def find(heard: Samples, source: Samples) -> Found:
    """Look for a recording in the source it may have been played from.

    Args:
        heard: no longer than the source.
        source: the whole of it, as decoded.
    """
    part, whole = _mono(heard), _mono(source)
    coarse = int(np.argmax(_likeness(_thinned(part), _thinned(whole)))) * _COARSE
    first = max(0, coarse - _FINE)
    near = whole[first : coarse + len(part) + _FINE]
    likeness = _likeness(part, near)
    best = int(np.argmax(likeness))
    return Found((first + best) / RATE, float(likeness[best]))


def gains_db(heard: Samples, source: Samples, step: float = 0.02) -> Series:
    """How loud a known sound is in a recording, whatever else is heard with it.

    Args:
        heard: the recording.
        source: what is looked for, already brought in line with the recording.
        step: seconds over which each gain is taken (least squares).
    """
    frames = round(step * RATE)
    count = min(len(heard), len(source)) // frames
    given, sought = (
        _mono(sound)[: count * frames].reshape(count, frames) for sound in (heard, source)
    )
    power = np.maximum(np.square(sought).sum(axis=1), 1e-12)
    gain = (given * sought).sum(axis=1) / power
    decibels: Series = 20 * np.log10(np.maximum(gain, 1e-6))
    return decibels


def fell_after(levels: Series, db: float, step: float) -> float:
    """Seconds after which a level is below ``db`` for the first time; infinite if never."""
    below = np.flatnonzero(levels < db)
    return float(below[0]) * step if below.size else math.inf


def silent_from(samples: Samples) -> float:
    """Seconds after which nothing is heard until the end; infinite if something still is."""
    loud = np.flatnonzero(np.abs(samples).max(axis=1) > 10 ** (SILENT_DB / 20))
    last = int(loud[-1]) + 1 if loud.size else 0
    return last / RATE if last < len(samples) else math.inf


def heard_from(samples: Samples) -> float:
    """Seconds after which something is heard; infinite if nothing is."""
    loud = np.abs(samples).max(axis=1) > 10 ** (SILENT_DB / 20)
    return int(np.argmax(loud)) / RATE if loud.any() else math.inf


def steepest(samples: Samples) -> float:
    """The largest step from one sample to the next."""
    return float(np.abs(np.diff(samples, axis=0)).max(initial=0.0))


def sharpest(samples: Samples) -> float:
    """The largest spectral flux: how much a spectrum grows within 2.7 ms, as a click makes it.

    The sum over all frequencies of what each gained, of Hann-windowed spectra of 10.7 ms. The
    sound is differenced twice before, which lifts what is high by 12 dB an octave: programmes
    have little there, clicks have as much as anywhere.
    """
    lifted = np.diff(_mono(samples), 2)
    starts = np.arange(0, len(lifted) - _FFT, _HOP)[:, np.newaxis]
    pieces = lifted[starts + np.arange(_FFT)] * np.hanning(_FFT)
    growth = np.diff(np.abs(np.fft.rfft(pieces)), axis=0)
    return float(np.maximum(growth, 0.0).sum(axis=1).max(initial=0.0))


def clicks(samples: Samples, beside: Samples) -> bool:
    """Whether a sound has a click: one sharper than what is beside it, and that can be heard.

    Beside a steady tone, whose spectrum never grows, the end of a fade at −95 dBFS is sharp.
    """
    return sharpest(samples) > max(1.2 * sharpest(beside), INAUDIBLE)


def gaps(samples: Samples, hertz: float) -> list[float]:
    """Where a steady tone was interrupted: seconds at which its phase or level jumps.

    Frames that are missing, doubled or silent turn the tone's phase within the 10 ms in which
    they are; a tone that is only turned up or down keeps it.

    Args:
        samples: a recording of the tone, and of little else.
        hertz: of the tone; a multiple of 100, so that 10 ms hold whole periods.
    """
    window = RATE // 100
    mono = _mono(samples)
    whole = mono[: len(mono) // window * window].reshape(-1, window)
    turning = whole @ np.exp(-2j * np.pi * hertz * np.arange(window) / RATE)
    turned = np.abs(np.angle(turning[1:] * np.conj(turning[:-1])))
    weaker = np.abs(turning[1:]) < np.abs(turning[:-1]) / 2
    return [float(place + 1) / 100 for place in np.flatnonzero((turned > 0.1) | weaker)]


def _mono(samples: Samples) -> Series:
    mono: Series = samples.mean(axis=1, dtype=np.float64)
    return mono


def _thinned(mono: Series) -> Series:
    whole = mono[: len(mono) // _COARSE * _COARSE]
    thinned: Series = whole.reshape(-1, _COARSE).mean(axis=1)
    return thinned


def _likeness(part: Series, whole: Series) -> Series:
    """Normalised cross-correlation of a part with every place of the whole."""
    size = 1 << (len(whole) + len(part) - 1).bit_length()
    spectrum = np.fft.rfft(whole, size) * np.conj(np.fft.rfft(part, size))
    products = np.fft.irfft(spectrum, size)[: len(whole) - len(part) + 1]
    squares = np.concatenate([[0.0], np.cumsum(np.square(whole))])
    powers = squares[len(part) :] - squares[: len(squares) - len(part)]
    scale = np.sqrt(np.maximum(powers, 1e-12) * max(float(np.square(part).sum()), 1e-12))
    likeness: Series = products / scale
    return likeness
