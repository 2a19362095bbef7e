"""Loudness by ffmpeg's ebur128 filter, which follows ITU-R BS.1770-4 and EBU R 128."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from studio.samples import RATE, Floats, Samples
from studio.soundfile import as_pcm, read

STEP_S = 0.1
"""ebur128 gives one momentary value per 100 ms, each over the 400 ms before it."""

PARTIAL = 3
"""Values at the start whose 400 ms reach back before the sound."""

FLOOR_LUFS = -45.0
"""Rises below this are not counted (sound.md, rises)."""

SMOOTH = np.hanning(7)[1:-1] / np.hanning(7).sum()
"""Rounds the corners of the fader over half a second."""

_MOMENTARY = re.compile(rb"lavfi\.r128\.M=(\S+)")
_SUMMARY = re.compile(rb"\n\s+(I|LRA|Peak):\s+(\S+)")


@dataclass(frozen=True)
class Loudness:
    """What ebur128 says of one sound.

    Attributes:
        integrated: LUFS, gated, of the whole.
        range: Loudness range in LU (EBU Tech 3342).
        true_peak: dBTP.
        momentary: LUFS of the 400 ms that end at each 100 ms, from the first whole one.
    """

    integrated: float
    range: float
    true_peak: float
    momentary: Floats

    def max_rise(self, window_s: float = 1.0) -> float:
        """Return the greatest rise in LU of the momentary loudness within one window.

        Both ends count only where the sound is above `FLOOR_LUFS`.
        """
        steps = round(window_s / STEP_S)
        audible = np.maximum(self.momentary, FLOOR_LUFS)
        rises = [audible[k:] - audible[:-k] for k in range(1, min(steps, len(audible) - 1) + 1)]
        return max((float(rise.max()) for rise in rises if len(rise)), default=0.0)


def measure(samples: Samples) -> Loudness:
    """Measure a sound; mono counts as it does from both sides, as players put it there."""
    both = np.repeat(samples, 2, axis=0) if len(samples) == 1 else samples
    done = subprocess.run(
        [
            "ffmpeg", "-hide_banner", "-nostats", "-f", "f32le", "-ar", str(RATE),
            "-ac", str(len(both)), "-i", "-",
            "-af", "ebur128=peak=true:metadata=1,ametadata=mode=print:file=-",
            "-f", "null", "-",
        ],
        input=as_pcm(both), capture_output=True, check=True,
    )  # fmt: skip
    summary = dict(_SUMMARY.findall(done.stderr[done.stderr.rindex(b"Summary:") :]))
    momentary = [float(value) for value in _MOMENTARY.findall(done.stdout)]
    return Loudness(
        integrated=float(summary[b"I"]),
        range=float(summary[b"LRA"]),
        true_peak=float(summary[b"Peak"]),
        momentary=np.nan_to_num(momentary[PARTIAL:], nan=-np.inf, neginf=-np.inf),
    )


def levelled(samples: Samples | Floats, lufs: float) -> Samples:
    """Return the sound at an integrated loudness, by gain alone."""
    # The summary is rounded to 0.1 LU and gated: the second pass settles it.
    return _brought_nearer(_brought_nearer(samples, lufs), lufs)


def encode_levelled(
    path: Path, samples: Samples, lufs: float, encode: Callable[[Path, Samples], None]
) -> None:
    """Encode so that the decoded file has the loudness: a codec may take half a unit."""
    asked = lufs
    for _ in range(2):
        encode(path, levelled(samples, asked))
        asked += lufs - measure(read(path)).integrated


def ridden(samples: Samples, rise_lu: float, rounds: int = 4) -> Samples:
    """Return the sound with its rises held to `rise_lu` in a second, by moving the fader.

    Falls are left alone. The fader moves a little ahead of each rise and comes back as slowly
    as the limit allows, so that it is not heard; a few rounds settle what it changes itself.
    """
    held = samples
    frames = np.arange(samples.shape[1])
    for _ in range(rounds):
        momentary = np.maximum(measure(held).momentary, FLOOR_LUFS)
        allowed = momentary.copy()
        for k in range(1, len(allowed)):
            allowed[k] = min(momentary[k], allowed[k - 1] + rise_lu * STEP_S)
        # A value belongs to the middle of its 400 ms; the first one ends after 0.4 s.
        middles = (np.arange(len(allowed)) * STEP_S + 0.2) * RATE
        gain_db = np.convolve(np.pad(allowed - momentary, 2, mode="edge"), SMOOTH, mode="valid")
        held = (held * 10 ** (np.interp(frames, middles, gain_db) / 20)).astype(np.float32)
    return held


def _brought_nearer(samples: Samples | Floats, lufs: float) -> Samples:
    heard = measure(samples.astype(np.float32, copy=False))
    gain = 10 ** ((lufs - heard.integrated) / 20)
    return (samples * gain).astype(np.float32)
