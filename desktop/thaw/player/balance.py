"""The listener's balance of voice, bed and music: each on its way from where it is."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, log10
from typing import TYPE_CHECKING, Final

from thaw.base.units import RATE, frames_from_seconds, gain_from_db
from thaw.engine.envelope import Envelope, Ramp, Shape, continued, gain_at, since
from thaw.engine.layer import LayerKind

if TYPE_CHECKING:
    from thaw.player.state import State
    from thaw.timeline.choices import Balance

LEAST: Final = frames_from_seconds(0.2)
"""The shortest way from one gain to another."""
_DB_A_SECOND: Final = 24.0
"""How fast a gain rises: 27 dB in a second with a release of ducking (docs: sound)."""


def turned(state: State, wanted: Balance) -> State:
    """The state with each kind of layer on its way to what is wanted."""
    ends = {
        LayerKind.VOICE: wanted.voice,
        LayerKind.BED: wanted.bed,
        LayerKind.MUSIC: wanted.music,
        LayerKind.SOUND: wanted.music,
    }
    balance = {
        kind: _on_its_way(state.balance.get(kind, ()), state.clock, gain_from_db(db), db)
        for kind, db in ends.items()
    }
    return replace(state, balance=balance)


def _on_its_way(envelope: Envelope, clock: int, end: float, db: float) -> Envelope:
    if (envelope[-1].end if envelope else 1.0) == end:
        return envelope
    begin = gain_at(envelope, clock)
    rise = max(0.0, db - _in_db(begin)) / _DB_A_SECOND
    frames = max(LEAST, ceil(rise * RATE))
    ramp = Ramp(clock, frames, begin, end, Shape.DB)
    return continued(since(envelope, clock), (ramp,))


def _in_db(gain: float) -> float:
    return 20.0 * log10(gain)
