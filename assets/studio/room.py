"""Rooms: a made impulse response, and sound placed in it nearer or farther."""

from dataclasses import dataclass

import numpy as np
from scipy import signal

from studio.samples import RATE, Floats, Samples


@dataclass(frozen=True)
class Room:
    """A room by how it decays.

    Attributes:
        decay_s: Octave bands in Hz and the seconds each takes to fall 60 dB.
        before_s: Until the first reflection.
        seed: Which of all rooms like it.
    """

    decay_s: tuple[tuple[float, float], ...]
    before_s: float
    seed: int

    def impulse(self) -> Samples:
        """Return its response (2, frames) at unit energy: noise that decays band by band."""
        rng = np.random.default_rng(self.seed)
        longest = max(decay for _, decay in self.decay_s)
        frames = int((longest * 1.1 + self.before_s) * RATE)
        time = np.arange(frames) / RATE
        noise = rng.standard_normal((2, frames))
        response: Floats = np.zeros((2, frames))
        for hertz, decay in self.decay_s:
            edges = (hertz / 2**0.5, min(hertz * 2**0.5, 0.49 * RATE))
            band = signal.butter(2, edges, "bandpass", fs=RATE, output="sos")
            response += signal.sosfilt(band, noise) * 10 ** (-3 * time / decay)
        response *= np.clip(time / 0.03, 0, 1)  # reflections thicken, they do not begin at once
        response = np.roll(response, int(self.before_s * RATE), axis=1)
        response[:, : int(self.before_s * RATE)] = 0
        unit: Floats = response / np.sqrt(np.mean(np.sum(response**2, axis=1)))
        return unit.astype(np.float32)

    def reflect(self, dry: Samples) -> Samples:
        """Return what the room alone adds, with its tail, (2, frames + tail)."""
        wet: Samples = signal.oaconvolve(dry, self.impulse(), axes=1)
        return wet
