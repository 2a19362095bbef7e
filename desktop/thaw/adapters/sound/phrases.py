"""Phrases in a recording, found by its pauses, and cut out of it; by pydub, with our samples.

pydub's own ``from_file`` needs an ffmpeg program, and reads what it likes; so it is given
samples that our decoder made (``decode``).
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from thaw.base.units import QUANTUM, RATE
from thaw.engine.speech import quantum_levels
from thaw.packs.take_costs import Phrase

if TYPE_CHECKING:
    from thaw.engine.samples import Curve32

with warnings.catch_warnings():
    # WORKAROUND: pydub warns of an ffmpeg program that it does not find and that is not needed,
    # and Python 3.11 and 3.12 of the audioop that it imports (docs/architecture.md, Libraries).
    warnings.simplefilter("ignore")
    from pydub import AudioSegment
    from pydub.silence import detect_nonsilent

_LOOKED_AT: Final = 8_000
"""Frames a second in which pauses are looked for: they are as long in fewer."""
_MINUTE: Final = 60 * RATE
_STEP_MS: Final = 10
_MS: Final = RATE // 1000


def find_phrases(sound: Curve32, quiet: float, pause_ms: int) -> list[Phrase]:
    """The stretches between pauses.

    Args:
        sound: one channel, shape (n,).
        quiet: dBFS; what stays below over a pause is one.
        pause_ms: the shortest pause.
    """
    spans = detect_nonsilent(_thinned(sound), pause_ms, quiet, _STEP_MS)
    heard = quantum_levels(sound) > quiet
    return [
        _to_its_edges(begin * _MS, stop * _MS, heard) for begin, stop in spans if stop > begin
    ]


def _thinned(sound: Curve32) -> AudioSegment:
    """The sound in fewer frames; minute by minute, because it may be long."""
    minutes = (sound[at : at + _MINUTE] for at in range(0, len(sound), _MINUTE))
    raw = b"".join(
        _whole_numbers(minute, 2).set_frame_rate(_LOOKED_AT).raw_data for minute in minutes
    )
    return AudioSegment(raw, sample_width=2, frame_rate=_LOOKED_AT, channels=1)


def _to_its_edges(begin: int, stop: int, heard: npt.NDArray[np.bool_]) -> Phrase:
    """Wider by what a pause swallowed: its mean stays low while the first sounds set in."""
    first, last = begin // QUANTUM, min(stop // QUANTUM, len(heard))
    while first > 0 and heard[first - 1]:
        first -= 1
    while last < len(heard) and heard[last]:
        last += 1
    return Phrase(first * QUANTUM, last * QUANTUM)


def cut(sound: Curve32, begin: int, stop: int, fades_ms: tuple[int, int]) -> Curve32:
    """A stretch of a recording, faded in and out."""
    fade_in, fade_out = fades_ms
    piece = _whole_numbers(sound[max(0, begin) : stop], 4)
    faded = piece.fade_in(fade_in).fade_out(fade_out)
    return (np.frombuffer(faded.raw_data, "<i4") / 2**31).astype(np.float32)


def _whole_numbers(sound: Curve32, width: int) -> AudioSegment:
    full = 2 ** (8 * width - 1)
    # A lossy decoder overshoots full scale; whole numbers cannot.
    steps = np.clip(np.rint(sound.astype(np.float64) * full), -full, full - 1)
    raw = steps.astype(f"<i{width}").tobytes()
    return AudioSegment(raw, sample_width=width, frame_rate=RATE, channels=1)
