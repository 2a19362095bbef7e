"""Gain as a function of the frame: the only way in which Thaw changes a gain.

An envelope is a row of ramps. Its value at a frame depends on that frame's number alone, so any
cutting into blocks gives the same bits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import zip_longest
from math import isfinite, log
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from thaw.engine.samples import Curve32

_Fractions: TypeAlias = npt.NDArray[np.float64]

FLOOR: Final = 10.0 ** (-60 / 20)
"""How far down a ramp to zero is straight in dB, as a part of its other end."""
_TOE: Final = 1 / 16
"""The part of such a ramp that leads from the floor to exactly zero."""


class Shape(Enum):
    """How a ramp goes from its begin to its end."""

    LINEAR = auto()
    """Straight in amplitude."""
    DB = auto()
    """Straight in dB. From or to zero: over 60 dB, the lowest 16th bent to exactly zero."""
    EQUAL_POWER_IN = auto()
    """A quarter sine; with EQUAL_POWER_OUT beside it the two powers always add up to one."""
    EQUAL_POWER_OUT = auto()
    """A quarter cosine."""
    RAISED_COSINE = auto()
    """Half a cosine: level at both ends."""


@dataclass(frozen=True, slots=True)
class Ramp:
    """A gain that moves from ``begin`` at the frame ``start`` to ``end`` at ``start + frames``.

    Attributes:
        start: its first frame, on whatever clock the envelope is on.
        frames: how long it takes; 0 only where it does not move.
        begin: linear gain at its first frame; may be 0.
        end: linear gain from ``start + frames`` on; may be 0.
        shape: how it goes from one to the other.
    """

    start: int
    frames: int
    begin: float
    end: float
    shape: Shape = Shape.RAISED_COSINE

    def __post_init__(self) -> None:
        """Refuse what no ramp can be; such a ramp is a bug of its maker."""
        if not (isfinite(self.begin) and isfinite(self.end) and min(self.begin, self.end) >= 0):
            raise ValueError(f"a gain is a finite number from 0 on: {self}")
        if self.frames < 0 or (self.frames == 0 and self.begin != self.end):
            raise ValueError(f"a gain needs time to move: {self}")

    @property
    def stop(self) -> int:
        """The first frame at which the end is reached."""
        return self.start + self.frames


Envelope: TypeAlias = tuple[Ramp, ...]
"""Ramps sorted by start. After its own frames the end of a ramp holds until the next starts;
before the first one its begin holds. No ramps at all are a gain of one."""


def gain_at(envelope: Envelope, frame: int) -> float:
    """The linear gain at one frame; the same number as :func:`gains` has there."""
    value = gains(envelope, frame, 1)
    return value if isinstance(value, float) else float(value[0])


def gains(envelope: Envelope, start: int, count: int) -> float | Curve32:
    """The linear gains of the frames from ``start`` to ``start + count`` (at least one frame).

    Returns:
        A plain float where the gain is the same over the whole span (callers then skip work),
        else a float32 array of shape (count,). Both are rounded to float32 alike.
    """
    pieces = list(_pieces(envelope, start, start + count))
    first = pieces[0][2]
    if isinstance(first, float) and all(_same(value, first) for *_, value in pieces):
        return first
    curve = np.empty(count, dtype=np.float32)
    for begin, stop, value in pieces:
        curve[begin - start : stop - start] = value
    return curve


def continued(envelope: Envelope, ramps: Envelope) -> Envelope:
    """The envelope up to where ``ramps`` begin, and ``ramps`` from there on."""
    return (*(ramp for ramp in envelope if ramp.start < ramps[0].start), *ramps)


def since(envelope: Envelope, frame: int) -> Envelope:
    """The envelope without the ramps that no longer matter from a frame on."""
    return envelope[max(bisect_right(envelope, frame, key=_start) - 1, 0) :]


def shifted(envelope: Envelope, frames: int) -> Envelope:
    """The same envelope that many frames later: on another clock."""
    return tuple(replace(ramp, start=ramp.start + frames) for ramp in envelope)


def _pieces(
    envelope: Envelope, start: int, stop: int
) -> Iterator[tuple[int, int, float | Curve32]]:
    """Cut a span where the rule for its gain changes; a piece that does not move is a float."""
    index = bisect_right(envelope, start, key=_start)
    if index == 0:
        held = min(stop, envelope[0].start) if envelope else stop
        yield start, held, _rounded(envelope[0].begin) if envelope else 1.0
    for ramp, following in zip_longest(
        envelope[max(index - 1, 0) :], envelope[max(index, 1) :]
    ):
        if ramp.start >= stop:
            return
        begin, held = max(start, ramp.start), min(stop, following.start if following else stop)
        bend = min(max(begin, ramp.stop), held)
        if begin < bend:
            yield begin, bend, _ramp_gains(ramp, begin, bend)
        if bend < held:
            yield bend, held, _rounded(ramp.end)


def _start(ramp: Ramp) -> int:
    return ramp.start


def _ramp_gains(ramp: Ramp, start: int, stop: int) -> float | Curve32:
    if ramp.begin == ramp.end:
        return _rounded(ramp.end)
    fractions = np.arange(start - ramp.start, stop - ramp.start, dtype=np.float64)
    fractions /= ramp.frames
    if ramp.shape is Shape.DB:
        return _straight_in_db(ramp, fractions).astype(np.float32)
    way = _WAYS[ramp.shape](fractions)
    return (ramp.begin + (ramp.end - ramp.begin) * way).astype(np.float32)


_WAYS: Final[Mapping[Shape, Callable[[_Fractions], _Fractions]]] = {
    Shape.LINEAR: lambda t: t,
    Shape.EQUAL_POWER_IN: lambda t: np.sin(t * (np.pi / 2)),
    Shape.EQUAL_POWER_OUT: lambda t: 1.0 - np.cos(t * (np.pi / 2)),
    Shape.RAISED_COSINE: lambda t: 0.5 - 0.5 * np.cos(t * np.pi),
}
"""How much of the way is done after a fraction of the time."""


def _straight_in_db(ramp: Ramp, t: _Fractions) -> _Fractions:
    if ramp.begin == 0.0:
        return _to_zero(ramp.end, 1.0 - t)
    if ramp.end == 0.0:
        return _to_zero(ramp.begin, t)
    return np.asarray(ramp.begin * np.exp(t * log(ramp.end / ramp.begin)))


def _to_zero(begin: float, t: _Fractions) -> _Fractions:
    straight = begin * np.exp(t * log(FLOOR))
    bend = np.clip((1.0 - t) / _TOE, 0.0, 1.0)
    return np.asarray(straight * (0.5 - 0.5 * np.cos(bend * np.pi)))


def _same(value: float | Curve32, gain: float) -> bool:
    return isinstance(value, float) and value == gain


def _rounded(gain: float) -> float:
    return float(np.float32(gain))
