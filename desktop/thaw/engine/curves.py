"""The gains of the last stage over time: one named curve for each thing that may happen.

A curve is not bound to a frame or to a gain: it says how to go on from wherever the gain is
when it begins. All numbers are those of docs: sound.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

from thaw.base.units import RATE, Frames, gain_from_db
from thaw.engine.envelope import Envelope, Ramp, Shape


def milliseconds(number: int) -> Frames:
    """Frames in a number of milliseconds."""
    return Frames(number * RATE // 1000)


_TOE: Final = milliseconds(30)
_TOE_GAIN: Final = gain_from_db(-39.0)
"""Where a rise from silence begins, and how long the way there takes."""


class Curve(Protocol):
    """How a gain goes on."""

    def ramps(self, at: int, gain: float) -> Envelope:
        """The ramps that begin at the frame ``at`` with ``gain``; always at least one."""
        ...


def _check(frames: int, gain: float, least: int = 1) -> None:
    """A curve that could not be played is refused here, not in the device's callback."""
    if not 0.0 <= gain <= 1.0:
        raise ValueError(f"after the limiter a gain is from 0 to 1, not {gain}")
    if frames < least:
        raise ValueError(f"{frames} frames are too few to move in")


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of a fall: ``gain`` is a part of the gain with which the fall begins."""

    frames: Frames
    gain: float
    shape: Shape

    def __post_init__(self) -> None:
        """Refuse what is no fall."""
        _check(self.frames, self.gain)


@dataclass(frozen=True, slots=True)
class Fall:
    """A way down, in proportion to the gain at which it begins."""

    pieces: tuple[Piece, ...]

    def ramps(self, at: int, gain: float) -> Envelope:
        """One ramp for each piece."""
        ramps: list[Ramp] = []
        level = gain
        for piece in self.pieces:
            ramps.append(Ramp(at, piece.frames, level, gain * piece.gain, piece.shape))
            at, level = ramps[-1].stop, ramps[-1].end
        return tuple(ramps)


@dataclass(frozen=True, slots=True)
class Rise:
    """A way up (or, from above, down) to ``to``, straight in dB.

    From silence a first short ramp leads to 39 dB below its target: a straight line from
    further down would rise faster than the 27 dB/s that a declared ramp may.
    """

    frames: Frames
    to: float = 1.0

    def __post_init__(self) -> None:
        """Refuse gains above one: after the limiter there is only attenuation."""
        _check(self.frames, self.to, least=_TOE + 1)

    def ramps(self, at: int, gain: float) -> Envelope:
        """A toe where the gain is still below it, and the straight line."""
        toe = self.to * _TOE_GAIN
        if gain >= toe:
            return (Ramp(at, self.frames, gain, self.to, Shape.DB),)
        return (
            Ramp(at, _TOE, gain, toe, Shape.RAISED_COSINE),
            Ramp(at + _TOE, self.frames - _TOE, toe, self.to, Shape.DB),
        )


@dataclass(frozen=True, slots=True)
class Glide:
    """A short way to ``to`` from either side."""

    frames: Frames
    to: float

    def __post_init__(self) -> None:
        """Refuse gains above one: after the limiter there is only attenuation."""
        _check(self.frames, self.to)

    def ramps(self, at: int, gain: float) -> Envelope:
        """One raised cosine."""
        return (Ramp(at, self.frames, gain, self.to, Shape.RAISED_COSINE),)


def _down(number: int) -> Fall:
    """Straight in dB to silence within a number of milliseconds."""
    return Fall((Piece(milliseconds(number), 0.0, Shape.DB),))


PULL_BACK: Final = Fall(
    (
        Piece(milliseconds(30), gain_from_db(-6.0), Shape.RAISED_COSINE),
        Piece(milliseconds(370), gain_from_db(-20.0), Shape.DB),
        Piece(milliseconds(800), 0.0, Shape.DB),
    )
)
"""6 dB down at 30 ms, 20 dB down at 400 ms, gone by 1.2 s."""
PAUSE: Final = _down(400)
RESUME: Final = Rise(milliseconds(1500))
SILENCE: Final = _down(500)
SESSION_UP: Final = Rise(milliseconds(5000))
SESSION_DOWN: Final = _down(8000)
FINISH: Final = _down(6000)
WINDOW_GONE: Final = _down(1000)
WINDOW_STUCK: Final = _down(3000)
DEVICE_LOST: Final = Fall((Piece(milliseconds(10), 0.0, Shape.RAISED_COSINE),))
"""Silence at once; 10 ms are the shortest that do not click."""


def room_up(to: float) -> Rise:
    """Room tone up to a gain in 2 s."""
    return Rise(milliseconds(2000), to)


def volume_to(gain: float) -> Glide:
    """Another volume within 50 ms."""
    return Glide(milliseconds(50), gain)
