"""Gentle level control for speech: a compressor and a true-peak limiter, both looking ahead."""

import numpy as np
from scipy import ndimage, signal

from studio.samples import RATE, Floats, Samples

OVERSAMPLING = 4


def compressed(
    samples: Samples, threshold_db: float, ratio: float, attack_s: float, release_s: float
) -> Samples:
    """Return mono speech with what is above the threshold turned down by the ratio.

    The level is the RMS of 20 ms around each frame, so single pulses of the voice do not move
    the gain; attack and release are the time constants of the gain's way down and up.
    """
    power: Floats = ndimage.uniform_filter1d(samples[0].astype(np.float64) ** 2, RATE // 50)
    over = np.maximum(10 * np.log10(power + 1e-12) - threshold_db, 0)
    wanted: Floats = -over * (1 - 1 / ratio)
    gain_db = _followed(wanted[:: RATE // 1000], attack_s, release_s)
    at = np.interp(np.arange(len(wanted)), np.arange(len(gain_db)) * (RATE // 1000), gain_db)
    turned_down: Floats = samples * 10 ** (at / 20)
    return turned_down.astype(np.float32)


def limited(samples: Samples, ceiling_db: float) -> Samples:
    """Return the sound with its true peak under the ceiling (4 x oversampled, BS.1770-4)."""
    over: Samples = signal.resample_poly(samples, OVERSAMPLING, 1, axis=1)
    peaks = np.abs(over).max(axis=0)
    peaks = peaks[: samples.shape[1] * OVERSAMPLING].reshape(-1, OVERSAMPLING).max(axis=1)
    needed = np.minimum(1.0, 10 ** (ceiling_db / 20) / np.maximum(peaks, 1e-9))
    window = RATE // 200
    held = ndimage.minimum_filter1d(needed, 2 * window + 1)
    smooth = np.hanning(2 * window + 1)
    gain: Floats = signal.oaconvolve(
        np.pad(held, window, mode="edge"), smooth / smooth.sum(), "valid"
    )
    turned_down: Floats = samples * gain
    return turned_down.astype(np.float32)


def _followed(wanted_db: Floats, attack_s: float, release_s: float) -> Floats:
    """Return the gain that runs after the wanted one, both a value per millisecond."""
    down, up = np.exp(-0.001 / attack_s), np.exp(-0.001 / release_s)
    followed = np.empty_like(wanted_db)
    gain = 0.0
    for k, target in enumerate(wanted_db):
        keep = down if target < gain else up
        gain = keep * gain + (1 - keep) * target
        followed[k] = gain
    return followed
