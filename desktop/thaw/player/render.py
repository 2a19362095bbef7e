"""A span of the state becomes samples: both tracks mixed, each limited on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from thaw.base.units import QUANTUM
from thaw.engine.envelope import shifted
from thaw.engine.layer import mix
from thaw.engine.limiter import limit
from thaw.engine.samples import Samples, silence

if TYPE_CHECKING:
    from thaw.engine.layer import Balance
    from thaw.engine.source import Sources
    from thaw.player.state import Track

CONTEXT: Final = 2 * QUANTUM
"""Raw frames before a span that limiting it needs; what comes out lags by one quantum."""


class Bus:
    """One track on its way through the limiter; remembers as far back as a rewind goes."""

    def __init__(self, kept: int) -> None:
        self._raw = silence(kept)
        self._sounds_until = -CONTEXT

    def render(
        self,
        track: Track,
        sources: Sources,
        at: int,
        frames: int,
        balance: Balance,
        *,
        runs: bool,
    ) -> tuple[Samples, tuple[str, ...]]:
        """The limited frames for [at − one quantum, at + frames − one quantum).

        Args:
            track: its layers, its duck, its clock at ``at``.
            sources: where the sounds are.
            at: the clock of the output, a whole quantum.
            frames: how many, whole quanta.
            balance: the gain of each kind of layer, on the clock of the output.
            runs: False: the track stands and gives silence.

        Returns:
            The samples, and the keys of layers that were not ready.
        """
        raw = silence(CONTEXT + frames)
        missed: tuple[str, ...] = ()
        if runs and track.layers:
            turned = {kind: shifted(ramps, track.clock - at) for kind, ramps in balance.items()}
            missed = mix(track.layers, track.duck, sources, track.clock, raw[CONTEXT:], turned)
            self._sounds_until = at + frames
        if at > self._sounds_until + CONTEXT:
            self._keep(at, raw[CONTEXT:])
            return raw[CONTEXT:], missed
        raw[:CONTEXT] = self._raw[np.arange(at - CONTEXT, at) % len(self._raw)]
        self._keep(at, raw[CONTEXT:])
        return limit(raw), missed

    def _keep(self, at: int, samples: Samples) -> None:
        place = at % len(self._raw)
        first = min(len(samples), len(self._raw) - place)
        self._raw[place : place + first] = samples[:first]
        self._raw[: len(samples) - first] = samples[first:]
